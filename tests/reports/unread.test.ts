import { describe, expect, it } from 'vitest';
import type { Lang } from '../../src/messages/languages.ts';
import { problem } from '../../src/model/problem.ts';
import type { ReportContext, ReportEnd } from '../../src/reports/report.ts';
import { widthOf } from '../../src/reports/terminal/layout.ts';
import { type CheckFormat, formatsOf, tellsProblems } from '../../src/run/outputs.ts';
import { unread } from '../run/unread.ts';
import { COMPLIANT } from '../standard/liuhu.ts';
import { commandsOf } from './annotations.ts';
import { junitFaults } from './junit-schema.ts';
import { render } from './render.ts';
import { sarifLog } from './sarif-schema.ts';
import { type Element, parseXml } from './xml.ts';

const LANGS = ['zh', 'en'] as const;
const SHORT = COMPLIANT.replace('building_area: 100', 'building_area: 80').replace('安泰社区', '东社区');
const UNKNOWN = problem('unknown-key', { label: '面积大小', nearest: null }, { file: 'survey.yaml', line: 4 });
const LEFT = [
  unread(1),
  unread(4, { of: 'block', reason: 'no-header', text: '120 有 3' }),
  unread(7, { of: 'sheet', reason: 'hidden', text: '旧表' }),
];

/** The report on a survey of one centre that complies, of which much could not be read. */
function unreadReport(
  format: CheckFormat,
  lang: Lang,
  options: Partial<ReportContext> = {},
  { yaml = COMPLIANT, ...more }: Partial<ReportEnd> & { readonly yaml?: string } = {},
): Promise<string> {
  return render(format, lang, options, yaml, (end) => ({
    ...end,
    summary: { ...end.summary, unread: 12 },
    problems: [UNKNOWN, ...LEFT],
    failed: options.allowUnread !== true,
    ...more,
  }));
}

const GOLDEN: readonly [name: string, format: CheckFormat, lang: Lang, options: Partial<ReportContext>][] = [
  ['unread-terminal.txt', 'terminal', 'zh', {}],
  ['unread-terminal-colour.txt', 'terminal', 'zh', { colour: true }],
  ['unread-terminal-en.txt', 'terminal', 'en', { width: 80 }],
  ['unread-terminal-allowed.txt', 'terminal', 'zh', { allowUnread: true }],
  ['unread-terminal-en-allowed.txt', 'terminal', 'en', { allowUnread: true }],
  ['unread-markdown.txt', 'markdown', 'zh', {}],
  ['unread-markdown-en-allowed.txt', 'markdown', 'en', { allowUnread: true }],
  ['unread-github.txt', 'github', 'zh', {}],
  ['unread-github-en.txt', 'github', 'en', {}],
  ['unread-junit.xml', 'junit', 'zh', {}],
];

describe('a report on a survey that was not read whole', () => {
  it.each(GOLDEN)('%s', async (name, format, lang, options) => {
    await expect(await unreadReport(format, lang, options)).toMatchFileSnapshot(`golden/${name}`);
  });

  it.each(LANGS)('speaks of what is unread, and of no pass, for reading in %s', async (lang) => {
    for (const allowUnread of [false, true]) {
      for (const format of ['terminal', 'markdown'] as const) {
        const text = await unreadReport(format, lang, { allowUnread });
        expect(text).toMatch(lang === 'zh' ? /未读 ?12 ?处/ : /12 unread/);
        expect(text).not.toMatch(lang === 'zh' ? /通过：没有|全部达标/ : /Passed/);
        expect(text).not.toContain('✅');
        expect(text.includes('--allow-unread')).toBe(allowUnread);
      }
    }
  });

  it.each([80, 100, 160])('stays within %i columns', async (width) => {
    const lines = (await unreadReport('terminal', 'zh', { width, allowUnread: true })).split('\n');
    expect(lines.filter((line) => widthOf(line) > width)).toEqual([]);
    expect(lines.filter((line) => line.includes('未读 12 处'))).toHaveLength(3);
  });

  it('says so beside the centres that fall behind, and what fails nothing', async () => {
    const behind = await unreadReport('terminal', 'zh', {}, { yaml: SHORT });
    expect(behind).toContain('未通过：不达标1个，未读12处。');
    const reportOnly = await unreadReport('terminal', 'zh', {}, { failed: false });
    expect(reportOnly).toMatch(/未通过：未读12处。\n按 --fail-on 的设定，不作为未通过处理。\n未读 12 处/);
    const known = { known: 3, worse: 0, new: 0 };
    const baseline = await unreadReport('markdown', 'zh', { allowUnread: true }, { yaml: SHORT, failed: false, known });
    expect(baseline).toContain('没有因新增或加重的问题而未通过');
    const failing = await unreadReport('markdown', 'zh', {}, { yaml: SHORT, known });
    expect(failing).not.toContain('没有因新增或加重的问题而未通过');
  });

  it.each(['terminal', 'markdown'] as const)('lists it before the other problems in %s', async (format) => {
    const text = await unreadReport(format, 'zh');
    const at = ['某某站 120', '120 有 3', '旧表', '面积大小'].map((words) => text.indexOf(words));
    expect(at).toEqual(at.toSorted((a, b) => a - b));
    expect(at[0]).toBeGreaterThan(0);
  });

  it('leaves the lists of centres and findings as they are', async () => {
    for (const format of ['jsonl', 'csv'] as const)
      expect(await unreadReport(format, 'zh')).toBe(await render(format, 'zh', {}, COMPLIANT));
  });

  it('stands in every format that has problems, whatever else there is', async () => {
    for (const format of formatsOf('check'))
      expect((await unreadReport(format, 'zh')).includes('某某站 120'), format).toBe(tellsProblems(format));
  });

  it('counts in JSON, whose problems stay in their order', async () => {
    const { summary, problems } = JSON.parse(await unreadReport('json', 'zh'));
    expect(summary.unread).toBe(12);
    expect(problems.map(({ code }: { code: string }) => code)).toEqual(['unknown-key', 'unread', 'unread', 'unread']);
  });

  it.each([
    [false, 'error'],
    [true, 'warning'],
  ] as const)('is louder for programs than other problems, unless it is allowed (%s)', async (allowUnread, level) => {
    const kinds = commandsOf(await unreadReport('github', 'zh', { allowUnread })).map(({ name }) => name);
    expect(kinds).toEqual(allowUnread ? Array(4).fill('warning') : ['error', 'error', 'error', 'warning']);

    const omittedProblems = new Map([['unread', 8]]);
    const log = sarifLog.parse(JSON.parse(await unreadReport('sarif', 'zh', { allowUnread }, { omittedProblems })));
    const told = log.runs[0]!.invocations[0]!.toolExecutionNotifications;
    expect(told.map((one) => [one.descriptor.id, one.level])).toEqual([
      ...Array(3).fill(['unread', level]),
      ['unknown-key', 'warning'],
      ['unread', level],
    ]);

    const root = parseXml(await unreadReport('junit', 'zh', { allowUnread }, { omittedProblems }));
    expect(junitFaults(root)).toEqual([]);
    expect(root.attributes.get('errors')).toBe(allowUnread ? '0' : '4');
    const all = (element: Element): Element[] => [element, ...element.children.flatMap(all)];
    const failing = all(root).filter(({ name }) => name === 'error');
    expect(failing.map(({ attributes }) => attributes.get('type'))).toEqual(Array(allowUnread ? 0 : 4).fill('unread'));
  });

  it('is among the ten errors that GitHub shows, whatever else is wrong', async () => {
    const center = (at: number): object => ({ name: `社区${at}`, level: '社区', office: '甲', building_area: 80 });
    const yaml = JSON.stringify({ centers: Array.from({ length: 30 }, (_, at) => center(at)) });
    const log = await unreadReport('github', 'zh', {}, { yaml });
    const errors = commandsOf(log).filter(({ name }) => name === 'error');
    expect(errors.length).toBeLessThanOrEqual(10);
    expect(errors[0]!.properties.get('title')).toBe('没有读取的可能中心');
    expect(errors[0]!.message).toContain('某某站 120');
  });
});
