import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import ExcelJS from 'exceljs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { SURVEY_FILE as SURVEY } from '../standard/liuhu.ts';
import { partsOf } from './annotate/annotated.ts';
import { Bench } from './command.ts';

const SAMPLE = fileURLToPath(new URL('../../data/samples/jinshui-survey.yaml', import.meta.url));
const SHIPPED = ['--standard', 'zhengzhou-2016'];
/** Of A4 between the form's margins, in points and inches. */
const PAGE_HEIGHT = (11.69 - 0.5 - 0.65) * 72;
const PAGE_WIDTH = 8.27 - 0.6 - 0.25;
/** Pixels of a digit in the workbook's first font, by which columns are measured. */
const DIGIT = 8;

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.set();
});
afterEach(async () => {
  for (const name of await readdir(bench.cwd)) await rm(bench.path(name), { recursive: true });
});
afterAll(() => bench.clear());

async function read(name: string): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await readFile(bench.path(name))) as never);
  return workbook;
}

/** The page breaks of each sheet, which the library does not read. */
async function breaksOf(name: string): Promise<number[][]> {
  const parts = await partsOf(await readFile(bench.path(name)));
  const sheets = [...parts].filter(([part]) => part.startsWith('xl/worksheets/sheet'));
  const order = ([part]: [string, unknown]): number => Number(/\d+/.exec(part)![0]);
  return sheets
    .sort((a, b) => order(a) - order(b))
    .map(([, { text }]) => [...text.matchAll(/<brk id="(\d+)"/g)].map(([, id]) => Number(id)));
}

/** The texts of a sheet's rows, each merged text once. */
function texts(sheet: ExcelJS.Worksheet): string[][] {
  const rows: string[][] = [];
  sheet.eachRow((row) => {
    const cells: string[] = [];
    row.eachCell((cell) => {
      if (cell.master === cell && cell.value !== null) cells.push(cell.text);
    });
    rows.push(cells);
  });
  return rows;
}

/** The heights of each page, by the breaks that are set. */
function heights(sheet: ExcelJS.Worksheet, breaks: readonly number[]): number[] {
  const ends = [...breaks, sheet.rowCount];
  return ends.map((last, index) => {
    let height = 0;
    for (let row = (ends[index - 1] ?? 0) + 1; row <= last; row++) height += sheet.getRow(row).height;
    return height;
  });
}

/** How many pages there are; each fits on its paper. */
async function fittingPages(name: string): Promise<number> {
  const [workbook, breaks] = [await read(name), await breaksOf(name)];
  let count = 0;
  for (const [index, sheet] of workbook.worksheets.entries()) {
    const scale = (sheet.pageSetup.scale ?? 100) / 100;
    expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: 'portrait' });
    expect(sheet.pageSetup.fitToPage).not.toBe(true);
    const width = sheet.columns.reduce((sum, { width: one }) => sum + one!, 0);
    expect((width * DIGIT * scale) / 96).toBeLessThan(PAGE_WIDTH);
    const pages = heights(sheet, breaks[index]!);
    for (const height of pages) expect(height * scale).toBeLessThan(PAGE_HEIGHT);
    count += pages.length;
  }
  return count;
}

describe('audit form', () => {
  it('writes a sheet an office and a page a centre', async () => {
    const { code, out, err } = await bench.run('form', SAMPLE, ...SHIPPED);
    expect([code, err]).toEqual([1, '']);
    expect(out).toContain('已写入 验收表.xlsx：17个街道各一张工作表，共105个中心。\n');
    expect(out).toContain('核查105个中心：');
    const workbook = await read('验收表.xlsx');
    expect(workbook.worksheets).toHaveLength(17);
    expect(workbook.worksheets[0]!.name).toBe('丰庆路街道');
    expect(await fittingPages('验收表.xlsx')).toBe(105);
    expect(workbook.worksheets[0]!.headerFooter.oddFooter).toContain('第 &P 页 / 共 &N 页');
  });

  it('has head, a row a clause, verdict, explanations and room for signatures on each page', async () => {
    await writeFile(
      bench.path('a.yaml'),
      '- {name: 甲社区, level: 社区, office: 丰庆路街道, building_area: 80, plaza_area: 约800, annual_funding: 5000元, mass_events: 6}\n',
    );
    await bench.run('form', 'a.yaml', '-o', 'a.xlsx');
    const rows = texts((await read('a.xlsx')).worksheets[0]!);
    expect(rows.slice(0, 7)).toEqual([
      ['基层综合性文化服务中心验收表'],
      ['依据：《柳湖区文化中心标准》（柳文〔2016〕1号）'],
      ['单位名称', '甲社区', '级别', '社区'],
      ['所属街道', '丰庆路街道', '验收日期', '年      月      日'],
      ['类别', '条款', '项目', '标准要求', '实测情况', '结论', '备注'],
      ['面积', '1', '建筑面积', '≥ 100㎡', '80㎡', '不合格', '还差20㎡'],
      ['2', '文体广场面积', '≥ 1000㎡\n原则上', '约800', '数据有误', '是约数，请填写准确数值，须说明'],
    ]);
    expect(rows).toContainEqual(['经费保障', '4', '年度业务经费', '≥ 0.3万元', '5000元', '合格']);
    expect(rows).toContainEqual(['活动要求', '5', '群众文体活动', '≥ 5次', '6次', '合格']);
    expect(rows).toContainEqual(['功能设置', '3', '图书阅览室', '有', '无此列', '缺项', '须补报']);
    // 8 clauses of a community.
    expect(rows.slice(13)).toEqual([
      ['综合结论', '不达标（不合格1项、缺项4项、数据有误1项）'],
      [
        '原则性要求说明',
        '文体广场面积：“约800”是约数，请填写准确数值（要求 ≥ 1000㎡）。\n原因：\n批准人（签字）：                          年      月      日',
      ],
      ['验收组成员（签字）：', '被验收单位（盖章）：'],
      ['年      月      日', '负责人（签字）：                    年      月      日'],
      ['街道办事处意见（盖章）：', '区文化旅游局意见（盖章）：'],
      [
        '负责人（签字）：                    年      月      日',
        '负责人（签字）：                    年      月      日',
      ],
    ]);
  });

  it('keeps a centre on its page at the longest names and with all findings failing', async () => {
    const name = '郑州市金水区丰庆路街道办事处四月天花园第二社区居民委员会综合性文化服务中心'.repeat(6);
    const raw = '约三百左右，具体以街道办事处统计报表为准，待核实后另行补报，详见附件说明材料第三页'.repeat(3);
    const fields = (await readFile(new URL('../../standards/zhengzhou-2016/standard.yaml', import.meta.url), 'utf8'))
      .match(/^ {2}- id: ([a-z]+_[a-z_]+)$/gm)!
      .map((line) => `${line.slice(8)}: "${raw}"`);
    const levels = ['乡镇', '行政村', '社区'];
    const centers = levels.map(
      (level) => `- {name: "${name}", level: ${level}, office: "${name}", ${fields.join(', ')}}\n`,
    );
    await writeFile(bench.path('a.yaml'), centers.join(''));
    for (const lang of ['zh', 'en']) {
      const { code } = await bench.run('form', 'a.yaml', '-o', `${lang}.xlsx`, '--lang', lang, ...SHIPPED);
      expect(code).toBe(1);
      expect(await fittingPages(`${lang}.xlsx`)).toBe(3);
      expect((await read(`${lang}.xlsx`)).worksheets[0]!.name.length).toBeLessThanOrEqual(31);
    }
  });

  it('writes a file an office', async () => {
    const { out } = await bench.run('form', SURVEY, '--split', 'office', '-o', '表');
    expect(out).toContain('已在 表 写入2个文件，每个街道一个，共8个中心。\n');
    const files = await readdir(bench.path('表'));
    expect(files.sort()).toEqual(['乙街道.xlsx', '甲街道.xlsx']);
    expect((await read('表/甲街道.xlsx')).worksheets.map(({ name }) => name)).toEqual(['甲街道']);
  });

  it('writes all files or none, and never outside of the folder', async () => {
    await writeFile(
      bench.path('a.yaml'),
      ['../../甲', '乙/街道', '乙:街道', '']
        .map((office, index) => `- {name: 中心${index}, level: 社区, office: "${office}"}\n`)
        .join(''),
    );
    await bench.run('form', 'a.yaml', '--split', 'office', '-o', 'out');
    expect((await readdir(bench.path('out'))).length).toBe(4);
    expect((await readdir(bench.cwd)).sort()).toEqual(['a.yaml', 'out']);
    await mkdir(bench.path('two'));
    await writeFile(bench.path('two/未填街道.xlsx'), 'mine');
    const refused = await bench.run('form', 'a.yaml', '--split', 'office', '-o', 'two');
    expect(refused.code).toBe(2);
    expect(await readdir(bench.path('two'))).toEqual(['未填街道.xlsx']);
    expect(await readFile(bench.path('two/未填街道.xlsx'), 'utf8')).toBe('mine');
  });

  it('writes text, never formulas, and sheet names that programs take', async () => {
    await writeFile(
      bench.path('a.yaml'),
      `- {name: "=1+1", level: 社区, office: "=[a]:b*?'"}\n- {name: "@b", level: 社区, office: "=(a) b"}\n`,
    );
    await bench.run('form', 'a.yaml', '-o', 'a.xlsx');
    const workbook = await read('a.xlsx');
    for (const sheet of workbook.worksheets) {
      expect(sheet.name).not.toMatch(/[[\]:*?/\\]|^'|'$/);
      sheet.eachRow((row) => row.eachCell((cell) => expect(cell.type).not.toBe(ExcelJS.ValueType.Formula)));
    }
    expect(workbook.worksheets[0]!.getCell('C3')).toMatchObject({ value: '=1+1', numFmt: '@' });
  });

  it('writes the same bytes for the same survey, and a sheet is continued before its breaks run out', async () => {
    const many = Array.from({ length: 201 }, (_, index) => `- {name: 中心${index}, level: 社区, office: 甲街道}\n`);
    await writeFile(bench.path('a.yaml'), many.join(''));
    for (const name of ['a.xlsx', 'b.xlsx']) await bench.run('form', 'a.yaml', '-o', name, '--rule', 'area');
    expect(await readFile(bench.path('a.xlsx'))).toEqual(await readFile(bench.path('b.xlsx')));
    expect((await read('a.xlsx')).worksheets.map(({ name }) => name)).toEqual(['甲街道', '甲街道 2']);
    expect((await breaksOf('a.xlsx')).map((breaks) => breaks.length)).toEqual([199, 0]);
  });

  it('does not overwrite a file unless told to', async () => {
    await writeFile(bench.path('验收表.xlsx'), 'mine');
    expect((await bench.run('form', SURVEY)).code).toBe(2);
    expect(await readFile(bench.path('验收表.xlsx'), 'utf8')).toBe('mine');
    expect((await bench.run('form', SURVEY, '--force', '--fail-on', 'none')).code).toBe(0);
  });
});
