import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseXml } from '../reports/xml.ts';
import { audit, folder } from './run.ts';

/** A survey of so many communities, of which so many have one office. */
function csv(centers: number, each: number): string {
  const rows = Array.from(
    { length: centers },
    (_, at) => `第${at}社区,社区,${Math.floor(at / each)}号街道,${at % 200}`,
  );
  return `名称,级别,所属街道,建筑面积（㎡）\n${rows.join('\n')}\n`;
}

it.each([
  [10_001, 10_001, '最多放10000个中心的验收表', []],
  [256, 1, '最多放255张工作表', []],
  [10_001, 10_001, '--level', ['--split', 'office']],
])(
  'forms of %i centres, %i an office, are refused before a workbook that nobody can open (F16): %s',
  (centers, each, told, more) => {
    const cwd = folder({ 'survey.csv': csv(centers, each) });
    const { code, out, err } = audit(cwd, 'form', 'survey.csv', '-o', 'out', ...more);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(told);
    expect(readdirSync(cwd)).toEqual(['survey.csv']);
  },
);

it('forms of many offices are written as a workbook each (F16)', () => {
  const cwd = folder({ 'survey.csv': csv(256, 1) });
  expect(audit(cwd, 'form', 'survey.csv', '-o', 'out', '--split', 'office').err).toBe('');
  expect(readdirSync(join(cwd, 'out'))).toHaveLength(256);
});

it('junit writes the suites of a large survey in parts, and counts as in JSON (F16)', () => {
  const cwd = folder({});
  writeFileSync(join(cwd, 'survey.csv'), csv(3000, 30));
  const report = JSON.parse(audit(cwd, 'check', 'survey.csv', '-f', 'json').out);
  const statuses = report.centers.flatMap(({ findings }: { findings: { status: string; obligation: string }[] }) =>
    findings.filter(({ obligation }) => obligation === 'required').map(({ status }) => status),
  );
  const count = (status: string): number => statuses.filter((one: string) => one === status).length;
  const root = parseXml(audit(cwd, 'check', 'survey.csv', '-f', 'junit').out);
  const suites = root.children.filter(({ attributes }) => attributes.get('name')!.startsWith('survey.csv '));
  expect(suites.length).toBeGreaterThan(1);
  const sum = (name: string): number => suites.reduce((all, { attributes }) => all + Number(attributes.get(name)), 0);
  expect(suites.every(({ attributes, children }) => Number(attributes.get('tests')) === children.length)).toBe(true);
  expect([sum('failures'), sum('errors')]).toEqual([count('fail'), count('missing') + count('invalid')]);
});
