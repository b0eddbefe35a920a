import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { widthOf } from '../../src/reports/terminal/layout.ts';
import { audit, auditShipped, auditWith, COMPLIANT, folder, SAMPLES } from './run.ts';

const TABLE = `所属街道,名称,级别,建筑面积（㎡）,建筑面积（计划）,图书阅览室,业务经费,停车位数
丰庆路街道,四月天社区,社区,80,100,有,5000,3
,安泰社区,社区,约300,100,在建,0.3万元,
,合计,,380,200,,,
`;
const UNREAD = `${TABLE}未来路街道,燕庄,村（社区）,80,100,有,2万元,3\n`;

describe('how audit read ends', () => {
  const cwd = folder({
    'all.csv': TABLE,
    'unread.csv': UNREAD,
    'none.yaml': 'centers: []\n',
    'audit.config.yaml': 'headers:\n  停车位数: 建筑面积\n',
  });
  it.each([
    ['all.csv', [], 0],
    ['unread.csv', [], 1],
    ['unread.csv', ['-f', 'json'], 1],
    ['unread.csv', ['-f', 'yaml'], 1],
    ['none.yaml', [], 2],
    ['gone.csv', [], 2],
    ['all.csv', ['-f', 'html'], 2],
    ['all.csv', ['--office', '无'], 2],
    ['all.csv', ['--limit', 'many'], 2],
    ['all.csv', ['--split', 'center'], 2],
    ['all.csv', ['--split', 'center', '-f', 'yaml'], 2],
    ['all.csv', ['-o', 'all.csv', '--force'], 2],
    ['.', ['-f', 'csv', '-o', 'all.csv', '--force'], 1],
  ] as const)('%s %j with %i', (survey, more, code) => {
    const ran = audit(
      folder({ 'all.csv': TABLE, 'unread.csv': UNREAD, 'none.yaml': 'centers: []\n' }),
      'read',
      survey,
      ...more,
    );
    expect(ran.code).toBe(code);
    if (code === 2) expect(ran).toMatchObject({ out: '', err: expect.stringMatching(/^错误：/) });
  });

  it('with the headers of the configuration', () => {
    const { out } = audit(cwd, 'read', 'all.csv', '-f', 'json');
    const [region] = JSON.parse(out).files[0].sheets[0].regions;
    expect(region.columns.at(-1)).toMatchObject({
      words: ['停车位数'],
      taken: { as: 'field', field: 'building_area' },
    });
    const without = audit(cwd, 'read', 'all.csv', '-f', 'json', '--no-config');
    expect(JSON.parse(without.out).files[0].sheets[0].regions[0].columns.at(-1).taken.as).toBe('unknown');
  });
});

describe('the account as JSON', () => {
  const cwd = folder({ 'unread.csv': UNREAD });
  const account = JSON.parse(audit(cwd, 'read', 'unread.csv', '-f', 'json').out);

  it('has every region with its columns and rows', () => {
    const { schema, summary, files } = account;
    expect({ schema, summary }).toEqual({ schema: 'audit-read/1', summary: { centers: 2, unread: 1 } });
    const [{ sheet, regions }] = files[0].sheets;
    expect({ file: files[0].file, sheet }).toEqual({ file: 'unread.csv', sheet: null });
    expect(regions).toMatchObject([
      { is: 'table', range: { top: 1, left: 1, bottom: 5, right: 8 }, centers: 2, unread: 1 },
    ]);
    expect(
      regions[0].columns.map(({ at, taken }: { at: string; taken: { as: string } }) => `${at} ${taken.as}`),
    ).toEqual(['1 office', '2 name', '3 level', '4 field', '5 other', '6 field', '7 field', '8 unknown']);
    expect(regions[0].rows).toMatchObject([
      { kind: 'header', first: 1 },
      { kind: 'center', first: 2, last: 3 },
      { kind: 'total', first: 4, text: '合计' },
      { kind: 'unread', first: 5, text: '燕庄' },
    ]);
  });

  it('has each value with its place, and what cannot be used as it was written', () => {
    const [first, second] = account.files[0].sheets[0].centers;
    expect(first).toMatchObject({
      name: '四月天社区',
      level: 'community',
      office: '丰庆路街道',
      location: { file: 'unread.csv', line: 2 },
      values: {
        building_area: { value: 80, unit: '㎡', location: { line: 2, column: 4 } },
        reading_room: { value: true },
        annual_funding: { raw: '5000', reason: 'no-unit', location: { line: 2, column: 7 } },
      },
    });
    expect(second.values).toMatchObject({
      building_area: { raw: '约300', reason: 'approximate' },
      reading_room: { raw: '在建', reason: 'not-yes-no' },
      annual_funding: { value: 0.3 },
    });
    expect(first.values).not.toHaveProperty('plaza_area');
    expect(account.problems.map(({ code }: { code: string }) => code)).toEqual(
      expect.arrayContaining(['other-column', 'unknown-column', 'unread', 'filled-down']),
    );
  });
});

describe('the plain form in files', () => {
  it('says where each value was read, and is no longer valid than the survey', () => {
    const cwd = folder({ 'a.csv': TABLE });
    expect(audit(cwd, 'read', 'a.csv', '-f', 'yaml', '-o', 'plain.yaml')).toMatchObject({ code: 0, out: '', err: '' });
    expect(readFileSync(join(cwd, 'plain.yaml'), 'utf8').split('\n')).toEqual([
      '# 由 audit read 从 a.csv 读出（标准 liuhu-2016），每个值后面是它的出处。',
      'centers:',
      '  - name: 四月天社区 # a.csv:2',
      '    level: community',
      '    office: 丰庆路街道',
      '    building_area: 80 # a.csv:2:4',
      '    reading_room: true # a.csv:2:6',
      '    annual_funding: "5000（未写明单位）" # a.csv:2:7',
      '  - name: 安泰社区 # a.csv:3',
      '    level: community',
      '    office: 丰庆路街道',
      '    building_area: 约300 # a.csv:3:4',
      '    reading_room: 在建 # a.csv:3:6',
      '    annual_funding: 0.3 # a.csv:3:7',
      '',
    ]);
    const jsonl = audit(cwd, 'read', 'a.csv', '-f', 'jsonl').out.split('\n');
    expect(JSON.parse(jsonl[0]!)).toEqual({
      name: '四月天社区',
      level: 'community',
      office: '丰庆路街道',
      building_area: 80,
      reading_room: true,
      annual_funding: '5000（未写明单位）',
      _origin: { file: 'a.csv', line: 2 },
      _origins: { building_area: '2:4', reading_room: '2:6', annual_funding: '2:7' },
    });
    const csv = audit(cwd, 'read', 'a.csv', '-f', 'csv').out;
    expect(csv.split('\r\n').slice(0, 2)).toEqual([
      '\ufeff名称,级别,所属街道,建筑面积（㎡）,图书阅览室（有/无）,业务经费（万元/年）,来源',
      '四月天社区,社区,丰庆路街道,80,有,5000（未写明单位）,a.csv:2 D=2:4 E=2:6 F=2:7',
    ]);
  });

  it('has the labels of the language over its columns', () => {
    const cwd = folder({ 'a.csv': TABLE });
    expect(audit(cwd, 'read', 'a.csv', '-f', 'csv', '--lang', 'en').out.split('\r\n').slice(0, 2)).toEqual([
      '\ufeffName,Level,Office,Building area (㎡),Reading room (yes/no),Annual funding (万元),origin',
      '四月天社区,Community,丰庆路街道,80,yes,5000（no unit given）,a.csv:2 D=2:4 E=2:6 F=2:7',
    ]);
  });

  it('writes a file a centre that audit check reads', () => {
    const cwd = folder({ 'a.csv': `${TABLE},../../甲:乙,社区,90,,有,1万元,\n` });
    const ran = audit(cwd, 'read', 'a.csv', '-f', 'yaml', '--split', 'center', '-o', 'data/centers');
    expect(ran).toMatchObject({ code: 0, err: '', out: expect.stringMatching(/^已在 data\/centers 写入3个文件/) });
    expect(readdirSync(join(cwd, 'data/centers'), { recursive: true }).sort()).toEqual([
      '丰庆路街道',
      '丰庆路街道/四月天社区.yaml',
      '丰庆路街道/安泰社区.yaml',
      '未填街道',
      '未填街道/_.._甲_乙.yaml',
    ]);
    const [before, after] = ['a.csv', 'data/centers'].map((path) => {
      const { summary, centers } = JSON.parse(audit(cwd, 'check', path, '-f', 'json').out);
      return { summary, names: centers.map(({ name }: { name: string }) => name).sort() };
    });
    expect(after).toEqual(before);
    // A second time the files are there, and with a survey among them nothing is written at all.
    expect(audit(cwd, 'read', 'a.csv', '-f', 'yaml', '--split', 'center', '-o', 'data/centers').code).toBe(2);
    const inside = audit(cwd, 'read', 'data', '-f', 'yaml', '--split', 'center', '-o', 'data', '--force');
    expect(inside).toMatchObject({ code: 2, err: expect.stringContaining('是这次要读的文件') });
  });

  it('names the workbook that it writes by itself, and replaces none without being told', () => {
    const cwd = folder({ 'a.csv': TABLE });
    expect(audit(cwd, 'read', 'a.csv', '-f', 'xlsx')).toMatchObject({
      code: 0,
      out: expect.stringContaining('已写入 读出.xlsx'),
    });
    expect(audit(cwd, 'read', 'a.csv', '-f', 'xlsx').code).toBe(2);
    expect(audit(cwd, 'read', 'a.csv', '-f', 'xlsx', '--force').code).toBe(0);
    expect(audit(cwd, 'check', '读出.xlsx', '--fail-on', 'none').out).toMatch(/读出\.xlsx（2个中心）/);
    expect(audit(cwd, 'read', 'a.csv', '-f', 'xlsx', '-o', 'none/there.xlsx').code).toBe(2);
    expect(existsSync(join(cwd, 'none'))).toBe(false);
  });

  it('keeps a text that begins as a formula does a text', async () => {
    const cwd = folder({
      'a.yaml': COMPLIANT.replace('安泰社区', '"=HYPERLINK(1)"').replace('plaza_area: 1000', 'plaza_area: "+1+1"'),
    });
    expect(audit(cwd, 'read', 'a.yaml', '-f', 'xlsx', '-o', 'b.xlsx').code).toBe(0);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(join(cwd, 'b.xlsx'));
    const [sheet] = workbook.worksheets;
    expect(sheet!.name).toBe('社区');
    expect([sheet!.getCell('A2').value, sheet!.getCell('E2').value]).toEqual(['=HYPERLINK(1)', '+1+1']);
    expect(audit(cwd, 'read', 'a.yaml', '-f', 'csv')).toMatchObject({
      code: 2,
      err: expect.stringContaining('=HYPERLINK'),
    });
    const named = folder({ 'a.yaml': COMPLIANT.replace('plaza_area: 1000', 'plaza_area: "+1+1"') });
    expect(audit(named, 'read', 'a.yaml', '-f', 'csv').out).toContain(",'+1+1,");
  });

  it('refuses a name that no table can hold, and writes it as YAML', () => {
    const cwd = folder({ 'a.yaml': COMPLIANT.replace('安泰社区', '合计'), out: '' });
    expect(audit(cwd, 'read', 'a.yaml', '-f', 'csv', '-o', 'b.csv')).toMatchObject({
      code: 2,
      err: expect.stringMatching(/a\.yaml.*“合计”写进表格后/),
    });
    expect(existsSync(join(cwd, 'b.csv'))).toBe(false);
    expect(audit(cwd, 'read', 'a.yaml', '-f', 'yaml').out).toContain('- name: 合计');
  });
});

describe('the account for reading', () => {
  const cwd = folder({ 'unread.csv': UNREAD });

  it.each(['zh', 'en'])('in %s', async (lang) => {
    const { out } = auditWith({ COLUMNS: '80' }, cwd, 'read', 'unread.csv', '--lang', lang);
    await expect(out).toMatchFileSnapshot(`golden/read-${lang}.txt`);
  });

  it('in Markdown', async () => {
    const { out } = audit(cwd, 'read', 'unread.csv', '-f', 'markdown');
    await expect(out).toMatchFileSnapshot('golden/read.md');
  });

  it('names the sheets of which nothing was read', () => {
    const { out } = auditShipped(cwd, 'read', join(SAMPLES, 'messy-survey.xlsx'), '--limit', '0');
    expect(out).toMatch(/messy-survey\.xlsx {2}2016年 ─+\n没有读取：是隐藏的工作表。/);
    const json = JSON.parse(auditShipped(cwd, 'read', join(SAMPLES, 'messy-survey.xlsx'), '-f', 'json').out);
    expect(json.files[0].sheets.at(-1)).toEqual({ sheet: '2016年', skipped: 'hidden' });
    expect(json.summary).toEqual({ centers: 39, unread: 8 });
  });

  it('lists as many centres as it is told, and obeys nothing that a file says', () => {
    const hostile = folder({ 'a.csv': TABLE.replaceAll('四月天', '\u001b[31m::error::') });
    const { out } = audit(hostile, 'read', 'a.csv', '--limit', '1');
    expect(out).not.toMatch(/\u001b|::/);
    expect(out).toContain('前1个中心，共2个');
    expect(out).toContain('还有1个中心没有列出');
  });

  it.each(['zh', 'en'])('fits into 80 columns for every sample, in %s', (lang) => {
    for (const name of ['messy-survey.xlsx', 'jinshui-survey.xlsx']) {
      const read = ['read', name, '--standard', 'zhengzhou-2016', '--lang', lang];
      const { out } = auditWith({ COLUMNS: '80' }, SAMPLES, ...read);
      expect(out.split('\n').filter((line) => widthOf(line) > 80)).toEqual([]);
      expect(out.split('\n').length).toBeGreaterThan(100);
    }
  });
});

describe('audit read --propose', () => {
  const rows = 'A区点位,面积大小,阅览\n四月天社区,120,有\n安泰社区,80,无\n';

  it('writes a layout of what was recognised, with which the survey is read alike', () => {
    const cwd = folder({ 'survey.csv': TABLE });
    const proposed = audit(cwd, 'read', 'survey.csv', '--propose', '-o', 'survey.layout.yaml');
    expect(proposed.code).toBe(0);
    const read = audit(cwd, 'read', 'survey.csv', '-f', 'json');
    const centers = (text: string) => JSON.parse(text).files[0].sheets[0].centers;
    expect(centers(read.out)).toEqual(
      centers(audit(folder({ 'survey.csv': TABLE }), 'read', 'survey.csv', '-f', 'json').out),
    );
  });

  it('writes one to be completed where nothing was recognised, and takes one survey at a time', () => {
    const cwd = folder({ 'survey.csv': rows, 'other.csv': rows });
    const proposed = audit(cwd, 'read', 'survey.csv', '--propose');
    expect(proposed).toMatchObject({ code: 0 });
    expect(proposed.out).toContain('sheets:');
    expect(audit(cwd, 'read', 'survey.csv', 'other.csv', '--propose').code).toBe(2);
  });
});
