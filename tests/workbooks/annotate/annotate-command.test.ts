import { link, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Bench } from '../command.ts';
import { partsOf } from './annotated.ts';
import { richWorkbook, SHEET_DATA } from './rich-workbook.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.set();
});
afterEach(async () => {
  for (const name of await readdir(bench.cwd)) await rm(bench.path(name), { recursive: true });
});
afterAll(() => bench.clear());

describe('audit annotate', () => {
  it('writes beside the survey, says what was marked and leaves the survey alone', async () => {
    const survey = richWorkbook();
    await writeFile(bench.path('调查表.xlsx'), survey);
    const { code, out, err } = await bench.run('annotate', '调查表.xlsx');
    expect([code, err]).toEqual([1, '']);
    expect(out).toContain('已写入 调查表-标注.xlsx：标出5格（不合格1，数据有误1，缺项3，需说明0），各附批注。\n');
    expect(out).toContain('工作表“核查结果”');
    expect(out).toContain('核查3个中心：不达标1个，待补充2个。\n');
    expect(out).toMatch(/表格本身有\d+处问题，用 audit check 调查表\.xlsx 查看。\n$/);
    expect((await readdir(bench.cwd)).sort()).toEqual(['调查表-标注.xlsx', '调查表.xlsx'].sort());
    expect(await readFile(bench.path('调查表.xlsx'))).toEqual(survey);
  });

  it('has the exit codes of check', async () => {
    await writeFile(bench.path('a.xlsx'), richWorkbook());
    expect((await bench.run('annotate', 'a.xlsx', '-o', 'b.xlsx', '--fail-on', 'none')).code).toBe(0);
    const onlyPlaza = await bench.run('annotate', 'a.xlsx', '-o', 'c.xlsx', '--rule', 'area.plaza');
    expect(onlyPlaza.code).toBe(0);
    expect(onlyPlaza.out).toContain('缺项1');
  });

  it('never writes over the survey, by whatever name, even when told to', async () => {
    await writeFile(bench.path('a.xlsx'), richWorkbook());
    await link(bench.path('a.xlsx'), bench.path('b.xlsx'));
    for (const name of ['a.xlsx', './a.xlsx', 'b.xlsx']) {
      const { code, out, err } = await bench.run('annotate', 'a.xlsx', '-o', name, '--force');
      expect([code, out]).toEqual([2, '']);
      expect(err).toContain('是这次要读的文件');
    }
    expect(await readFile(bench.path('a.xlsx'))).toHaveLength(richWorkbook().length);
  });

  it('overwrites another file only when told to', async () => {
    await writeFile(bench.path('a.xlsx'), richWorkbook());
    await writeFile(bench.path('b.xlsx'), 'mine');
    expect((await bench.run('annotate', 'a.xlsx', '-o', 'b.xlsx')).err).toContain('b.xlsx 已经存在');
    expect(await readFile(bench.path('b.xlsx'), 'utf8')).toBe('mine');
    expect((await bench.run('annotate', 'a.xlsx', '-o', 'b.xlsx', '--force')).code).toBe(1);
    expect((await partsOf(await readFile(bench.path('b.xlsx')))).size).toBeGreaterThan(10);
  });

  it('keeps macros under their extension', async () => {
    await writeFile(bench.path('a.xlsm'), richWorkbook({ macros: true }));
    const refused = await bench.run('annotate', 'a.xlsm', '-o', 'b.xlsx');
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('.xlsm');
    expect((await bench.run('annotate', 'a.xlsm', '-o', 'b.xlsm')).code).toBe(1);
    expect((await partsOf(await readFile(bench.path('b.xlsm')))).has('xl/vbaProject.bin')).toBe(true);
  });

  it.each([
    ['a.csv', '名称,级别,建筑面积\n甲,社区,100\n'],
    ['a.yaml', 'name: 甲\nlevel: community\n'],
  ])('refuses %s and says what can be annotated', async (name, content) => {
    await writeFile(bench.path(name), content);
    const { code, err } = await bench.run('annotate', name, '-o', 'b.xlsx');
    expect(code).toBe(2);
    expect(err).toContain('只能在 .xlsx 和 .xlsm 工作簿上标注');
    expect(await readdir(bench.cwd)).toEqual([name]);
  });

  it('leaves nothing behind where the survey cannot be audited', async () => {
    const files = (await partsOf(richWorkbook())).get('xl/worksheets/sheet1.xml')!.text.replace(SHEET_DATA, '');
    await writeFile(bench.path('a.xlsx'), richWorkbook({ parts: { 'xl/worksheets/sheet1.xml': files } }));
    const { code, err } = await bench.run('annotate', 'a.xlsx', '--lang', 'en');
    expect(code).toBe(2);
    expect(err).toMatch(/^Error: /);
    expect(await readdir(bench.cwd)).toEqual(['a.xlsx']);
  });

  it('says that a signature no longer holds', async () => {
    await writeFile(bench.path('a.xlsx'), richWorkbook({ parts: { '_xmlsignatures/origin.sigs': '' } }));
    expect((await bench.run('annotate', 'a.xlsx', '--lang', 'en')).out).toContain('its signature holds no longer');
    expect(await readdir(bench.cwd)).toContain('a-annotated.xlsx');
  });
});
