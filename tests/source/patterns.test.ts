import { createContext, Script } from 'node:vm';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { visitSource } from './syntax.ts';

/**
 * Patterns that look at some text again and again, and why it is short. What a file holds can be a million characters
 * long: a pattern that goes over it is linear.
 */
const BOUNDED: Readonly<Record<string, string>> = {
  [String.raw`/\(default: "(.*)"\)/`]: 'the help of the program',
  '/<[^>]*(file|folder|ledger)[^>]*>/': 'the help of the program',
  [String.raw`/Did you mean (?:one of )?([^?]*)\?/`]: 'what the parser of the command line says',
  [String.raw`/[*?]|\{[^{}]*,[^{}]*\}/`]: 'a pattern of the command line',
  [String.raw`/^(.*?)\{([^{}]*,[^{}]*)\}(.*)$/`]: 'a pattern of the command line',
  [String.raw`/^((?:[a-zA-Z]:)?\/*)(.*)$/`]: 'a pattern of the command line',
  [String.raw`/^(\D*?)[-+]?((?:\d[\d,]*(?:\.\d*)?|\.\d+)(?:E[-+]?\d+)?)(\D*)$/i`]:
    'a number as shown, of 80 characters',
  [String.raw`/^(\D*?)[-+]?(?:\d+ +)?\d+ *\/ *\d+(\D*)$/`]: 'a number as shown, of 80 characters',
  [String.raw`/^(.*[^()])((?:\([^()]*\)?)+)$/`]: 'a word of a header, of 120 characters',
};

/** One of every kind that patterns tell apart. */
const UNITS = [
  ...' \n\u3000aAx0.,，-_:：;=<>()[]{}/\\"\'*#?!%&~|',
  ...'社年共约有一个表',
  '\u0000',
  '\u0001',
  '\ufeff',
  '\ud83d\ude00',
  '1,',
  'a ',
  '0个',
];
const LENGTH = 50_000;
/** In milliseconds: a thousand times what a linear pattern takes, a third of what a quadratic one does. */
const HANG = 1500;

const context = createContext({ pattern: /a/, text: '' });
const run = new Script('pattern.global ? text.replace(pattern, "") : pattern.test(text)');

function hangs(pattern: RegExp, text: string): boolean {
  Object.assign(context, { pattern, text });
  pattern.lastIndex = 0;
  try {
    run.runInContext(context, { timeout: HANG });
    return false;
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return true;
    throw error;
  }
}

/** The words that stand in a pattern as they are: what has to come before its loops begin. */
function wordsOf({ source }: RegExp): string[] {
  const plain = source.replace(/\[(?:\\.|[^\]])*\]/g, '|').replace(/\\[dwsDWSbB]|\\[pP]\{\w+\}|\\u[0-9a-f]{4}/g, '|');
  const words = plain.replace(/\\(.)/g, '$1').split(/[|(){}?*+^$]+/);
  return [...new Set(words)].filter((word) => word !== '').sort((a, b) => b.length - a.length);
}

/** A text over which the pattern does not come to an end soon; null where none is found. */
function hangOf(pattern: RegExp): string | null {
  const words = wordsOf(pattern);
  const units = [...UNITS, ...words.slice(0, 6)];
  const heads = ['', ...words.slice(0, 1)];
  for (const head of heads) {
    for (const unit of units) {
      const text = `${head}${unit.repeat(Math.ceil(LENGTH / unit.length))}`;
      if (hangs(pattern, `${text}\u0007`)) return `${head}${unit}…`;
    }
  }
  return null;
}

function patterns(): Map<string, string> {
  const found = new Map<string, string>();
  visitSource((node, at) => {
    if (ts.isRegularExpressionLiteral(node)) found.set(node.text, found.get(node.text) ?? at);
  });
  return found;
}

function patternOf(text: string): RegExp {
  const end = text.lastIndexOf('/');
  return new RegExp(text.slice(1, end), text.slice(end + 1));
}

describe('the patterns of the source', () => {
  it.each([String.raw`/\s+$/`, String.raw`/^[^:]*:(\d*)\.?(\d*)$/`, '/^(?:社|社社)*$/', '/<[^>]*>/g', '/x.*=>/'])(
    'are told where they hang: %s',
    (text) => {
      expect(hangOf(patternOf(text))).not.toBeNull();
    },
  );

  it('are linear, or go over short texts (F12)', { timeout: 300_000 }, () => {
    const all = patterns();
    expect(all.size).toBeGreaterThan(300);
    const found: string[] = [];
    for (const [text, at] of all) {
      if (text in BOUNDED) continue;
      const hang = hangOf(patternOf(text));
      if (hang !== null) found.push(`${at} ${text} over ${JSON.stringify(hang)}`);
    }
    expect(found).toEqual([]);
    expect(Object.keys(BOUNDED).filter((text) => !all.has(text))).toEqual([]);
  });
});
