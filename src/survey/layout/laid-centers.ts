import type { Center } from '../../model/center.ts';
import { problem } from '../../model/problem.ts';
import type { Row, Sheet } from '../../model/rows.ts';
import { MOST_CARD_ROWS, readSheaves } from '../cards/card-centers.ts';
import type { SurveyContext } from '../context.ts';
import type { ReadSheet } from '../sheet-centers.ts';
import { isFilled } from '../table/grid.ts';
import { HEADER_ZONE } from '../table/headers.ts';
import { RowStream } from '../table/row-stream.ts';
import { rowsTold } from '../table/rows-told.ts';
import type { SheetSays } from '../table/sheet-says.ts';
import { SheetTables } from '../table/sheet-tables.ts';
import { CardCells } from './laid-cards.ts';
import { LaidTables } from './laid-tables.ts';
import type { SheetLayout } from './layout.ts';

/** Reads a sheet as its layout says, and by nothing else. Gives its rows where nothing is in it. */
export async function laidCenters(
  sheet: Sheet,
  says: SheetSays,
  layout: SheetLayout,
  context: SurveyContext,
): Promise<ReadSheet | readonly Row[]> {
  const stream = new RowStream(rowsTold(sheet, says, context));
  const first = layout.tables[0]?.first;
  const rows = await stream.ahead(first === undefined ? MOST_CARD_ROWS : first + HEADER_ZONE);
  if (!rows.some(({ cells }) => cells.some(isFilled))) {
    await stream.close();
    return rows;
  }
  if (first === undefined) {
    const { ended } = stream;
    await stream.close();
    const held = rows.slice(0, MOST_CARD_ROWS);
    return { centers: cards(held, ended, await sheet.merges(), says, layout, context), header: null };
  }
  const merges = await sheet.merges();
  const tables = new LaidTables(layout.tables, says.sheet, context);
  const begun = tables.begin(rows, 0, merges, true);
  if (!begun) {
    await stream.close();
    tables.end(rows.at(-1)!.number);
  }
  const reader = new SheetTables(sheet, says, stream, merges, context, tables);
  return { centers: reader.read(rows, begun!.header, begun!.table), header: null };
}

async function* cards(
  rows: readonly Row[],
  ended: boolean,
  merges: Awaited<ReturnType<Sheet['merges']>>,
  says: SheetSays,
  { cards }: SheetLayout,
  context: SurveyContext,
): AsyncGenerator<Center[]> {
  const cells = new CardCells(rows, merges, says, context);
  const sheaves = cells.sheaves(cards);
  const { centers, coverage } = readSheaves(cells.grid, sheaves, says, context);
  cells.tellUnnamed();
  if (!ended) {
    const where = says.sheet === null ? { file: says.file } : { file: says.file, sheet: says.sheet };
    const args = { text: says.sheet ?? '', of: 'sheet', reason: 'layout', centers: 1 } as const;
    context.report(problem('unread', args, where));
  }
  yield [...centers];
  context.cover(coverage);
}
