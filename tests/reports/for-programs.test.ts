import { describe, expect, it } from 'vitest';
import { CsvRecords } from '../../src/readers/csv/records.ts';
import { formatsOf } from '../../src/run/outputs.ts';
import { commandsOf } from './annotations.ts';
import { junitFaults } from './junit-schema.ts';
import { render } from './render.ts';
import { sarifLog } from './sarif-schema.ts';
import { type Element, parseXml } from './xml.ts';

const FORMATS = formatsOf('check');

const LANGS = ['zh', 'en'] as const;
const NAME =
  '\u001b[31m::error file=x.yaml::y]]><script>alert(1)</script>|`code`|##[error]\u009b31mz\n::warning::w\r::notice::n';
const FORMULA = '=HYPERLINK("http://evil.example","x")';

/** A survey whose every text tries to be something else. */
const HOSTILE = JSON.stringify({
  centers: [
    {
      name: NAME,
      level: '社区',
      office: FORMULA,
      building_area: '@SUM(1,1)',
      training_days: '-1+1|<b>`',
      '::error::|<i>`': 1,
    },
    { name: '::error::first of all', level: '社区', office: '::error::', building_area: '::error::' },
    { name: '+1', level: '街道', office: '＝1', building_area: '\u0000\u0007]]>' },
  ],
});

const cells = (text: string): string[][] => {
  const records = new CsvRecords('report.csv', ',');
  return [...records.push(text), ...records.end()].map((row) => row.cells.map(String));
};

const all = (element: Element): Element[] => [element, ...element.children.flatMap(all)];

describe.each(LANGS)('a hostile survey, in %s', (lang) => {
  it.each(FORMATS)('does nothing to a log by way of %s', async (format) => {
    const text = await render(format, lang, { verbose: true }, HOSTILE);
    expect(text).not.toMatch(/[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f]/);
    const commands = commandsOf(text);
    if (format !== 'github') return expect(commands).toEqual([]);
    const files = commands.map(({ properties }) => properties.get('file') ?? '');
    expect(new Set(files)).toEqual(new Set(['survey.yaml', '']));
    expect(commands.map(({ name }) => name).filter((name) => name === 'error')).toHaveLength(10);
    expect(commands).toHaveLength(text.trimEnd().split('\n').length);
  });

  it('stays text in CSV', async () => {
    const text = await render('csv', lang, {}, HOSTILE);
    expect(text.startsWith('\ufeff')).toBe(true);
    const [head, ...rows] = cells(text.slice(1));
    expect(rows.map((row) => row.length)).toEqual(rows.map(() => head!.length));
    expect(rows.flat().filter((cell) => /^[=+\-@＝＋－＠]/.test(cell))).toEqual([]);
    expect(rows.flat()).toEqual(expect.arrayContaining([`'${FORMULA}`, "'@SUM(1,1)", "'+1", "'＝1"]));
  });

  it('stays text in Markdown', async () => {
    const lines = (await render('markdown', lang, { verbose: true }, HOSTILE)).split('\n');
    expect(lines.filter((line) => /[<>`]/.test(line))).toEqual([]);
    const rows = lines.filter((line) => line.startsWith('|'));
    expect(new Set(rows.map((row) => row.split('|').length))).toEqual(new Set([8, 7, 4]));
    expect(lines.join('\n')).toContain('&#60;script&#62;alert(1)&#60;/script&#62;&#124;&#96;code&#96;&#124;');
  });

  it('stays text in JUnit', async () => {
    const root = parseXml(await render('junit', lang, {}, HOSTILE));
    expect(junitFaults(root)).toEqual([]);
    const classes = all(root).map(({ attributes }) => attributes.get('classname') ?? '');
    expect(classes.some((name) => name.includes(']]><script>alert(1)</script>|`code`|'))).toBe(true);
  });

  it.each(['json', 'sarif'] as const)('stays text in %s', async (format) => {
    const text = await render(format, lang, {}, HOSTILE);
    expect(() => JSON.parse(text)).not.toThrow();
    expect(text).toContain(']]><script>alert(1)</script>|`code`|');
  });
});

describe.each(LANGS)('SARIF in %s', (lang) => {
  it.each([{}, { filters: 'x' }])('is as the specification has it', async (options) => {
    for (const yaml of [undefined, HOSTILE]) {
      const { success, error } = sarifLog.safeParse(JSON.parse(await render('sarif', lang, options, yaml)));
      expect(error?.issues ?? []).toEqual([]);
      expect(success).toBe(true);
    }
  });

  it('has a result for everything that is not pass, louder the more it binds', async () => {
    const [run] = sarifLog.parse(JSON.parse(await render('sarif', lang))).runs;
    const report = JSON.parse(await render('json', lang, { findings: 'failing' }));
    const findings = report.centers.flatMap(({ findings }: { findings: object[] }) => findings);
    const told = run!.results.map(({ ruleId, level, properties }) => [ruleId, properties['status'], level]);
    const LEVELS: Record<string, string> = { required: 'error', principle: 'warning', encouraged: 'note' };
    expect(told).toEqual(
      findings.map(({ rule, status, obligation }: Record<string, string>) => [rule, status, LEVELS[obligation!]]),
    );
  });
});

it('keeps the fingerprints of SARIF where rows move, and tells doubled centres apart', async () => {
  const one = { name: '甲社区', level: '社区', office: '丰庆路街道', building_area: 80 };
  const two = { name: '乙社区', level: '社区', office: '丰庆路街道', building_area: 90 };
  const prints = async (centers: object[]): Promise<string[]> => {
    const [run] = sarifLog.parse(JSON.parse(await render('sarif', 'zh', {}, JSON.stringify({ centers })))).runs;
    return run!.results.map(({ partialFingerprints }) => partialFingerprints['centerRule/v1']!);
  };
  const before = await prints([one, two]);
  const after = await prints([two, { building_area: 80, office: ' 丰庆路 街道', name: '甲社区', level: '社区' }]);
  expect(new Set(after)).toEqual(new Set(before));
  const doubled = await prints([one, one]);
  expect(new Set(doubled).size).toBe(doubled.length);
});

describe('JUnit', () => {
  it.each(LANGS)('is well formed, in the form that CI services take, in %s', async (lang) => {
    for (const findings of ['all', 'failing'] as const)
      expect(junitFaults(parseXml(await render('junit', lang, { findings })))).toEqual([]);
  });

  it('has a case for each finding, and fails only what is required', async () => {
    const root = parseXml(await render('junit', 'zh'));
    const { centers } = JSON.parse(await render('json', 'zh'));
    const findings = centers.flatMap(({ findings }: { findings: Record<string, string>[] }) => findings);
    const count = (status: string[], obligation: string[]): number =>
      findings.filter(
        (one: Record<string, string>) => status.includes(one['status']!) && obligation.includes(one['obligation']!),
      ).length;
    const cases = all(root).filter(({ name }) => name === 'testcase');
    const having = (name: string): number => cases.filter(({ children }) => children[0]?.name === name).length;
    expect(having('failure')).toBe(count(['fail'], ['required']));
    expect(having('error')).toBe(count(['missing', 'invalid'], ['required']));
    const problems = JSON.parse(await render('json', 'zh')).problems.length;
    expect(having('skipped')).toBe(count(['fail', 'missing', 'invalid'], ['principle', 'encouraged']) + problems);
    expect(cases).toHaveLength(findings.length + problems);
  });
});

describe('GitHub annotations', () => {
  const center = (name: string, area: number): object => ({ name, level: '社区', office: '甲', building_area: area });
  const errors = async (centers: object[]) => {
    const log = await render('github', 'zh', { findings: 'all' }, JSON.stringify({ centers }));
    return commandsOf(log).filter(({ name }) => name === 'error');
  };
  const good = {
    plaza_area: 1000,
    reading_room: 1,
    annual_funding: 0.3,
    mass_events: 5,
    full_time_staff: 1,
    training_days: 5,
    major_accidents: 0,
  };

  it('stand each on its line as long as GitHub shows them all', async () => {
    const found = await errors(Array.from({ length: 10 }, (_, index) => ({ ...center(`社区${index}`, 80), ...good })));
    expect(found).toHaveLength(10);
    expect(found[0]!.properties.get('title')).toBe('建筑面积 (area.building)');
    expect([...found[0]!.properties.keys()]).toEqual(['file', 'line', 'col', 'title']);
    expect(found[0]!.message).toMatch(/^甲 社区0 .*：?.*80㎡[\s\S]*建筑不低于100平方米。/);
  });

  it('are one for each file and rule beyond that, with how many there are', async () => {
    const found = await errors(Array.from({ length: 11 }, (_, index) => ({ ...center(`社区${index}`, 80), ...good })));
    expect(found).toHaveLength(1);
    expect(found[0]!.message).toMatch(/^共 11 处：社区0 [\s\S]* …\n甲 社区0 /);
  });

  it('are ten at most, the last with what is left', async () => {
    const found = await errors([center('甲社区', 80), { ...center('乙街道', 80), level: '街道' }]);
    expect(found).toHaveLength(10);
    expect(found.at(-1)!.message).toMatch(/另有 6 处/);
  });
});
