import { describe, expect, it } from 'vitest';
import { editedFacts, factsMark, isMark, Marks, textMarks } from '../../src/ledger/marks.ts';

const NUMBER = 'ZG-VSHPJM73-4BB';
const ROW = ['合计', 12, null, '不达标'];

describe('marks of what the tool wrote (F31)', () => {
  it('are those of earlier versions: a ledger of any of them is read again', () => {
    expect(factsMark(NUMBER, ['甲街道', 80, null])).toBe('g8w7ah9.m5wcqgr.v8eo83t.l67o803');
    expect(textMarks('整改台账', 1, ['整改台账', null])).toEqual(['r1gkfnd9ft1n', 'p2ap4nego5yo']);
  });

  it('tell its row wherever it stands, unless a word is another or it has but one', () => {
    const marks = new Marks([...textMarks('汇总', 4, ROW), ...textMarks('汇总', 5, ['合计'])]);
    expect(marks.ownsRow(ROW)).toBe(true);
    expect(marks.ownsRow([...ROW, null])).toBe(true);
    expect(marks.ownsRow(['合 计', 12, null, '不达标 '])).toBe(true);
    expect(marks.ownsRow(['合计', 13, null, '不达标'])).toBe(false);
    expect(marks.ownsRow(['合计'])).toBe(false);
    expect(marks.ownsRow([])).toBe(false);
  });

  it('tell its words in their place, and a sentence anywhere', () => {
    const marks = new Marks(textMarks('汇总', 4, ['合计', '本表由核查程序生成，请勿改动编号']));
    expect(marks.ownsCell('汇总', 'A4', '合计')).toBe(true);
    expect(marks.ownsCell('汇总', 'A5', '合计')).toBe(false);
    expect(marks.ownsCell('台账', 'A4', '合计')).toBe(false);
    expect(marks.ownsCell('台账', 'Z9', '本表由核查程序生成，请勿改动编号')).toBe(true);
  });

  it('tell which facts a person changed, and that they are of another row', () => {
    const mark = factsMark(NUMBER, ['甲街道', 80, null]);
    expect(isMark(mark)).toBe(true);
    expect(isMark('甲')).toBe(false);
    expect(editedFacts(mark, NUMBER, ['甲街道', 80, null])).toEqual([]);
    expect(editedFacts(mark, NUMBER, ['甲 街道', 80.00000000000001, ''])).toEqual([]);
    expect(editedFacts(mark, NUMBER, ['乙街道', 80, '有'])).toEqual([0, 2]);
    expect(editedFacts(mark, 'ZG-VSHPJM74-4BB', ['甲街道', 80, null])).toBeNull();
    expect(editedFacts(mark, NUMBER, ['甲街道', 80])).toBeNull();
  });
});
