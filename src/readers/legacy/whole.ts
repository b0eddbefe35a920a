import { utf8Bytes } from '#platform/bytes';
import { damaged, LIMITS } from '../../ooxml/limits.ts';
import { MORE, XmlTokens } from '../../ooxml/xml/tokens.ts';
import { HtmlCells } from './html-cells.ts';

const PIECE = 2 ** 18;
/** So much of a text's end is looked at, and told, where it is cut. */
const TAIL = 2000;
const TOLD = 40;
/** Elements whose content is no markup. */
const RAW: ReadonlySet<string> = new Set(['script', 'style', 'xmp', 'textarea', 'title']);

/**
 * Holds XML to its form: the library reads a text that breaks off up to there, and says nothing. Throws a `Refusal`:
 * `workbook-damaged`, `doctype-refused` or `bound-exceeded`.
 */
export function checkXml(text: string, file: string): void {
  const tokens = new XmlTokens({ part: 'XML', location: { file } }, LIMITS);
  for (let at = 0; at < text.length; at += PIECE) {
    tokens.feed(utf8Bytes(text.slice(at, at + PIECE)));
    while (tokens.next() !== MORE);
  }
  tokens.finish();
}

/**
 * As far as HTML allows a judgement: its end tags may be left out, and whoever writes tables writes those of the table
 * and, if it was opened, of the document. Throws a `Refusal`, `workbook-damaged`, for a text that breaks off within a
 * table, a tag or a comment, or that the library would take for less than it holds; gives the last words of one that
 * ends with the document still open, perhaps '', else null.
 */
export function checkHtml(text: string, file: string): string | null {
  const origin = { part: 'HTML', location: { file } };
  const cells = new HtmlCells(text, () => damaged(origin, 'unexpected content'));
  const open = new Map([
    ['table', 0],
    ['html', 0],
  ]);
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    const isComment = text.startsWith('<!--', at);
    const end = isComment ? text.indexOf('-->', at + 4) : text.indexOf('>', at);
    if (end < 0) damaged(origin, 'cut short');
    const [, slash = '', name = ''] = /^<(\/?)([a-z]{1,10})\b/i.exec(text.slice(at, at + 16)) ?? [];
    const element = name.toLowerCase();
    // No tag is what a "less than" in a text begins.
    if (!isComment && !/[\s\d=]/.test(text[at + 1]!)) cells.tag(slash + element, at, end);
    const count = open.get(element);
    if (count !== undefined) open.set(element, Math.max(0, count + (slash === '' ? 1 : -1)));
    at = end;
    if (slash === '' && RAW.has(element)) {
      at = closeOf(element, text, end);
      if (at < 0) damaged(origin, 'cut short');
      cells.raw(text.slice(end, at--));
    }
  }
  if (open.get('table')! > 0) damaged(origin, 'cut short');
  return open.get('html')! > 0 ? lastWords(text) : null;
}

function closeOf(element: string, text: string, from: number): number {
  const close = new RegExp(`</${element}`, 'ig');
  close.lastIndex = from;
  return close.exec(text)?.index ?? -1;
}

function lastWords(text: string): string {
  const words = text
    .slice(-TAIL)
    .replace(/<[^<>]*>/g, ' ')
    .replace(/<[^<>]*$/, '')
    .replace(/\s+/g, ' ');
  return words.trim().slice(-TOLD);
}
