import { describe, expect, it } from 'vitest';
import type { Center } from '../../src/model/center.ts';
import type { Problem } from '../../src/model/problem.ts';
import { Duplicates } from '../../src/survey/duplicates.ts';

let row = 0;
function center(office: string | null, level: string, name: string): Center {
  const location = { file: 'survey.xlsx', sheet: 'a', row: ++row };
  return { name, level, office, values: [], place: { center: () => location, field: () => location, raw: () => null } };
}

function doubled(...centers: Center[]): Problem[] {
  const problems: Problem[] = [];
  const duplicates = new Duplicates((problem) => problems.push(problem));
  for (const one of centers) duplicates.see(one);
  return problems;
}

describe('a centre that occurs twice', () => {
  it('is told at the second place, with the first', () => {
    const first = center('丰庆路街道', 'community', '四月天社区');
    const second = center('丰庆路街道', 'community', '四月天社区');
    expect(doubled(first, center('a', 'village', 'b'), second)).toEqual([
      {
        code: 'duplicate-center',
        args: { name: '四月天社区', first: first.place.center() },
        location: second.place.center(),
      },
    ]);
  });

  it.each([
    ['spaces', '丰庆路 街道', ' 四月天　社区'],
    ['full-width forms', '丰庆路街道', '四月天社区（Ａ区）'],
    ['brackets', '丰庆路街道', '四月天社区[a区]'],
  ])('is the same however it is written: %s', (_, office, name) => {
    const plain = name.includes('区）') || name.includes(']') ? '四月天社区(A区)' : '四月天社区';
    expect(doubled(center('丰庆路街道', 'community', plain), center(office, 'community', name))).toHaveLength(1);
  });

  it('is told once each further time', () => {
    const make = () => center(null, 'village', '燕庄村');
    expect(doubled(make(), make(), make())).toHaveLength(2);
  });

  it.each([
    ['燕庄村', '燕庄花园社区'],
    ['丰乐社区', '丰乐花苑社区'],
    ['国泰花园', '国泰花园社区'],
    ['燕庄', '燕庄村'],
  ])('%s and %s are two', (one, other) => {
    expect(doubled(center('a', 'community', one), center('a', 'community', other))).toEqual([]);
  });

  it('is the same without an office and with an empty one', () => {
    expect(doubled(center(null, 'village', '燕庄村'), center('', 'village', '燕庄村'))).toHaveLength(1);
  });

  it('another office, another level, or no name make another centre', () => {
    expect(doubled(center('a', 'village', 'x'), center('b', 'village', 'x'), center(null, 'village', 'x'))).toEqual([]);
    expect(doubled(center('a', 'village', 'x'), center('a', 'community', 'x'))).toEqual([]);
    expect(doubled(center('a', 'village', ''), center('a', 'village', ''))).toEqual([]);
    // Joined without a mark between them, these two would be one.
    expect(doubled(center('a', 'village', 'x'), center('av', 'illage', 'x'))).toEqual([]);
  });
});
