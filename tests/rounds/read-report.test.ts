import { expect, it } from 'vitest';
import { readReport } from '../../src/rounds/read-report.ts';
import { render } from '../reports/render.ts';

const REPORT = {
  schema: 'audit-report/1',
  standard: { id: 'zhengzhou-2016', title: '…' },
  centers: [
    {
      name: '东社区',
      level: 'community',
      office: null,
      verdict: 'noncompliant',
      findings: [
        { rule: '__proto__', status: 'fail' },
        { rule: 'area.plaza', status: 'pass' },
      ],
    },
  ],
};

it('reads what `audit check --format json` writes', async () => {
  const text = await render('json', 'zh');
  const read = readReport(text);
  expect(read.is).toBe('report');
  const { round } = read as Extract<typeof read, { is: 'report' }>;
  const real = JSON.parse(text);
  expect(round.standard).toBe('zhengzhou-2016');
  expect(round.centers.map(({ name, level, office, verdict }) => ({ name, level, office, verdict }))).toEqual(
    real.centers.map(({ name, level, office, verdict }: Record<string, unknown>) => ({ name, level, office, verdict })),
  );
  expect(Object.fromEntries(round.centers[0]!.statuses)).toEqual(
    Object.fromEntries(real.centers[0].findings.map((one: { rule: string; status: string }) => [one.rule, one.status])),
  );
});

it('takes any text for the name of a rule', () => {
  const read = readReport(JSON.stringify(REPORT));
  if (read.is !== 'report') throw new Error(read.is);
  const { filters, centers } = read.round;
  expect({ filters, office: centers[0]!.office }).toEqual({ filters: '', office: null });
  expect([...centers[0]!.statuses]).toEqual([
    ['__proto__', 'fail'],
    ['area.plaza', 'pass'],
  ]);
});

it.each([
  ['a survey', '{"centers": []}'],
  ['a survey that names the schema', '{"note": "audit-report/1"}'],
  ['another version', '{"schema": "audit-report/10", "centers": []}'],
  ['nothing', ''],
])('%s is no report', (_, text) => {
  expect(readReport(text)).toEqual({ is: 'other' });
});

it.each([
  ['standard', { standard: 'zhengzhou-2016' }],
  ['standard.id', { standard: {} }],
  ['filters', { filters: 3 }],
  ['centers', { centers: {} }],
  ['centers[0]', { centers: [null] }],
  ['centers[0].verdict', { centers: [{ ...REPORT.centers[0], verdict: 'good' }] }],
  ['centers[0].office', { centers: [{ ...REPORT.centers[0], office: undefined }] }],
  ['centers[0].findings', { centers: [{ ...REPORT.centers[0], findings: undefined }] }],
  [
    'centers[0].findings[1].status',
    {
      centers: [
        {
          ...REPORT.centers[0],
          findings: [
            { rule: 'a', status: 'pass' },
            { rule: 'b', status: 'PASS' },
          ],
        },
      ],
    },
  ],
])('tells where a report is not in its form: %s', (at, change) => {
  expect(readReport(JSON.stringify({ ...REPORT, ...change }))).toEqual({ is: 'malformed', at });
});

it('tells that a report is cut off', () => {
  expect(readReport(JSON.stringify(REPORT).slice(0, -5)).is).toBe('malformed');
});

it('knows a report that leaves out what passed', async () => {
  const whole = readReport(await render('json', 'zh'));
  const failing = readReport(await render('json', 'zh', { findings: 'failing' }));
  expect([whole, failing]).toMatchObject([{ round: { partial: false } }, { round: { partial: true } }]);
});
