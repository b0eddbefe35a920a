import { describe, expect, it } from 'vitest';
import { type Problem, problem, Refusal } from '../../src/model/problem.ts';
import { type AuditRequest, startAudit } from '../../src/run/audit.ts';
import { check } from '../../src/run/check.ts';
import type { FailOn } from '../../src/run/fail-on.ts';
import type { CheckFormat } from '../../src/run/outputs.ts';
import type { Answers } from '../audit/centers.ts';
import { requestOf, unread } from './unread.ts';

const GOOD: Answers = {};
const PLAZA: Answers = { plaza_area: 900 };
const SHORT: Answers = { building_area: 80 };

async function audited(communities: readonly Answers[], problems: readonly Problem[]) {
  const run = await startAudit(requestOf(communities, problems));
  for await (const _ of run.results());
  return run;
}

describe('what could hold a centre and was not read', () => {
  it('is counted in the summary, by the centres that it could hold', async () => {
    const { summary, problems } = await audited([GOOD, SHORT], [unread(1), unread(40, { of: 'block' })]);
    expect(summary).toEqual({ centers: 2, compliant: 1, conditional: 0, incomplete: 0, noncompliant: 1, unread: 41 });
    expect(problems.map(({ code }) => code)).toEqual(['unread', 'unread']);
  });

  it('is counted beyond the most problems that are kept, too', async () => {
    const { summary, problems, omittedProblems } = await audited(
      [GOOD],
      Array.from({ length: 1500 }, () => unread(2)),
    );
    expect(summary.unread).toBe(3000);
    expect([problems.length, omittedProblems.get('unread')]).toEqual([1000, 500]);
  });

  it('is nothing where everything was read', async () => {
    expect((await audited([GOOD], [])).summary.unread).toBe(0);
  });
});

/** What a check comes to, and its report. */
async function checked(
  communities: readonly Answers[],
  problems: readonly Problem[],
  { failOn, allowUnread, formats }: { failOn: FailOn; allowUnread?: boolean; formats?: readonly CheckFormat[] },
) {
  let text = '';
  const { failed, untold } = await check({
    ...requestOf(communities, problems),
    ...(allowUnread !== undefined && { allowUnread }),
    failOn,
    findings: 'all',
    verbose: false,
    version: '0.0.0',
    reports: (formats ?? (['json'] as const)).map((format) => ({
      format,
      frame: { width: 100, colour: false },
      write: async (piece) => {
        text += piece;
      },
    })),
  });
  return { failed, text, untold };
}

describe('a check that did not read everything', () => {
  it.each<[string, readonly Answers[], FailOn, boolean | undefined, boolean]>([
    ['compliant', [GOOD], 'noncompliant', undefined, true],
    ['compliant', [GOOD], 'incomplete', undefined, true],
    ['compliant', [GOOD], 'conditional', undefined, true],
    ['compliant', [GOOD], 'none', undefined, false],
    ['compliant', [GOOD], 'incomplete', true, false],
    ['compliant', [GOOD], 'incomplete', false, true],
    ['conditional', [PLAZA], 'incomplete', true, false],
    ['conditional', [PLAZA], 'conditional', true, true],
    ['noncompliant', [SHORT], 'incomplete', true, true],
    ['noncompliant', [SHORT], 'none', undefined, false],
  ])('of %s centres %j, --fail-on %s, --allow-unread %s', async (_, communities, failOn, allowUnread, failed) => {
    const wanted = { failOn, ...(allowUnread !== undefined && { allowUnread }) };
    expect((await checked(communities, [unread(1)], wanted)).failed).toBe(failed);
  });

  it('says in JSON how much, and always', async () => {
    const summaryOf = async (problems: readonly Problem[]) =>
      JSON.parse((await checked([GOOD], problems, { failOn: 'incomplete' })).text).summary;
    expect(await summaryOf([unread(2)])).toMatchObject({ centers: 1, unread: 2 });
    expect(await summaryOf([])).toMatchObject({ centers: 1, unread: 0 });
  });

  it.each<[readonly CheckFormat[], string]>([
    [['jsonl'], '未读 2 处，可能是中心，不在合计之内。'],
    [['csv'], '未读 2 处，可能是中心，不在合计之内。'],
    [['csv', 'jsonl'], '未读 2 处，可能是中心，不在合计之内。'],
    [['csv', 'terminal'], ''],
    [['json'], ''],
  ])('leaves a sentence over where no report tells of it: %j', async (formats, untold) => {
    expect((await checked([GOOD], [unread(2)], { failOn: 'incomplete', formats })).untold).toBe(untold);
    expect((await checked([GOOD], [], { failOn: 'incomplete', formats })).untold).toBe('');
  });
});

describe('a survey of which nothing could be judged', () => {
  const refusalOf = async (request: AuditRequest): Promise<Problem> => {
    const run = await startAudit(request);
    try {
      for await (const _ of run.results());
    } catch (error) {
      if (error instanceof Refusal) return error.problem;
      throw error;
    }
    throw new Error('not refused');
  };
  const unknown = problem('unknown-column', { label: '面积大小', nearest: null }, { file: 'survey.xlsx', cell: 'C1' });

  it('is refused with what was not read, and what was known for what it is', async () => {
    const request = requestOf([], [unknown, ...Array.from({ length: 20 }, () => unread(2))]);
    const told: AuditRequest = {
      ...request,
      read(surveys, context, tell) {
        context.cover({ file: 'survey.xlsx', sheet: '甲', centers: 0, ignored: { total: 2, blank: 9 }, regions: [] });
        context.cover({ file: 'survey.xlsx', sheet: '乙', centers: 0, ignored: { total: 1, note: 1 }, regions: [] });
        return request.read!(surveys, context, tell);
      },
    };
    const refused = await refusalOf(told);
    if (refused.code !== 'no-centers') throw new Error(refused.code);
    expect(refused.location).toEqual({ file: 'survey.xlsx' });
    const { unread: count, problems, more, ignored } = refused.args.instead!;
    expect([count, more]).toEqual([40, 11]);
    expect(problems.map(({ code }) => code)).toEqual(Array(10).fill('unread'));
    expect([...ignored]).toEqual([
      ['total', 3],
      ['blank', 9],
      ['note', 1],
    ]);
  });

  it('names what else is wrong behind it', async () => {
    const { args } = await refusalOf(requestOf([], [unknown, unread(1)]));
    expect(args).toMatchObject({ instead: { problems: [{ code: 'unread' }, { code: 'unknown-column' }] } });
  });

  it('is refused as before where nothing is unread', async () => {
    expect(await refusalOf(requestOf([], [unknown]))).toMatchObject({ code: 'no-centers', args: {} });
    expect((await refusalOf(requestOf([], [unknown]))).args).toEqual({});
  });

  it('is told of it where the centres that were read are not those that are wanted', async () => {
    const selection = { level: ['village'] };
    const refused = await refusalOf({ ...requestOf([GOOD], [unread(3)]), selection });
    expect(refused).toMatchObject({ code: 'no-match', args: { instead: { unread: 3 } } });
    expect((await refusalOf({ ...requestOf([GOOD], []), selection })).args).not.toHaveProperty('instead');
  });
});
