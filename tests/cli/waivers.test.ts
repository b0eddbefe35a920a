import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { at, CONDITIONAL, SURVEY, WAIVER } from './exceptions.ts';
import { auditWith, folder } from './run.ts';

const DAY = at('2026-06-01T00:00:00Z');
const FILES = { 'survey.yaml': CONDITIONAL, 'waivers.yaml': WAIVER };
/** One of each fault, beside one that is in order. */
const FAULTY = `# 豁免清单
- pattern: "*社区"
  rule: area.plaza
  reason: 用地受限
  approver: 张某某
  expires: 2026-12-31
- center: 四月天社区
  rule: area.building
  reason: 正在扩建
  expires: 2026-12-31
- center: 安泰社区
  rule: staffing
  approver: 张某某
  expires: 2026-12-31
- center: 四月天社区
  rule: area.bilding
  reason: 正在扩建
  approver: 张某某
  expires: 2026-12-31
- center: 没有社区
  rule: area
  reason: 正在扩建
  approver: 张某某
  expires: 2026-12-31
- center: 四月天社区
  level: 社区
  office: 丰庆路街道
  rule: area.building
  reason: 正在扩建
  approver: 张某某
  document: 金文〔2026〕3号
  expires: 2026-05-31
- center: 四月天社区
  rule: funding
  reason: 已拨付
  approver: 张某某
  expires: 2026-12-31
`;

const verdictOf = (out: string): string => JSON.parse(out).centers[0].verdict;

describe('audit check --waivers', () => {
  it('waives what is covered, and shows what lies beneath', () => {
    const cwd = folder(FILES);
    const { code, out } = auditWith(DAY, cwd, 'check', 'survey.yaml', '--waivers', 'waivers.yaml', '--format', 'json');
    expect(code).toBe(0);
    const report = JSON.parse(out);
    expect(report.summary).toEqual({
      centers: 1,
      compliant: 1,
      conditional: 0,
      incomplete: 0,
      noncompliant: 0,
      unread: 0,
      waived: 1,
    });
    const finding = report.centers[0].findings.find((one: { rule: string }) => one.rule === 'area.plaza');
    expect(finding).toMatchObject({
      status: 'waived',
      underlying: 'fail',
      actual: 900,
      gap: 100,
      waiver: {
        reason: '用地受限，已租用相邻学校操场',
        approver: '张某某',
        document: '金文〔2026〕3号',
        expires: '2026-12-31',
        timezone: 'Asia/Shanghai',
        location: { file: 'waivers.yaml', line: 1, column: 3 },
      },
    });
    expect(report.problems).toEqual([]);
    // The line that --fail-on draws sees the new verdict.
    expect(auditWith(DAY, cwd, 'check', 'survey.yaml', '--fail-on', 'conditional').code).toBe(1);
    expect(
      auditWith(DAY, cwd, 'check', 'survey.yaml', '--fail-on', 'conditional', '--waivers', 'waivers.yaml').code,
    ).toBe(0);
  });

  const ZONES = ['UTC', 'America/Los_Angeles', 'Asia/Shanghai'];
  const INSTANTS: readonly [string, string, string][] = [
    ['the last second of its last day in Zhengzhou', '2026-12-31T15:59:59Z', 'compliant'],
    ['the first second of the next day there', '2026-12-31T16:00:00Z', 'conditional'],
    ['the first second of its last day there', '2026-12-30T16:00:00Z', 'compliant'],
    ['midnight in London, morning in Zhengzhou', '2027-01-01T00:00:00Z', 'conditional'],
  ];
  it.each(INSTANTS.flatMap((row) => ZONES.map((zone) => [zone, ...row] as const)))(
    'in %s, at %s',
    (zone, _, instant, verdict) => {
      const env = { ...at(instant), TZ: zone };
      const ran = auditWith(env, folder(FILES), 'check', 'survey.yaml', '--waivers', 'waivers.yaml', '-f', 'json');
      expect(verdictOf(ran.out)).toBe(verdict);
    },
  );

  it('goes by the zone that the waiver names', () => {
    const cwd = folder({ ...FILES, 'waivers.yaml': `${WAIVER}  timezone: America/Los_Angeles\n` });
    const run = (instant: string) =>
      auditWith(at(instant), cwd, 'check', 'survey.yaml', '--waivers', 'waivers.yaml', '-f', 'json').out;
    expect(verdictOf(run('2027-01-01T07:59:59Z'))).toBe('compliant');
    expect(verdictOf(run('2027-01-01T08:00:00Z'))).toBe('conditional');
  });

  it.each(['zh', 'en'])('tells every fault of the waivers at its place (%s)', async (lang) => {
    const cwd = folder({ 'survey.yaml': SURVEY, 'waivers.yaml': FAULTY });
    const { code, out } = auditWith(DAY, cwd, 'check', 'survey.yaml', '--waivers', 'waivers.yaml', '--lang', lang);
    expect(code).toBe(1);
    await expect(out).toMatchFileSnapshot(`golden/check-waivers-${lang}.txt`);
  });

  it('does not call unused what a filter left out', () => {
    const cwd = folder({ 'survey.yaml': SURVEY, 'waivers.yaml': WAIVER });
    const codes = (...args: string[]): string[] =>
      JSON.parse(
        auditWith(DAY, cwd, 'check', 'survey.yaml', '--waivers', 'waivers.yaml', '-f', 'json', ...args).out,
      ).problems.map(({ code }: { code: string }) => code);
    expect(codes()).toEqual(['waiver-unused']);
    expect(codes('--rule', 'funding')).toEqual([]);
  });

  it.each([
    ['a mistake', '- center: a\n  rule: area\n  expires: soon\n', 'waivers.yaml:3:12'],
    ['no YAML', 'a: [\n', 'waivers.yaml:2:1'],
  ])('refuses waivers with %s', (_, text, place) => {
    const cwd = folder({ ...FILES, 'waivers.yaml': text });
    const { code, out, err } = auditWith(DAY, cwd, 'check', 'survey.yaml', '--waivers', 'waivers.yaml');
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(place);
  });

  it('refuses waivers that are not there', () => {
    const { code, err } = auditWith(DAY, folder(FILES), 'check', 'survey.yaml', '--waivers', 'waiver.yaml');
    expect(code).toBe(2);
    expect(err).toContain('waiver.yaml');
  });
});

describe('audit waivers', () => {
  const cwd = folder({
    'survey.yaml': SURVEY,
    'waivers.yaml': FAULTY,
    'none.yaml': '[]\n',
    'good.yaml': WAIVER,
    'one.yaml': CONDITIONAL,
  });

  it.each(['zh', 'en'])('lists the days left, what is used, and what is wrong (%s)', async (lang) => {
    const { code, out } = auditWith(DAY, cwd, 'waivers', 'waivers.yaml', 'survey.yaml', '--lang', lang);
    expect(code).toBe(1);
    await expect(out).toMatchFileSnapshot(`golden/waivers-${lang}.txt`);
  });

  it('says the same as data', () => {
    const { out } = auditWith(DAY, cwd, 'waivers', 'waivers.yaml', 'survey.yaml', '--format', 'json');
    const list = JSON.parse(out);
    expect(list.days).toEqual([{ timezone: 'Asia/Shanghai', day: '2026-06-01' }]);
    expect(list.waivers.map(({ daysLeft, valid, used }: Record<string, unknown>) => [daysLeft, valid, used])).toEqual([
      [213, true, 1],
      [213, false, 0],
      [213, false, 0],
      [213, false, 0],
      [213, true, 0],
      [-1, false, 0],
      [213, true, 0],
    ]);
    expect(
      list.problems.map(({ code, location }: { code: string; location: { line: number } }) => [code, location.line]),
    ).toEqual([
      ['waiver-incomplete', 7],
      ['waiver-incomplete', 11],
      ['waiver-unknown-rule', 15],
      ['waiver-expired', 25],
      ['waiver-unknown-center', 20],
      ['waiver-unused', 33],
    ]);
  });

  it.each([
    ['nothing is wrong', ['good.yaml', 'one.yaml'], 0],
    ['no survey is given', ['good.yaml'], 0],
    ['there are none', ['none.yaml'], 0],
    ['one is unused', ['good.yaml', 'survey.yaml'], 1],
    ['one is faulty', ['waivers.yaml'], 1],
    ['the file is not there', ['nowhere.yaml'], 2],
    ['the survey is not there', ['good.yaml', 'nowhere.yaml'], 2],
    ['the file is a folder', ['.'], 2],
  ])('ends as it should where %s', (_, args, code) => {
    expect(auditWith(DAY, cwd, 'waivers', ...args).code).toBe(code);
  });

  it('counts no use without a survey', () => {
    const { out } = auditWith(DAY, cwd, 'waivers', 'good.yaml', '--format', 'json');
    expect(JSON.parse(out).waivers[0]).not.toHaveProperty('used');
  });

  it('shows no control characters of the file', () => {
    const hostile = folder({
      'w.yaml': WAIVER.replace('张某某', '"\\e[31m张\\r某"').replace('安泰社区', '"\\e]0;x\\a安泰"'),
    });
    const { out } = auditWith(DAY, hostile, 'waivers', 'w.yaml');
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
    expect(out).toContain('␛[31m张');
  });
});

it('the help of audit waivers shows a waiver that can be read', () => {
  const help = auditWith({}, folder(), 'waivers', '--help', '--lang', 'en').out;
  const lines = help.split('\n');
  const from = lines.findIndex((line) => line.startsWith('  - center:'));
  const yaml = lines
    .slice(from, from + 7)
    .map((line) => line.slice(2).replace(/ {3,}.*$/, ''))
    .join('\n');
  const cwd = folder({ 'waivers.yaml': yaml });
  expect(auditWith(DAY, cwd, 'waivers', 'waivers.yaml').err).toBe('');
  expect(readFileSync(join(cwd, 'waivers.yaml'), 'utf8')).toContain('expires: 2026-12-31');
});
