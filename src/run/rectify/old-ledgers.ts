import { LedgerHeaders } from '../../ledger/columns.ts';
import { emptyLedger, type OldLedger } from '../../ledger/entry.ts';
import { type OldSheet, readOldLedger } from '../../ledger/read-old.ts';
import { type Lang, wordsOn } from '../../messages/languages.ts';
import { refuse } from '../../model/problem.ts';
import type { Row, Sheet } from '../../model/rows.ts';
import type { Standard } from '../../model/standard.ts';
import { openXlsx } from '../../readers/xlsx/open.ts';
import type { NamedBytes } from '../named-bytes.ts';

/** Reads all that is in them; refuses a file that is no ledger, for its content would be lost. */
export async function readOldLedgers(
  ledgers: readonly NamedBytes[],
  standard: Standard,
  lang: Lang,
): Promise<OldLedger> {
  const old = emptyLedger();
  const words = { say: wordsOn('ledger', lang), headers: new LedgerHeaders(standard) };
  for (const ledger of ledgers) {
    const source = ledger.open();
    try {
      const workbook = await openXlsx(source, { numbers: 'stored' });
      const sheets: OldSheet[] = [];
      for (const sheet of workbook.sheets) if (sheet.tabular) sheets.push(await readWhole(sheet));
      const found = readOldLedger(ledger.name, sheets, words, old);
      if (!found) refuse('not-a-ledger', {}, { file: ledger.name });
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
