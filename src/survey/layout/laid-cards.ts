import { trimmed } from '../../model/fold.ts';
import { columnLetters } from '../../model/location.ts';
import { problem } from '../../model/problem.ts';
import type { MergedRange, Row } from '../../model/rows.ts';
import type { At } from '../cards/labels.ts';
import type { Item, Sheaf } from '../cards/sheaf.ts';
import type { SurveyContext } from '../context.ts';
import { cellText, Grid, isFilled } from '../table/grid.ts';
import { SheetPlaces } from '../table/sheet-place.ts';
import type { SheetSays } from '../table/table.ts';
import { isAnswer } from '../values/answer-like.ts';
import type { LaidCard, LaidCell } from './layout.ts';
import { refuseLayout } from './refused.ts';
import { withWords } from './with-words.ts';

/** The cells of a sheet of cards as a layout names them. */
export class CardCells {
  readonly grid: Grid;
  readonly #says: SheetSays;
  readonly #context: SurveyContext;
  /** `index column` of what the layout names. */
  readonly #values = new Set<string>();
  readonly #labels = new Set<string>();

  constructor(rows: readonly Row[], merges: readonly MergedRange[], says: SheetSays, context: SurveyContext) {
    this.grid = new Grid(everyRow(rows), merges);
    this.#says = says;
    this.#context = context;
  }

  /** Refuses a card with a cell that its sheet does not have. */
  sheaf({ cells, given }: LaidCard): Sheaf {
    const values = cells.map((cell) => this.#place(cell));
    for (const at of values) this.#values.add(key(at));
    const items = cells.map((cell, index) => this.#item(cell, values[index]!));
    const all = items.flatMap(({ label }, index) => [label, values[index]!]);
    const [rows, columns] = [all.map(({ index }) => index), all.map(({ column }) => column)];
    return {
      is: 'card',
      items,
      count: 1,
      top: Math.min(...rows),
      bottom: Math.max(...rows),
      left: Math.min(...columns),
      right: Math.max(...columns),
      given,
    };
  }

  /** Where the text of a cell stands: through merges, in the first. A row or column beside the last may be one that nobody filled in. */
  #place({ row, column, location }: LaidCell): At {
    const { rows, width } = this.grid;
    if (row > rows.length || column > width + 1) {
      const [cell, last] = [`${columnLetters(column)}${row}`, `${columnLetters(Math.max(width, 1))}${rows.length - 1}`];
      refuseLayout(location, (say) => say.outside(cell, this.#says.sheet ?? '', last));
    }
    const merge = this.grid.merge(row, column);
    return merge ? { index: merge.top - 1, column: merge.left } : { index: row - 1, column };
  }

  #item({ meaning }: LaidCell, value: At): Item {
    const { lexicon, standard } = this.#context;
    const label = this.#labelOf(value);
    if (label) this.#labels.add(key(label));
    const words = label ? [this.#text(label)] : [];
    // 3000 | 元: a unit beside the answer is the answer's.
    const beside = { index: value.index, column: value.column + 1 };
    const unit = this.#values.has(key(beside)) ? '' : this.#text(beside);
    const own = withWords(meaning, words, lexicon, standard);
    return {
      words: label ? words : [`${columnLetters(value.column)}${value.index + 1}`],
      meaning: unit === '' || (own.is === 'field' && own.unit) ? own : withUnit(own, unit, this.#context),
      label: label ?? value,
      values: [value],
    };
  }

  /** The nearest text to the left of an answer, or else the one right above it. */
  #labelOf({ index, column }: At): At | null {
    for (let left = column - 1; left >= 1; left--) {
      const at = this.#through({ index, column: left });
      if (this.#values.has(key(at))) break;
      if (this.#text(at) !== '') return this.#isText(at) ? at : null;
    }
    if (index === 0) return null;
    const above = this.#through({ index: index - 1, column });
    return this.#text(above) !== '' && this.#isText(above) && !this.#values.has(key(above)) ? above : null;
  }

  #isText({ index, column }: At): boolean {
    const cell = this.grid.rows[index]!.cells[column - 1];
    return typeof cell === 'string' && !isAnswer(cell);
  }

  #through({ index, column }: At): At {
    const merge = this.grid.merge(index + 1, column);
    return merge ? { index: merge.top - 1, column: merge.left } : { index, column };
  }

  #text({ index, column }: At): string {
    return trimmed(cellText(this.grid.rows[index]?.cells[column - 1]));
  }

  /** Answers beside a label that the layout does not name: they are nobody's, and are told. */
  tellUnnamed(): void {
    const { lexicon, report } = this.#context;
    const places = new SheetPlaces(this.#says.file, this.#says.sheet, []);
    for (const [index, { cells }] of this.grid.rows.entries()) {
      for (const [at, cell] of cells.entries()) {
        const value = { index, column: at + 1 };
        if (!isFilled(cell) || !isAnswer(cell) || this.#values.has(key(value))) continue;
        const label = this.#labelOf(value);
        if (!label || label.index !== index || this.#labels.has(key(label))) continue;
        this.#labels.add(key(label));
        const text = this.#text(label);
        if (lexicon.column([text])?.is === 'ignored') continue;
        const where = places.cell(index + 1, label.column);
        report(problem('unknown-column', { label: text, nearest: null, unnamed: true }, where));
      }
    }
  }
}

const key = ({ index, column }: At): string => `${index} ${column}`;

function withUnit(meaning: Item['meaning'], unit: string, { lexicon, standard }: SurveyContext): Item['meaning'] {
  return meaning?.is === 'field' ? withWords(meaning, [`(${unit})`], lexicon, standard) : meaning;
}

/** Rows that readers leave out, and one below the last. */
function everyRow(rows: readonly Row[]): Row[] {
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  const last = rows.reduce((most, { number }) => Math.max(most, number), 0);
  return Array.from({ length: last + 1 }, (_, at) => byNumber.get(at + 1) ?? { number: at + 1, cells: [] });
}
