import { halfWidth } from '../../model/fold.ts';
import type { Field } from '../../model/standard.ts';
import type { InvalidReason } from '../../model/value.ts';

/** Blanks that keep two figures apart, as on two lines of a cell: joined they would be a third one. */
const APART = /[\d.,]\s+[\d.,]/;
const LINES = /\d[^\n\r\d]*[\n\r]+[^\n\r\d]*\d/;
const RANGE = /\d\s*(?:[-~—–至到]|\.\.)\s*\d/;
const APPROXIMATE = /约|大概|左右|上下|多|余|近|超|几|以上|以下|以内|不足|不到|[?？≈><≥≤+]/;
const FOOTNOTE = /^[-+]?[\d.,]+(?:m2|\D){0,6}?(?:[①-⒇¹²³⁰-⁹*†‡※]+|\((?:注|\d)\d?\)|注\d?)$/;
const FOREIGN = /[$€£₩]|(?:jp|jpy)[¥￥]|^-?(?:usd|eur|jpy|hkd|gbp)|(?:美|欧|日|港)[元币]/;

export function isApart(raw: string): boolean {
  return APART.test(halfWidth(raw));
}

/** Why a text is no value of its field. `text` is `raw` as it is compared. */
export function whyUnreadable(field: Field, text: string, raw: string): InvalidReason {
  if (isApart(raw) || LINES.test(halfWidth(raw))) return 'several-values';
  if (RANGE.test(text)) return 'range';
  if (/[\d零一二两三四五六七八九十百千万]/.test(text) && APPROXIMATE.test(text)) return 'approximate';
  if (field.kind === 'yes-no') return 'not-yes-no';
  if (FOOTNOTE.test(text)) return 'footnote';
  return field.quantity === 'money' && FOREIGN.test(text) ? 'wrong-unit' : 'unreadable';
}
