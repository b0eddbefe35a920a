import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { utils } from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Standard } from '../../src/model/standard.ts';
import { gb18030, utf8, utf16 } from '../readers/byte-sources.ts';
import { bytesOfBook, surveyBook } from '../readers/legacy/surveys.ts';
import { refusalOf } from '../readers/xlsx/workbooks.ts';
import { audited, shippedStandard } from '../workbooks/shipped.ts';

let standard: Standard;
beforeAll(async () => {
  standard = await shippedStandard();
});

const CSV = '名称,级别,建筑面积（㎡）\n四月天社区,社区,80\n';
const JSON_TEXT = '{"name": "四月天社区", "level": "community", "building_area": 80}\n';

describe('content decides over the extension', () => {
  it.each<[file: string, actual: string, bytes: Uint8Array]>([
    ['调查表.xls', 'xlsx', bytesOfBook(surveyBook(), 'xlsx')],
    ['调查表.xlsx', 'xls', bytesOfBook(surveyBook(), 'biff8')],
    ['调查表.xlsx', 'xlsb', bytesOfBook(surveyBook(), 'xlsb')],
    ['调查表.et', 'XML', bytesOfBook(surveyBook(), 'xlml')],
    ['调查表.xlsx', 'ods', bytesOfBook(surveyBook(), 'ods')],
    ['调查表.xls', 'CSV', gb18030(CSV)],
    ['调查表.xls', 'CSV', utf16(CSV.replaceAll(',', '\t'), true)],
    ['调查表.csv', 'JSON', utf8(JSON_TEXT)],
    ['调查表.json', 'JSONL', utf8(JSON_TEXT + JSON_TEXT.replace('四月天', '燕庄'))],
    ['调查表.json', 'YAML', utf8('name: 四月天社区\nlevel: community\nbuilding_area: 80\n')],
  ])('%s that is %s', async (file, actual, bytes) => {
    const { centers, results, problems } = await audited(bytes, file, standard);
    expect(centers[0]?.name).toBe('四月天社区');
    expect(results[0]?.findings.find(({ rule }) => rule.id === 'area.building')?.status).toBe('fail');
    const args = { extension: file.slice(file.lastIndexOf('.')), actual };
    expect(problems.filter(({ code }) => code === 'wrong-extension')).toEqual([
      { code: 'wrong-extension', args, location: { file } },
    ]);
  });

  it.each(['调查表', '调查表.txt', '调查表.csv'])('%s that is CSV, without a word', async (file) => {
    const { centers, problems } = await audited(utf8(CSV), file, standard);
    expect(centers).toHaveLength(1);
    expect(problems.filter(({ code }) => code === 'wrong-extension')).toEqual([]);
  });

  it('refuses an empty file and a scan', async () => {
    expect(await refusalOf(audited(new Uint8Array(), 'a.xls', standard))).toMatchObject({ code: 'file-empty' });
    const scan = refusalOf(audited(utf8('%PDF-1.4\n'), 'a.xlsx', standard));
    expect(await scan).toMatchObject({ code: 'unsupported-format', args: { actual: 'PDF' } });
  });
});

describe('a figure of more digits than a number holds', () => {
  const status = async (bytes: Uint8Array, file: string) => {
    const { results } = await audited(bytes, file, standard);
    return results[0]?.findings.find(({ rule }) => rule.id === 'area.building')?.status;
  };

  it.each([
    ['99.99999999999999999', 'fail'],
    ['100.00000000000000000', 'pass'],
    ['0.14999999999999999999亩', 'fail'],
    ['0.15000000000000000000亩', 'pass'],
  ])('%s, in every shape, is a %s', async (written, expected) => {
    const text = (quote: string) => `${quote}${written}${quote}`;
    const book = utils.book_new();
    utils.book_append_sheet(
      book,
      utils.aoa_to_sheet([
        ['名称', '建筑面积（㎡）'],
        ['四月天社区', written],
      ]),
      '社区',
    );
    expect(await status(bytesOfBook(book, 'xlsx'), 'a.xlsx')).toBe(expected);
    expect(await status(utf8(CSV.replace('80', written)), 'a.csv')).toBe(expected);
    expect(await status(utf8(JSON_TEXT.replace('80', text('"'))), 'a.json')).toBe(expected);
    for (const quoted of ['', '"']) {
      const yaml = `name: 四月天社区\nlevel: community\nbuilding_area: ${text(quoted)}\n`;
      expect(await status(utf8(yaml), 'a.yaml'), quoted).toBe(expected);
      expect(await status(utf8(`--- # careful\n${yaml}`), 'a.yaml'), quoted).toBe(expected);
    }
    if (!written.endsWith('亩')) expect(await status(utf8(JSON_TEXT.replace('80', written)), 'b.json')).toBe(expected);
  });
});

describe('the built program', () => {
  const folder = mkdtempSync(join(tmpdir(), 'audit-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const run = (...files: string[]) =>
    spawnSync(
      process.execPath,
      [
        fileURLToPath(new URL('../../bin/audit', import.meta.url)),
        'check',
        ...files,
        '--format',
        'json',
        '--lang',
        'en',
      ],
      { cwd: folder, encoding: 'utf8' },
    );

  it('finds and reads the formats of former days in a folder', () => {
    writeFileSync(join(folder, 'a.xls'), bytesOfBook(surveyBook(), 'biff8'));
    writeFileSync(join(folder, 'b.xlsb'), bytesOfBook(surveyBook(), 'xlsb'));
    const { status, stdout, stderr } = run('.');
    expect(stderr).toBe('');
    expect(status).toBe(1);
    const { centers } = JSON.parse(stdout);
    expect(centers.map(({ location }: { location: object }) => location)).toEqual(
      ['a.xls', 'b.xlsb'].flatMap((file) => [3, 4, 5].map((row) => ({ file, sheet: '社区', row }))),
    );
  });

  it('refuses a damaged workbook in a few words', () => {
    const bytes = bytesOfBook(surveyBook(), 'biff8');
    writeFileSync(join(folder, 'damaged.xls'), bytes.subarray(0, 700));
    const { status, stdout, stderr } = run('damaged.xls');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/damaged\.xls/);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});
