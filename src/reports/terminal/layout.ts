import { eastAsianWidth } from 'get-east-asian-width';

/** ASCII, Chinese characters and their punctuation, and the marks of our own sentences. */
const ORDINARY = /^[\x20-\x7e\u3000-\u303e\u4e00-\u9fff\uff01-\uff60“”·×≥≤…—–]*$/;
const COMBINING = /\p{M}/u;

/** Columns that a plain text takes on a terminal: 2 for a Chinese character, none for a combining mark. */
export function widthOf(text: string): number {
  let columns = 0;
  if (ORDINARY.test(text)) {
    for (let index = 0; index < text.length; index++) columns += text.charCodeAt(index) >= 0x3000 ? 2 : 1;
    return columns;
  }
  for (const char of text) columns += COMBINING.test(char) ? 0 : eastAsianWidth(char.codePointAt(0)!);
  return columns;
}

/** Text filled up with spaces to a number of columns. */
export function pad(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - widthOf(text)));
}

const NOT_FIRST = /^[，。、；：！？）》”’…%,.;:!?)\]]/;
const NOT_LAST = /[（《“‘([]$/;
/** A line may break between any two Chinese characters, and between words of Latin letters and digits. */
const PIECES = /[\w.,%≥≤=+\-×㎡/@#&'~^$()]+|\s+|./gu;

/**
 * Breaks plain text (no colour in it) into lines of at most `columns`. No line begins with closing punctuation or ends
 * with opening punctuation.
 */
export function wrap(text: string, columns: number): string[] {
  if (widthOf(text) <= columns) return [text.trimEnd()];
  const lines: string[] = [];
  let line: string[] = [];
  let used = 0;
  for (const part of pieces(text, columns)) {
    line.push(part);
    used += widthOf(part);
    if (used <= columns) continue;
    const rest = line.splice(breakBefore(line));
    lines.push(line.join('').trimEnd());
    while (rest[0]?.trim() === '') rest.shift();
    line = rest;
    used = widthOf(rest.join(''));
  }
  return line.length > 0 ? [...lines, line.join('').trimEnd()] : lines;
}

/** Where an overfull line breaks: before its last piece, or earlier where punctuation must not be torn off. */
function breakBefore(line: readonly string[]): number {
  let at = line.length - 1;
  while (at > 1 && (NOT_FIRST.test(line[at]!) || NOT_LAST.test(line[at - 1]!))) at--;
  return Math.max(1, at);
}

function pieces(text: string, columns: number): string[] {
  const found: string[] = text.match(PIECES) ?? [];
  return found.flatMap((piece) => (widthOf(piece) > columns ? Array.from(piece) : [piece]));
}
