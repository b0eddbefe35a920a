import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SURVEY_FILE } from '../standard/liuhu.ts';
import { AUDIT, audit, auditShipped, auditWith, COMPLIANT, folder, SAMPLES } from './run.ts';

const short = COMPLIANT.replace('building_area: 100', 'building_area: 80');
const blank = COMPLIANT.replace('building_area: 100', 'building_area:');
const plaza = COMPLIANT.replace('plaza_area: 1000', 'plaza_area: 900');

describe('exit codes', () => {
  const surveys = { compliant: COMPLIANT, conditional: plaza, incomplete: blank, noncompliant: short };
  const table: readonly [keyof typeof surveys, string, number][] = [
    ['compliant', 'incomplete', 0],
    ['conditional', 'incomplete', 0],
    ['incomplete', 'incomplete', 1],
    ['noncompliant', 'incomplete', 1],
    ['noncompliant', 'none', 0],
    ['incomplete', 'noncompliant', 0],
    ['noncompliant', 'noncompliant', 1],
    ['conditional', 'conditional', 1],
    ['compliant', 'conditional', 0],
  ];
  it.each(table)('%s with --fail-on %s ends with %i, in every format', (verdict, failOn, code) => {
    const cwd = folder({ 'a.yaml': surveys[verdict] });
    for (const format of ['terminal', 'json', 'jsonl']) {
      expect(audit(cwd, 'check', 'a.yaml', '--fail-on', failOn, '--format', format).code).toBe(code);
    }
  });
});

describe('bad input is one clear message, exit code 2, and nothing on standard output', () => {
  const xlsx = readFileSync(join(SAMPLES, 'jinshui-survey.xlsx'));
  const files = {
    'a.yaml': COMPLIANT,
    'empty.xlsx': '',
    'empty.yaml': '',
    'none.yaml': 'centers: []\n',
    'text.xlsx': '这不是工作簿',
    'cut.xlsx': xlsx.subarray(0, 5000),
    'flipped.xlsx': Buffer.concat([xlsx.subarray(0, 2000), Buffer.alloc(400, 7), xlsx.subarray(2400)]),
    'header.csv': '甲,乙\n1,2\n',
    'syntax.yaml': 'centers:\n  - name: 甲\n    level: [社区\n',
    'syntax.json': '{"name": "甲",}',
    'bomb.yaml': `a: &a [x,x,x,x,x,x,x,x,x,x]\n${'bcdefgh'.replace(/./g, (c) => `${c}: &${c} [${Array(9).fill(`*${String.fromCharCode(c.charCodeAt(0) - 1)}`)}]\n`)}centers: *h\n`,
    'level.yaml': COMPLIANT.replace('level: 社区', 'level: 村（社区）'),
    'unknown-level.yaml': COMPLIANT.replace('level: 社区', 'level: 小区'),
    'no-level.yaml': COMPLIANT.replace('level: 社区\n', ''),
    'shape.yaml': '- 1\n- 2\n',
    'nothing/readme.txt': 'x',
    'bad/standard.yaml': 'id: bad\nkolor: red\n',
  };
  const table: readonly [name: string, args: string[], zh: RegExp, en: RegExp][] = [
    [
      'not found',
      ['a.yml'],
      /找不到 a\.yml。\n {2}是不是“a\.yaml”？/,
      /There is no a\.yml\.\n {2}Did you mean “a\.yaml”\?/,
    ],
    ['a folder without surveys', ['nothing'], /文件夹 nothing 里没有能读取的文件/, /holds no file that can be read/],
    ['an empty workbook file', ['empty.xlsx'], /empty\.xlsx：文件是空的/, /The file is empty/],
    ['an empty text file', ['empty.yaml'], /文件是空的/, /The file is empty/],
    ['zero centres', ['none.yaml'], /没有一个中心/, /holds no centre/],
    ['truncated', ['cut.xlsx'], /cut\.xlsx：工作簿已损坏/, /workbook is damaged/],
    ['overwritten in the middle', ['flipped.xlsx'], /flipped\.xlsx.*：工作簿已损坏/, /workbook is damaged/],
    ['no header row', ['header.csv'], /header\.csv：没有找到表头/, /No header row was found/],
    [
      'broken YAML',
      ['syntax.yaml'],
      /syntax\.yaml 第\d+行第\d+列：YAML 写法有误/,
      /line \d+, column \d+: This is not valid YAML/,
    ],
    [
      'broken JSON',
      ['syntax.json'],
      /syntax\.json 第1行第\d+列：JSON 写法有误/,
      /line 1, column \d+: This is not valid JSON/,
    ],
    ['an alias bomb', ['bomb.yaml'], /别名展开过多/, /aliases of this YAML unfold/],
    [
      'an ambiguous level',
      ['level.yaml'],
      /level\.yaml 第2行第8列 .*“.*村（社区）”，级别说不清是哪一级/,
      /“.*村（社区）”.* could be more than one/,
    ],
    ['an unknown level', ['unknown-level.yaml'], /“.*小区”，不认识所写的级别/, /“.*小区”.*level/],
    ['no level', ['no-level.yaml'], /“安泰社区”.*级别/, /“安泰社区”.*level/],
    ['a list of numbers', ['shape.yaml'], /shape\.yaml 第1行第3列：/, /shape\.yaml line 1, column 3: Expected/],
    [
      'an unknown standard',
      ['a.yaml', '--standard', 'zhengzhou-2061'],
      /没有标准“zhengzhou-2061”。\n {2}是不是“zhengzhou-2016”/,
      /Did you mean “zhengzhou-2016”/,
    ],
    [
      'a bad standard',
      ['a.yaml', '--standard', './bad'],
      /标准有 \d+ 处错误。\n(.*\n)* {2}bad\/standard\.yaml:2:1 /,
      /bad\/standard\.yaml:2:1 /,
    ],
    [
      'an unknown rule',
      ['a.yaml', '--rule', 'area.bilding'],
      /没有规则“area\.bilding”。\n {2}是不是“area\.building”/,
      /Did you mean “area\.building”/,
    ],
    [
      'an unknown format',
      ['a.yaml', '--format', 'jsn'],
      /--format 不能是“jsn”。\n {2}是不是“json”/,
      /--format cannot be “jsn”/,
    ],
    [
      'a filter that matches nothing',
      ['a.yaml', '--office', '丰产路街道'],
      /没有一个中心符合筛选条件：街道 丰产路街道/,
      /No centre matches/,
    ],
    ['a wrong option', ['a.yaml', '--fromat', 'json'], /没有选项 --fromat。是不是 --format？/, /no option --fromat/],
    ['no survey at all', [], /缺少参数/, /Missing argument/],
  ];
  const cwd = folder(files);
  it.each(table)('%s', (_, args, zh, en) => {
    const before = readdirSync(cwd, { recursive: true }).sort();
    for (const [lang, words] of [
      ['zh', zh],
      ['en', en],
    ] as const) {
      const { code, out, err } = audit(cwd, 'check', ...args, '--lang', lang, '-o', 'report.txt');
      expect(err).toMatch(words);
      expect(err).toMatch(lang === 'zh' ? /^错误：/ : /^Error: /);
      expect(err).not.toMatch(/\n\s+at .*:\d+:\d+/);
      expect({ code, out }).toEqual({ code: 2, out: '' });
    }
    expect(readdirSync(cwd, { recursive: true }).sort()).toEqual(before);
  });

  it('prints nothing on standard output before a refusal', () => {
    const late = `- ${COMPLIANT.trim().replaceAll('\n', '\n  ')}\n- 乙\n`;
    const { code, out } = audit(folder({ 'late.yaml': late }), 'check', 'late.yaml', '--format', 'json');
    expect({ code, out }).toEqual({ code: 2, out: '' });
  });

  it('fails for a centre that could not be read beside one that could', () => {
    const late = `- ${COMPLIANT.trim().replaceAll('\n', '\n  ')}\n- name: 乙\n  level: 小区\n`;
    const { code, out } = audit(folder({ 'late.yaml': late }), 'check', 'late.yaml', '--format', 'json');
    const { centers, problems } = JSON.parse(out);
    expect(centers.map(({ name }: { name: string }) => name)).toEqual(['安泰社区']);
    expect(problems).toMatchObject([{ code: 'unread', location: { file: 'late.yaml', path: '[1].level' } }]);
    expect(code).toBe(1);
  });
});

describe('--output', () => {
  it('writes the report, leaves an existing file alone, and replaces it when told', () => {
    const cwd = folder({ 'a.yaml': COMPLIANT });
    expect(audit(cwd, 'check', 'a.yaml', '--format', 'json', '-o', 'r.json')).toEqual({ code: 0, out: '', err: '' });
    expect(JSON.parse(readFileSync(join(cwd, 'r.json'), 'utf8')).summary.compliant).toBe(1);
    const again = audit(cwd, 'check', 'a.yaml', '-o', 'r.json');
    expect(again.code).toBe(2);
    expect(again.err).toMatch(/r\.json 已经存在，没有覆盖。\n {2}换一个文件名，或加 --force 覆盖。/);
    expect(audit(cwd, 'check', 'a.yaml', '-o', 'r.json', '--force').code).toBe(0);
    expect(readFileSync(join(cwd, 'r.json'), 'utf8')).toMatch(/^基层综合性文化服务中心核查报告/);
    expect(readdirSync(cwd).sort()).toEqual(['a.yaml', 'r.json']);
  });

  it('says so where it cannot write', () => {
    const cwd = folder({ 'a.yaml': COMPLIANT });
    mkdirSync(join(cwd, 'taken'));
    expect(audit(cwd, 'check', 'a.yaml', '-o', 'taken').err).toMatch(/写不了 taken/);
    expect(audit(cwd, 'check', 'a.yaml', '-o', 'no/such/r.txt').err).toMatch(/写不了 no\/such\/r\.txt/);
  });
});

describe('what is checked', () => {
  const report = (cwd: string, ...args: string[]) => JSON.parse(audit(cwd, 'check', ...args, '--format', 'json').out);

  it('takes several files and folders in one run, each once, in an order of its own', () => {
    const other = COMPLIANT.replace('安泰社区', '泰和社区');
    const cwd = folder({ 'd/b.yaml': other, 'd/a.yaml': COMPLIANT, 'd/.git/x.yaml': short, 'd/~$a.xlsx': 'x' });
    const { centers, summary } = report(cwd, 'd', 'd/a.yaml');
    expect(centers.map(({ location }: { location: { file: string } }) => location.file)).toEqual([
      'd/a.yaml',
      'd/b.yaml',
    ]);
    expect(summary.centers).toBe(2);
  });

  it('finds a centre that occurs in two files', () => {
    const { problems, summary } = report(
      folder({ 'a.yaml': COMPLIANT, 'b.yaml': COMPLIANT.replace('安泰社区', '安 泰　社区') }),
      '.',
    );
    expect(problems.map(({ code }: { code: string }) => code)).toEqual(['duplicate-center']);
    expect(summary.centers).toBe(2);
  });

  it('filters by level, office and rule, and says so', () => {
    const villages = report(
      '.',
      SURVEY_FILE,
      '--level',
      '村',
      '--office',
      '甲街道,乙街道',
      '--rule',
      'area,funding.annual',
    );
    expect(villages.centers.map(({ name }: { name: string }) => name)).toEqual(['燕庄村', '石村']);
    expect(villages.centers[0].findings.map(({ rule }: { rule: string }) => rule)).toEqual([
      'area.building',
      'area.plaza',
      'funding.annual',
    ]);
    expect(villages.filters).toBe('级别 村；街道 甲街道, 乙街道；规则 area, funding.annual');
  });

  it('leaves out what passes with --findings failing', () => {
    const [center] = report(folder({ 'a.yaml': short }), 'a.yaml', '--findings', 'failing').centers;
    expect(center.findings).toHaveLength(1);
    expect(center.findings[0]).toMatchObject({
      rule: 'area.building',
      status: 'fail',
      actual: 80,
      gap: 20,
      expected: '≥ 100㎡',
    });
  });

  it('counts all 105 centres of the sample', () => {
    const sample = join(SAMPLES, 'jinshui-survey.xlsx');
    const { summary } = JSON.parse(auditShipped('.', 'check', sample, '--format', 'json').out);
    expect(summary.centers).toBe(105);
    expect(summary.compliant + summary.conditional + summary.incomplete + summary.noncompliant).toBe(105);
  });
});

describe('the terminal', () => {
  it('gets colour only when it can show it', () => {
    const cwd = folder({ 'a.yaml': short });
    const sequence = /\u001b\[/;
    expect(audit(cwd, 'check', 'a.yaml').out).not.toMatch(sequence);
    expect(auditWith({ FORCE_COLOR: '1' }, cwd, 'check', 'a.yaml').out).toMatch(sequence);
    expect(auditWith({ FORCE_COLOR: '1', NO_COLOR: '1' }, cwd, 'check', 'a.yaml').out).not.toMatch(sequence);
  });

  it('never gets a control character from a name, a key or a path', () => {
    const nasty = COMPLIANT.replace('安泰社区', '"\\e[31m\\u0007坏\\u202e"').concat('"\\e]0;title\\u0007": 1\n');
    const cwd = folder({ 'a.yaml': nasty });
    const { out, err } = audit(cwd, 'check', 'a.yaml', '--verbose');
    expect(out + err).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
    expect(audit(cwd, 'check', 'no\u001b[31m.yaml').err).not.toMatch(/\u001b/);
  });

  it('may be closed early', async () => {
    const child = spawn(process.execPath, [AUDIT, 'check', SAMPLES, '--verbose']);
    child.stdout.once('data', () => child.stdout.destroy());
    let err = '';
    child.stderr.on('data', (text) => (err += text));
    await new Promise((done) => child.on('close', done));
    expect(err).toBe('');
  });
});

it('reads a truncated file as it is: nothing of it is believed', () => {
  const cwd = folder({ 'a.xlsx': readFileSync(join(SAMPLES, 'jinshui-survey.xlsx')) });
  truncateSync(join(cwd, 'a.xlsx'), 30_000);
  expect(audit(cwd, 'check', 'a.xlsx').code).toBe(2);
});
