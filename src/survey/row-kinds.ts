import type { Header } from './headers.ts';
import { cellText } from './headers.ts';
import type { MergedRange, Row } from './rows.ts';
import { normalize } from './text.ts';

/** Rows below a header that are no centres, and known for what they are. */
export type RowKind = 'blank' | 'total' | 'note' | 'signature' | 'repeated-header' | 'unnamed' | 'banner';

const TOTAL =
  /^(?:本页|本表|全区|全街道?|全镇|全市)?(?:合计|小计|总计|共计|累计|合共)(?:$|[:：(（\d])|(?:小计|合计|总计)[:：]?$/;
const NOTE = /^(?:备?注|说明|填表说明|填报说明|填写说明|注释|附注|资料来源|数据来源)(?:$|[\d一二三]?[:：.、])|^[※*]/;
const SIGNATURE =
  /^(?:单位|部门|分管|主管|填报|填表|审核|复核|验收组)?(?:负责人|领导|填表人|填报人|制表人|审核人|复核人|经办人|统计人|联系人|联系电话|填表日期|填报日期|填报时间|制表日期|日期|填报单位|填表单位|制表单位|验收组成员|验收人|验收人员)(?:签字|签名|签章)?(?:\([^)]*\))?[:：]|(?:签字|签名|签章|盖章|公章)\)?[:：]?$|(?:负责人|填表人|填报人|审核人|复核人|联系电话|填表日期)[:：]/;
const SENTENCE = /[。；;：:]|^[\d一二三四五六七八九]+[.、)）]/;

/** Tells centres from the rest of a table, row by row. */
export class RowSorter {
  readonly #named: number;
  readonly #answers: ReadonlySet<number>;
  readonly #identities: ReadonlySet<number>;
  readonly #headerTexts: ReadonlySet<string>;
  readonly #banners = new Set<number>();

  constructor(header: Header, merges: readonly MergedRange[]) {
    const columns = (test: (is: string) => boolean): Set<number> =>
      new Set(header.columns.filter(({ meaning }) => meaning && test(meaning.is)).map(({ number }) => number));
    this.#named = [...columns((is) => is === 'name')][0] as number;
    this.#answers = columns((is) => is === 'field' || is === 'combined');
    this.#identities = columns((is) => is === 'level' || is === 'office');
    this.#headerTexts = new Set(header.rows.map(rowText));
    for (const { top, left, bottom, right } of merges) {
      if (right === left || this.#named < left || this.#named > right || bottom <= header.bottom) continue;
      const over = [...this.#answers, ...this.#identities].some((column) => left <= column && column <= right);
      // A range of a million rows says nothing about any of them.
      if (over && bottom - top < 1000) for (let row = top; row <= bottom; row++) this.#banners.add(row);
    }
  }

  /** Null for a row that is a centre. `name` is the text of the name cell, through merges. */
  kind(row: Row, name: string): RowKind | null {
    const filled: string[] = [];
    let answered = false;
    let located = false;
    for (const [index, cell] of row.cells.entries()) {
      if (cell === undefined || cell === '') continue;
      const text = typeof cell === 'object' ? cell.text : cellText(cell);
      if (typeof cell === 'string' && normalize(text) === '') continue;
      filled.push(text);
      if (this.#answers.has(index + 1)) answered = true;
      if (this.#identities.has(index + 1)) located = true;
    }
    const first = filled[0];
    if (first === undefined) return 'blank';
    if (this.#headerTexts.has(rowText(row))) return 'repeated-header';
    const known = this.#wording(row, first, name, answered);
    if (known) return known;
    if (this.#banners.has(row.number)) return 'banner';
    if (name === '') return answered ? null : 'unnamed';
    return filled.length === 1 && !answered && !located && SENTENCE.test(first) ? 'note' : null;
  }

  #wording(row: Row, first: string, name: string, answered: boolean): RowKind | null {
    const leading = [first, name, ...[...this.#identities].map((column) => cellText(row.cells[column - 1]))].map(
      normalize,
    );
    if (leading.some((text) => TOTAL.test(text))) return 'total';
    if (answered && name !== '' && !NOTE.test(normalize(name)) && !SIGNATURE.test(normalize(name))) return null;
    if (leading.some((text) => NOTE.test(text))) return 'note';
    return leading.some((text) => SIGNATURE.test(text)) ? 'signature' : null;
  }
}

function rowText(row: Row): string {
  return row.cells
    .map((cell) => normalize(cellText(cell)))
    .join('\u0000')
    .replace(/\u0000+$/, '');
}
