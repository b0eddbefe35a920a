import type { Entry } from '../../model/rows.ts';

/**
 * A value of a YAML or JSON text. `start` is its offset in the text. What is inside a list or a mapping is read as it is
 * asked for: in order and once.
 */
export type Tree = ScalarTree | ListTree | MappingTree;

/**
 * Comes in place of the next item or pair of a list or mapping whose text comes in chunks: more of it has to be pushed
 * before the next is asked for. Never inside of an item.
 */
export const MORE = { is: 'more' } as const;
export type More = typeof MORE;

export function isMore(part: object): part is More {
  return part === MORE;
}

export interface ScalarTree {
  readonly is: 'scalar';
  readonly start: number;
  readonly value: Exclude<Entry['value'], object> | null;
}

export interface ListTree {
  readonly is: 'list';
  readonly start: number;
  items(): Iterable<Tree | More>;
  /** The text it was read from, clipped. */
  source(): string;
}

export interface MappingTree {
  readonly is: 'mapping';
  readonly start: number;
  /** Offset of its first key; `start` where it has none, or stands elsewhere and is only pointed at from here. */
  readonly first: number;
  /** No key comes twice. */
  pairs(): Iterable<TreePair | More>;
  /** The text it was read from, clipped. */
  source(): string;
}

export interface TreePair {
  readonly key: string;
  readonly keyStart: number;
  readonly value: Tree;
}

/** How deep lists and mappings may stand in one another. */
export const MAX_DEPTH = 64;

/**
 * A piece of a text that does not keep the text in memory: engines let a slice point into what it was cut from, and one
 * name that is remembered would hold a whole chunk. What is put together anew is a text of its own.
 */
export function owned(piece: string): string {
  return ` ${piece}`.slice(1);
}

const MAX_SOURCE = 1000;

/** The text of a list or mapping where one value belongs, short enough to be told to a person. */
export function clip(text: string, start: number, end: number): string {
  const source = owned(text.slice(start, Math.min(end, start + MAX_SOURCE)));
  return end - start > MAX_SOURCE ? `${source.replace(/[\ud800-\udbff]$/, '')}…` : source.trimEnd();
}

const MAX_DIGITS = 15;
const MAX_LENGTH = 400;
/** Below it doubles have fewer digits. */
const SMALLEST = Number.MIN_VALUE * 2 ** 52;

/**
 * The number that a plain decimal stands for, where a double holds it exactly enough to be told from every other decimal
 * of as many digits; else the text itself, for the reader of values to judge.
 */
export function numberOrText(text: string): number | string {
  if (text.length > MAX_LENGTH) return text;
  const parts = /^([-+]?)(?=\.?\d)(0|[1-9]\d*)?(?:\.(\d*))?(?:e([-+]?\d+))?$/i.exec(text);
  if (!parts) return text;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = parts;
  const digits = (whole + fraction).replace(/^0+/, '').replace(/(?<!0)0+$/, '');
  if (digits === '') return 0;
  const value = Number(`${whole || 0}.${fraction || 0}e${exponent}`);
  const held = digits.length <= MAX_DIGITS && value >= SMALLEST && value < Number.POSITIVE_INFINITY;
  if (!held) return text;
  return sign === '-' ? -value : value;
}
