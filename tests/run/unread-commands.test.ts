import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import * as XLSX from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import type { Lang } from '../../src/messages/languages.ts';
import type { Problem } from '../../src/model/problem.ts';
import { annotatable, annotate } from '../../src/run/annotate.ts';
import type { AuditRequest } from '../../src/run/audit.ts';
import { baseline } from '../../src/run/baseline.ts';
import { diff } from '../../src/run/diff.ts';
import type { FailOn, ProgressFailOn } from '../../src/run/fail-on.ts';
import { form } from '../../src/run/form.ts';
import { heldBytes } from '../../src/run/named-bytes.ts';
import type { Outlet } from '../../src/run/outlet.ts';
import { progress } from '../../src/run/progress.ts';
import { rank } from '../../src/run/rank.ts';
import { readSurveys } from '../../src/run/read-surveys.ts';
import { rectify } from '../../src/run/rectify/rectify.ts';
import { outcomeText } from '../../src/run/rectify/words.ts';
import { sayUnread } from '../../src/run/summary-lines.ts';
import { trend } from '../../src/run/trend.ts';
import { plan, standard } from '../standard/liuhu.ts';
import { shippedStandard } from '../workbooks/shipped.ts';
import { requestOf, unread } from './unread.ts';

const FRAME = { width: 100, colour: false };
const NOWHERE: Outlet = {
  file: async () => new Writable({ write: (_chunk, _encoding, done) => done() }),
  folder: async () => undefined,
};

interface Asked {
  readonly failOn?: 'none';
  readonly allowUnread?: boolean;
  readonly lang?: Lang;
}

const ask = (problems: readonly Problem[], asked: Asked): AuditRequest => ({ ...requestOf([{}], problems), ...asked });

/** Each command on a survey of one centre that complies: whether it fails, and what it says where that is a text. */
type Ran = { readonly failed: boolean; readonly text: string | null };
const COMMANDS: Readonly<Record<string, (problems: readonly Problem[], asked: Asked) => Promise<Ran>>> = {
  async baseline(problems, asked) {
    const { failed, run } = await baseline(ask(problems, asked));
    return { failed, text: sayUnread(run, asked.lang ?? 'zh') };
  },
  async rectify(problems, asked) {
    const made = await rectify({
      ...ask(problems, asked),
      failOn: asked.failOn ?? 'incomplete',
      path: 'ledger.xlsx',
      split: false,
      due: null,
      before: [],
      date: '2018-01-01',
      version: '0',
      outlet: NOWHERE,
    });
    return { failed: made.failed, text: outcomeText(made, asked.lang ?? 'zh') };
  },
  async form(problems, asked) {
    const wanted = { failOn: asked.failOn ?? ('incomplete' as FailOn), path: 'form.xlsx', split: false };
    const { failed, run } = await form({ ...ask(problems, asked), ...wanted, outlet: NOWHERE });
    return { failed, text: sayUnread(run, asked.lang ?? 'zh') };
  },
  async rank(problems, asked) {
    const wanted = { plan: null, named: ['survey.xlsx'], format: 'terminal', frame: FRAME } as const;
    const { content, failed } = await rank({
      ...ask(problems, asked),
      ...wanted,
      failOn: asked.failOn ?? 'incomplete',
    });
    return { failed, text: String(content) };
  },
  async progress(problems, asked) {
    const wanted = { plan, asOf: '2017-05-01', surveyedOn: '2017-05-01', named: ['survey.xlsx'] } as const;
    const { content, failed } = await progress({
      ...ask(problems, asked),
      ...wanted,
      format: 'terminal',
      frame: FRAME,
      failOn: asked.failOn ?? ('overdue' as ProgressFailOn),
    });
    return { failed, text: String(content) };
  },
  async trend(problems, asked) {
    const { surveys: files, ...request } = ask(problems, asked);
    const rounds = ['2018', '2019'].map((label) => ({ label, named: `${label}.xlsx`, files }));
    const wanted = { rounds, format: 'terminal', frame: FRAME } as const;
    const { content, failed } = await trend({ ...request, ...wanted, failOn: asked.failOn ?? 'incomplete' });
    return { failed, text: String(content) };
  },
};

describe.each(Object.keys(COMMANDS))('audit %s on a survey that was not read whole', (name) => {
  const run = COMMANDS[name]!;

  it('fails for it', async () => {
    expect((await run([unread(2)], {})).failed).toBe(true);
    expect((await run([], {})).failed).toBe(false);
  });

  it('does not where it is allowed, or where nothing is to fail', async () => {
    expect((await run([unread(2)], { allowUnread: true })).failed).toBe(false);
    if (name !== 'baseline') expect((await run([unread(2)], { failOn: 'none' })).failed).toBe(false);
  });

  it.each([
    ['zh', /未读 2 处，可能是中心/, /按 --allow-unread 的设定/, /全部达标|通过：没有/],
    ['en', /2 unread[:;] they could be centres/, /as --allow-unread says/, /Passed/],
  ] as const)('says so in %s, and speaks of no pass', async (lang, told, allowed, passed) => {
    const { text } = await run([unread(2)], { lang });
    expect(text).toMatch(told);
    expect(text).not.toMatch(allowed);
    expect(text).not.toMatch(passed);
    const lenient = (await run([unread(2)], { lang, allowUnread: true })).text;
    expect(lenient).toMatch(told);
    expect(lenient).toMatch(allowed);
    expect(lenient).not.toMatch(passed);
    expect(lenient).not.toContain('--fail-on');
    expect((await run([], { lang })).text).not.toMatch(/未读|\d unread/);
  });
});

/** A JSON report of one centre that complies. */
function report(summary: object): Uint8Array {
  const findings = [{ rule: 'area.building', status: 'pass', obligation: 'required', actual: 120 }];
  const center = { name: '社区0', level: 'community', office: null, verdict: 'compliant', findings };
  const head = { schema: 'audit-report/1', standard: { id: standard.id } };
  return Buffer.from(JSON.stringify({ ...head, summary, centers: [center] }));
}

describe('reports that tell of what was not read', () => {
  const OLD = { centers: 1 };
  const compare = async (before: object, now: object, asked: Asked = {}, format: 'terminal' | 'json' = 'terminal') => {
    const { surveys: _, read: __, ...request } = ask([], asked);
    const side = (named: string, summary: object) => ({ named, files: [heldBytes(named, report(summary))] });
    const sides = [side('old.json', before), side('new.json', now)] as const;
    const { content, failed } = await diff({ ...request, sides, format, frame: FRAME });
    return { failed, text: String(content) };
  };

  it('fail a comparison on either side, and are told by name', async () => {
    const before = await compare({ ...OLD, unread: 3 }, OLD);
    expect(before.failed).toBe(true);
    expect(before.text).toContain('old.json：未读 3 处');
    expect(before.text).not.toContain('new.json：未读');
    expect(before.text).not.toContain('没有新增和加重的问题。');
    const now = await compare(OLD, { ...OLD, unread: 1 });
    expect(now.failed).toBe(true);
    expect(now.text).toContain('new.json：未读 1 处');
    const allowed = await compare(OLD, { ...OLD, unread: 1 }, { allowUnread: true });
    expect(allowed.failed).toBe(false);
    expect(allowed.text).toMatch(/未通过：未读1处。\n+new\.json：未读 1 处，.*\n+按 --allow-unread/);
  });

  it('fail as the surveys do that they are compared with', async () => {
    const sides = ['a.xlsx', 'b.xlsx'].map((named) => ({ named, files: requestOf([], []).surveys }));
    const compared = async (asked: Asked) => {
      const { surveys: _, ...request } = ask([unread(2)], asked);
      const [before, now] = sides;
      return diff({ ...request, sides: [before!, now!], format: 'terminal', frame: FRAME });
    };
    const { content, failed } = await compared({});
    expect(failed).toBe(true);
    expect(String(content)).toMatch(/未通过：未读4处。\n+a\.xlsx：未读 2 处.*\n+b\.xlsx：未读 2 处/);
    expect((await compared({ allowUnread: true })).failed).toBe(false);
  });

  it('of a time that did not count it have nothing unread', async () => {
    expect(await compare(OLD, OLD)).toMatchObject({ failed: false, text: expect.stringContaining('没有新增和加重') });
    const json = JSON.parse((await compare(OLD, { ...OLD, unread: 2 }, {}, 'json')).text);
    expect([json.before.unread, json.now.unread]).toEqual([0, 2]);
  });

  it('fail a comparison of rounds, whichever round it is', async () => {
    const { surveys: _, read: __, ...request } = ask([], {});
    const round = (label: string, summary: object) => ({
      label,
      named: `${label}.json`,
      files: [heldBytes(`${label}.json`, report(summary))],
    });
    const rounds = [round('2018', { ...OLD, unread: 4 }), round('2019', OLD)];
    const wanted = { rounds, frame: FRAME, failOn: 'incomplete' } as const;
    const { content, failed } = await trend({ ...request, ...wanted, format: 'terminal' });
    expect(failed).toBe(true);
    expect(String(content)).toMatch(/未通过：未读4处。\n+2018：未读 4 处/);
    const json = JSON.parse(String((await trend({ ...request, ...wanted, format: 'json' })).content));
    expect(json.rounds.map((one: { unread: number }) => one.unread)).toEqual([4, 0]);
  });
});

describe('what other programs read', () => {
  it('has the number in a ranking and in progress', async () => {
    const ranked = await rank({
      ...ask([unread(2)], {}),
      plan: null,
      named: [],
      format: 'json',
      frame: FRAME,
      failOn: 'incomplete',
    });
    expect(JSON.parse(String(ranked.content)).unread).toBe(2);
    const asOf = { asOf: '2017-05-01', surveyedOn: '2017-05-01' };
    const made = await progress({
      ...ask([unread(2)], {}),
      ...asOf,
      plan,
      named: [],
      format: 'json',
      frame: FRAME,
      failOn: 'short',
    });
    expect(JSON.parse(String(made.content)).unread).toBe(2);
    expect(made.closing[0]).toBe('未通过：未读2处。');
  });

  it('stands in the workbook of progress, too', async () => {
    const { content, failed } = await progress({
      ...ask([unread(2)], {}),
      asOf: '2017-05-01',
      surveyedOn: '2017-05-01',
      plan,
      named: [],
      format: 'xlsx',
      frame: FRAME,
      failOn: 'short',
    });
    expect(failed).toBe(true);
    const book = XLSX.read(content, { type: 'array' });
    const texts = XLSX.utils.sheet_to_csv(book.Sheets[book.SheetNames[0]!]!);
    expect(texts).toContain('未通过：未读2处。');
    expect(texts).toContain('未读 2 处，可能是中心');
    expect(texts).not.toMatch(/通过：(还没有|已到期)/);
  });
});

describe('audit annotate on a workbook that was not read whole', () => {
  const bytes = readFileSync(join(import.meta.dirname, '../../data/samples/messy-survey.xlsx'));
  const survey = heldBytes('survey.xlsx', new Uint8Array(bytes));
  const opened = () => annotatable(survey.open());

  it('says so at the head of the sheet that it adds, and first among the problems', async () => {
    const { annotated, run } = await annotate(await opened(), {
      surveys: [survey],
      standard: await shippedStandard(),
      selection: {},
      lang: 'zh',
      now: new Date(0),
      failOn: 'noncompliant',
      async *read(surveys, context, tell) {
        yield* readSurveys(surveys, context, tell);
        context.report(unread(5));
      },
    });
    // Eight more stand on a hidden sheet.
    expect(run.summary.unread).toBe(13);
    const sheet = XLSX.read(annotated.bytes, { type: 'array' }).Sheets[annotated.sheet]!;
    const texts = XLSX.utils.sheet_to_json<string[]>(sheet, { header: 1 }).map(([first]) => String(first ?? ''));
    expect(texts[3]).toContain('未读 13 处');
    const first = texts.findIndex((text) => text.startsWith('表格本身的问题')) + 1;
    expect(texts[first]).toContain('这张工作表没有读取：“2016年”');
    expect(texts[first + 1]).toContain('某某站 120');
  });

  it('fails for it, unless it is allowed', async () => {
    const failed = async (problems: readonly Problem[], asked: Asked) =>
      (await annotate(await opened(), { ...ask(problems, asked), failOn: 'incomplete' })).failed;
    expect(await failed([unread(1)], {})).toBe(true);
    expect(await failed([unread(1)], { allowUnread: true })).toBe(false);
    expect(await failed([], {})).toBe(false);
  });
});
