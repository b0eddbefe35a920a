import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatsOf } from '../../src/run/outputs.ts';
import { commandsOf } from '../reports/annotations.ts';
import { sarifLog } from '../reports/sarif-schema.ts';
import { audit, auditWith, COMPLIANT, folder, SAMPLES } from './run.ts';

const FORMATS = formatsOf('check');

const SHORT = COMPLIANT.replace('building_area: 100', 'building_area: 80');
const BLANK = COMPLIANT.replace('building_area: 100', 'building_area:');
const PLAZA = COMPLIANT.replace('plaza_area: 1000', 'plaza_area: 900');

/** What a run may meet, and how it ends. */
const SITUATIONS: readonly [name: string, args: string[], code: number][] = [
  ['all compliant', ['compliant.yaml'], 0],
  ['conditional', ['conditional.yaml'], 0],
  ['incomplete', ['incomplete.yaml'], 1],
  ['noncompliant', ['noncompliant.yaml'], 1],
  ['one of several noncompliant', ['compliant.yaml', 'noncompliant.yaml'], 1],
  ['noncompliant, report only', ['noncompliant.yaml', '--fail-on', 'none'], 0],
  ['conditional beyond the line', ['conditional.yaml', '--fail-on', 'conditional'], 1],
  ['incomplete before the line', ['incomplete.yaml', '--fail-on', 'noncompliant'], 0],
  ['a folder', ['compliant'], 0],
  ['a pattern', ['comp*.yaml'], 0],
  ['no such file', ['none.yaml'], 2],
  ['a good file and none', ['compliant.yaml', 'none.yaml'], 2],
  ['a folder without surveys', ['nothing'], 2],
  ['a pattern without files', ['nothing/*.yaml'], 2],
  ['no centre', ['zero.yaml'], 2],
  ['a filter without centres', ['compliant.yaml', '--office', '无'], 2],
  ['a broken file', ['broken.yaml'], 2],
  ['a good file and a broken one', ['compliant.yaml', 'broken.yaml'], 2],
  ['an unknown option', ['compliant.yaml', '--fromat', 'json'], 2],
  ['an unknown rule', ['compliant.yaml', '--rule', 'x.y'], 2],
  ['no survey named', [], 2],
];

const FILES = {
  'compliant.yaml': COMPLIANT,
  'conditional.yaml': PLAZA,
  'incomplete.yaml': BLANK,
  'noncompliant.yaml': SHORT,
  'compliant/a.yaml': COMPLIANT,
  'nothing/readme.md': 'x',
  'zero.yaml': 'centers: []\n',
  'broken.yaml': 'centers:\n  - name: [甲\n',
};

describe('exit codes of audit check', () => {
  const cwd = folder(FILES);
  // Each run writes all formats but one, which it prints: no report can change how the run ends.
  it.each(SITUATIONS.map((one, index) => [...one, FORMATS[index % FORMATS.length]!] as const))(
    '%s',
    (name, args, code, printed) => {
      const out = join('out', name.replaceAll(' ', '-'));
      mkdirSync(join(cwd, out), { recursive: true });
      const files = FORMATS.filter((format) => format !== printed).flatMap((format) => [
        '-f',
        `${format}=${out}/${format}`,
      ]);
      const all = audit(cwd, 'check', ...args, '-f', printed, ...files);
      expect(all.code).toBe(code);
      expect(audit(cwd, 'check', ...args, '--lang', 'en').code).toBe(code);
      expect(readdirSync(join(cwd, out)).sort()).toEqual(
        code === 2 ? [] : FORMATS.filter((format) => format !== printed).toSorted(),
      );
      if (code === 2) expect(all.out).toBe('');
    },
  );
});

describe('several formats in one run', () => {
  it('are those of runs of their own', () => {
    const cwd = folder(FILES);
    const { out, code } = audit(
      cwd,
      'check',
      'noncompliant.yaml',
      '-f',
      'terminal',
      '-f',
      'json=r.json',
      '-f',
      'csv=r.csv',
    );
    expect(code).toBe(1);
    expect(out).toBe(audit(cwd, 'check', 'noncompliant.yaml').out);
    for (const format of ['json', 'csv'])
      expect(readFileSync(join(cwd, `r.${format}`), 'utf8')).toBe(
        audit(cwd, 'check', 'noncompliant.yaml', '-f', format).out,
      );
  });

  it('may all go to files, and then print nothing; -o takes the one without', () => {
    const cwd = folder(FILES);
    expect(audit(cwd, 'check', 'compliant.yaml', '-f', 'json=a.json')).toEqual({ code: 0, out: '', err: '' });
    expect(audit(cwd, 'check', 'compliant.yaml', '-f', 'json', '-f', 'junit=a.xml', '-o', 'b.json').out).toBe('');
    expect(readFileSync(join(cwd, 'b.json'), 'utf8')).toBe(readFileSync(join(cwd, 'a.json'), 'utf8'));
  });

  const refused: readonly [name: string, args: string[], zh: RegExp, en: RegExp][] = [
    [
      'two without a file',
      ['-f', 'json', '-f', 'csv'],
      /只能有一种格式不写进文件/,
      /only one format can do without a file/,
    ],
    ['one file for two', ['-f', 'json=a', '-f', 'csv=a'], /不能写进同一个文件/, /cannot go to the same file/],
    ['the survey itself', ['-f', 'json=./a.yaml', '--force'], /a\.yaml 是这次要读的文件/, /is read by this run/],
    ['one file by two names', ['-f', 'json=a', '-f', 'csv=./x/../a'], /不能写进同一个文件/, /same file/],
    ['no name of a file', ['-f', 'json='], /缺少文件名/, /needs the name of a file/],
    ['-o for nothing', ['-f', 'json=a', '-o', 'b'], /没有可写的报告/, /no report left/],
    ['an unknown format', ['-f', 'serif=a'], /--format 不能是“serif”。\n {2}是不是“sarif”/, /Did you mean “sarif”/],
    ['no such folder', ['-f', 'json=a', '-f', 'csv=no/such/b'], /写不了 no\/such\/b/, /no\/such\/b cannot be written/],
    ['a file that exists', ['-f', 'json=a', '-f', 'csv=there.csv'], /there\.csv 已经存在/, /there\.csv exists/],
  ];
  it.each(refused)('are refused: %s', (_, args, zh, en) => {
    const cwd = folder({ 'a.yaml': COMPLIANT, 'there.csv': 'mine' });
    for (const [lang, words] of [
      ['zh', zh],
      ['en', en],
    ] as const) {
      const { code, out, err } = audit(cwd, 'check', 'a.yaml', ...args, '--lang', lang);
      expect(err).toMatch(words);
      expect({ code, out }).toEqual({ code: 2, out: '' });
    }
    expect(readdirSync(cwd).sort()).toEqual(['a.yaml', 'there.csv']);
    expect(readFileSync(join(cwd, 'there.csv'), 'utf8')).toBe('mine');
  });

  it('replace what is there with --force', () => {
    const cwd = folder({ 'a.yaml': COMPLIANT, 'there.csv': 'mine' });
    expect(audit(cwd, 'check', 'a.yaml', '-f', 'csv=there.csv', '--force').code).toBe(0);
    expect(readFileSync(join(cwd, 'there.csv'), 'utf8')).toMatch(/^\ufeff文件,/);
  });
});

describe('places', () => {
  const CSV =
    '名称,级别,建筑面积（㎡）,备注\n"引号, 社区",社区,80,x\n𠀀社区,社区,90,"多\n行"\n"甲\n""社区""",社区,70,\n';

  it('in a text table are characters of a line, in SARIF and on GitHub', () => {
    const cwd = folder({ 'a.csv': CSV });
    const args = ['check', 'a.csv', '--rule', 'area.building'];
    const [run] = sarifLog.parse(JSON.parse(audit(cwd, ...args, '-f', 'sarif').out)).runs;
    const regions = run!.results.map(({ locations }) => locations[0]!.physicalLocation.region!);
    const lines = CSV.split('\n').map((line) => [...line]);
    expect(
      regions.map((at) => lines[at.startLine - 1]!.slice(at.startColumn! - 1, at.endColumn! - 1).join('')),
    ).toEqual(['80', '90', '70']);
    expect(regions.map(({ startLine }) => startLine)).toEqual([2, 3, 6]);
    const commands = commandsOf(audit(cwd, ...args, '-f', 'github').out).filter(({ name }) => name === 'error');
    expect(commands.map(({ properties }) => [properties.get('line'), properties.get('col')])).toEqual(
      regions.map(({ startLine, startColumn }) => [String(startLine), String(startColumn)]),
    );
  });

  it('are in files of any name', () => {
    const cwd = folder({ 'a,b:c #1 100%?.yaml': SHORT, '::error::##[error]x.yaml': SHORT });
    const args = (name: string, format: string) => ['check', name, '--rule', 'area.building', '-f', format];
    const [command] = commandsOf(audit(cwd, ...args('a,b:c #1 100%?.yaml', 'github')).out);
    expect(command!.properties.get('file')).toBe('a,b:c #1 100%?.yaml');
    const [run] = sarifLog.parse(JSON.parse(audit(cwd, ...args('a,b:c #1 100%?.yaml', 'sarif')).out)).runs;
    const { uri } = run!.results[0]!.locations[0]!.physicalLocation.artifactLocation;
    expect(decodeURIComponent(uri)).toBe('a,b:c #1 100%?.yaml');
    for (const format of FORMATS) {
      const found = commandsOf(audit(cwd, ...args('::error::##[error]x.yaml', format)).out);
      expect(found.map(({ properties }) => properties.get('title'))).toEqual(
        format === 'github' ? ['建筑面积 (area.building)'] : [],
      );
    }
  });

  it('in a workbook are cells, in words', () => {
    const out = audit('.', 'check', join(SAMPLES, 'jinshui-survey.xlsx'), '-f', 'sarif', '--rule', 'area.building').out;
    const [run] = sarifLog.parse(JSON.parse(out)).runs;
    const [result] = run!.results;
    expect(result!.locations[0]!.physicalLocation.region).toBeUndefined();
    const { fullyQualifiedName } = result!.locations[0]!.logicalLocations![0]!;
    expect(fullyQualifiedName).toMatch(/^\S+![A-Z]+\d+$/);
    expect(result!.message.text).toContain(fullyQualifiedName);
  });
});

describe('on GitHub', () => {
  it('the job summary is added to what is there', () => {
    const cwd = folder({ 'a.yaml': SHORT, 'summary.md': '# before\n' });
    const env = { GITHUB_STEP_SUMMARY: join(cwd, 'summary.md') };
    const { code, out } = auditWith(env, cwd, 'check', 'a.yaml', '-f', 'github');
    expect(code).toBe(1);
    expect(commandsOf(out)).toHaveLength(1);
    const markdown = audit(cwd, 'check', 'a.yaml', '-f', 'markdown').out;
    expect(readFileSync(join(cwd, 'summary.md'), 'utf8')).toBe(`# before\n${markdown}`);
    auditWith(env, cwd, 'check', 'a.yaml', '-f', 'terminal');
    expect(readFileSync(join(cwd, 'summary.md'), 'utf8')).toBe(`# before\n${markdown}`);
  });

  it('what is alike in more files than are shown is one annotation', () => {
    const names = Array.from({ length: 12 }, (_, index) => `社区${index}`);
    const cwd = folder(Object.fromEntries(names.map((name) => [`${name}.yaml`, SHORT.replace('安泰社区', name)])));
    const commands = commandsOf(audit(cwd, 'check', '.', '-f', 'github').out);
    expect(commands).toHaveLength(1);
    expect(commands[0]!.message).toMatch(/^共 12 处：社区0 /);
  });

  it('marks the line of a file that cannot be read', () => {
    const cwd = folder({ 'a.yaml': 'name: 甲\nlevel: [社区\n', 'bad/standard.yaml': 'id: bad\nkolor: red\n' });
    const { code, out, err } = audit(cwd, 'check', 'a.yaml', '-f', 'github');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    const [command, ...more] = commandsOf(err);
    expect(more).toEqual([]);
    expect(Object.fromEntries(command!.properties)).toEqual({ file: 'a.yaml', line: '3' });
    expect(command!.message).toMatch(/YAML 写法有误/);
    const commands = commandsOf(audit(cwd, 'check', 'a.yaml', '-f', 'github', '--standard', './bad').err);
    expect(commands.map(({ name }) => name)).toEqual(commands.map(() => 'error'));
    expect(commands.some(({ properties }) => properties.get('file') === 'bad/standard.yaml')).toBe(true);
    expect(commands.length).toBeLessThanOrEqual(10);
    expect(commandsOf(audit(cwd, 'check', 'a.yaml').err)).toEqual([]);
  });

  it('stays below what a job summary may hold', () => {
    const line = (index: number) =>
      `- {name: "社区${'长'.repeat(190)}${index}", level: 社区, office: "街道${'长'.repeat(190)}${index % 300}", "${'怪'.repeat(190)}${index}": 1}\n`;
    const cwd = folder({ 'summary.md': '' });
    writeFileSync(join(cwd, 'a.yaml'), Array.from({ length: 1500 }, (_, index) => line(index)).join(''));
    auditWith({ GITHUB_STEP_SUMMARY: 'summary.md' }, cwd, 'check', 'a.yaml', '-f', 'github', '--limit', '2000');
    const size = readFileSync(join(cwd, 'summary.md')).length;
    expect(size).toBeGreaterThan(100_000);
    expect(size).toBeLessThan(1024 * 1024);
  });

  it('is exit code 2 where the summary cannot be written, and leaves no file', () => {
    const cwd = folder({ 'a.yaml': COMPLIANT });
    const ran = auditWith(
      { GITHUB_STEP_SUMMARY: join(cwd, 'no/such.md') },
      cwd,
      'check',
      'a.yaml',
      '-f',
      'github',
      '-f',
      'json=r.json',
    );
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(readdirSync(cwd)).toEqual(['a.yaml']);
  });
});

it('says what is waived, as what it is', () => {
  const waivers =
    '- center: 安泰社区\n  rule: area.building\n  reason: 已列入改造\n  approver: 区文旅局\n  document: 文〔2026〕1号\n  expires: 2999-12-31\n';
  const cwd = folder({ 'a.yaml': SHORT, 'waivers.yaml': waivers });
  const run = (format: string) => audit(cwd, 'check', 'a.yaml', '--waivers', 'waivers.yaml', '-f', format);
  expect(run('terminal').code).toBe(0);
  const [{ level, suppressions }] = sarifLog.parse(JSON.parse(run('sarif').out)).runs[0]!.results as [never];
  expect({ level, suppressions }).toEqual({
    level: 'note',
    suppressions: [
      { kind: 'external', status: 'accepted', justification: '已列入改造、区文旅局、文〔2026〕1号、2999-12-31' },
    ],
  });
  expect(commandsOf(run('github').out).map(({ name }) => name)).toEqual(['notice']);
  expect(run('junit').out).toMatch(/failures="0" errors="0"/);
  expect(run('junit').out).toMatch(/<skipped message="豁免[^"]*已列入改造/);
});
