import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { at, SURVEY, WAIVER } from './exceptions.ts';
import { audit, auditWith, folder } from './run.ts';

/** A folder with a survey and its baseline. */
function known(files: Record<string, string> = {}): string {
  const cwd = folder({ 'survey.yaml': SURVEY, ...files });
  expect(audit(cwd, 'baseline', 'survey.yaml').code).toBe(0);
  return cwd;
}
const changed = (cwd: string, ...changes: [string, string][]): void =>
  writeFileSync(
    join(cwd, 'survey.yaml'),
    changes.reduce((text, [from, to]) => text.replace(from, to), readFileSync(join(cwd, 'survey.yaml'), 'utf8')),
  );
const check = (cwd: string, ...args: string[]) =>
  audit(cwd, 'check', 'survey.yaml', '--baseline', 'baseline.json', ...args);
const baselineOf = (cwd: string): string => readFileSync(join(cwd, 'baseline.json'), 'utf8');

describe('audit baseline', () => {
  it('writes a line a centre', async () => {
    await expect(baselineOf(known())).toMatchFileSnapshot('golden/baseline.json');
  });

  it('keeps a file that is there, unless it is told to', () => {
    const cwd = known();
    expect(audit(cwd, 'baseline', 'survey.yaml').code).toBe(2);
    expect(audit(cwd, 'baseline', 'survey.yaml', '--force').code).toBe(0);
    expect(audit(cwd, 'baseline', 'survey.yaml', '-o', 'other.json', '--lang', 'en').out).toContain(
      'Wrote other.json: 4 problem(s) of 2 centre(s).',
    );
  });

  it('leaves out what is waived', () => {
    const cwd = folder({ 'survey.yaml': SURVEY, 'waivers.yaml': WAIVER.replace('安泰社区', '四月天社区') });
    auditWith(at('2026-06-01T00:00:00Z'), cwd, 'baseline', 'survey.yaml', '--waivers', 'waivers.yaml');
    expect(baselineOf(cwd)).toContain('area.building');
    expect(baselineOf(cwd)).not.toContain('area.plaza');
  });

  it('writes none of a survey without centres', () => {
    const cwd = folder({ 'survey.yaml': '[]\n' });
    expect(audit(cwd, 'baseline', 'survey.yaml').code).toBe(2);
    expect(() => baselineOf(cwd)).toThrow();
  });
});

describe('audit check --baseline', () => {
  it.each<[string, [string, string][], number]>([
    ['nothing has changed', [], 0],
    ['something got better', [['building_area: 80', 'building_area: 90']], 0],
    ['something is mended', [['building_area: 80', 'building_area: 100']], 0],
    ['a gap has grown', [['building_area: 80', 'building_area: 79']], 1],
    ['a missing value is filled in, and short', [['training_days:\n', 'training_days: 4\n']], 1],
    ['a value that could not be read is short', [['约3', '0']], 1],
    ['something new is short', [['mass_events: 5', 'mass_events: 4']], 1],
    ['something new cannot be read', [['mass_events: 5', 'mass_events: 若干']], 1],
    ['a centre has another name', [['四月天社区', '五月天社区']], 1],
    ['a centre is gone', [[SURVEY.slice(SURVEY.indexOf('- name: 安泰社区')), '']], 0],
  ])('ends as it should where %s', (_, changes, code) => {
    const cwd = known();
    changed(cwd, ...changes);
    expect(check(cwd).code).toBe(code);
  });

  it.each([
    ['none', 0],
    ['noncompliant', 0],
    ['incomplete', 0],
    ['conditional', 1],
  ])('leaves the line to --fail-on %s for a new shortfall of a principle', (line, code) => {
    const cwd = folder({ 'survey.yaml': SURVEY.replace('plaza_area: 900', 'plaza_area: 1000') });
    audit(cwd, 'baseline', 'survey.yaml');
    changed(cwd, ['plaza_area: 1000', 'plaza_area: 900']);
    expect(check(cwd, '--fail-on', line).code).toBe(code);
  });

  it('knows a finding whatever its row, its column, its file and its format', () => {
    const cwd = known();
    const centers = SURVEY.split(/^- /m)
      .filter((part) => part !== '')
      .map((part) => part.trimEnd().split(/\n {2}/));
    const swapped = centers
      .reverse()
      .map((lines) => Object.fromEntries(lines.reverse().map((line) => line.split(/: ?/))));
    const keys = Object.keys(swapped[0]!);
    const csv = [keys, ...swapped.map((row) => keys.map((key) => row[key]))].map((cells) => cells.join(','));
    csv[0] = csv[0]!.replace('annual_funding', 'annual_funding（万元）');
    writeFileSync(join(cwd, 'moved.csv'), `${csv.join('\n')}\n`);
    const { code, out } = audit(cwd, 'check', 'moved.csv', '--baseline', 'baseline.json', '--format', 'json');
    expect(JSON.parse(out).summary).toMatchObject({ known: 4, worse: 0, new: 0 });
    expect(code).toBe(0);
  });

  it('marks what is known, counts it, and leaves the verdicts alone', () => {
    const cwd = known();
    changed(cwd, ['building_area: 80', 'building_area: 70'], ['mass_events: 5', 'mass_events: 4']);
    const report = JSON.parse(check(cwd, '--format', 'json').out);
    expect(report.summary).toEqual({
      centers: 2,
      compliant: 0,
      conditional: 0,
      incomplete: 1,
      noncompliant: 1,
      unread: 0,
      known: 3,
      worse: 1,
      new: 1,
    });
    type Told = { rule: string; status: string; known?: boolean };
    const told = (report.centers as { findings: Told[] }[]).flatMap(({ findings }) =>
      findings.filter(({ status }) => status !== 'pass').map(({ rule, known: isKnown }) => [rule, isKnown]),
    );
    expect(told).toEqual([
      ['area.building', undefined],
      ['area.plaza', true],
      ['activities.mass-events', undefined],
      ['staffing.full-time', true],
      ['staffing.training', true],
    ]);
  });

  it.each(['zh', 'en'])('says what is known, worse, new and gone (%s)', async (lang) => {
    const cwd = known();
    changed(cwd, ['building_area: 80', 'building_area: 70'], ['plaza_area: 900', 'plaza_area: 1000']);
    const { code, out } = check(cwd, '--lang', lang);
    expect(code).toBe(1);
    await expect(out).toMatchFileSnapshot(`golden/check-baseline-${lang}.txt`);
  });

  it.each(['terminal', 'json', 'jsonl', 'csv', 'markdown', 'github', 'junit', 'sarif'])(
    'does not fail for what is known as %s',
    (format) => {
      const cwd = known();
      const { code, out } = check(cwd, '--format', format);
      expect(code).toBe(0);
      // Nor does a program that reads the report.
      expect(out).not.toMatch(/^::error|<failure|<error|"ruleIndex":\d+,"level":"error"/m);
      expect(out).not.toContain('没有不达标或待补充的中心');
    },
  );

  it('marks what is known in a job summary', () => {
    const { out } = check(known(), '--format', 'markdown');
    expect(out.match(/（已知）/g)).toHaveLength(4);
    expect(out).toContain('与基线比较：已知4项，加重0项，新增0项。');
  });

  it('fails again once a waiver has run out', () => {
    const cwd = folder({
      'survey.yaml': SURVEY,
      'waivers.yaml': WAIVER.replace('安泰社区', '四月天社区').replace('area.plaza', 'area'),
    });
    const run = (day: string, ...args: string[]) =>
      auditWith(at(`${day}T00:00:00Z`), cwd, ...args, '--waivers', 'waivers.yaml').code;
    expect(run('2026-06-01', 'baseline', 'survey.yaml')).toBe(0);
    expect(run('2026-06-01', 'check', 'survey.yaml', '--baseline', 'baseline.json')).toBe(0);
    expect(run('2027-06-01', 'check', 'survey.yaml', '--baseline', 'baseline.json')).toBe(1);
  });
});

describe('audit check --baseline --prune', () => {
  it('removes what no longer occurs, and nothing else', () => {
    const cwd = known();
    const before = baselineOf(cwd);
    expect(check(cwd, '--prune').code).toBe(0);
    expect(baselineOf(cwd)).toBe(before);
    changed(cwd, ['building_area: 80', 'building_area: 70'], ['plaza_area: 900', 'plaza_area: 1000']);
    expect(check(cwd).out).toContain('area.plaza');
    expect(baselineOf(cwd)).toBe(before);
    expect(check(cwd, '--prune').code).toBe(1);
    expect(baselineOf(cwd)).toBe(before.replace(',{"rule":"area.plaza","status":"fail","gap":100}', ''));
    // What came back is new again.
    changed(cwd, ['plaza_area: 1000', 'plaza_area: 900']);
    expect(JSON.parse(check(cwd, '--format', 'json').out).summary).toMatchObject({ known: 2, worse: 1, new: 1 });
  });

  it.each([
    ['without a baseline', ['check', 'survey.yaml', '--prune']],
    ['with a filter', ['check', 'survey.yaml', '--baseline', 'baseline.json', '--prune', '--rule', 'area']],
  ])('is refused %s', (_, args) => {
    const cwd = known();
    const before = baselineOf(cwd);
    const { code, out } = audit(cwd, ...args);
    expect([code, out]).toEqual([2, '']);
    expect(baselineOf(cwd)).toBe(before);
  });

  it('does not call gone what a filter left out', () => {
    const report = JSON.parse(check(known(), '--rule', 'funding', '--format', 'json').out);
    expect(report.problems).toEqual([]);
  });
});

describe('a baseline that is none', () => {
  const WRITTEN = baselineOf(known());
  it.each([
    ['cut short', WRITTEN.slice(0, 100)],
    ['with a conflict', WRITTEN.replace('\n  "centers"', '\n<<<<<<< HEAD\n  "centers"')],
    ['of another schema', WRITTEN.replace('audit-baseline/1', 'audit-report/1')],
    ['of another standard', WRITTEN.replace('liuhu-2016', 'liuhu-2017')],
    ['with a status that is none', WRITTEN.replace('"missing"', '"absent"')],
    ['with a gap that is none', WRITTEN.replace('"gap":20', '"gap":"20"')],
    ['with a centre that is none', WRITTEN.replace('"level":"community",', '')],
    ['a list', '[]'],
    ['a text', '"__proto__"'],
    ['empty', ''],
  ])('%s is refused', (_, text) => {
    const cwd = known();
    writeFileSync(join(cwd, 'baseline.json'), text);
    const { code, out, err } = check(cwd, '--lang', 'en');
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^Error: baseline\.json: .*\n {2}\S/);
    expect(err).not.toContain('Internal error');
  });
});
