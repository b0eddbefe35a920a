import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { LEAST } from '../standard/liuhu.ts';
import { audit, folder } from './run.ts';

/** A township centre that has all that its level asks, but for the changes. */
const center = (name: string, changes: object) => ({
  ...LEAST.township,
  name,
  level: 'township',
  office: '甲街道',
  ...changes,
});
const CENTERS = [
  center('二级', {}),
  center('一级', { building_area: 500, books: 5000 }),
  center('一级出过事故', { building_area: 500, books: 5000, major_accidents: 1 }),
  center('无等级', { building_area: 100 }),
  center('不能判定', { books: null }),
];
const cwd = folder({ 'survey.json': JSON.stringify({ centers: CENTERS }) });
const out = (...args: string[]): string => audit(cwd, ...args).out;

async function textsOf(name: string): Promise<string> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(readFileSync(join(cwd, name)) as never);
  return workbook.worksheets.map((sheet) => JSON.stringify(sheet.getSheetValues())).join('\n');
}

describe('grades (F8)', () => {
  const report = JSON.parse(out('check', 'survey.json', '-f', 'json'));

  it('are told apart in JSON: one that is reached, none, and one that cannot be told', () => {
    const grades = report.centers.map(
      ({ findings }: { findings: { rule: string; grade?: unknown; gated?: true }[] }) => {
        const { grade, gated = false } = findings.find(({ rule }) => rule === 'area.grade')!;
        return [grade, gated];
      },
    );
    expect(grades).toEqual([
      ['second', false],
      ['first', false],
      ['first', true],
      ['none', false],
      [null, false],
    ]);
  });

  it('are counted in JSON', () => {
    const rule = 'area.grade';
    expect(report.summary.grades).toEqual([
      { rule, grade: 'first', centers: 2, gated: 1 },
      { rule, grade: 'second', centers: 1, gated: 0 },
      { rule, grade: 'none', centers: 1, gated: 0 },
      { rule, grade: null, centers: 1, gated: 0 },
    ]);
    const villages = { ...LEAST.village, name: '甲村', level: 'village', office: '甲街道' };
    const none = folder({ 'survey.json': JSON.stringify({ centers: [villages] }) });
    expect(JSON.parse(audit(none, 'check', 'survey.json', '-f', 'json').out).summary).not.toHaveProperty('grades');
  });

  it.each(['terminal', 'markdown'])('are counted in %s', (format) => {
    const line = out('check', 'survey.json', '-f', format).replaceAll('\\', '').replace(/\s+/g, ' ');
    expect(line).toContain(
      '等级：一级 2（其中1个另有必须达到的要求未通过） + 二级 1 + 未达到任何等级 1 + 等级不能判定 1',
    );
  });

  it('are counted in the ledger', async () => {
    out('rectify', 'survey.json', '-o', 'ledger.xlsx');
    const texts = await textsOf('ledger.xlsx');
    expect(texts).toMatch(/"按等级".*"一级",2,1\].*"未达到任何等级",1,0\].*"等级不能判定",1,0\]/s);
  });

  it('are told in the form, never as none where they cannot be told, nor alone beside a rule that is not passed', async () => {
    out('form', 'survey.json', '-o', 'form.xlsx');
    const texts = await textsOf('form.xlsx');
    expect(texts.split('未达到任何等级')).toHaveLength(1 + 1);
    expect(texts).toContain('等级不能判定（');
    expect(texts).toContain('一级（另有必须达到的要求未通过，不能单凭此定级）');
  });
});
