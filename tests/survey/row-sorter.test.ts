import { describe, expect, it } from 'vitest';
import { trimmed } from '../../src/model/fold.ts';
import type { Cell, Row } from '../../src/model/rows.ts';
import { settleColumns } from '../../src/survey/table/columns.ts';
import { cellText } from '../../src/survey/table/grid.ts';
import { findHeader } from '../../src/survey/table/headers.ts';
import { RowSorter, type Sorted } from '../../src/survey/table/row-sorter.ts';
import { SheetPlaces } from '../../src/survey/table/sheet-place.ts';
import { lexicon, range, recorder, rowsOf } from './zhengzhou.ts';

const HEADER = ['序号', '所属街道', '名称', '建筑面积', '图书室', '备注'];

function sorted(cells: readonly Cell[], merges: readonly string[] = [], number = 2): Sorted {
  const ranges = merges.map(range);
  const header = findHeader(rowsOf([HEADER]), [], lexicon, 'community');
  if (!header) throw new Error('no header');
  const settled = settleColumns(header, new SheetPlaces('survey.xlsx', '社区', []), recorder().context);
  const row: Row = { number, cells };
  const across = ranges.find(
    ({ left, right, top, bottom }) => left < 3 && right >= 3 && top <= number && number <= bottom,
  );
  const name = cellText(cells[2]) || cellText(across && cells[across.left - 1]);
  return new RowSorter(header, settled, ranges, 0, Number.POSITIVE_INFINITY, lexicon).sort(row, trimmed(name));
}

/** What a row below the header is taken for. */
const kind = (cells: readonly Cell[], merges: readonly string[] = [], number = 2): string =>
  sorted(cells, merges, number).is;

describe('rows that are no centres', () => {
  it.each<[string, Cell[]]>([
    ['合计 in the first cell', ['合计', undefined, undefined, 5000, 12]],
    ['合　计 over sums', ['合　计', undefined, undefined, 5000]],
    ['合计 as an office', [undefined, '合计', undefined, 5000]],
    ['合计 as a name', [undefined, undefined, '合计', 5000]],
    ['小计 behind a number', [18, undefined, '小计', 5000]],
    ['a block’s 小计', [undefined, '花园路街道小计', undefined, 900]],
    ['合计：105个', ['合计：105个']],
    ['面积合计：', ['面积合计：', undefined, undefined, { is: 'no-result', text: '=SUM(D6:D9)' }]],
    ['总计（个）', ['总计（个）', undefined, undefined, 3]],
    ['全区合计', ['全区合计', undefined, undefined, 3]],
  ])('%s is a total', (_, cells) => {
    expect(kind(cells)).toBe('total');
  });

  it.each<[string, Cell[]]>([
    ['注：', ['注：1.面积按建筑面积填写。']],
    ['说明：', ['说明：本表一式三份']],
    ['备注：', [undefined, undefined, '备注：数据截至2017年12月']],
    ['a starred line', ['※试点单位另表报送']],
    ['a numbered line', ['2、建筑面积以房产证为准']],
    ['填表说明', ['填表说明', undefined, undefined, '面积按建筑面积填写']],
    ['a long sentence', ['本表由街道办事处填写；逾期不报的，予以通报。']],
  ])('%s is a note', (_, cells) => {
    expect(kind(cells)).toBe('note');
  });

  it.each<[string, Cell[]]>([
    ['负责人', ['负责人：', undefined, undefined, '填表人：', undefined, '填表日期：2017年12月5日']],
    ['names beside their labels', ['负责人：', undefined, '王五', '复核人：', '赵六']],
    ['a label in the name’s column', [undefined, undefined, '审核人（签字）：', undefined]],
    ['all in one cell', ['单位负责人：张三  复核人：李四  填表人：王五']],
    ['a seal', ['验收组成员签字：', undefined, undefined, '被验收单位（盖章）：']],
    ['联系电话', ['联系电话：0371-12345678']],
  ])('%s is a signature line', (_, cells) => {
    expect(kind(cells)).toBe('signature');
  });

  it('the header said again is a repeated header, however it is spaced', () => {
    expect(kind(HEADER)).toBe('repeated-header');
    expect(kind(['序 号', '所属街道', '名　称', '建筑面积', '图书室', '备注', ''])).toBe('repeated-header');
  });

  it('a name merged across the answers is a banner', () => {
    expect(kind(['一 街道级'], ['A2:F2'])).toBe('banner');
    expect(kind([undefined, undefined, '街道级'], ['C2:F2'])).toBe('banner');
  });

  it('(F31) so it is in each of the rows that it is merged over, and in no other', () => {
    // What stands under a merged cell is not seen, and yet some programs leave it in the file.
    const across = ['一 街道级', undefined, undefined, undefined, undefined, '另表'];
    for (const number of [2, 3, 4]) expect(kind(across, ['A2:E4'], number)).toBe('banner');
    expect(kind([7, '街道级', undefined, undefined, undefined, '另表'], ['A2:E4'], 4)).toBe('banner');
    expect(kind(across, ['A2:E4'], 5)).not.toBe('banner');
    expect(kind(across, ['A3:E4'], 2)).not.toBe('banner');
  });

  it.each<[string, Cell[]]>([
    ['no cells', []],
    ['blank cells', [undefined, '', ' ', '\u3000', '\u200b']],
  ])('%s is blank', (_, cells) => {
    expect(kind(cells)).toBe('blank');
  });

  it('a numbered or located row without a name or answers is unnamed', () => {
    expect(kind([7, '花园路街道', ' '])).toBe('unnamed');
    expect(kind([undefined, undefined, undefined, 90])).toBe('unnamed');
  });
});

describe('rows that are centres', () => {
  it.each([
    '燕庄村',
    '国泰花园',
    '戊院社区',
    '合计村',
    '总计划社区',
    '注册社区',
    '说明村',
    '备战社区',
    '共计庄',
    '日期胡同社区',
    '负责人社区',
    '签字楼社区',
    '※四月天社区',
    '*四月天社区',
    '1.四月天社区',
    '四月天社区（试点）',
    '中心：四月天',
    '110',
  ])('%s with answers', (name) => {
    expect(kind([1, '花园路街道', name, 120, '有'])).toBe('center');
    expect(kind([undefined, undefined, name, 120])).toBe('center');
  });

  it.each(['燕庄村', '国泰花园', '合计村', '注册社区'])(
    '%s beside its number or office, without any answer',
    (name) => {
      expect(kind([1, '花园路街道', name])).toBe('center');
      expect(kind([1, undefined, name])).toBe('center');
    },
  );

  it.each(['负责人：李四', '注：在建', '审核：王五', '总计150', '名称', '合计', '花园路街道小计'])(
    '%s before a name with answers',
    (lead) => {
      expect(kind([lead, undefined, '燕庄村', 120, '有'])).toBe('center');
      expect(kind([1, lead, '燕庄村', 120, '有'])).toBe('center');
    },
  );

  it('a row with a remark that reads like a note', () => {
    expect(kind([1, '花园路街道', '燕庄村', 120, '有', '注：在建'])).toBe('center');
  });

  it('a row whose office is merged with its name', () => {
    expect(kind([1, '花园路街道', undefined, 320, '有'], ['B2:C2'])).toBe('center');
  });
});

describe('rows of which the table has to decide', () => {
  it.each(['燕庄村', '丰庆路街道（8个）', '社区级'])('%s by itself', (text) => {
    expect(sorted([undefined, undefined, text])).toEqual({ is: 'lone', text });
    expect(sorted([text])).toEqual({ is: 'lone', text });
  });

  it('a number by itself', () => {
    expect(kind([7])).toBe('lone');
  });

  it('answers without a name', () => {
    expect(kind([1, '花园路街道', undefined, 120])).toBe('nameless');
    expect(kind([undefined, undefined, undefined, 120, '有'])).toBe('nameless');
  });

  it('unreadable answers without a name: they are answers, too', () => {
    expect(kind([1, undefined, undefined, { is: 'error', text: '#REF!' }])).toBe('nameless');
    expect(kind([1, undefined, undefined, false])).toBe('nameless');
  });

  it('共3个 as a name is one only where nothing says 合计', () => {
    expect(kind(['合计', undefined, '3个', 360, 3])).toBe('total');
    expect(kind([4, undefined, '110', 360, 3])).toBe('center');
  });
});
