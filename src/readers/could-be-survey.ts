import { latin1Text } from '#platform/bytes';
import { isUtf8 } from '#platform/utf8';
import { Refusal } from '../model/problem.ts';
import type { ByteSource } from '../model/rows.ts';
import { holdsWorkbook } from './compound.ts';
import { lastCharacterBorder, markedEncoding } from './encoding.ts';
import { extensionOf } from './formats.ts';
import { sniff, sniffZip } from './sniff.ts';

/** Enough to tell that a file is a picture: folders hold thousands. */
const FIRST_BYTES = 4096;
/** A page that a spreadsheet program wrote begins with its styles. */
const TEXT_BYTES = 256 * 1024;
/** More pieces of a text are no header. */
const MOST_PIECES = 4000;
const LONGEST_PIECE = 60;
/** What separates cells, keys and values in any of the texts that are read, and the tags of a page. */
const BETWEEN = /[\t\r\n,;:'"<>{}[\]]+/;
const OTHER_DOCUMENT = /^PK\x03\x04.{26}mimetypeapplication\/(?!vnd\.oasis\.opendocument\.spreadsheet)/s;

/**
 * Whether a file whose name is not that of a survey has the content of one: a workbook, an archive of surveys, or a text
 * in which two words stand that head a survey's columns.
 * @param heads whether a text is such a word
 */
export async function couldBeSurvey(source: ByteSource, heads: (text: string) => boolean): Promise<boolean> {
  if (source.size === 0) return false;
  const first = await source.read(0, FIRST_BYTES);
  let isPage = false;
  try {
    const kind = sniff(source.file, first);
    if (kind === 'zip') return !OTHER_DOCUMENT.test(latin1Text(first)) && (await isPackage(source));
    if (kind === 'xls') return await holdsWorkbook(source);
    isPage = kind === 'html';
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
  // Prose with tables in it: no program writes a survey so.
  if (/^(?:md|markdown|rst|adoc)$/.test(extensionOf(source.file))) return false;
  const text = decoded(await source.read(0, TEXT_BYTES));
  return wordsIn(isPage ? text.slice(text.search(/<table|$/i)) : text, heads) >= 2;
}

/** A document of another kind, and a damaged zip, is none. */
async function isPackage(source: ByteSource): Promise<boolean> {
  const { readDirectory } = await import('../ooxml/zip/directory.ts');
  const { LIMITS } = await import('../ooxml/limits.ts');
  const parts = await readDirectory(source, LIMITS);
  if (['xl/workbook.xml', 'xl/workbook.bin', 'content.xml'].some((part) => parts.has(part))) return true;
  try {
    sniffZip(source.file, parts);
    return false;
  } catch (error) {
    return (
      error instanceof Refusal && error.problem.code === 'unsupported-format' && error.problem.args.actual === 'zip'
    );
  }
}

function decoded(bytes: Uint8Array): string {
  // The last character may be cut.
  const isAllUtf8 = (): boolean => isUtf8(bytes.subarray(0, lastCharacterBorder(bytes)));
  return new TextDecoder(markedEncoding(bytes) ?? (isAllUtf8() ? 'utf-8' : 'gb18030')).decode(bytes);
}

/** How many words there are that head columns. */
function wordsIn(text: string, heads: (text: string) => boolean): number {
  const found = new Set<string>();
  for (const piece of text.split(BETWEEN, MOST_PIECES)) {
    const word = piece.replace(/^- /, '').trim();
    if (word !== '' && word.length <= LONGEST_PIECE && !found.has(word) && heads(word)) found.add(word);
    if (found.size === 2) break;
  }
  return found.size;
}
