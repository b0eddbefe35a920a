import { emptyLedger, type OldLedger } from '../ledger/entry.ts';
import { type OldSheet, readOldLedger } from '../ledger/read-old.ts';
import { LEDGER_WORDS } from '../ledger/words.ts';
import { refuse } from '../model/problem.ts';
import type { Row, Sheet } from '../model/rows.ts';
import { openXlsx } from '../readers/xlsx/open.ts';
import { FileSource, findInputs, type Input } from './inputs.ts';
import type { Setting } from './io.ts';

/** The ledgers of the round before: one file, or all workbooks in a folder. */
export async function findOldLedgers(named: string, cwd: string): Promise<Input[]> {
  const found = await findInputs([named], cwd);
  const workbooks = found.filter(({ shown }) => shown === named || /\.xls[xm]$/i.test(shown));
  return workbooks.length === 0 ? refuse('directory-empty', { path: named }) : workbooks;
}

/** Reads all that is in them; refuses a file that is no ledger, for its content would be lost. */
export async function readOldLedgers(inputs: readonly Input[], { lang }: Setting): Promise<OldLedger> {
  const old = emptyLedger();
  for (const input of inputs) {
    const source = new FileSource(input);
    try {
      const workbook = await openXlsx(source);
      const sheets: OldSheet[] = [];
      for (const sheet of workbook.sheets) if (sheet.tabular) sheets.push(await readWhole(sheet));
      const found = readOldLedger(input.shown, sheets, LEDGER_WORDS[lang], old);
      if (!found) refuse('not-a-ledger', {}, { file: input.shown });
    } finally {
      source.close();
    }
  }
  return old;
}

async function readWhole(sheet: Sheet): Promise<OldSheet> {
  const rows: Row[] = [];
  for await (const batch of sheet.rows()) for (const row of batch) rows.push(row);
  return { name: sheet.name ?? '', rows, merges: await sheet.merges() };
}
