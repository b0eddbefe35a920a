import { normalize } from '../../model/fold.ts';
import type { Cell, MergedRange, Row } from '../../model/rows.ts';
import type { Header } from './headers.ts';
import { cellText } from './headers.ts';

/** Rows below a header that are no centres, and known for what they are. */
export type RowKind = 'blank' | 'total' | 'note' | 'signature' | 'repeated-header' | 'unnamed' | 'banner';

const TOTAL =
  /^(?:本页|本表|全区|全街道?|全镇|全市)?(?:合计|小计|总计|共计|累计|合共)(?:$|[:：(（\d])|(?:小计|合计|总计)[:：]?$/;
const NOTE = /^(?:备?注|说明|填表说明|填报说明|填写说明|注释|附注|资料来源|数据来源)(?:$|[\d一二三]?[:：.、])/;
const SIGNATURE =
  /^(?:单位|部门|分管|主管|填报|填表|审核|复核|验收组)?(?:负责人|领导|填表人|填报人|制表人|审核人|复核人|经办人|统计人|联系人|联系电话|填表日期|填报日期|填报时间|制表日期|日期|填报单位|填表单位|制表单位|验收组成员|验收人|验收人员)(?:签字|签名|签章)?(?:\([^)]*\))?[:：]|(?:签字|签名|签章|盖章|公章)\)?[:：]?$|(?:负责人|填表人|填报人|审核人|复核人|联系电话|填表日期)[:：]/;
const BLANK = /^[\s\u200b-\u200f\u2060\ufeff]*$/;
/** What marks a line by itself as a note (1.燕庄村 is short enough for a name); before a name with answers, ※ only singles out a centre. */
const SENTENCE = /[。；;：:]|^[※*]|^[\d一二三四五六七八九]+[.、)）].{9}/;

/** None of the wordings above is without one of these; most names are. */
const TELLING = /[计注说来释人导电日期时单组签盖章责长]/;

type Wording = 'total' | 'note' | 'signature' | 'other';

const MEMORY = 4096;

/** Tells centres from the rest of a table, row by row. */
export class RowSorter {
  readonly #answers: ReadonlySet<number>;
  readonly #identities: readonly number[];
  readonly #headerNames: ReadonlySet<string>;
  readonly #headerTexts: ReadonlySet<string>;
  /** Rows under a merged heading, with the index of the column in which it stands. */
  readonly #banners: ReadonlyMap<number, number>;
  readonly #wordings = new Map<string, Wording>();

  constructor(header: Header, merges: readonly MergedRange[]) {
    const columns = (...kinds: readonly string[]): number[] =>
      header.columns.filter(({ meaning }) => meaning && kinds.includes(meaning.is)).map(({ number }) => number - 1);
    const named = columns('name')[0] as number;
    this.#answers = new Set(columns('field', 'combined'));
    this.#identities = columns('level', 'office');
    this.#headerNames = new Set(header.rows.map(({ cells }) => normalize(cellText(cells[named]))));
    this.#headerTexts = new Set(header.rows.map(rowText));
    const read = [...this.#answers, ...this.#identities].map((column) => column + 1);
    this.#banners = new Map(merges.filter((merge) => isBanner(merge, header.bottom, named + 1, read)).flatMap(rowsOf));
  }

  /** Null for a row that is a centre. `name` is the text of the name cell, through merges. */
  kind(row: Row, name: string): RowKind | null {
    const { first, filled, answered } = this.#glance(row);
    if (filled === 0) return 'blank';
    if (this.#headerNames.has(normalize(name)) && this.#headerTexts.has(rowText(row))) return 'repeated-header';
    const known = this.#wordingOf(row, first, name, answered);
    if (known !== 'other') return known;
    if (!answered && this.#banners.has(row.number)) return 'banner';
    if (filled === 1 && !answered && SENTENCE.test(cellText(first))) return 'note';
    return name === '' && !answered ? 'unnamed' : null;
  }

  /** The first filled cell, how many there are (two may mean more), and whether any field is answered. */
  #glance({ number, cells }: Row): { first: Cell; filled: number; answered: boolean } {
    let first: Cell;
    let filled = 0;
    let answered = false;
    for (let index = 0; index < cells.length; index++) {
      const cell = cells[index];
      if (cell === undefined || (typeof cell === 'string' && BLANK.test(cell))) continue;
      if (filled === 0) first = cell;
      filled++;
      answered ||= this.#answers.has(index) && this.#banners.get(number) !== index;
      if (answered && filled > 1) break;
    }
    return { first, filled, answered };
  }

  #wordingOf(row: Row, first: Cell, name: string, answered: boolean): Wording {
    // Row numbers and other figures say nothing.
    const leading = [typeof first === 'string' ? this.#wording(first) : 'other', this.#wording(name)];
    for (const column of this.#identities) leading.push(this.#wording(cellText(row.cells[column])));
    if (leading.includes('total')) return 'total';
    // 负责人：王五 … may fill the name's column, too.
    if (leading[0] === 'signature') return 'signature';
    if (answered && name !== '' && leading[1] === 'other') return 'other';
    if (leading.includes('note')) return 'note';
    return leading.includes('signature') ? 'signature' : 'other';
  }

  #wording(text: string): Wording {
    if (!TELLING.test(text)) return 'other';
    let wording = this.#wordings.get(text);
    if (wording === undefined) {
      const plain = normalize(text);
      wording = TOTAL.test(plain) ? 'total' : NOTE.test(plain) ? 'note' : SIGNATURE.test(plain) ? 'signature' : 'other';
      if (this.#wordings.size < MEMORY) this.#wordings.set(text, wording);
    }
    return wording;
  }
}

/** A name cell merged across columns that are read: a heading between blocks, not a centre. */
function isBanner(
  { top, left, bottom, right }: MergedRange,
  header: number,
  named: number,
  read: readonly number[],
): boolean {
  if (right === left || named < left || named > right || bottom <= header) return false;
  // A range of a million rows says nothing about any of them.
  return bottom - top < 1000 && read.some((column) => left <= column && column <= right);
}

function rowsOf({ top, left, bottom }: MergedRange): [row: number, column: number][] {
  return Array.from({ length: bottom - top + 1 }, (_, index) => [top + index, left - 1]);
}

function rowText(row: Row): string {
  return row.cells
    .map((cell) => normalize(cellText(cell)))
    .join('\u0000')
    .replace(/\u0000+$/, '');
}
