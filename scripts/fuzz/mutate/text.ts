import type { Random } from '../../samples/random.ts';
import { span } from './bytes.ts';
import { ODD_NUMBERS, ODD_TEXTS } from './odd.ts';

export type Grammar = 'csv' | 'json' | 'yaml';

/** What has a meaning in a format; the first is what a structural change most often hits. */
const MARKS: Readonly<Record<Grammar, readonly string[]>> = {
  csv: ['"', ',', ';', '\t', '|', '，', '""', '"\n', '\r', '\n', ',,,', '“'],
  json: ['"', ',', ':', '{', '}', '[', ']', '\\', '\\u0000', '\\ud800', '"__proto__":1,', 'null,', '/*', '//', '\n'],
  yaml: [
    ...[
      '- ',
      ': ',
      ':',
      '#',
      ' #',
      '&a ',
      '*a',
      '<<: *a',
      '? ',
      '| ',
      '>\n',
      '!!binary ',
      '!!python/object ',
      '"',
      "'",
    ],
    ...[
      '{',
      '}',
      '[',
      ']',
      '---\n',
      '...\n',
      '%YAML 1.1\n',
      '__proto__: 1\n',
      '    __proto__: 1\n',
      '：',
      '\t',
      '@',
      '`',
    ],
  ],
};

/** Changes that respect what the format is made of: its marks, lines, indents and numbers. */
export function mutateText(text: string, grammar: Grammar, random: Random): string {
  switch (random.below(7)) {
    case 0:
      return inserted(text, random.pick(MARKS[grammar]).repeat(many(random)), random);
    case 1:
      return replaced(text, random.pick(MARKS[grammar]), random.pick([...MARKS[grammar], '']), random);
    case 2:
      return inserted(text, random.pick(ODD_TEXTS), random);
    case 3:
      return matched(text, /\d+(\.\d+)?/g, () => random.pick(ODD_NUMBERS), random);
    case 4:
      return lines(text, random);
    case 5: {
      const [from, to] = span(text.length, random);
      return text.slice(0, from) + text.slice(to);
    }
    default:
      return matched(
        text,
        /^[ \t]*/gm,
        (indent) => random.pick([`${indent} `, indent.slice(1), `\t${indent}`]),
        random,
      );
  }
}

/** Seldom so many that only a limit helps. */
function many(random: Random): number {
  return random.chance(0.1) ? 1 + random.below(100_000) : 1 + random.below(2);
}

function inserted(text: string, what: string, random: Random): string {
  const at = random.below(text.length + 1);
  return text.slice(0, at) + what + text.slice(at);
}

function replaced(text: string, what: string, by: string, random: Random): string {
  const at = text.indexOf(what, random.below(text.length + 1));
  return at < 0 ? inserted(text, by, random) : text.slice(0, at) + by + text.slice(at + what.length);
}

/** One match, as it becomes. */
export function matched(text: string, pattern: RegExp, become: (match: string) => string, random: Random): string {
  const found = [...text.matchAll(pattern)];
  if (found.length === 0) return text;
  const { index, 0: match } = random.pick(found);
  return text.slice(0, index) + become(match) + text.slice(index + match.length);
}

/** A line doubled, gone, joined with the next, or in another place. */
function lines(text: string, random: Random): string {
  const all = text.split('\n');
  const at = random.below(all.length);
  const line = all[at]!;
  const change = random.below(4);
  if (change === 0) all.splice(at, 0, line);
  else if (change === 1) all.splice(at, 1);
  else if (change === 2) all.splice(at, 2, line + (all[at + 1] ?? ''));
  else all.splice(random.below(all.length), 0, ...all.splice(at, 1));
  return all.join('\n');
}
