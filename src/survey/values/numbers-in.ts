import { halfWidth } from '../../model/fold.ts';
import { parseChineseNumeral } from './numerals.ts';

const NUMBERS = /\d+(?:,\d{3})*(?:\.\d+)?|(?<![统同唯第之])[零〇一二两三四五六七八九十百千万亿]+/g;

/** All numbers that a text says, in digits and in words: 两名, 1,000平方米, 0.3万. No number is in 统一 and 第一. */
export function numbersIn(text: string): number[] {
  return [...halfWidth(text).matchAll(NUMBERS)].flatMap(([found]) => {
    const value = /\d/.test(found) ? Number(found.replaceAll(',', '')) : parseChineseNumeral(found);
    return value === null ? [] : [value];
  });
}
