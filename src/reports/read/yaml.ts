import { wordsOn } from '../../messages/languages.ts';
import { printable } from '../../messages/printable.ts';
import { formatDecimal } from '../../model/decimal.ts';
import type { Location } from '../../model/location.ts';
import type { PlainCenter, PlainValue } from '../../model/plain.ts';
import type { Standard } from '../../model/standard.ts';
import type { ReadReport } from './context.ts';
import { originText } from './origin.ts';

/** All centres in one file. */
export function readYaml(report: ReadReport): { pieces: Iterable<string> } {
  return { pieces: pieces(report) };
}

function* pieces(report: ReadReport): Generator<string> {
  yield `${yamlHead(report)}centers:\n`;
  for (const center of report.plain()) {
    const lines = centerLines(center, report.standard);
    yield lines.map((line, at) => `${at === 0 ? '  - ' : '    '}${line}\n`).join('');
  }
}

/** One centre in a file of its own. */
export function centerYaml(center: PlainCenter, report: ReadReport): string {
  const lines = centerLines(center, report.standard).map((line) => `${line}\n`);
  return `${yamlHead(report)}${lines.join('')}`;
}

function yamlHead({ words, files, standard, unread }: ReadReport): string {
  const text = wordsOn('read', words.lang).head(files.map((file) => printable(file)).join(' '), standard.id, unread);
  return text.replaceAll(/^.*$/gm, '# $&').concat('\n');
}

/** Behind each value stands where it was read, so that a person can compare. */
function centerLines({ name, level, office, origin, answers }: PlainCenter, { fields }: Standard): string[] {
  return [
    entry('name', name, origin),
    entry('level', level, null),
    ...(office === null ? [] : [entry('office', office, null)]),
    ...answers.map((answer) => entry(fields[answer.field]!.id, answer.value, answer.origin)),
  ];
}

function entry(key: string, value: PlainValue, origin: Location | null): string {
  const line = `${key}: ${scalar(value)}`.trimEnd();
  return origin === null ? line : `${line} # ${originText(origin)}`;
}

/** A text that nothing but a text can be meant by, and that no sign in it cuts short. */
const PLAIN = /^[\u4e00-\u9fff][\u4e00-\u9fff\w\uff08\uff09\u00b7]*$/;
const PLAIN_WORD = /^(?!true$|false$|null$|yes$|no$|on$|off$|y$|n$)[a-z][a-z-]*$/;
/** What stands in a text of JSON as it is, and not in one of YAML. */
const ODD = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff\p{Cf}\p{Co}\p{Cs}]/gu;

function scalar(value: PlainValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return decimal(value);
  if (typeof value === 'boolean') return String(value);
  if (PLAIN.test(value) || PLAIN_WORD.test(value)) return value;
  return JSON.stringify(value).replace(ODD, escaped);
}

/** Plainly where that is exact; no figure is so small that it has to be rounded away. */
export function decimal(value: number): string {
  const plain = formatDecimal(value);
  return Number(plain) === value ? plain : String(value);
}

function escaped(char: string): string {
  return [...Array(char.length).keys()].map((at) => `\\u${char.charCodeAt(at).toString(16).padStart(4, '0')}`).join('');
}
