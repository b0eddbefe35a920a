import type { Workbook } from './exceljs.ts';

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_SIZE = 22;
/** 1 January 1980, where the calendar of zip begins. */
const FIRST_DAY = 0x21;

/** A workbook as a file. The same workbook gives the same bytes: no time of writing stays in it. */
export async function workbookBytes(workbook: Workbook): Promise<Uint8Array> {
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  clearTimes(bytes);
  return bytes;
}

/** Sets the time of every part of a zip without a comment to the first day, in both of its headers. */
function clearTimes(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - END_SIZE;
  expect(view, end, END);
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    expect(view, at, CENTRAL);
    const local = view.getUint32(at + 42, true);
    expect(view, local, LOCAL);
    view.setUint32(at + 12, FIRST_DAY << 16, true);
    view.setUint32(local + 10, FIRST_DAY << 16, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
}

function expect(view: DataView, at: number, signature: number): void {
  if (view.getUint32(at, true) !== signature) throw new Error(`no zip header ${signature.toString(16)} at ${at}`);
}
