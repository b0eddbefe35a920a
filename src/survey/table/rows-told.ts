import { trimmed } from '../../model/fold.ts';
import { problem } from '../../model/problem.ts';
import type { Row, Sheet } from '../../model/rows.ts';
import type { SurveyContext } from '../context.ts';
import type { SheetSays } from './sheet-says.ts';

/** The rows of a sheet; of a text file, what its quotes hold and looks like records is told as unread on the way. */
export function rowsTold(
  sheet: Sheet,
  { file, sheet: name }: SheetSays,
  context: SurveyContext,
): AsyncIterable<readonly Row[]> {
  return name === null ? told(sheet.rows(), file, context) : sheet.rows();
}

async function* told(
  rows: AsyncIterable<readonly Row[]>,
  file: string,
  { report }: SurveyContext,
): AsyncGenerator<readonly Row[]> {
  for await (const batch of rows) {
    for (const { swallowed } of batch) {
      if (swallowed === undefined) continue;
      const { line, text, records } = swallowed;
      const args = { text: trimmed(text), of: 'block', reason: 'quoted', centers: records } as const;
      report(problem('unread', args, { file, line }));
    }
    yield batch;
  }
}
