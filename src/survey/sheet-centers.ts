import type { Center } from '../model/center.ts';
import type { Row, Sheet } from '../model/rows.ts';
import { cardCenters, isSurelyTable, MOST_CARD_ROWS } from './cards/card-centers.ts';
import type { SurveyContext } from './context.ts';
import { continues } from './table/continuation.ts';
import type { Header } from './table/header.ts';
import { findHeader, HEADER_ZONE } from './table/headers.ts';
import { hasBlanks, RowStream } from './table/row-stream.ts';
import { rowsTold } from './table/rows-told.ts';
import type { SheetSays } from './table/sheet-says.ts';
import { SheetTables } from './table/sheet-tables.ts';

/** The centres of a sheet, and the header of the table in which they stand; null for cards. */
export interface ReadSheet {
  readonly centers: AsyncGenerator<Center[]>;
  readonly header: Header | null;
}

/**
 * Reads the centres of one sheet: its tables, or its cards. Gives the first rows where the sheet has neither; the caller
 * decides whether that is worth a word or a refusal.
 * @param guide whether its name says that it explains: what looks like cards there is nobody's
 * @param before the header of the sheet before, for one that carries on without a header of its own
 */
export async function sheetCenters(
  sheet: Sheet,
  says: SheetSays,
  guide: boolean,
  before: Header | null,
  context: SurveyContext,
): Promise<ReadSheet | readonly Row[]> {
  const stream = new RowStream(rowsTold(sheet, says, context));
  const zone = (await stream.ahead(HEADER_ZONE)).slice(0, HEADER_ZONE);
  const merges = hasBlanks(zone) ? await sheet.merges() : null;
  const header = findHeader(zone, merges ?? [], context.lexicon, says.level);
  const cards = guide ? null : await readCards(stream, header, sheet, says, context);
  if (cards) {
    await stream.close();
    return { centers: cards, header: null };
  }
  const found =
    header ??
    (before && continues(before, zone, context) ? { ...before, top: 0, leafRow: 0, bottom: 0, rows: [] } : null);
  if (!found) {
    await stream.close();
    return zone;
  }
  return { centers: new SheetTables(sheet, says, stream, merges, context).read(zone, found), header: found };
}

/** The rows of a sheet of cards are held; a sheet with more rows than any has is none. */
async function readCards(
  stream: RowStream,
  header: Header | null,
  sheet: Sheet,
  says: SheetSays,
  context: SurveyContext,
): Promise<AsyncGenerator<Center[]> | null> {
  if (header && isSurelyTable(header)) return null;
  const rows = await stream.ahead(MOST_CARD_ROWS);
  if (!stream.ended) return null;
  const read = cardCenters(rows, header, await sheet.merges(), says, context);
  return read && given(read.centers, () => context.cover(read.coverage));
}

async function* given(centers: readonly Center[], then: () => void): AsyncGenerator<Center[]> {
  yield [...centers];
  then();
}
