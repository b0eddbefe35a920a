import { describe, expect, it } from 'vitest';
import type { ReportContext } from '../../src/reports/report.ts';
import { widthOf } from '../../src/reports/terminal/layout.ts';
import type { CheckFormat } from '../../src/run/outputs.ts';
import { render } from './render.ts';

const GOLDEN: readonly [name: string, format: CheckFormat, lang: 'zh' | 'en', options: Partial<ReportContext>][] = [
  ['terminal-80.txt', 'terminal', 'zh', { width: 80 }],
  ['terminal-160.txt', 'terminal', 'zh', { width: 160 }],
  ['terminal-verbose.txt', 'terminal', 'zh', { verbose: true }],
  ['terminal-colour.txt', 'terminal', 'zh', { colour: true }],
  ['terminal-few.txt', 'terminal', 'zh', { limit: 3, few: 2 }],
  ['terminal-en.txt', 'terminal', 'en', { filters: 'level community' }],
  ['report.json', 'json', 'zh', {}],
  ['report-en-failing.json', 'json', 'en', { findings: 'failing' }],
  ['report.jsonl', 'jsonl', 'zh', { findings: 'failing' }],
  ['report.csv', 'csv', 'zh', { findings: 'failing' }],
  ['report-en.csv', 'csv', 'en', {}],
  ['markdown.txt', 'markdown', 'zh', {}],
  ['markdown-en.txt', 'markdown', 'en', { filters: 'level community' }],
  ['markdown-few.txt', 'markdown', 'zh', { limit: 3, few: 2 }],
  ['github.txt', 'github', 'zh', {}],
  ['github-en.txt', 'github', 'en', {}],
  ['junit.xml', 'junit', 'zh', {}],
  ['junit-en-failing.xml', 'junit', 'en', { findings: 'failing' }],
  ['report.sarif', 'sarif', 'zh', {}],
  ['report-en.sarif', 'sarif', 'en', {}],
];

describe('every report format, on one survey', () => {
  it.each(GOLDEN)('%s', async (name, format, lang, options) => {
    await expect(await render(format, lang, options)).toMatchFileSnapshot(`golden/${name}`);
  });
});

describe('the terminal report', () => {
  it.each([80, 100, 160])('stays within %i columns', async (width) => {
    const lines = (await render('terminal', 'zh', { width })).split('\n');
    expect(lines.filter((line) => widthOf(line) > width)).toEqual([]);
  });

  it('adds up: the offices, the verdicts and the centres', async () => {
    const text = await render('terminal', 'zh');
    const table = text.slice(text.indexOf('按街道汇总'), text.indexOf('问题最多的项目'));
    const rows = [...table.matchAll(/^\S.*?\s+(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s+(\d+)$/gm)].map((row) =>
      row.slice(1).map(Number),
    );
    const totals = rows.pop() as number[];
    expect(totals[0]).toBe(7);
    for (let column = 0; column < 5; column++) {
      expect(rows.reduce((sum, row) => sum + (row[column] as number), 0)).toBe(totals[column]);
    }
    expect(totals.slice(1).reduce((sum, number) => sum + number, 0)).toBe(totals[0]);
  });

  it('lets no control character of a name through, in either language', async () => {
    for (const lang of ['zh', 'en'] as const) {
      expect(await render('terminal', lang, { verbose: true })).not.toMatch(
        /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/,
      );
    }
  });
});

describe('the JSON report', () => {
  it('is one JSON document whose lines are the JSON Lines', async () => {
    const report = JSON.parse(await render('json', 'zh'));
    const lines = (await render('jsonl', 'zh'))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(report.centers).toEqual(lines);
    expect(report.schema).toBe('audit-report/1');
  });

  it('counts every centre once', async () => {
    const { summary, centers } = JSON.parse(await render('json', 'zh'));
    const verdicts = (verdict: string): number =>
      centers.filter((one: { verdict: string }) => one.verdict === verdict).length;
    expect(summary).toEqual({
      centers: centers.length,
      compliant: verdicts('compliant'),
      conditional: verdicts('conditional'),
      incomplete: verdicts('incomplete'),
      noncompliant: verdicts('noncompliant'),
      unread: 0,
    });
  });

  it('says the same findings in both languages', async () => {
    const data = (text: string) =>
      JSON.parse(text).centers.flatMap(
        ({ name, verdict, findings }: { name: string; verdict: string; findings: Record<string, unknown>[] }) =>
          findings.map(({ rule, status, actual, location, gap }) => ({
            name,
            verdict,
            rule,
            status,
            actual,
            location,
            gap,
          })),
      );
    expect(data(await render('json', 'en'))).toEqual(data(await render('json', 'zh')));
  });
});
