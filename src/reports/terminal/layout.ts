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
/** A line may break between any two Chinese characters, and between words of Latin letters and digits. */
const PIECES = /[\w.,%≥≤=+\-×㎡/@#&'~^$()]+|\s+|./gu;

/** Breaks plain text (no colour in it) into lines of at most `columns`, never beginning one with closing punctuation. */
export function wrap(text: string, columns: number): string[] {
  if (widthOf(text) <= columns) return [text.trimEnd()];
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const piece of text.match(PIECES) ?? []) {
    for (const part of widthOf(piece) > columns ? Array.from(piece) : [piece]) {
      const width = widthOf(part);
      if (used + width > columns && !NOT_FIRST.test(part)) {
        lines.push(line.trimEnd());
        line = '';
        used = 0;
        if (/^\s+$/.test(part)) continue;
      }
      line += part;
      used += width;
    }
  }
  if (line.trim() !== '' || lines.length === 0) lines.push(line.trimEnd());
  return lines;
}
