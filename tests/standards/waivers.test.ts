import { describe, expect, it } from 'vitest';
import { Refusal } from '../../src/model/problem.ts';
import { loadWaivers } from '../../src/standards/waivers.ts';

const levels = {
  idOf: (text: string) => (text === '社区' ? 'community' : null),
  labels: ['community', '社区', '行政村'],
};
const load = (text: string) => loadWaivers({ file: 'waivers.yaml', text }, levels);

/** line:column and words of every mistake. */
function mistakes(text: string): string[] {
  try {
    load(text);
  } catch (error) {
    if (error instanceof Refusal && error.problem.code === 'waivers-invalid')
      return error.problem.args.errors.map(
        ({ location, message }) => `${location.line}:${location.column} ${message.en}`,
      );
    throw error;
  }
  return [];
}

const item = (...lines: string[]): string => lines.map((line, at) => `${at === 0 ? '- ' : '  '}${line}\n`).join('');
const WHOLE = ['center: 四月天社区', 'rule: area.plaza', 'reason: 用地受限', 'approver: 张某某', 'expires: 2026-12-31'];

describe('a file of waivers', () => {
  it('is read with the place of each', () => {
    expect(
      load(
        `# 豁免\n${item(...WHOLE)}${item('pattern: "丰乐*"', 'level: 社区', 'office: 丰庆路街道', 'rule: area', 'document: 3', 'expires: 2027-02-28', 'timezone: UTC')}`,
      ),
    ).toEqual([
      {
        center: { is: 'name', text: '四月天社区' },
        level: null,
        office: null,
        rule: 'area.plaza',
        reason: '用地受限',
        approver: '张某某',
        document: null,
        expires: '2026-12-31',
        timezone: 'Asia/Shanghai',
        location: { file: 'waivers.yaml', line: 2, column: 3 },
      },
      {
        center: { is: 'pattern', text: '丰乐*' },
        level: 'community',
        office: '丰庆路街道',
        rule: 'area',
        reason: null,
        approver: null,
        document: '3',
        expires: '2027-02-28',
        timezone: 'UTC',
        location: { file: 'waivers.yaml', line: 7, column: 3 },
      },
    ]);
  });

  it.each(['', '[]\n', '# 还没有豁免\n', '\n\n# a\n  # b\n'])('may hold none: %j', (text) => {
    expect(load(text)).toEqual([]);
  });

  it.each(['reason:', "reason: ''", 'reason: "  "', 'reason: ~'])('with %j has no reason', (line) => {
    expect(load(item(...WHOLE.map((one) => (one.startsWith('reason') ? line : one))))[0]?.reason).toBeNull();
  });

  it.each([
    ['a day that is none', 'expires: 2026-02-30', ['5:12 there is no day 2026-02-30']],
    ['a day in another form', 'expires: 2026.12.31', ['5:12 expected a date such as 2026-12-31']],
    ['no day', 'expires:', ['5:11 expected text, found nothing']],
    [
      'an unknown zone',
      'timezone: Mars/Here',
      ['5:13 expected the name of a time zone, such as Asia/Shanghai', '1:3 missing key "expires"'],
    ],
    [
      'an unknown key',
      'expire: 2026-12-31',
      ['5:3 unknown key "expire"; did you mean "expires"?', '1:3 missing key "expires"'],
    ],
  ])('with %s is refused at its place', (_, line, told) => {
    expect(mistakes(item(...WHOLE.slice(0, 4), line)).sort()).toEqual(told.sort());
  });

  it('is refused where it names neither a centre nor a pattern, or both', () => {
    const message = 'write either center (a name) or pattern (a pattern of names)';
    expect(mistakes(item(...WHOLE.slice(1)) + item(...WHOLE, 'pattern: a'))).toEqual([
      `1:3 ${message}`,
      `5:3 ${message}`,
    ]);
  });

  it('is refused where it names a level that the standard has not', () => {
    expect(mistakes(item(...WHOLE, 'level: 社曲'))).toEqual(['6:10 unknown level "社曲"; did you mean "社区"?']);
  });

  it.each([
    ['a mapping', 'waivers: []', '1:1 expected a list, found a mapping of keys to values'],
    ['a text', 'none', '1:1 expected a list, found "none"'],
  ])('is refused as %s', (_, text, told) => {
    expect(mistakes(text)).toEqual([told]);
  });

  it('takes no time over a long line of comment signs', () => {
    expect(mistakes(`${'# '.repeat(50_000)}\n- a\n`)).toHaveLength(1);
  });
});
