import { describe, expect, it } from 'vitest';
import { audit, COMPLIANT, folder } from './run.ts';

const short = COMPLIANT.replace('building_area: 100', 'building_area: 80');
const blank = COMPLIANT.replace('building_area: 100', 'building_area:');
const files = {
  'good.yaml': COMPLIANT,
  'short.yaml': short,
  'blank.yaml': blank,
  'none.yaml': 'centers: []\n',
  'waivers.yaml': '[]\n',
};

/** Every command that judges surveys: what it is called with, and with which codes it ends on the four surveys above. */
const JUDGING: readonly [name: string, args: (survey: string) => string[]][] = [
  ['check', (survey) => ['check', survey]],
  ['rectify', (survey) => ['rectify', survey, '-o', 'out.xlsx', '--force']],
  ['form', (survey) => ['form', survey, '-o', 'out.xlsx', '--force']],
];

describe.each(JUDGING)('audit %s', (_, args) => {
  const cwd = folder(files);
  it.each([
    ['good.yaml', [], 0],
    ['short.yaml', [], 1],
    ['blank.yaml', [], 1],
    ['short.yaml', ['--fail-on', 'none'], 0],
    ['blank.yaml', ['--fail-on', 'noncompliant'], 0],
    ['none.yaml', [], 2],
    ['gone.yaml', [], 2],
    ['good.yaml', ['--standard', 'nowhere-1999'], 2],
    ['good.yaml', ['--rule', 'no.such'], 2],
    ['good.yaml', ['--office', '没有的街道'], 2],
    ['good.yaml', ['--bogus'], 2],
    ['good.yaml', ['--fail-on', 'perhaps'], 2],
  ] as const)('%s %j ends with %i', (survey, more, code) => {
    const ran = audit(cwd, ...args(survey), ...more);
    expect(ran.code).toBe(code);
    if (code === 2) expect(ran).toMatchObject({ out: '', err: expect.stringMatching(/^错误：/) });
  });
});

describe('--allow-unread', () => {
  const cwd = folder({ ...files, 'c.yaml': 'allowUnread: true\n' });
  // Where everything was read, it changes nothing.
  it.each([
    [['check', 'good.yaml'], 0],
    [['check', 'short.yaml'], 1],
    [['rectify', 'short.yaml', '-o', 'out.xlsx', '--force'], 1],
    [['form', 'good.yaml', '-o', 'out.xlsx', '--force'], 0],
    [['baseline', 'short.yaml', '-o', 'b.json', '--force'], 0],
    [['diff', 'good.yaml', 'short.yaml'], 1],
    [['progress', 'good.yaml', '--as-of', '2017-05-01'], 0],
    [['rank', 'good.yaml'], 0],
    [['trend', '2018=short.yaml', '2019=good.yaml'], 0],
    [['annotate', 'good.yaml'], 2],
  ] as const)('is an option of %j, and ends with %i', (args, code) => {
    expect(audit(cwd, ...args, '--allow-unread')).toMatchObject({
      code,
      err: code === 2 ? expect.stringContaining('.xlsx') : '',
    });
    expect(audit(cwd, ...args, '--config', 'c.yaml').code).toBe(code);
  });
});

describe('the other commands', () => {
  const cwd = folder(files);
  it.each([
    [['template', '-o', 't.xlsx'], 0],
    [['template', '-o', 't.xlsx'], 2],
    [['template', '--plan', 'no-plan'], 2],
    [['rules'], 0],
    [['rules', '--level', '小区'], 2],
    [['explain', 'area.plaza'], 0],
    [['explain', 'no.such'], 2],
    [['annotate', 'good.yaml'], 2],
    [['waivers', 'waivers.yaml'], 0],
    [['waivers', 'gone.yaml'], 2],
    [['baseline', 'short.yaml', '-o', 'b.json'], 0],
    [['check', 'short.yaml', '--baseline', 'b.json'], 0],
    [['baseline', 'gone.yaml', '-o', 'c.json'], 2],
    [['diff', 'good.yaml', 'short.yaml'], 1],
    [['diff', 'short.yaml', 'good.yaml'], 0],
    [['diff', 'good.yaml', 'gone.yaml'], 2],
    [['progress', 'good.yaml', '--as-of', '2017-05-01'], 0],
    [['progress', 'good.yaml', '--as-of', '2018-01-01'], 1],
    [['progress', 'good.yaml', '--as-of', 'someday'], 2],
    [['rank', 'gone.yaml'], 2],
    [['trend', 'good.yaml'], 2],
    [['standard', 'lint', 'nowhere'], 2],
    [['standard', 'map'], 0],
    [['completion', 'bash'], 0],
    [['completion', 'tcsh'], 2],
    [['nonsense'], 2],
  ] as const)('%j ends with %i', (args, code) => {
    const { code: ended, err } = audit(cwd, ...args);
    expect(ended).toBe(code);
    expect(err).not.toMatch(/\n\s+at .*:\d+:\d+/);
  });
});
