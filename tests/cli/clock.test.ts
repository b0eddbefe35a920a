import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { SURVEY_FILE } from '../standard/liuhu.ts';
import { auditWith, folder } from './run.ts';

/** 2017-12-31 17:00 in Greenwich and 12:00 in New York is 2018-01-01 01:00 in Zhengzhou. */
const CLOCK = { SOURCE_DATE_EPOCH: '1514736000', TZ: 'America/New_York' };

describe('the day that a command bears (F29)', () => {
  it('is that of Zhengzhou in the ledger as in the progress', async () => {
    const cwd = folder({});
    const progress = auditWith(CLOCK, cwd, 'progress', SURVEY_FILE, '--format', 'json');
    expect(JSON.parse(progress.out).asOf).toBe('2018-01-01');
    auditWith(CLOCK, cwd, 'rectify', SURVEY_FILE, '-o', 'ledger.xlsx');
    const ledger = new ExcelJS.Workbook();
    await ledger.xlsx.load(readFileSync(join(cwd, 'ledger.xlsx')) as never);
    const texts = ledger.worksheets.flatMap((sheet) => JSON.stringify(sheet.getSheetValues()));
    expect(texts.join('\n')).toContain('2018-01-01');
    expect(texts.join('\n')).not.toContain('2017-12-31');
  });
});
