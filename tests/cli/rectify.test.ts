import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ID, SURVEY_FILE } from '../standard/liuhu.ts';
import { grids, headerRow, save, table, textsOf } from './ledger-sheets.ts';
import { auditWith, folder, type Ran, SAMPLES } from './run.ts';

const HEADERS =
  '序号 问题编号 所属街道 单位名称 级别 类别 标准条款 存在问题 标准要求 实测情况 差距 整改建议 整改措施 责任单位 责任人 整改时限 完成情况 完成时间 复核意见 备注'.split(
    ' ',
  );

const HEAD =
  '名称,级别,所属街道,建筑面积（㎡）,文体广场面积（㎡）,图书阅览室,业务经费（万元）,群众文体活动（次）,专职工作人员（人）,集中培训天数（天）,重大安全和责任事故（起）';
const GOOD = '100,1000,有,0.3,5,1,5,0';

/** A survey of communities; each answers as told, by default all well. */
function survey(...rows: readonly (readonly [name: string, answers?: string, office?: string])[]): string {
  const lines = rows.map(([name, answers = GOOD, office = '丰庆路街道']) => `${name},社区,${office},${answers}`);
  return `${[HEAD, ...lines].join('\n')}\n`;
}

const FAILING = ['--format', 'json', '--findings', 'failing'];

interface Report {
  readonly summary: { readonly centers: number; readonly compliant: number };
  readonly centers: readonly {
    readonly name: string;
    readonly findings: readonly { readonly message: string; readonly clause: { readonly text: string } }[];
  }[];
}

const SHORT = GOOD.replace(/^100,/, '80,');
const SHORT_TWICE = SHORT.replace('0.3', '0.1');

/** On the day of `epoch` days after 2019-01-01. */
function rectify(cwd: string, day: number, ...args: string[]): Ran {
  const epoch = String(Date.UTC(2019, 0, 1 + day) / 1000);
  return auditWith({ SOURCE_DATE_EPOCH: epoch }, cwd, 'rectify', ...args);
}

describe('a first ledger', () => {
  const cwd = folder({});
  const ran = rectify(cwd, 0, SURVEY_FILE, '-o', '整改台账.xlsx');
  const file = join(cwd, '整改台账.xlsx');
  const checked = auditWith({}, cwd, 'check', SURVEY_FILE, ...FAILING);
  const report = JSON.parse(checked.out) as Report;
  const problems = report.centers.flatMap(({ findings }) => findings).length;

  it('ends as check does and says what is written and what comes next', () => {
    expect(ran.code).toBe(1);
    expect(ran.err).toBe('');
    const { centers, compliant } = report.summary;
    expect(ran.out).toContain(
      `已写好 整改台账.xlsx：${problems}条问题；核查了${centers}个中心，达标${compliant}个。\n`,
    );
    expect(ran.out).toContain('下一步：');
    expect(ran.out).toContain('--update 整改台账.xlsx -o ');
    const args = ['-o', 'b.xlsx', '--fail-on', 'none'];
    expect(rectify(cwd, 0, SURVEY_FILE, ...args).code).toBe(0);
  });

  it('has one row for every finding that does not pass, under the columns that bureaus use', async () => {
    const rows = (await textsOf(file)).get('整改台账')!;
    expect(rows[2]!.slice(0, HEADERS.length)).toEqual(HEADERS);
    const expected = report.centers.flatMap(({ name, findings }) =>
      findings.map(({ message, clause }) => [name, message, clause.text]),
    );
    const written = [...table(rows).values()];
    expect(written).toHaveLength(13);
    expect(
      written.map((row) => [
        row['单位名称'],
        row['存在问题']!.replace(/^【.*?】/, ''),
        row['标准条款']!.replace(/^.*?：/, ''),
      ]),
    ).toEqual(expected);
    expect(written.map((row) => row['序号'])).toEqual(expected.map((_: unknown, index: number) => String(index + 1)));
    for (const row of written) {
      expect(row['存在问题']).toMatch(/^【(不合格|缺项|数据有误)】/);
      expect(row['标准要求']).toMatch(/（(必须|原则上|鼓励)）$/);
    }
  });

  it('leaves what people fill in to people, but for the end of the rectification stage', async () => {
    const rows = table((await textsOf(file)).get('整改台账')!);
    for (const row of rows.values()) {
      for (const column of HEADERS.slice(12)) expect(row[column]).toBe(column === '整改时限' ? '2019-12-31' : '');
    }
    const ledger = (await grids(file)).get('整改台账')!;
    expect(ledger[3]![15]).toEqual(new Date('2019-12-31T00:00:00Z'));
  });

  it('adds up in the summary, and tells what it was made from', async () => {
    const sheets = await textsOf(file);
    const summary = sheets.get('汇总')!;
    const total = summary.filter(([label]) => label === '合计');
    expect(total[0]!.slice(1, 3)).toEqual([String(report.summary.centers), '1']);
    expect(
      total[1]!
        .slice(1, 8)
        .map(Number)
        .reduce((sum, count) => sum + count),
    ).toBe(2 * problems);
    const guide = sheets.get('说明')!.flat().join('\n');
    expect(guide).toContain(ID);
    expect(guide).toContain('核查日期: 2019-01-01');
    expect(guide).toMatch(/SHA-256 [0-9a-f]{64}/);
  });

  it('is the same bytes for the same input and day', () => {
    rectify(cwd, 0, SURVEY_FILE, '-o', 'again.xlsx');
    expect(readFileSync(join(cwd, 'again.xlsx')).equals(readFileSync(file))).toBe(true);
  });
});

describe('what is asked for', () => {
  it('takes a date due as people write it, and refuses what is no day', async () => {
    const cwd = folder({ 'a.csv': survey(['甲社区', SHORT]) });
    rectify(cwd, 0, 'a.csv', '-o', 'a.xlsx', '--due', '2020年2月29日');
    expect([...table((await textsOf(join(cwd, 'a.xlsx'))).get('整改台账')!).values()][0]!['整改时限']).toBe(
      '2020-02-29',
    );
    const { code, err } = rectify(cwd, 0, 'a.csv', '-o', 'b.xlsx', '--due', '2019-02-29');
    expect(code).toBe(2);
    expect(err).toContain('--due 不能是“2019-02-29”');
    expect(readdirSync(cwd).sort()).toEqual(['a.csv', 'a.xlsx']);
  });

  it('keeps text that begins like a formula as text', async () => {
    const cwd = folder({ 'a.csv': survey(['=1+1', SHORT], ['+甲', SHORT], ['@乙_x0041_', SHORT]) });
    rectify(cwd, 0, 'a.csv', '-o', 'a.xlsx');
    const rows = (await grids(join(cwd, 'a.xlsx'))).get('整改台账')!;
    expect(rows.slice(3).map((row) => row[3])).toEqual(
      ['=1+1', '+甲', '@乙_x0041_'].map((name) => expect.stringContaining(name.slice(0, 2))),
    );
    const texts = table((await textsOf(join(cwd, 'a.xlsx'))).get('整改台账')!);
    expect([...texts.values()].map((row) => row['单位名称'])).toEqual(['=1+1', '+甲', '@乙_x0041_']);
  });

  it('does not overwrite a file unless told to, and leaves nothing behind where it fails', () => {
    const cwd = folder({ 'a.csv': survey(['甲社区', SHORT]), 'a.xlsx': 'mine' });
    expect(rectify(cwd, 0, 'a.csv', '-o', 'a.xlsx').code).toBe(2);
    expect(readFileSync(join(cwd, 'a.xlsx'), 'utf8')).toBe('mine');
    expect(rectify(cwd, 0, 'a.csv', '-o', 'nowhere/a.xlsx').code).toBe(2);
    writeFileSync(join(cwd, 'bad.csv'), `${survey(['甲社区', SHORT])}"乙,未知级别,丙\n`);
    expect(rectify(cwd, 0, 'bad.csv', '-o', 'bad.xlsx').code).toBe(2);
    expect(rectify(cwd, 0, 'bad.csv', '-o', 'bad', '--split', 'office').code).toBe(2);
    expect(readdirSync(cwd).sort()).toEqual(['a.csv', 'a.xlsx', 'bad.csv']);
    expect(rectify(cwd, 0, 'a.csv', '-o', 'a.xlsx', '--force').code).toBe(1);
    expect(readFileSync(join(cwd, 'a.xlsx')).subarray(0, 2).toString()).toBe('PK');
  });

  it('writes in English', async () => {
    const cwd = folder({ 'a.csv': survey(['甲社区', SHORT]) });
    const { out } = rectify(cwd, 0, 'a.csv', '--lang', 'en');
    expect(out).toMatch(/^Wrote rectification\.xlsx: problems: 1; centres checked: 1, compliant: 0\./);
    expect([...(await textsOf(join(cwd, 'rectification.xlsx'))).keys()]).toEqual([
      'Ledger',
      'Summary',
      'Guide',
      'Marks',
    ]);
  });
});

describe('--split office', () => {
  it('writes a workbook an office, under names that every file system takes, all or none', async () => {
    const cwd = folder({
      'a.csv': survey(
        ['丙', SHORT, ''],
        ['甲', SHORT, '东街'],
        ['乙', SHORT, '西/街'],
        ['丁', SHORT_TWICE, '东 街'],
        ['戊', GOOD, '北街'],
      ),
    });
    expect(rectify(cwd, 0, 'a.csv', '-o', 'out', '--split', 'office').out).toContain('4个街道，每个街道一份');
    expect(readdirSync(join(cwd, 'out')).sort()).toEqual(
      ['东街.xlsx', '北街.xlsx', '未填街道.xlsx', '西_街.xlsx'].sort(),
    );
    const east = table((await textsOf(join(cwd, 'out/东街.xlsx'))).get('整改台账')!);
    expect([...east.values()].map((row) => row['单位名称'])).toEqual(['甲', '丁', '丁']);
    writeFileSync(join(cwd, 'out/北街.xlsx'), 'mine');
    const before = readFileSync(join(cwd, 'out/东街.xlsx'));
    expect(rectify(cwd, 9, 'a.csv', '-o', 'out', '--split', 'office').code).toBe(2);
    expect(readFileSync(join(cwd, 'out/东街.xlsx')).equals(before)).toBe(true);
    expect(readdirSync(join(cwd, 'out'))).toHaveLength(4);
    expect(rectify(cwd, 9, 'a.csv', '-o', 'out', '--split', 'office', '--force').code).toBe(1);
    expect(readFileSync(join(cwd, 'out/东街.xlsx')).equals(before)).toBe(false);
    expect(readdirSync(join(cwd, 'out'))).toHaveLength(4);
  });

  it('is updated from the folder, each office into its own', async () => {
    const cwd = folder({ 'a.csv': survey(['甲', SHORT, '东街'], ['乙', SHORT, '西街']) });
    rectify(cwd, 0, 'a.csv', '-o', 'one', '--split', 'office');
    for (const office of ['东街', '西街']) {
      const file = join(cwd, `one/${office}.xlsx`);
      const sheets = await grids(file);
      const rows = sheets.get('整改台账')!;
      rows[3]![12] = `${office}的措施`;
      rows[9] = [null, null, `${office}的话`];
      await save(file, sheets);
    }
    writeFileSync(join(cwd, 'b.csv'), survey(['甲', SHORT, '东街']));
    rectify(cwd, 30, 'b.csv', '--update', 'one', '-o', 'two', '--split', 'office');
    expect(readdirSync(join(cwd, 'two')).sort()).toEqual(['东街.xlsx', '西街.xlsx'].sort());
    const east = await textsOf(join(cwd, 'two/东街.xlsx'));
    expect([...table(east.get('整改台账')!).values()].map((row) => row['整改措施'])).toEqual(['东街的措施']);
    expect(east.get('未归位内容')!.flat()).toContain('东街的话');
    expect(east.get('未归位内容')!.flat()).not.toContain('西街的话');
    const west = await textsOf(join(cwd, 'two/西街.xlsx'));
    expect([...table(west.get('查无此中心')!).values()].map((row) => row['整改措施'])).toEqual(['西街的措施']);
    expect(west.get('未归位内容')!.flat()).toContain('西街的话');
  });
});

describe('three rounds with a person between', () => {
  const cwd = folder({
    // 甲 is mended in the second round and falls back in the third; 乙 is said to be done and is not; 丙 goes away.
    '1.csv': survey(
      ['甲社区', SHORT],
      ['乙社区', SHORT_TWICE],
      ['丙社区', SHORT],
      ['丁社区', SHORT_TWICE],
      ['戊社区', SHORT],
    ),
    '2.csv': survey(
      ['戊社区', SHORT],
      ['丁社区', SHORT_TWICE],
      ['乙社区', SHORT_TWICE],
      ['甲社区', GOOD],
      ['己社区', SHORT],
    ),
    '3.csv': survey(
      ['己社区', SHORT],
      ['甲社区', SHORT],
      ['乙社区', SHORT],
      ['丁社区', SHORT_TWICE],
      ['丙社区', SHORT],
    ),
  });
  const typed: string[] = [];
  const say = (text: string): string => {
    typed.push(text);
    return text;
  };
  const at = (name: string): string => join(cwd, name);
  const columnOf = (rows: readonly (readonly unknown[])[], header: string): number =>
    rows[headerRow(rows)]!.indexOf(header);
  const rowOf = (rows: readonly (readonly unknown[])[], name: string, problem: string): number =>
    rows.findIndex((row) => row.includes(name) && row.some((cell) => String(cell).startsWith(`【不合格】${problem}`)));

  it('keeps every entry', async () => {
    rectify(cwd, 0, '1.csv', '-o', '1.xlsx');
    const first = table((await textsOf(at('1.xlsx'))).get('整改台账')!);
    expect(first.size).toBe(7);
    const numberOf = (name: string, problem: string): string =>
      [...first.values()].find(
        (row) => row['单位名称'] === name && row['存在问题']!.startsWith(`【不合格】${problem}`),
      )!['问题编号']!;

    // A person fills in, edits a fact, renumbers, sorts, moves and adds columns, inserts and deletes rows, and writes about.
    const sheets = await grids(at('1.xlsx'));
    let rows = sheets.get('整改台账')!;
    const put = (name: string, problem: string, column: string, value: string | Date | number): void => {
      rows[rowOf(rows, name, problem)]![columnOf(rows, column)] = value;
    };
    put('甲社区', '建筑面积', '整改措施', say('扩建活动室'));
    put('甲社区', '建筑面积', '完成情况', '已完成');
    put('乙社区', '建筑面积', '整改措施', say('租用隔壁房屋'));
    put('乙社区', '建筑面积', '完成情况', '已完成');
    put('乙社区', '建筑面积', '完成时间', new Date('2019-01-20T00:00:00Z'));
    put('乙社区', '建筑面积', '复核意见', say('王科长已看过'));
    put('乙社区', '建筑面积', '整改时限', new Date('2019-06-30T00:00:00Z'));
    put('丙社区', '建筑面积', '责任人', say('李四'));
    put('丁社区', '建筑面积', '备注', 20190101);
    put('丁社区', '建筑面积', '存在问题', say('面积其实是85，门厅漏算'));
    put('戊社区', '建筑面积', '备注', say('=SUM(1,2)'));
    const dropped =
      rowOf(rows, '丁社区', '年度业务经费') >= 0
        ? rowOf(rows, '丁社区', '年度业务经费')
        : rowOf(rows, '丁社区', '业务经费');
    expect(dropped).toBeGreaterThan(0);
    const droppedNumber = String(rows[dropped]![1]);
    rows.splice(dropped, 1);
    const body = rows.slice(3).reverse();
    body.forEach((row, index) => {
      row[0] = 100 + index;
    });
    rows = [...rows.slice(0, 3), ...body];
    // 责任人 moves to the front; 联系电话 is new, in the middle; a column without a header holds a note.
    rows = rows.map((row, index) => {
      const moved = [...row];
      while (moved.length < 21) moved.push(null);
      const [person] = moved.splice(14, 1);
      moved.splice(5, 0, index === 2 ? say('联系电话') : index > 2 ? 13_800_000_000 + index : null);
      moved.unshift(person ?? null);
      moved[24] = index === 4 ? say('没有表头的一句话') : null;
      return moved;
    });
    rows.splice(2, 0, [null, say('表头上面的一句话')], []);
    rows.push([], [say('表下面的一句话'), null, { formula: 'NOW()&"公式的结果"', result: say('公式的结果') }]);
    sheets.set('整改台账', rows);
    sheets.get('汇总')!.push([null, null, null, say('汇总旁的一句话')]);
    sheets.get('说明')![3]!.push(say('说明旁的一句话'));
    sheets.set('会议记录', [[say('三月五日例会')], [null, say('请各社区抓紧')]]);
    await save(at('1-edited.xlsx'), sheets);

    const second = rectify(cwd, 31, '2.csv', '--update', '1-edited.xlsx', '-o', '2.xlsx');
    expect(second.code).toBe(1);
    expect(second.out).toMatch(/沿用上一版填写的内容 {2}4条/);
    expect(second.out).toMatch(/移到“已销号” {2}1条/);
    expect(second.out).toMatch(/记“复核未通过” {2}1条/);
    expect(second.out).toMatch(/移到“查无此中心” {2}1条/);
    expect(second.out).toMatch(/批注、底色/);

    const two = await textsOf(at('2.xlsx'));
    const open = table(two.get('整改台账')!);
    expect(open.size).toBe(6);
    expect(open.get(numberOf('乙社区', '建筑面积'))).toMatchObject({
      单位名称: '乙社区',
      整改措施: '租用隔壁房屋',
      完成情况: '已完成',
      完成时间: '2019-01-20',
      整改时限: '2019-06-30',
      复核意见: '王科长已看过；复核未通过（2019-02-01）',
    });
    expect(open.get(numberOf('丁社区', '建筑面积'))).toMatchObject({
      存在问题: expect.stringContaining('【不合格】'),
      备注: '20190101；【人工改动】存在问题：面积其实是85，门厅漏算',
    });
    expect(open.get(numberOf('戊社区', '建筑面积'))!['备注']).toBe('=SUM(1,2)');
    expect(open.get(numberOf('戊社区', '建筑面积'))!['联系电话']).toMatch(/^1380000000\d$/);
    expect(open.get(droppedNumber)!['整改措施']).toBe('');
    expect(table(two.get('已销号')!).get(numberOf('甲社区', '建筑面积'))).toMatchObject({
      整改措施: '扩建活动室',
      复核意见: '复核通过（2019-02-01，实测100㎡）',
      销号日期: '2019-02-01',
      联系电话: expect.stringMatching(/^138/),
    });
    expect(table(two.get('查无此中心')!).get(numberOf('丙社区', '建筑面积'))).toMatchObject({
      责任人: '李四',
      未核查原因: '调查表中没有这个中心',
    });
    const loose = two.get('未归位内容')!.slice(3);
    expect(loose.map((row) => row[3]).sort()).toEqual(
      [
        '没有表头的一句话',
        '表头上面的一句话',
        '表下面的一句话',
        '公式的结果',
        '汇总旁的一句话',
        '说明旁的一句话',
        '三月五日例会',
        '请各社区抓紧',
      ].sort(),
    );
    expect(loose.find((row) => row[3] === '请各社区抓紧')).toEqual(['1-edited.xlsx', '会议记录', 'B2', '请各社区抓紧']);

    // Between the second round and the third: entries in the other sheets, too.
    const again = await grids(at('2.xlsx'));
    const closed = again.get('已销号')!;
    closed[3]![columnOf(closed, '备注')] = say('已拍照存档');
    const gone = again.get('查无此中心')!;
    gone[3]![columnOf(gone, '备注')] = say('并入丁社区');
    again.get('未归位内容')![4]!.push(say('这条已处理'));
    const now = again.get('整改台账')!;
    const owner = columnOf(now, '责任单位');
    now[3]![owner] = say('综合办');
    const letter = String.fromCharCode(65 + owner);
    await save(at('2-edited.xlsx'), again, [['整改台账', `${letter}4:${letter}6`]]);

    const third = rectify(cwd, 62, '3.csv', '--update', '2-edited.xlsx', '-o', '3.xlsx');
    expect(third.out).toMatch(/移回台账 {2}1条/);
    const three = await textsOf(at('3.xlsx'));
    const last = table(three.get('整改台账')!);
    expect(last.get(numberOf('甲社区', '建筑面积'))).toMatchObject({
      整改措施: '扩建活动室',
      备注: '已拍照存档；曾于2019-02-01销号，2019-03-04核查时又出现',
      复核意见: '复核通过（2019-02-01，实测100㎡）；复核未通过（2019-03-04）',
    });
    expect(last.get(numberOf('丙社区', '建筑面积'))).toMatchObject({ 责任人: '李四', 备注: '并入丁社区' });
    expect(last.get(numberOf('乙社区', '建筑面积'))!['复核意见']).toBe(
      '王科长已看过；复核未通过（2019-02-01）；复核未通过（2019-03-04）',
    );
    expect(
      [...last.values(), ...table(three.get('已销号')!).values(), ...table(three.get('查无此中心')!).values()].filter(
        (row) => row['责任单位'] === '综合办',
      ),
    ).toHaveLength(3);

    // Nothing that was typed in any round is gone, whichever reader looks.
    const own = [...three.values()].flat(2).join('\n');
    const other = [...(await grids(at('3.xlsx'))).values()].flat(2).map(String).join('\n');
    for (const text of typed) {
      expect(own).toContain(text);
      expect(other).toContain(text);
    }
    expect(three.get('未归位内容')!.find((row) => row[3] === '请各社区抓紧')![0]).toBe('1-edited.xlsx');
  });

  it('changes nothing where nothing changed', async () => {
    rectify(cwd, 0, '1.csv', '-o', 'same-1.xlsx');
    rectify(cwd, 40, '1.csv', '--update', 'same-1.xlsx', '-o', 'same-2.xlsx');
    const [before, after] = [await textsOf(at('same-1.xlsx')), await textsOf(at('same-2.xlsx'))];
    expect(after.get('整改台账')!.slice(2)).toEqual(before.get('整改台账')!.slice(2));
    expect([...after.keys()]).toEqual([...before.keys()]);
  });
});

describe('--update', () => {
  it('parks what the filters leave out, and takes it up again later', async () => {
    const cwd = folder({ 'a.csv': survey(['甲', SHORT, '东街'], ['乙', SHORT, '西街']) });
    rectify(cwd, 0, 'a.csv', '-o', '1.xlsx');
    const sheets = await grids(join(cwd, '1.xlsx'));
    for (const row of sheets.get('整改台账')!.slice(3)) row[14] = `${row[3]}的责任人`;
    await save(join(cwd, '1.xlsx'), sheets);
    rectify(cwd, 1, 'a.csv', '--office', '东街', '--update', '1.xlsx', '-o', '2.xlsx');
    const parked = [...table((await textsOf(join(cwd, '2.xlsx'))).get('查无此中心')!).values()];
    expect(parked).toMatchObject([{ 责任人: '乙的责任人', 未核查原因: '不在本次核查范围内（街道 东街）' }]);
    rectify(cwd, 2, 'a.csv', '--update', '2.xlsx', '-o', '3.xlsx');
    const rows = [...table((await textsOf(join(cwd, '3.xlsx'))).get('整改台账')!).values()];
    expect(rows.map((row) => row['责任人'])).toEqual(['甲的责任人', '乙的责任人']);
  });

  it('keeps both of two rows with one number, and what stands in a ledger without marks', async () => {
    const cwd = folder({ 'a.csv': survey(['甲', SHORT]), 'b.csv': survey(['甲', GOOD.replace(/^100/, '90')]) });
    rectify(cwd, 0, 'a.csv', '-o', '1.xlsx');
    const sheets = await grids(join(cwd, '1.xlsx'));
    const rows = sheets.get('整改台账')!.map((row) => row.slice(0, 20));
    rows[3]![12] = '措施一';
    rows.push([...rows[3]!]);
    rows[4]![12] = '措施二';
    await save(join(cwd, '1.xlsx'), new Map([['抄来的台账', rows]]));
    rectify(cwd, 1, 'b.csv', '--update', '1.xlsx', '-o', '2.xlsx');
    const two = await textsOf(join(cwd, '2.xlsx'));
    const [row] = [...table(two.get('整改台账')!).values()];
    expect(row!['整改措施']).toBe('措施一');
    expect(row!['备注']).toContain('【上一版】实测情况：80');
    expect(two.get('未归位内容')!.find((one) => one[3] === '措施二')).toEqual(['1.xlsx', '抄来的台账', 'M5', '措施二']);
  });

  it('refuses a workbook that is no ledger, and a folder without any', () => {
    const cwd = folder({ 'a.csv': survey(['甲', SHORT]), 'none/x.txt': '' });
    copyFileSync(join(SAMPLES, 'jinshui-survey.xlsx'), join(cwd, 's.xlsx'));
    mkdirSync(join(cwd, 'csv'));
    copyFileSync(join(cwd, 'a.csv'), join(cwd, 'csv/a.csv'));
    for (const [old, message] of [
      ['s.xlsx', /s\.xlsx：这个工作簿里没有整改台账的表头/],
      ['none', /none 里没有/],
      ['csv', /csv 里没有/],
      ['no.xlsx', /找不到 no\.xlsx/],
    ] as const) {
      const { code, err, out } = rectify(cwd, 0, 'a.csv', '--update', old, '-o', 'o.xlsx');
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toMatch(message);
    }
    expect(readdirSync(cwd)).not.toContain('o.xlsx');
  });
});
