import { trimmed } from '../../model/fold.ts';
import { problem, type UnreadReason } from '../../model/problem.ts';
import type { Row } from '../../model/rows.ts';
import type { SurveyContext } from '../context.ts';
import type { Title } from '../words/titles.ts';
import { DownColumn } from './down.ts';
import type { RowLayout } from './row-layout.ts';
import type { SheetPlaces } from './sheet-place.ts';
import type { SheetSays } from './sheet-says.ts';

/** To which level and office each centre of a table belongs: by its own row, or by what stands above it. */
export class Belonging {
  readonly #says: SheetSays;
  readonly #places: SheetPlaces;
  readonly #context: SurveyContext;
  readonly #downLevel = new DownColumn();
  readonly #downOffice = new DownColumn();
  #title: Title;
  /** The last one: offices repeat. */
  #office = { text: '', plain: '' };

  constructor(says: SheetSays, title: Title, places: SheetPlaces, context: SurveyContext) {
    this.#says = says;
    this.#title = title;
    this.#places = places;
    this.#context = context;
  }

  /** What the titles say that hold at the last row. */
  get title(): Title {
    return this.#title;
  }

  /** A title between the rows; what it says holds from there on. */
  join(title: Title | null): void {
    this.#title = { ...this.#title, ...title };
  }

  /** A blank row, a title or a total: what stood above holds no longer. */
  forget(): void {
    this.#downLevel.forget();
    this.#downOffice.forget();
  }

  /** The level that is said of all rows. */
  levelAbove(): string | null {
    return this.#says.given?.level ?? this.#title.level ?? this.#says.level;
  }

  /** The level of a centre, or why it cannot be told. */
  level(row: Row, name: string, layout: RowLayout): { readonly id: string } | { readonly unread: UnreadReason } {
    const { levels } = this.#context.lexicon;
    const above = layout.levelOfName(row) ?? this.levelAbove();
    const { text, own } = this.#downLevel.text(row, layout.level, above ?? '');
    const found = text === '' ? null : text === above && !own ? { id: text } : levels.of(text);
    if (found && 'id' in found) {
      const said = this.#says.given?.level ?? this.#says.level;
      if (own && said !== null && said !== found.id) {
        const where = this.#places.cell(row.number, layout.level.number);
        this.#context.report(problem('level-conflict', { name, cell: text, sheet: this.#says.sheet ?? '' }, where));
      }
      return found;
    }
    if (found) return { unread: 'ambiguous-level' };
    if (own && !/^[-—–/\s]*$/.test(text)) return { unread: 'unknown-level' };
    return above === null ? { unread: 'no-level' } : { id: above };
  }

  office(row: Row, layout: RowLayout): string | null {
    const above = this.#says.given?.office ?? this.#title.office ?? '';
    const { text } = this.#downOffice.text(row, layout.office, above);
    if (this.#office.text !== text) this.#office = { text, plain: plainOffice(text) };
    const office = this.#office.plain || (this.#says.office ?? '');
    return office === '' ? null : office;
  }

  /** Tells how many blank cells took over what stands above them. */
  tellFilled(): void {
    for (const [what, { filled }] of [
      ['level', this.#downLevel],
      ['office', this.#downOffice],
    ] as const) {
      if (filled > 0) this.#context.report(problem('filled-down', { what, cells: filled }, this.#places.sheet()));
    }
  }
}

/** 丰庆路街道 of 丰庆路街道（5个社区） and of 填报单位：丰庆路街道. */
function plainOffice(text: string): string {
  const bare = text.replace(/^(?:填报|填表)?单位[:：]/, '');
  const lastLine = bare.lastIndexOf('\n');
  for (const { 0: count, index } of bare.matchAll(/(?<!\d)\d+\s*(?:个|家|处)/g)) {
    if (index + count.length <= lastLine) continue;
    const before = trimmed(bare.slice(0, index)).replace(/(?:合计|共计|共|小计)$/, '');
    return trimmed(before.replace(/(?<![\s(（,，])[\s(（,，]+$/, ''));
  }
  return trimmed(bare);
}
