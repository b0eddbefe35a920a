import { describe, expect, it } from 'vitest';
import { tellRefusal } from '../../src/cli/tell.ts';
import { wordsOf } from '../../src/messages/index.ts';
import { type FoundInstead, problem } from '../../src/model/problem.ts';
import { refusalCommands } from '../../src/reports/github.ts';
import { commandsOf } from '../reports/annotations.ts';
import { unread } from '../run/unread.ts';

const FOUND: FoundInstead = {
  unread: 6,
  problems: [
    unread(1, { text: '燕庄\u001b[31m 120', reason: 'ambiguous-level' }),
    unread(5, { of: 'block', reason: 'no-names' }),
    problem('unknown-column', { label: '面积大小', nearest: null }, { file: 'survey.xlsx', sheet: '社区', cell: 'C1' }),
  ],
  more: 2,
  ignored: new Map([
    ['total', 2],
    ['blank', 7],
    ['note', 1],
  ]),
};
const NOTHING = problem('no-centers', { instead: FOUND }, { file: 'survey.xlsx' });

describe('a survey of which no centre could be read', () => {
  it('is told with what was not read, and what was recognised', () => {
    expect(tellRefusal(NOTHING, 'zh')).toMatchInlineSnapshot(`
      "错误：survey.xlsx：没有一个中心能读取，未读 6 处可能是中心：
        survey.xlsx 社区!A7  这一行没有读取：“燕庄␛[31m 120”，级别说不清是哪一级。请写明是其中的哪一级。
        survey.xlsx 社区!A7  这一块没有读取：“某某站 120”，有能读懂的项目，但没有名称。请加一列（或一行）“名称”。
        survey.xlsx 社区!C1  不认识“面积大小”这一列，没有读取。
        … +2
        另有不是中心的行：合计小计 2、说明 1
        请照此改好表格再核查。运行 audit template 可以生成一张空白调查表。
      "
    `);
    expect(tellRefusal(NOTHING, 'en')).toMatchInlineSnapshot(`
      "Error: survey.xlsx: No centre could be read; 6 unread could be centres:
        survey.xlsx 社区!A7  This row was not read: “燕庄␛[31m 120”, its level could be more than one. Write the one that is meant.
        survey.xlsx 社区!A7  This block was not read: “某某站 120”, it has items that were understood and no names. Add a column (or row) 名称.
        survey.xlsx 社区!C1  The column “面积大小” is not known and was not read.
        … +2
        Rows that are no centres: totals 2, notes 1
        Mend the table and check it again. Run audit template for an empty survey workbook.
      "
    `);
  });

  it('is told so where the filter leaves nothing of what was read', () => {
    const text = tellRefusal(problem('no-match', { filters: '级别 行政村', instead: FOUND }), 'zh');
    expect(text).toMatch(
      /^错误：没有一个中心符合筛选条件：级别 行政村。未读 6 处可能是中心：\n {2}survey\.xlsx 社区!A7 {2}这一行没有读取/,
    );
  });

  it('is marked at its places on GitHub', () => {
    const commands = commandsOf(refusalCommands(NOTHING, wordsOf('zh'), (file) => file));
    expect(commands.map(({ name }) => name)).toEqual(['error', 'error', 'error', 'warning']);
    expect(commands[1]!.properties.get('file')).toBe('survey.xlsx');
    expect(commands[1]!.message).toMatch(/^社区!A7: 这一行没有读取/);
  });
});
