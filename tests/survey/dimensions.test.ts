import { describe, expect, it } from 'vitest';
import { normalize } from '../../src/model/fold.ts';
import type { Cell } from '../../src/model/rows.ts';
import { combinedReader } from '../../src/survey/values/dimensions.ts';
import { parseHeaderUnit } from '../../src/survey/words/units.ts';
import { shown, standard } from './zhengzhou.ts';

const read = (cell: Cell, unit = ''): unknown[] =>
  combinedReader(standard, 0, parseHeaderUnit(normalize(unit)))(cell).map(shown);

describe('a stage in one cell', () => {
  it.each([
    '10×5×0.8',
    '10*5*0.8',
    '10x5x0.8',
    '10X5X0.8',
    '10 × 5 × 0.8',
    '１０×５×０.８',
    '10×5×0.8米',
    '10×5×0.8m',
    '10m×5m×0.8m',
    '10米*5米*80厘米',
    '1000×500×80cm',
    '长10米，宽5米，高0.8米',
    '长10米、宽5米、高0.8米',
    '长10宽5高0.8',
    '长10m宽5m高80cm',
    '长 10 宽 5 高 0.8',
    '10m×5m×80cm',
    '长：10米\n宽：5米\n高：80厘米',
    '高0.8米，宽5米，长10米',
    '长度10m，宽度5m，高度0.8m',
    '长10×宽5×高0.8',
    '十米×五米×0.8米',
  ])('%j is 10 by 5 by 0.8 m', (text) => {
    expect(read(text)).toEqual([10, 5, 0.8]);
  });

  it('takes the header’s unit', () => {
    expect(read('1000×500×80', '厘米')).toEqual([10, 5, 0.8]);
    expect(read('10米×5米×0.8米', '厘米')).toEqual([10, 5, 0.8]);
  });

  it.each([
    ['10×5', [10, 5, 'empty']],
    ['长10米，高0.8米', [10, 'empty', 0.8]],
    ['宽5米', ['empty', 5, 'empty']],
    ['10×5×/', [10, 5, 'empty']],
  ])('%s leaves the rest empty', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([undefined, '', ' ', '/', '—', '不详'])('%j is empty', (cell) => {
    expect(read(cell)).toEqual(['empty', 'empty', 'empty']);
  });

  it.each(['无', '没有'])('%s is no stage at all', (text) => {
    expect(read(text)).toEqual([0, 0, 0]);
  });

  it.each([
    ['10×约5×0.8', [10, 'approximate', 0.8]],
    ['10×5×0.8-1', [10, 5, 'range']],
    ['10×5㎡×0.8', [10, 'wrong-unit', 0.8]],
    ['10×5×80', [10, 5, 'implausible']],
    ['10×-5×0.8', [10, 'negative', 0.8]],
  ])('%s is partly unreadable', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    '有',
    '50㎡',
    '50',
    '10×5×0.8×2',
    '1座（10×5×0.8）',
    '10××0.8',
    '长10米，长5米，高0.8米',
    '长宽高10×5×0.8',
    '长、宽、高',
    '10 5 0.8',
    '标准',
    50,
    true,
  ])('%j says no dimension', (cell) => {
    for (const value of read(cell as Cell)) expect(value).toBe('unreadable');
  });

  it('keeps the whole text with what cannot be read', () => {
    const values = combinedReader(standard, 0, null)(' 10×约5×0.8 ');
    expect(values[1]).toEqual({ is: 'invalid', reason: 'approximate', raw: '10×约5×0.8' });
  });

  it('passes on a broken formula', () => {
    expect(read({ is: 'error', text: '#REF!' })).toEqual(['cell-error', 'cell-error', 'cell-error']);
    expect(read({ is: 'no-result', text: '=A1' })).toEqual(['no-result', 'no-result', 'no-result']);
  });
});
