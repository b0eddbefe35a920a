import { printable } from '../../messages/printable.ts';
import type { Location } from '../../model/location.ts';
import type { ReadReport } from './context.ts';

/** Where something was read, the same in every language: 调查表.xlsx 社区!D3, survey.csv:4:3. */
export function originText(at: Location): string {
  return printable(
    at.sheet === undefined ? `${at.file}:${shortOrigin(at)}` : `${at.file} ${at.sheet}!${shortOrigin(at)}`,
  );
}

/** A place for reading: of several files which one. */
export function placeText(at: Location, { words, files }: Pick<ReadReport, 'words' | 'files'>): string {
  const where = words.location(at);
  return files.length === 1 ? where || at.file : `${at.file} ${where}`.trim();
}

/** The same without the file and the sheet, which a centre and its answers share. */
export function shortOrigin({ cell, row, line, column }: Location): string {
  if (cell !== undefined || row !== undefined) return cell ?? String(row);
  return column === undefined ? String(line ?? 1) : `${line ?? 1}:${column}`;
}
