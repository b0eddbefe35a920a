import { normalize, trimmed } from '../../model/fold.ts';
import { largest, smallest } from '../../model/lists.ts';
import { columnLetters } from '../../model/location.ts';
import { problem } from '../../model/problem.ts';
import type { MergedRange, Row } from '../../model/rows.ts';
import type { At } from '../cards/labels.ts';
import type { Item, Sheaf } from '../cards/sheaf.ts';
import type { SurveyContext } from '../context.ts';
import { cellText, Grid, isFilled } from '../table/grid.ts';
import { SheetPlaces } from '../table/sheet-place.ts';
import type { SheetSays } from '../table/sheet-says.ts';
import { isAnswer } from '../values/answer-like.ts';
import type { Meaning } from '../words/meaning.ts';
import { parseHeaderUnit } from '../words/units.ts';
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
  sheaves(cards: readonly LaidCard[]): Sheaf[] {
    const placed = cards.map((card) => ({ card, values: card.cells.map((cell) => this.#place(cell)) }));
    for (const { values } of placed) for (const at of values) this.#values.add(key(at));
    return placed.map(({ card, values }) => this.#sheaf(card, values));
  }

  #sheaf({ cells, given }: LaidCard, values: readonly At[]): Sheaf {
    const before = new Set(this.#labels);
    const items = cells.map((cell, index) => this.#item(cell, values[index]!));
    const labels = items.map(({ label }) => label);
    const fresh = labels.filter((label) => !before.has(key(label)));
    const shared = fresh.length === labels.length ? {} : { own: around([...fresh, ...values]) };
    return { is: 'card', items, count: 1, ...around([...labels, ...values]), given, ...shared };
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
    const label = this.#labelOf(value, meaning);
    if (label) this.#labels.add(key(label));
    const said = [label ? this.#text(label) : '', this.#unitOf(value, label)].filter((text) => text !== '');
    return {
      words: said.length > 0 ? said : [`${columnLetters(value.column)}${value.index + 1}`],
      meaning: withWords(meaning, said, lexicon, standard),
      label: label ?? value,
      values: [value],
    };
  }

  /** To the left of an answer the text that names its field, or else the nearest; where there is none, the one right above. */
  #labelOf({ index, column }: At, meaning: Meaning | null): At | null {
    const texts: At[] = [];
    for (let left = column - 1; left >= 1; left--) {
      const at = this.#through({ index, column: left });
      if (this.#isLabel(at)) texts.push(at);
    }
    const above = index === 0 ? null : this.#through({ index: index - 1, column });
    if (above && this.#isLabel(above)) texts.push(above);
    return texts.find((at) => this.#names(at, meaning)) ?? texts[0] ?? null;
  }

  #names(at: At, meaning: Meaning | null): boolean {
    const said = this.#context.lexicon.column([this.#text(at)]);
    if (said?.is === 'field') return meaning?.is === 'field' && said.field === meaning.field;
    if (said?.is === 'combined') return meaning?.is === 'combined' && said.combined === meaning.combined;
    return said !== null && said.is === meaning?.is;
  }

  /** 业务经费 | 元 | 3000 and 业务经费 | 3000 | 元: a unit in a cell of its own. */
  #unitOf({ index, column }: At, label: At | null): string {
    const between = label?.index === index ? column - label.column - 1 : 0;
    for (const at of [column + 1, ...Array.from({ length: between }, (_, step) => column - 1 - step)]) {
      const text = this.#values.has(key({ index, column: at })) ? '' : this.#text({ index, column: at });
      if (text !== '' && parseHeaderUnit(normalize(text)) !== null) return text;
    }
    return '';
  }

  #isLabel(at: At): boolean {
    const text = this.#text(at);
    const isUnit = parseHeaderUnit(normalize(text)) !== null;
    return text !== '' && !isUnit && this.#isText(at) && !this.#values.has(key(at));
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
        const label = this.#labelOf(value, null);
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

/** The least rectangle around some cells. */
function around(cells: readonly At[]): NonNullable<Sheaf['own']> {
  const [rows, columns] = [cells.map(({ index }) => index), cells.map(({ column }) => column)];
  return { top: smallest(rows), bottom: largest(rows), left: smallest(columns), right: largest(columns) };
}

/** Rows that readers leave out, and one below the last. */
function everyRow(rows: readonly Row[]): Row[] {
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  const last = rows.reduce((most, { number }) => Math.max(most, number), 0);
  return Array.from({ length: last + 1 }, (_, at) => byNumber.get(at + 1) ?? { number: at + 1, cells: [] });
}
