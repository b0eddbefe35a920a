import { damaged, type Origin } from '../../ooxml/limits.ts';

const BEGIN_SHEET = 129;
const END_SHEET = 130;
const ROW = 0;
/** Cells say their column: from a blank one to an error of a formula, and one of rich text. */
const LAST_CELL = 11;
const RICH_TEXT = 62;
/** Says how wide the columns from one to another are. */
const WIDTHS = 60;
const ROWS = 2 ** 20;
const COLUMNS = 2 ** 14;

/**
 * Holds a worksheet of a binary workbook to its form: the library reads what it can make of its records, and is silent
 * about the rest. They follow each other from the sheet's begin to its end, and rows and cells are in order. Throws a
 * `Refusal`, `workbook-damaged`.
 */
export function checkRecords(bytes: Uint8Array, origin: Origin): void {
  let first = -1;
  let last = -1;
  let row = -1;
  let column = -1;
  visit(bytes, (type, at, size) => {
    if (at + size > bytes.length) damaged(origin, 'cut short');
    if (first < 0) first = type;
    last = type;
    if (type > LAST_CELL && type !== RICH_TEXT) return;
    const place = size < 4 ? -1 : numberAt(bytes, at);
    if (row < 0 && type !== ROW) damaged(origin, 'unexpected content');
    if (place <= (type === ROW ? row : column) || place >= (type === ROW ? ROWS : COLUMNS))
      damaged(origin, 'unexpected content');
    if (type === ROW) row = place;
    column = type === ROW ? -1 : place;
  });
  if (first !== BEGIN_SHEET) damaged(origin, 'unexpected content');
  if (last !== END_SHEET) damaged(origin, 'cut short');
}

function numberAt(bytes: Uint8Array, at: number): number {
  return (bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)) >>> 0;
}

/**
 * Holds a sheet of .xlsb to the columns that a sheet has: the library makes an object of each that a record names. Throws
 * a `Refusal`, `workbook-damaged`.
 */
export function checkColumns(bytes: Uint8Array, origin: Origin): void {
  visit(bytes, (type, at) => {
    if (type !== WIDTHS || at + 8 > bytes.length) return;
    const [first, last] = [numberAt(bytes, at), numberAt(bytes, at + 4)];
    if (first > last || last >= COLUMNS) damaged(origin, 'bad reference');
  });
}

/** @param see is told the type of each record, where its content begins, and how long that claims to be */
function visit(bytes: Uint8Array, see: (type: number, at: number, size: number) => void): void {
  for (let at = 0; at < bytes.length; ) {
    let type = bytes[at++]!;
    if (type >= 0x80) type = (type & 0x7f) | ((bytes[at++]! & 0x7f) << 7);
    let size = 0;
    for (let shift = 0; shift < 28; shift += 7) {
      const byte = bytes[at++]!;
      size |= (byte & 0x7f) << shift;
      if (byte < 0x80) break;
    }
    see(type, at, size);
    at += size;
  }
}
