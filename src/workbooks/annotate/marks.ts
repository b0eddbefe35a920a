import { utf8Bytes } from '#platform/bytes';
import type { Center } from '../../model/center.ts';
import type { CenterResult, Finding } from '../../model/finding.ts';
import type { MergedRange } from '../../model/rows.ts';
import { parseReference } from '../../ooxml/references.ts';
import { type MarkTone, TONES } from './sheet/styles.ts';

/** What was found in one cell. */
export interface MarkedFinding {
  readonly center: Center;
  readonly finding: Finding;
}

/** A cell to be coloured, with what is to be said about it; column and row are 1-based. */
export interface Mark {
  readonly column: number;
  readonly row: number;
  tone: MarkTone;
  readonly findings: MarkedFinding[];
}

/** The marks of a sheet: by row, then by column. */
export type SheetMarks = Map<number, Map<number, Mark>>;

/** The cells of all findings that are to be mended, by sheet. What has no cell, because its column is absent, has no mark. */
export function marksOf(results: readonly CenterResult[]): Map<string, SheetMarks> {
  const sheets = new Map<string, SheetMarks>();
  for (const { center, findings } of results) {
    for (const finding of findings) {
      if (!isOpen(finding)) continue;
      for (const part of finding.parts ?? [finding.part]) {
        if (part.status === 'pass' || part.status === 'waived') continue;
        const { sheet, cell } = center.place.field(part.field);
        const place = cell === undefined ? null : parseReference(utf8Bytes(cell));
        if (sheet === undefined || place === null) continue;
        const marks = sheets.get(sheet) ?? new Map();
        sheets.set(sheet, marks);
        put(marks, { ...place, tone: toneOf(part.status, finding), findings: [{ center, finding }] });
      }
    }
  }
  return sheets;
}

export function isOpen({ status }: Finding): boolean {
  return status !== 'pass' && status !== 'waived';
}

function toneOf(status: 'fail' | 'missing' | 'invalid', { requirement }: Finding): MarkTone {
  return status === 'fail' && requirement.obligation !== 'required' ? 'explain' : status;
}

/** Two marks on one cell become one, in the graver tone. */
function put(marks: SheetMarks, mark: Mark): void {
  const row = marks.get(mark.row) ?? new Map<number, Mark>();
  marks.set(mark.row, row);
  const present = row.get(mark.column);
  if (present === undefined) {
    row.set(mark.column, mark);
    return;
  }
  if (TONES.indexOf(mark.tone) < TONES.indexOf(present.tone)) present.tone = mark.tone;
  for (const found of mark.findings) {
    if (!present.findings.some(({ center, finding }) => center === found.center && finding === found.finding))
      present.findings.push(found);
  }
}

/** Moves the marks of cells that are covered by a merged one to the cell that is seen. */
export function moveToVisible(marks: SheetMarks, merges: readonly MergedRange[]): void {
  for (const { top, left, bottom, right } of merges) {
    for (const row of rowsWithin(marks, top, bottom)) {
      const cells = marks.get(row)!;
      for (const mark of [...cells.values()]) {
        if (mark.column < left || mark.column > right || (row === top && mark.column === left)) continue;
        cells.delete(mark.column);
        put(marks, { ...mark, row: top, column: left });
      }
      if (cells.size === 0) marks.delete(row);
    }
  }
}

function rowsWithin(marks: SheetMarks, top: number, bottom: number): number[] {
  if (bottom - top > marks.size) return [...marks.keys()].filter((row) => row >= top && row <= bottom);
  const rows: number[] = [];
  for (let row = top; row <= bottom; row++) if (marks.has(row)) rows.push(row);
  return rows;
}

/** How many cells are in each tone. */
export function countTones(sheets: Iterable<SheetMarks>): Record<MarkTone, number> {
  const counts: Record<MarkTone, number> = { fail: 0, invalid: 0, missing: 0, explain: 0 };
  for (const marks of sheets) {
    for (const row of marks.values()) for (const { tone } of row.values()) counts[tone]++;
  }
  return counts;
}
