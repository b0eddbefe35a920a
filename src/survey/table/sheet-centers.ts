import type { Center } from '../../model/center.ts';
import type { Row, Sheet } from '../../model/rows.ts';
import type { SurveyContext } from '../context.ts';
import { findHeader, HEADER_ZONE } from './headers.ts';
import { type Batches, hasBlanks, Table } from './table.ts';

/**
 * Reads the centres of one sheet. Gives null where the sheet has no header of a survey; the caller decides whether that
 * is worth a word or a refusal.
 */
export async function sheetCenters(
  sheet: Sheet,
  file: string,
  context: SurveyContext,
): Promise<AsyncGenerator<Center[]> | null> {
  const batches = sheet.rows()[Symbol.asyncIterator]();
  const { zone, rest } = await headerZone(batches);
  const merges = hasBlanks(zone) ? await sheet.merges() : null;
  const level = sheet.name === null ? null : context.lexicon.sheetLevel(sheet.name);
  const header = findHeader(zone, merges ?? [], context.lexicon, level);
  if (!header) {
    await batches.return?.();
    return null;
  }
  const table = new Table(sheet, file, header, merges, level, context);
  return table.read(
    [...zone, ...rest].filter(({ number }) => number > header.bottom),
    batches,
  );
}

async function headerZone(batches: Batches): Promise<{ zone: Row[]; rest: Row[] }> {
  const rows: Row[] = [];
  while (rows.length < HEADER_ZONE) {
    const next = await batches.next();
    if (next.done) break;
    rows.push(...next.value);
  }
  return { zone: rows.slice(0, HEADER_ZONE), rest: rows.slice(HEADER_ZONE) };
}
