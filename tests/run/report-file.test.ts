import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/model/problem.ts';
import { Refusal } from '../../src/model/problem.ts';
import { ABSENT, EMPTY } from '../../src/model/value.ts';
import { type AuditReport, readReport } from '../../src/run/report-file.ts';
import { sideOf } from '../../src/run/report-side.ts';
import { render } from '../reports/render.ts';
import { fieldIndex, standard } from '../survey/zhengzhou.ts';

const FILE = 'report.json';
const CENTER = {
  name: '东社区',
  level: 'community',
  office: null,
  verdict: 'noncompliant',
  findings: [
    { rule: 'area.building', status: 'fail', obligation: 'required', actual: 80, gap: 20 },
    { rule: 'area.plaza', status: 'pass', obligation: 'principle', actual: 900 },
  ],
};
const REPORT = { schema: 'audit-report/1', standard: { id: 'zhengzhou-2016', title: '…' }, centers: [CENTER] };

function read(report: unknown): AuditReport {
  const found = readReport({ file: FILE, text: typeof report === 'string' ? report : JSON.stringify(report) });
  if (found === null) throw new Error('no report');
  return found;
}

function refusalOf(work: () => unknown): Problem {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) return error.problem;
    throw error;
  }
  throw new Error('not refused');
}

const withFinding = (finding: { readonly status: string; readonly [key: string]: unknown }) => {
  const verdict = finding.status === 'fail' ? 'noncompliant' : 'compliant';
  return { ...REPORT, centers: [{ ...CENTER, verdict, findings: [{ obligation: 'required', ...finding }] }] };
};

describe('a report', () => {
  it('is read as `audit check --format json` writes it', async () => {
    const text = await render('json', 'zh');
    const { standard: id, partial, filters, centers } = read(text);
    expect({ id, partial, filters }).toEqual({ id: 'liuhu-2016', partial: false, filters: '' });
    const real = JSON.parse(text);
    const plain = ({ name, level, office, verdict, findings }: (typeof real.centers)[number]) => ({
      name,
      level,
      office,
      verdict,
      findings: findings.map(({ rule, status }: { rule: string; status: string }) => ({ rule, status })),
    });
    expect(centers.map(plain)).toEqual(real.centers.map(plain));
  });

  it('tells how much was not read, which is nothing in a report of a time that did not count it', async () => {
    expect(read(await render('json', 'zh')).unread).toBe(0);
    expect(read(REPORT).unread).toBe(0);
    expect(read({ ...REPORT, summary: { centers: 1 } }).unread).toBe(0);
    expect(read({ ...REPORT, summary: { centers: 1, unread: 12 } }).unread).toBe(12);
  });

  it('may leave out what passed', async () => {
    expect(read(await render('json', 'zh', { findings: 'failing' })).partial).toBe(true);
  });

  it('has values as a survey would, and gaps where they are measured', () => {
    const measures = (finding: object) =>
      read(withFinding({ rule: 'a', status: 'fail', ...finding })).centers[0]!.findings[0]!.measures;
    expect(measures({ actual: 80, gap: 20 })).toEqual([{ field: null, value: 80, gap: 20 }]);
    expect(measures({ actual: false })).toEqual([{ field: null, value: false, gap: null }]);
    expect(measures({ actual: null })).toEqual([{ field: null, value: EMPTY, gap: null }]);
    expect(measures({ actual: null, absent: true })).toEqual([{ field: null, value: ABSENT, gap: null }]);
    expect(measures({ actual: '约3' })).toEqual([
      { field: null, value: { is: 'invalid', reason: 'unreadable', raw: '约3' }, gap: null },
    ]);
    expect(measures({ actual: { length: 9, width: 5 }, gaps: { length: 1 } })).toEqual([
      { field: 'length', value: 9, gap: 1 },
      { field: 'width', value: 5, gap: null },
    ]);
  });

  it.each([
    [
      'keys in another order',
      { centers: [CENTER], standard: REPORT.standard, padding: 'x'.repeat(9000), schema: REPORT.schema },
    ],
    ['blanks and lines', JSON.stringify(REPORT, null, 4)],
    ['a slash that is escaped', JSON.stringify(REPORT).replace('audit-report/1', 'audit-report\\/1')],
  ])('may be written by another program: %s', (_, report) => {
    expect(read(report).centers).toHaveLength(1);
  });

  it.each([
    ['a survey', '{"centers": []}'],
    ['a survey that names the schema', '{"note": "audit-report/1"}'],
    ['another version', '{"schema": "audit-report/10", "centers": []}'],
    ['nothing', ''],
  ])('is not %s', (_, text) => {
    expect(readReport({ file: FILE, text })).toBeNull();
  });
});

describe('names that objects have by themselves', () => {
  const hostile = (name: string) => `{
    "schema": "audit-report/1", "standard": { "id": "zhengzhou-2016" },
    "${name}": { "filters": "x", "findings": "failing" },
    "centers": [{
      "name": "${name}", "level": "community", "office": "${name}", "verdict": "noncompliant",
      "findings": [{ "rule": "${name}", "status": "fail", "obligation": "required", "actual": { "${name}": 1 }, "gaps": { "${name}": 2 } }]
    }]
  }`;

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('are names like any other: %s', (name) => {
    const { filters, partial, centers } = read(hostile(name));
    expect({ filters, partial }).toEqual({ filters: '', partial: false });
    expect(centers).toEqual([
      {
        name,
        level: 'community',
        office: name,
        verdict: 'noncompliant',
        findings: [
          { rule: name, obligation: 'required', status: 'fail', measures: [{ field: name, value: 1, gap: 2 }] },
        ],
      },
    ]);
    expect(Object.hasOwn(Object.prototype, 'filters')).toBe(false);
  });

  it('stand for nothing that a report lacks', () => {
    const text = '{"schema": "audit-report/1", "__proto__": {"standard": {"id": "x"}, "centers": []}}';
    expect(refusalOf(() => read(text))).toMatchObject({ location: { path: 'centers' } });
    const { centers } = read(withFinding({ rule: 'a', status: 'fail', actual: { toString: 1 }, gaps: {} }));
    expect(centers[0]!.findings[0]!.measures).toEqual([{ field: 'toString', value: 1, gap: null }]);
  });
});

describe('a report that is not in its form', () => {
  it.each([
    ['standard', { standard: 'zhengzhou-2016' }],
    ['standard', { standard: undefined }],
    ['standard.id', { standard: {} }],
    ['filters', { filters: 3 }],
    ['summary', { summary: 3 }],
    ['summary.unread', { summary: { unread: '2' } }],
    ['summary.unread', { summary: { unread: -1 } }],
    ['summary.unread', { summary: { unread: 1.5 } }],
    ['summary.unread', { summary: { unread: null } }],
    ['centers', { centers: {} }],
    ['centers[0]', { centers: [null] }],
    ['centers[0].name', { centers: [{ ...CENTER, name: 3 }] }],
    ['centers[0].level', { centers: [{ ...CENTER, level: null }] }],
    ['centers[1].verdict', { centers: [CENTER, { ...CENTER, verdict: 'good' }] }],
    ['centers[0].office', { centers: [{ ...CENTER, office: undefined }] }],
    ['centers[0].findings', { centers: [{ ...CENTER, findings: undefined }] }],
    ['centers[0].findings[0]', { centers: [{ ...CENTER, findings: ['a'] }] }],
    ['centers[0].findings[0].rule', withFinding({ status: 'pass' })],
    ['centers[0].findings[0].status', withFinding({ rule: 'a', status: 'PASS' })],
    ['centers[0].findings[0].obligation', withFinding({ rule: 'a', status: 'pass', obligation: 'none' })],
    ['centers[0].findings', { centers: [{ ...CENTER, verdict: 'compliant', findings: [] }] }],
    ['summary.compliant', { summary: { compliant: '1' } }],
  ])('is refused at its place: %s', (path, change) => {
    expect(refusalOf(() => read({ ...REPORT, ...change }))).toEqual({
      code: 'report-invalid',
      args: { reason: 'shape' },
      location: { file: FILE, path },
    });
  });

  it.each([
    ['cut off', '{"schema": "audit-report/1",\n "centers": [', 2, 14],
    ['cut off in a text', '{"schema": "audit-report/1", "filters": "级', 1, 41],
    ['with a comma too many', '{"schema": "audit-report/1", "centers": [],}', 1, 43],
    ['with something behind it', '{"schema": "audit-report/1"}\n\n{}', 3, 1],
  ])('is refused with line and column where it is %s', (_, text, line, column) => {
    expect(refusalOf(() => read(text))).toEqual({
      code: 'report-invalid',
      args: { reason: 'json' },
      location: { file: FILE, line, column },
    });
  });
});

describe('a report that contradicts itself (F7)', () => {
  const [fail, pass] = CENTER.findings;
  it.each([
    ['centers[0].verdict', { centers: [{ ...CENTER, verdict: 'compliant' }] }, 'compliant', 'noncompliant'],
    ['centers[0].verdict', { centers: [{ ...CENTER, findings: [pass] }] }, 'noncompliant', 'compliant'],
    [
      'centers[0].verdict',
      { centers: [{ ...CENTER, verdict: 'compliant', findings: [{ ...pass, status: 'missing' }] }] },
      'compliant',
      'conditional',
    ],
    ['centers[0].findings[1].rule', { centers: [{ ...CENTER, findings: [fail, fail] }] }, fail!.rule, 'findings[0]'],
    ['centers[0].findings[1].status', { findings: 'failing' }, 'pass', 'findings: failing'],
    ['summary.centers', { summary: { centers: 2 } }, '2', '1'],
    ['summary.compliant', { summary: { centers: 1, compliant: 1 } }, '1', '0'],
    ['summary.noncompliant', { summary: { centers: 1, noncompliant: 0 } }, '0', '1'],
    ['summary.waived', { summary: { centers: 1, waived: 3 } }, '3', '0'],
  ])('is refused at its place: %s', (path, change, said, found) => {
    expect(refusalOf(() => read({ ...REPORT, ...change }))).toEqual({
      code: 'report-invalid',
      args: { reason: 'contradiction', said, found },
      location: { file: FILE, path },
    });
  });

  it('is none where what passed is left out of a centre that has nothing else', () => {
    const centers = [{ ...CENTER, verdict: 'compliant', findings: [] }];
    expect(read({ ...REPORT, findings: 'failing', centers }).centers[0]!.verdict).toBe('compliant');
  });
});

describe('a report as one side of a comparison', () => {
  const side = (report: unknown) => sideOf(read(report), standard, FILE);

  it('has the fields of its standard', () => {
    expect(side(REPORT)).toEqual({
      shortOnly: false,
      centers: [
        {
          name: '东社区',
          level: 'community',
          office: null,
          verdict: 'noncompliant',
          findings: [
            { rule: 'area.building', status: 'fail', fields: [fieldIndex('building_area')], values: [80], gaps: [20] },
            { rule: 'area.plaza', status: 'pass', fields: [fieldIndex('plaza_area')], values: [900], gaps: [null] },
          ],
        },
      ],
    });
  });

  it.each([
    ['centers[0].level', { centers: [{ ...CENTER, level: 'city' }] }],
    ['centers[0].findings[0].rule', withFinding({ rule: 'area.roof', status: 'pass' })],
    ['centers[0].findings[0].rule', withFinding({ rule: '__proto__', status: 'pass' })],
    ['centers[0].findings[0].rule', withFinding({ rule: 'constructor', status: 'pass' })],
    [
      'centers[0].findings[0].actual',
      withFinding({ rule: 'area.building', status: 'fail', actual: { constructor: 1 } }),
    ],
    ['centers[0].findings[0].actual', withFinding({ rule: 'area.building', status: 'fail', actual: { depth: 1 } })],
  ])('is refused where its standard has no such thing: %s', (path, change) => {
    expect(refusalOf(() => side({ ...REPORT, ...change }))).toMatchObject({
      code: 'report-invalid',
      location: { file: FILE, path },
    });
  });
});
