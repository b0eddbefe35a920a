import { describe, expect, it } from 'vitest';
import {
  type CenterIdentity,
  CenterOrdinals,
  centerKey,
  keyOfDouble,
  keyWithinOffice,
  nameKey,
  officeKey,
} from '../../src/model/center-key.ts';

const center = (name: string, level = 'community', office: string | null = '丰庆路街道'): CenterIdentity => ({
  name,
  level,
  office,
});

describe('a name', () => {
  it.each([
    ['四月天　社区', '四月天社区'],
    [' 四月天 社区\t', '四月天社区'],
    ['四月天\u200b社区', '四月天社区'],
    ['\ufeff四月天社区', '四月天社区'],
    ['四月天社区（Ａ区）', '四月天社区(a区)'],
    ['四月天社区［A区］', '四月天社区(a区)'],
    ['四月天社区【A区】', '四月天社区(a区)'],
    ['四月天社区〔A区〕', '四月天社区(a区)'],
    ['“一”小区１２号', '“一”小区12号'],
    ['　', ''],
  ])('%j is compared as %j', (written, key) => {
    expect(nameKey(written)).toBe(key);
    expect(officeKey(written)).toBe(key);
  });
});

describe('an office', () => {
  it.each([null, '', ' ', '　', '\u200b'])('that is %j is none', (office) => {
    expect(officeKey(office)).toBe('');
    expect(centerKey(center('甲', 'village', office))).toBe(centerKey(center('甲', 'village', null)));
  });
});

describe('the key of a centre', () => {
  it('is what it has been ever since: fingerprints, baselines and problem numbers depend on it', () => {
    expect(centerKey(center('四月天（A）社区'))).toBe('丰庆路街道\u0000community\u0000四月天(a)社区');
    expect(centerKey(center('甲', 'village', null))).toBe('\u0000village\u0000甲');
    expect(keyOfDouble('key', 2)).toBe('key\u00002');
  });

  it.each([
    ['name', center('乙')],
    ['level', center('甲', 'village')],
    ['office', center('甲', 'community', '北林路街道')],
    ['lack of an office', center('甲', 'community', null)],
  ])('is another with another %s', (_, other) => {
    expect(centerKey(other)).not.toBe(centerKey(center('甲')));
  });

  it('does not take the end of one part for the start of the next', () => {
    expect(centerKey(center('x', 'village', 'a'))).not.toBe(centerKey(center('x', 'illage', 'av')));
    expect(keyWithinOffice(center('ex', 'villag'))).not.toBe(keyWithinOffice(center('x', 'village')));
  });

  it('within an office leaves the office out', () => {
    expect(keyWithinOffice(center('甲'))).toBe(keyWithinOffice(center(' 甲', 'community', '北林路街道')));
  });
});

it('doubles are told apart by their order', () => {
  const ordinals = new CenterOrdinals();
  const centers = ['甲', '乙', '甲 ', '甲', '__proto__', 'constructor'].map((name) => center(name));
  expect(centers.map((one) => ordinals.next(one))).toEqual([1, 1, 2, 3, 1, 1]);
  expect(ordinals.next(center('甲', 'village'))).toBe(1);
  expect(ordinals.next(center('甲', 'community', '乙街道'))).toBe(1);
  expect(new CenterOrdinals().next(centers[0]!)).toBe(1);
});
