import { inAll } from '../../messages/in-all.ts';
import type { Lang } from '../../messages/languages.ts';
import { textIn } from '../../messages/text-in.ts';
import type { LayoutWords } from '../../messages/topics/layout.ts';
import type { Location } from '../../model/location.ts';
import type { Mistake } from '../../model/problem.ts';
import type { Standard } from '../../model/standard.ts';
import type { Path } from '../../standards/yaml-source.ts';
import type { Given, Laid, LaidCard, LaidTable } from '../../survey/layout/layout.ts';
import type { Lexicon } from '../../survey/words/lexicon.ts';
import { meaningOf } from '../header-words.ts';
import { cellAt, columnAt } from './cells.ts';
import { CHOICES, IDENTITIES, isCell, type WrittenMeaning, type WrittenSheet } from './schema.ts';
import type { WrittenLayout } from './written.ts';

/** Rows above a table are held while its header is looked for. */
const MOST_ABOVE = 10_000;

/** Makes tables and cards of what is written; every mistake is pushed with its place. */
export class SheetParts {
  readonly #written: WrittenLayout;
  readonly #lexicon: Lexicon;
  readonly #standard: Standard;
  readonly #mistakes: Mistake[];

  constructor(written: WrittenLayout, lexicon: Lexicon, standard: Standard, mistakes: Mistake[]) {
    this.#written = written;
    this.#lexicon = lexicon;
    this.#standard = standard;
    this.#mistakes = mistakes;
  }

  table({ table, ...sheet }: WrittenSheet, path: Path): LaidTable | null {
    if (!table) return null;
    const location = this.#written.at([...path, 'table', 'rows']);
    const [first = 0, last = 0] = table.rows.split('-').map(Number);
    if (first < 1 || (last !== 0 && last < first)) this.#mistake(location, (say) => say.backwards);
    else if (first > MOST_ABOVE) this.#mistake(location, (say) => say.tooDeep(MOST_ABOVE));
    const columns = new Map<number, Laid>();
    for (const [letters, means] of Object.entries(table.columns)) {
      const at = [...path, 'table', 'columns', letters];
      const laid = means === CHOICES ? this.#choices(at) : this.#laid(means, at);
      if (columns.has(columnAt(letters))) this.#twice(letters, at);
      else if (laid) columns.set(columnAt(letters), laid);
    }
    this.#checkNames([...columns.values()], Object.keys(table.columns).length, [...path, 'table', 'columns']);
    return { given: this.#given(sheet, path), first, last: last === 0 ? null : last, columns, location };
  }

  card({ card, ...sheet }: WrittenSheet, path: Path): LaidCard | null {
    if (!card) return null;
    const cells = new Map<string, LaidCard['cells'][number]>();
    for (const [key, means] of Object.entries(card)) {
      const at = [...path, 'card', key];
      const identity = IDENTITIES.find((one) => one === key);
      const cell = identity === undefined ? key : means;
      if (typeof cell !== 'string' || !isCell(cell)) {
        this.#push(
          this.#written.at(at),
          inAll('mistakes', (say) => say.ofForm(say.forms.cell)),
        );
        continue;
      }
      const laid = identity === undefined ? this.#laid(means, at) : this.#identity(identity, at);
      const place = cellAt(cell);
      const name = `${place.column} ${place.row}`;
      if (cells.has(name)) this.#twice(cell, at);
      else if (laid) cells.set(name, { ...laid, ...place });
    }
    this.#checkNames([...cells.values()], Object.keys(card).length, [...path, 'card']);
    return { given: this.#given(sheet, path), cells: [...cells.values()] };
  }

  #identity(is: (typeof IDENTITIES)[number], at: Path): Laid {
    return { meaning: { is }, location: this.#written.at(at) };
  }

  /** Which fields its cells name is known once they are read. */
  #choices(at: Path): Laid {
    return { meaning: { is: 'list', fields: [] }, location: this.#written.at(at) };
  }

  #laid(means: WrittenMeaning, path: Path): Laid | null {
    const location = this.#written.at(typeof means === 'string' ? path : [...path, 'as']);
    const { as, unit, codes, year } = typeof means === 'string' ? { as: means } : means;
    const said = {
      ...(unit !== undefined && { unit }),
      ...(codes && { codes: Object.entries(codes).map(([code, answer]) => [code, String(answer)] as const) }),
      ...(year !== undefined && { year }),
    };
    const header = { word: '', means: as, location, ...said };
    const meaning = meaningOf(header, this.#lexicon, this.#standard, this.#mistakes);
    return meaning && { meaning, location };
  }

  /** What is not understood may be the name: then that is the mistake. */
  #checkNames(laid: readonly Laid[], written: number, path: Path): void {
    if (laid.length < written || laid.some(({ meaning }) => meaning.is === 'name')) return;
    this.#mistake(this.#written.keyAt(path), (say) => say.noNames);
  }

  #given({ level, office }: Omit<WrittenSheet, 'table' | 'card'>, path: Path): Given {
    return { level: level === undefined ? null : this.#level(level, [...path, 'level']), office: office ?? null };
  }

  #level(text: string, path: Path): string | null {
    const found = this.#lexicon.levels.of(text);
    if (found && 'id' in found) return found.id;
    this.#mistake(this.#written.at(path), (say, lang) => {
      const known = this.#standard.levels.map(({ label }) => textIn(label, lang));
      return found ? say.ambiguousLevel(text) : say.unknownLevel(text, known);
    });
    return null;
  }

  #twice(text: string, path: Path): void {
    this.#mistake(this.#written.keyAt(path), (say) => say.twice(text.toUpperCase()));
  }

  #mistake(location: Location, say: (words: LayoutWords, lang: Lang) => string): void {
    this.#push(location, inAll('layout', say));
  }

  #push(location: Location, message: Mistake['message']): void {
    this.#mistakes.push({ location, message });
  }
}
