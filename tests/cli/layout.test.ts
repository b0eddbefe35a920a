import { appendFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { layoutFile, layoutSchema } from '../../src/run/layout/schema.ts';
import { audit, folder } from './run.ts';

const SURVEY = '点,房子\n甲社区,120\n乙社区,80\n';
const LAYOUT = 'sheets: [{ level: 社区, table: { rows: 2-, columns: { A: 名称, B: 建筑面积 } } }]\n';
const areas = (cwd: string, ...args: string[]): unknown[] => {
  const { out } = audit(cwd, 'check', ...args, '-f', 'json', '--rule', 'area.building');
  const { centers } = JSON.parse(out) as { centers: { findings: { actual: unknown; location: object }[] }[] };
  return centers.map(({ findings: [finding] }) => [finding!.actual, finding!.location]);
};

describe('a layout', () => {
  it('stands beside the survey, by its name', () => {
    const cwd = folder({ 'data/调查.csv': SURVEY, 'data/调查.layout.yaml': LAYOUT, 'data/other.csv': SURVEY });
    expect(areas(cwd, 'data/调查.csv')).toEqual([
      [120, { file: 'data/调查.csv', line: 2, column: 2 }],
      [80, { file: 'data/调查.csv', line: 3, column: 2 }],
    ]);
    expect(audit(cwd, 'check', 'data/other.csv')).toMatchObject({ code: 2, out: '' });
  });

  it('is no survey of a folder', () => {
    const cwd = folder({ '调查.csv': SURVEY, '调查.layout.yaml': LAYOUT });
    expect(areas(cwd, '.')).toHaveLength(2);
    expect(areas(cwd, '*.*')).toHaveLength(2);
  });

  it('may stand in the configuration, for all surveys that have none beside them', () => {
    const own = LAYOUT.replace('B: 建筑面积', 'B: { as: building_area, unit: 亩 }');
    const config = `layout:\n  ${LAYOUT}`;
    const cwd = folder({
      'audit.config.yaml': config,
      'a.csv': SURVEY,
      'b.csv': '点,房子\n丙社区,3\n',
      'b.layout.yml': own,
    });
    expect(areas(cwd, 'a.csv', 'b.csv').map((finding) => (finding as unknown[])[0])).toEqual([120, 80, 2000]);
    expect(audit(cwd, 'check', 'a.csv', '--no-config').code).toBe(2);
  });

  it('is refused with its mistakes, each at its place, and nothing is written', () => {
    const cwd = folder({ 'a.csv': SURVEY, 'a.layout.yaml': LAYOUT.replace('建筑面积', '建筑面机') });
    const { code, out, err } = audit(cwd, 'check', 'a.csv');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/布局有 1 处错误。\n +a\.layout\.yaml:1:63 {2}标准里没有“建筑面机”这一项，是否想写“建筑面积”/);
    const english = audit(cwd, 'check', 'a.csv', '--lang', 'en').err;
    expect(english).toMatch(/The layout has 1 mistake\(s\)\.\n +a\.layout\.yaml:1:63 {2}the standard has no field/);
    rmSync(join(cwd, 'a.layout.yaml'));
    appendFileSync(join(cwd, 'audit.config.yaml'), `layout:\n  ${LAYOUT.replace('B: 建', 'Z: 建')}`);
    expect(audit(cwd, 'check', 'a.csv', '-f', 'json', '-o', 'out.json')).toMatchObject({
      code: 2,
      err: expect.stringMatching(/audit\.config\.yaml:2:65 {2}Z 在这张表以外/),
    });
    expect(audit(cwd, 'check', 'out.json').err).toMatch(/找不到/);
  });
});

describe('the schema for editors', () => {
  // `npx vitest run tests/cli/layout -u` writes it anew.
  it('is in step with the program', async () => {
    await expect(`${JSON.stringify(layoutSchema(), null, 2)}\n`).toMatchFileSnapshot(
      '../../schemas/layout.schema.json',
    );
  });

  it('takes and refuses what the program does', () => {
    const editor = z.fromJSONSchema(layoutSchema() as Parameters<typeof z.fromJSONSchema>[0]);
    const texts: readonly [string, boolean][] = [
      [LAYOUT, true],
      ['sheets: [{ card: { name: C3, D7: { as: x, unit: ㎡, codes: { "1": 有 }, year: 2017 } } }]', true],
      ['sheets: [{ table: { rows: 5, columns: { A: name } } }]', false],
      ['sheets: [{ table: { rows: 5-9, columns: { A1: name } } }]', false],
      ['sheets: [{ card: { nam: C3 } }]', false],
      ['sheets: [{ card: { D7: { unit: ㎡ } } }]', false],
      ['sheets: []', false],
      ['sheet: []', false],
    ];
    for (const [text, valid] of texts) {
      expect([text, editor.safeParse(parse(text)).success]).toEqual([text, valid]);
      expect([text, layoutFile.safeParse(parse(text)).success]).toEqual([text, valid]);
    }
  });
});
