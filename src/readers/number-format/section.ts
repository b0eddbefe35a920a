import type { Piece } from './piece.ts';
import { type NumberFormat, shownBy } from './shown-number.ts';

export type Condition = (value: number) => boolean;

/** What one section of a number format makes of a number: the number itself, moved by powers of ten, or text. */
export interface Section {
  /** Null where the section binds by its place alone. */
  readonly condition: Condition | null;
  readonly show: NumberFormat | null;
  /** Whether it is for texts: it has an `@`. */
  readonly forText: boolean;
}

/** Padding, colours and `[DBNum1]` say nothing of the number; a fraction or an exponent is how its digits are laid out. */
const TOKEN = new RegExp(
  [
    '"(?<quoted>[^"]*)"?',
    '[\\\\!](?<escaped>.?)',
    '(?<padding>[_*].?)',
    '\\[(?<bracket>[^\\]]*)\\]?',
    '(?<whole>g/通用格式|general|[0#?]+ *\\/ *[0-9#?]+)',
    '(?<exponent>e[+-][0#?]+)',
    '(?<digit>[0#?])',
    '(?<sign>[.,%@])',
    '(?<other>.)',
  ].join('|'),
  'gisu',
);
const CONDITION = /^(<=|>=|<>|=|<|>) *([-+]?[\d.]+(?:e[-+]?\d+)?)$/i;
const HOLDS: Readonly<Record<string, (value: number, than: number) => boolean>> = {
  '<=': (value, than) => value <= than,
  '>=': (value, than) => value >= than,
  '<>': (value, than) => value !== than,
  '=': (value, than) => value === than,
  '<': (value, than) => value < than,
  '>': (value, than) => value > than,
};
const JAPANESE = /^[$][¥￥]-(?:\d*411|ja)/i;

export function parseSection(code: string): Section {
  const pieces: Piece[] = [];
  let condition: Section['condition'] = null;
  let forText = false;
  let percents = 0;
  const literal = (text: string): void => void (text !== '' && pieces.push({ is: 'text', text }));
  for (const { groups = {} } of code.matchAll(TOKEN)) {
    const { quoted, escaped, bracket, whole, digit, sign, other } = groups;
    if (quoted !== undefined || escaped !== undefined || other !== undefined) literal(quoted ?? escaped ?? other ?? '');
    else if (bracket !== undefined) {
      const holds = conditionOf(bracket);
      if (holds) condition = holds;
      else if (bracket.startsWith('$')) literal(currency(bracket));
    } else if (whole !== undefined) pieces.push({ is: 'whole' });
    else if (digit !== undefined) pieces.push({ is: 'digit' });
    else if (sign === '.') pieces.push({ is: 'point' });
    else if (sign === ',') pieces.push({ is: 'comma' });
    else if (sign === '@') forText = true;
    else if (sign === '%') {
      percents++;
      literal('%');
    }
  }
  return { condition, forText, show: forText ? null : shownBy(pieces, percents) };
}

/** What `>=100` asks of a number; null for what is no such condition. */
export function conditionOf(text: string): Condition | null {
  const [, relation = '', than] = CONDITION.exec(text) ?? [];
  const holds = HOLDS[relation];
  return holds === undefined ? null : (value) => holds(value, Number(than));
}

/** `$¥-804`: the sign before the number of the language. The yen has the same sign, and is no yuan. */
function currency(bracket: string): string {
  const end = bracket.indexOf('-', 1);
  return (JAPANESE.test(bracket) ? 'JP' : '') + bracket.slice(1, end < 0 ? undefined : end);
}
