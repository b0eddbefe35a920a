import { normalize } from '../../model/fold.ts';
import type { Row } from '../../model/rows.ts';
import { cellText } from './grid.ts';
import type { Column } from './header.ts';

const SAYS_NUMBER = /^[甲乙丙丁戊己庚辛壬癸]$|^(栏次|列号|栏号|序号|行次)$/;
const NAME = /^(\(?\d{1,3}\)?|[甲乙丙丁]|[a-z]|栏次|列号|行次|)$/;

/** A row that only numbers the columns: 1 2 3 …, (1) (2) …, 甲 乙 1 2 3, or A B C. */
export function isColumnNumbers(row: Row, columns: readonly Column[]): boolean {
  const name = columns.find(({ meaning }) => meaning?.is === 'name')?.number ?? 1;
  let before: number | null = null;
  let count = 0;
  for (const [index, cell] of row.cells.entries()) {
    const text = normalize(typeof cell === 'object' ? '?' : cellText(cell)).replace(/^\(|\)$|栏$/g, '');
    if (text === '' || SAYS_NUMBER.test(text)) continue;
    const number = numberOf(text);
    if (Number.isNaN(number) || (before !== null && number !== before + 1)) return false;
    if (before === null && number > index + 1) return false;
    before = number;
    count++;
  }
  return count >= 3 && NAME.test(normalize(cellText(row.cells[name - 1])));
}

/** 12, ⑫ and L are 12. */
function numberOf(text: string): number {
  if (/^\d{1,3}$/.test(text)) return Number(text);
  if (/^[a-z]$/.test(text)) return text.charCodeAt(0) - 96;
  return /^[\u2460-\u2473]$/.test(text) ? text.charCodeAt(0) - 0x245f : Number.NaN;
}
