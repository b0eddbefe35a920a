import { expect, it } from 'vitest';
import { ByOffice } from '../../src/model/by-office.ts';

it('an office is one however it is written, and called as it was written first', () => {
  const groups = new ByOffice<number[]>();
  const written = ['丰庆路街道', '', '北林路（南）街道', ' 丰庆路街道', null, '北林路(南)街道', '__proto__'];
  for (const [index, office] of written.entries()) groups.of(office, () => []).push(index);
  expect([...groups]).toEqual([
    ['丰庆路街道', [0, 3]],
    [null, [1, 4]],
    ['北林路（南）街道', [2, 5]],
    ['__proto__', [6]],
  ]);
  expect(groups.size).toBe(4);
});
