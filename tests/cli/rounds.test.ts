import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { PLAN_FILE, SURVEY_FILE as SURVEY } from '../standard/liuhu.ts';
import { audit, auditWith, folder } from './run.ts';

const PLAN = readFileSync(PLAN_FILE, 'utf8');

/** A community of 丰庆路街道 as a survey in YAML; nothing in it is missing. */
const community = (name: string, changes = '', office = '丰庆路街道'): string => `
  - name: ${name}
    level: community
    office: ${office}
    building_area: 120
    plaza_area: 1200
    reading_room: yes
    annual_funding: 0.3
    mass_events: 5
    full_time_staff: 1
    training_days: 5
    major_accidents: 0
${changes}`;
const survey = (...centers: string[]): string => `centers:${centers.join('')}`;
const worse = (text: string, from: string, to: string): string => text.replace(from, to);

describe('audit progress', () => {
  it('counts the survey as of a day, by the plan of its standard', () => {
    const { code, out } = audit('.', 'progress', SURVEY, '--as-of', '2018-01-01', '--format', 'json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      schema: 'audit-progress/1',
      plan: { id: 'liuhu-plan' },
      asOf: '2018-01-01',
      stage: { position: 'in', stages: ['construction'] },
      summary: { planned: 8, due: 7, surveyed: 8, met: 5, compliant: 4, conditional: 1, short: 3, overdue: 3 },
      pilots: { planned: 2, due: 2, met: 1, short: 1 },
      unplanned: [],
      doubts: [{ code: 'gap' }],
    });
  });

  it.each([
    ['2017-06-29', 'short', 0],
    ['2017-06-30', 'short', 1],
    ['2017-06-30', 'overdue', 0],
    ['2017-07-01', 'overdue', 1],
    ['2017-07-01', 'none', 0],
  ])('as of %s, --fail-on %s ends with %i', (day, line, code) => {
    const ran = audit('.', 'progress', SURVEY, '--as-of', day, '--fail-on', line);
    expect(ran.err).toBe('');
    expect(ran.code).toBe(code);
  });

  it('takes today in China where no day is told, wherever the program runs', () => {
    // 2017-12-31 16:30 in Greenwich is 2018-01-01 00:30 in Beijing.
    const env = { SOURCE_DATE_EPOCH: String(Date.UTC(2017, 11, 31, 16, 30) / 1000), TZ: 'America/New_York' };
    const { out } = auditWith(env, '.', 'progress', SURVEY, '--format', 'json');
    expect(JSON.parse(out).asOf).toBe('2018-01-01');
  });

  it('tells what was met in time by the day of the survey', () => {
    const days = ['--as-of', '2018年1月1日', '--surveyed', '2017.12.20'];
    const { out } = audit('.', 'progress', SURVEY, ...days, '--format', 'json');
    const { summary } = JSON.parse(out);
    // All that is met, save the pilot, whose day was long past.
    expect(summary).toMatchObject({ met: 5, inTime: 4 });
    const late = audit('.', 'progress', SURVEY, '--as-of', '2017-12-01', '--surveyed', '2017-12-02', '--lang', 'en');
    expect(late.code).toBe(2);
    expect(late.err).toContain('later than the day asked for');
  });

  it('shows a name that is not matched with the near one, and merges nothing', () => {
    const cwd = folder({
      'survey.yaml': survey(community('丰乐花苑社区', '', '乙街道'), community('燕庄村', '', '甲街道')),
    });
    const { code, out } = audit(cwd, 'progress', 'survey.yaml', '--as-of', '2017-06-30', '--format', 'json');
    expect(code).toBe(1);
    const { summary, unplanned } = JSON.parse(out);
    expect(summary).toMatchObject({ surveyed: 0, met: 0, short: 2 });
    expect(unplanned).toMatchObject([
      { name: '丰乐花苑社区', kind: 'name-not-matched', near: { name: '丰乐社区' } },
      { name: '燕庄村', level: 'community', near: { name: '燕庄村', level: 'village' } },
    ]);
  });

  it('speaks of a selection', () => {
    const selection = ['--level', '社区', '--office', '甲街道'];
    const { code, out } = audit('.', 'progress', SURVEY, ...selection, '--as-of', '2018-01-01');
    expect(code).toBe(0);
    expect(out).toContain('筛选：级别 社区；街道 甲街道');
    expect(out).toContain('已到期的2个中心全部达标');
    expect(out).not.toContain('乙街道');
  });

  it('writes a workbook, the same each time, and keeps what is there', async () => {
    const cwd = folder();
    const args = ['progress', SURVEY, '--as-of', '2018-01-01', '--format', 'xlsx'];
    expect(audit(cwd, ...args, '-o', 'a.xlsx')).toMatchObject({ code: 1, out: expect.stringContaining('a.xlsx') });
    expect(audit(cwd, ...args, '-o', 'a.xlsx')).toMatchObject({ code: 2, out: '' });
    audit(cwd, ...args, '-o', 'b.xlsx');
    expect(readFileSync(join(cwd, 'a.xlsx')).equals(readFileSync(join(cwd, 'b.xlsx')))).toBe(true);
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(join(cwd, 'a.xlsx'));
    expect(book.worksheets.map(({ name }) => name)).toEqual(['进度汇总', '逐个中心', '阶段']);
    const rows = book.getWorksheet('逐个中心')!.getSheetValues().slice(3) as unknown[][];
    expect(rows).toHaveLength(8);
    expect(rows[3]!.slice(1, 9)).toEqual([
      '甲街道',
      '行政村',
      '燕庄村',
      '是',
      '2017-06-30',
      '不达标',
      '未达标，逾期185天',
      185,
    ]);
  });

  it('takes no line between exit codes from the configuration, which speaks of verdicts', () => {
    const cwd = folder({ 'audit.config.yaml': 'fail-on: none\n', 'survey.yaml': survey(community('安泰社区')) });
    expect(audit(cwd, 'progress', 'survey.yaml', '--as-of', '2018-01-01').code).toBe(1);
    expect(audit(cwd, 'progress', 'survey.yaml', '--as-of', '2018-01-01', '--fail-on', 'none').code).toBe(0);
  });

  it.each(['progress', 'rank'])('says how much rests on waivers (F29): %s', (command) => {
    const waived = worse(community('东社区', '', '甲街道'), 'building_area: 120', 'building_area: 80');
    const waiver = [
      '- center: 东社区',
      '  rule: area.building',
      '  reason: 待迁建',
      '  approver: 区文旅局',
      '  expires: 2018-12-31',
    ];
    const cwd = folder({
      'survey.yaml': survey(waived),
      'waivers.yaml': `${waiver.join('\n')}\n`,
    });
    const env = { SOURCE_DATE_EPOCH: String(Date.UTC(2018, 0, 1) / 1000) };
    const { out, err } = auditWith(env, cwd, command, 'survey.yaml', '--waivers', 'waivers.yaml', '--format', 'json');
    expect(err).toBe('');
    expect(JSON.parse(out).notes.join()).toContain('1个中心有1项按豁免处理');
  });

  it('counts what is waived as the verdict does', () => {
    const waived = worse(community('东社区', '', '甲街道'), 'building_area: 120', 'building_area: 80');
    const cwd = folder({
      'survey.yaml': survey(waived),
      'waivers.yaml':
        '- { center: 东社区, rule: area.building, reason: 待迁建, approver: 区文旅局, expires: 2018-12-31 }\n',
    });
    const env = { SOURCE_DATE_EPOCH: String(Date.UTC(2018, 0, 1) / 1000) };
    const { out } = auditWith(env, cwd, 'progress', 'survey.yaml', '--waivers', 'waivers.yaml', '--format', 'json');
    expect(JSON.parse(out).centers[2]).toMatchObject({ name: '东社区', verdict: 'compliant' });
  });

  it('refuses a plan whose counts contradict its list, with the place, and tells of what else is odd', () => {
    const cwd = folder({
      'wrong.yaml': PLAN.replace(
        'declared: { township: 1, community: 2, village: 1 }',
        'declared: { township: 1, community: 3, village: 1 }',
      ),
      'odd.yaml': PLAN.replace('石村, level: village, due: 2018-02', '石村, level: village, due: 2020-01'),
    });
    const wrong = audit(cwd, 'progress', SURVEY, '--plan', './wrong.yaml');
    expect(wrong.code).toBe(2);
    expect(wrong.err).toMatch(/wrong\.yaml:\d+:\d+ .*community 写明 3 个，名单列出 2 个/);
    const odd = audit(cwd, 'progress', SURVEY, '--plan', './odd.yaml', '--as-of', '2018-01-01');
    expect(odd.code).toBe(1);
    expect(odd.out).toContain('完成时限 2020-01 不在任何阶段之内：乙街道 石村');
  });

  it.each([
    [['--as-of', '2017-13-01'], '--as-of'],
    [['--plan', 'none'], 'none'],
    [['--plan', 'liuhu-pln'], 'liuhu-plan'],
    [['--format', 'pdf'], 'pdf'],
    [['--office', '没有的街道'], '没有的街道'],
  ])('refuses %j', (args, told) => {
    const { code, out, err } = audit('.', 'progress', SURVEY, ...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(told);
  });
});

describe('audit trend', () => {
  const good = community('四月天社区');
  const bad = worse(good, 'building_area: 120', 'building_area: 80');
  const other = community('安泰社区');
  const files = {
    '2017.yaml': survey(bad, other),
    '2018.yaml': survey(good, other),
    '2019.yaml': survey(bad),
  };

  it('compares surveys and reports of surveys alike', () => {
    const cwd = folder(files);
    for (const year of [2017, 2018, 2019]) {
      const { out } = audit(cwd, 'check', `${year}.yaml`, '--format', 'json');
      writeFileSync(join(cwd, `${year}.json`), out);
    }
    const run = (extension: string) => {
      const rounds = [2018, 2019, 2017].map((year) => `${year}=${year}.${extension}`);
      const { code, out } = audit(cwd, 'trend', ...rounds, '--format', 'json');
      expect(code).toBe(1);
      return JSON.parse(out.replaceAll(`.${extension}"`, '"'));
    };
    const found = run('yaml');
    expect(run('json')).toEqual(found);
    expect(found).toMatchObject({
      schema: 'audit-trend/1',
      rounds: [{ label: '2017', year: 2017 }, { label: '2018' }, { label: '2019', surveyed: 1 }],
      denominator: 2,
      verdicts: [
        { noncompliant: 1, compliant: 1 },
        { noncompliant: 0, compliant: 2 },
        { noncompliant: 1, compliant: 0, 'not-surveyed': 1 },
      ],
      steps: [
        { round: '2018', fixed: 1 },
        { round: '2019', 'came-back': 1 },
      ],
      changes: [
        { kind: 'fixed', round: '2018', rule: 'area.building', name: '四月天社区' },
        { kind: 'came-back', round: '2019', rule: 'area.building', name: '四月天社区' },
      ],
    });
    expect(found.yearly).toContain('业务经费');
  });

  it('takes the names that objects have by themselves for names', () => {
    const names = ['__proto__', 'constructor', 'toString'];
    const center = (name: string, status: string) =>
      `{"name": "${name}", "level": "community", "office": "${name}", "verdict": "noncompliant",
        "findings": [{"rule": "${name}", "obligation": "required", "status": "${status}"},
                     {"rule": "${name}.${name}", "obligation": "required", "status": "fail"}]}`;
    const report = (status: string) =>
      `{"schema": "audit-report/1", "standard": {"id": "zhengzhou-2016"}, "centers": [
        ${names.map((name) => center(name, status)).join(',')}]}`;
    const cwd = folder({ '2018.json': report('fail'), '2019.json': report('pass') });
    const { out } = audit(cwd, 'trend', '2018=2018.json', '2019=2019.json', '--format', 'json');
    const { centers, offices, categories, changes, steps } = JSON.parse(out);
    expect(centers.map(({ name }: { name: string }) => name)).toEqual(names);
    expect(offices.map(({ name }: { name: string }) => name)).toEqual(names);
    expect(categories.map(({ id }: { id: string }) => id)).toEqual(expect.arrayContaining(names));
    expect(changes.map(({ rule, kind }: Record<string, string>) => `${rule} ${kind}`)).toEqual(
      names.map((name) => `${name} fixed`),
    );
    expect(steps).toMatchObject([{ fixed: 3, still: 3 }]);
    for (const format of ['terminal', 'markdown']) {
      const { code, out } = audit(cwd, 'trend', '2018=2018.json', '2019=2019.json', '--format', format);
      expect(code).toBe(1);
      for (const name of names) expect(out).toContain(name.replaceAll('_', format === 'markdown' ? '\\_' : '_'));
    }
  });

  it('a centre that the last round lacks is no success', () => {
    const cwd = folder({ '2018.yaml': survey(good, other), '2019.yaml': survey(good) });
    const rounds = ['2018=2018.yaml', '2019=2019.yaml'];
    expect(audit(cwd, 'trend', ...rounds).code).toBe(1);
    expect(audit(cwd, 'trend', ...rounds, '--fail-on', 'noncompliant').code).toBe(0);
    expect(audit(cwd, 'trend', '2018=2019.yaml', '2019=2018.yaml').code).toBe(0);
  });

  it.each([
    [['2018.yaml', '2019=2019.yaml'], '2018=2018.yaml'],
    [['2018=2018.yaml', '2018=2019.yaml'], '2018'],
    [['2018=2018.yaml'], '两轮'],
    [['2018-13=2018.yaml', '2019=2019.yaml'], '2018-13'],
    [['2018=2018.yaml', '2019=none.yaml'], 'none.yaml'],
    [['2018=2018.yaml', '2019=broken.json'], 'broken.json 第1行第42列'],
    [['2018=2018.yaml', '2019=shape.json'], 'shape.json centers'],
    [['2018=2018.yaml', '2019=level.json'], 'level.json centers[0].level'],
    [['2018=2018.yaml', '2019=altered.json'], '自相矛盾：此处是“compliant”，按报告的其余部分应是“noncompliant”'],
    [['2018=2018.yaml', '2019=2019.yaml', '--office', '没有的街道'], '没有的街道'],
  ])('refuses %j', (args, told) => {
    const head = '{"schema": "audit-report/1"';
    const cwd = folder({
      ...files,
      'broken.json': `${head}, "centers": [`,
      'shape.json': `${head}, "standard": { "id": "zhengzhou-2016" }, "centers": {} }`,
      'level.json': `${head}, "standard": { "id": "zhengzhou-2016" }, "centers": [
        { "name": "甲", "level": "constructor", "office": null, "verdict": "compliant",
          "findings": [{ "rule": "area.building", "obligation": "required", "status": "pass" }] }] }`,
      'altered.json': audit('.', 'check', SURVEY, '--format', 'json').out.replace(
        '"verdict":"noncompliant"',
        '"verdict":"compliant"',
      ),
    });
    const { code, out, err } = audit(cwd, 'trend', ...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(told);
  });
});

describe('audit rank', () => {
  it('ranks the offices of a survey', () => {
    const { code, out } = audit('.', 'rank', SURVEY, '--format', 'json');
    expect(code).toBe(1);
    const { schema, offices } = JSON.parse(out);
    expect(schema).toBe('audit-rank/1');
    const places = offices.map(
      ({ rank, office, met, centers }: Record<string, unknown>) => `${rank} ${office} ${met}/${centers}`,
    );
    expect(places).toEqual(['1 甲街道 3/4', '2 乙街道 2/4']);
  });

  it('says that a standard without the field ranks nothing by satisfaction', () => {
    const { out } = audit('.', 'rank', SURVEY, '--fail-on', 'none');
    expect(out).toContain('没有“群众满意度”');
  });

  it('ranks by satisfaction where the standard has it, although its rule is not in force', () => {
    const cwd = folder({
      'survey.yaml': survey(
        community('四月天社区', '    satisfaction: 91.5'),
        community('风雅颂社区', '    satisfaction: 97', '国基路街道'),
        community('魏河社区', '', '国基路街道'),
      ),
    });
    const { out } = audit(cwd, 'rank', 'survey.yaml', '--standard', 'liuhu-2017', '--format', 'json');
    const { offices } = JSON.parse(out);
    expect(offices.map(({ satisfaction }: { satisfaction: object }) => satisfaction)).toEqual([
      { filled: 1, mean: 91.5, rank: 1 },
      { filled: 1, mean: 97, rank: null },
    ]);
  });

  it('counts with a plan what was not surveyed', () => {
    const cwd = folder({
      'survey.yaml': survey(community('东社区', '', '甲街道'), community('燕庄花园社区', '', '甲街道')),
    });
    const { offices: without } = JSON.parse(audit(cwd, 'rank', 'survey.yaml', '--format', 'json').out);
    expect(without).toMatchObject([{ rank: 1, met: 2, centers: 2, surveyed: 2 }]);
    const { offices } = JSON.parse(audit(cwd, 'rank', 'survey.yaml', '--plan', 'liuhu-plan', '--format', 'json').out);
    expect(offices[0]).toMatchObject({ office: '甲街道', met: 2, centers: 4, surveyed: 2 });
    expect(offices).toHaveLength(2);
    expect(new Set(offices.slice(1).map(({ rank }: { rank: number }) => rank))).toEqual(new Set([2]));
  });
});

describe.each(['progress', 'trend', 'rank'])('audit %s', (command) => {
  it('has help with examples in both languages', () => {
    expect(audit('.', command, '--help').out).toMatch(/例：\n {2}audit/);
    const en = audit('.', command, '--help', '--lang', 'en').out;
    expect(en).toMatch(/Examples:\n {2}audit/);
    expect(en).not.toMatch(/[\u4e00-\u9fff]/);
  });
});
