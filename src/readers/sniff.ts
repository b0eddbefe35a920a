import { latin1Text } from '#platform/bytes';
import { refuse } from '../model/problem.ts';
import { extensionOf, type FileFormat, FORMATS } from './formats.ts';

/** What the first bytes tell: a format, or the container whose content decides. */
export type Sniffed = Exclude<FileFormat, 'xlsx' | 'xlsb' | 'ods'> | 'zip';

/** How many bytes `sniff` wants to see. */
export const HEAD_BYTES = 65_536;

/** What a spreadsheet program leaves beside an open workbook is 165 bytes long, or less. */
const MOST_OF_LOCK = 512;

/** Formats by the bytes they start with, as latin-1; those without one of ours are refused by name. */
const SIGNATURES: readonly (readonly [start: RegExp, format: Sniffed | { refused: string }])[] = [
  [/^PK(?:\x03\x04|\x05\x06|\x07\x08)/, 'zip'],
  [/^\xd0\xcf\x11\xe0/, 'xls'],
  // A bare stream of records, without the container around it.
  [/^\x09[\x00\x02\x04\x08][\x04\x06\x08\x10]\x00/, 'xls'],
  [/^\s*%PDF-/, { refused: 'PDF' }],
  [/^\{\\rtf/, { refused: 'RTF' }],
  [/^MIME-Version:/i, { refused: 'MHTML' }],
  [/^\x1f\x8b/, { refused: 'gzip' }],
  [/^7z\xbc\xaf\x27\x1c/, { refused: '7z' }],
  [/^Rar!\x1a\x07/, { refused: 'RAR' }],
  [/^\x89PNG/, { refused: 'PNG' }],
  [/^\xff\xd8\xff/, { refused: 'JPEG' }],
  [/^GIF8[79]a/, { refused: 'GIF' }],
  [/^(?:II\x2a\x00|MM\x00\x2a)/, { refused: 'TIFF' }],
  [/^BM.{4}\x00\x00\x00\x00/s, { refused: 'BMP' }],
  [/^RIFF.{4}WEBP/s, { refused: 'WebP' }],
  [/^.{4}ftyp(?:heic|heix|mif1)/s, { refused: 'HEIC' }],
];

/**
 * What a file is by its first bytes. Its extension only decides between kinds of plain text that look alike. Throws a
 * `Refusal`: `unsupported-format` for a format known by name, `not-a-workbook` for what is none of all these.
 */
export function sniff(file: string, head: Uint8Array): Sniffed {
  const lock = /(?:^|[\\/])~\$([^\\/]+)$/.exec(file);
  if (lock && head.length <= MOST_OF_LOCK) refuse('lock-file', { of: lock[1]! }, { file });
  const bytes = head.subarray(0, HEAD_BYTES);
  const raw = latin1Text(bytes);
  for (const [start, format] of SIGNATURES) {
    if (!start.test(raw)) continue;
    return typeof format === 'string' ? format : refuse('unsupported-format', { actual: format.refused }, { file });
  }
  const text = decoded(bytes, raw).trimStart();
  return (
    markup(text, file) ??
    plainText(text, extensionOf(file), bytes.length < HEAD_BYTES) ??
    refuse('not-a-workbook', {}, { file })
  );
}

/** Good enough to tell formats apart: in every encoding that is read, the signs that matter are those of ASCII. */
function decoded(bytes: Uint8Array, raw: string): string {
  if (raw.startsWith('\xff\xfe')) return new TextDecoder('utf-16le').decode(bytes);
  if (raw.startsWith('\xfe\xff')) return new TextDecoder('utf-16be').decode(bytes);
  return raw.startsWith('\xef\xbb\xbf') ? raw.slice(3) : raw;
}

function markup(text: string, file: string): 'html' | 'xml' | null {
  if (!text.startsWith('<')) return null;
  const body = withoutProlog(text);
  if (/^<(?:!doctype\s+html|html|head|meta|style|body|div|center|font|table)\b/i.test(body)) return 'html';
  if (/^<(?:\w+:)?Workbook\b[^>]*urn:schemas-microsoft-com:office:spreadsheet/.test(body)) return 'xml';
  return /^<[?!a-z]/i.test(text) ? refuse('unsupported-format', { actual: 'XML' }, { file }) : null;
}

/** From the first element on: declarations and comments may stand before it. */
function withoutProlog(text: string): string {
  const part = /\s+|<\?[^>]*>|<!--[\s\S]*?-->/y;
  let end = 0;
  while (part.test(text)) end = part.lastIndex;
  return text.slice(end);
}

function plainText(text: string, extension: string, whole: boolean): Sniffed | null {
  const json = jsonKind(text, extension, whole);
  if (json !== null) return json;
  const named = (['csv', 'yaml', 'json', 'jsonl'] as const).find((format) => hasExtension(format, extension));
  if (named === 'csv') return /^(?:---\s|centers\s*:)/.test(text) ? 'yaml' : 'csv';
  if (named === 'yaml') return looksLikeTable(text) ? 'csv' : 'yaml';
  if (text.includes('\0')) return named ?? null;
  if (looksLikeYaml(text)) return 'yaml';
  return looksLikeTable(text) ? 'csv' : (named ?? null);
}

/** What starts like JSON. Flow mappings of YAML do too, and are left to their extension. */
function jsonKind(text: string, extension: string, whole: boolean): 'json' | 'jsonl' | null {
  const starts = /^(?:\{\s*(?:"|\}|$)|\[\s*(?:[{\]]|$))/.test(text);
  if (!starts || hasExtension('yaml', extension)) return null;
  if (text.startsWith('[')) return 'json';
  const lines = text.split(/[\r\n]+/).filter((line) => line.trim() !== '');
  // A line that may go on beyond the bytes at hand proves nothing.
  if (lines.length < 2 && !whole) return extension === 'jsonl' || extension === 'ndjson' ? 'jsonl' : 'json';
  if (!isWholeObject(lines[0] ?? '')) return 'json';
  return lines.length > 1 || hasExtension('jsonl', extension) ? 'jsonl' : 'json';
}

function isWholeObject(line: string): boolean {
  try {
    return typeof JSON.parse(line) === 'object';
  } catch {
    return false;
  }
}

function looksLikeYaml(text: string): boolean {
  const line = text.split(/[\r\n]/).find((each) => each.trim() !== '' && !each.startsWith('#')) ?? '';
  return /^(?:---(?:\s|$)|- |[^\s,;:"{[]{1,60}:(?:\s|$))/.test(line);
}

/** Two delimiters or more in one of the first lines, and no key before them. */
function looksLikeTable(text: string): boolean {
  if (looksLikeYaml(text)) return false;
  return text.split(/[\r\n]+/, 5).some((line) => ['\t', ',', ';'].some((sign) => line.split(sign).length > 2));
}

/**
 * What a zip holds, by the keys of its files (small letters, forward slashes). Throws a `Refusal`,
 * `unsupported-format`, for documents of other kinds and for archives.
 */
export function sniffZip(file: string, entries: ReadonlyMap<string, unknown>): 'xlsx' | 'xlsb' | 'ods' {
  const has = (key: string): boolean => entries.has(key);
  if (has('xl/workbook.bin')) return 'xlsb';
  if (has('xl/workbook.xml')) return 'xlsx';
  if (has('mimetype') || (has('content.xml') && has('meta-inf/manifest.xml'))) return 'ods';
  const refused = (actual: string): never => refuse('unsupported-format', { actual }, { file });
  if (has('word/document.xml')) refused('docx');
  if (has('ppt/presentation.xml')) refused('pptx');
  if (has('index/document.iwa') || has('index.zip')) refused('Numbers');
  // Neither a package of Office nor one in the making: files that somebody packed together.
  if (!has('[content_types].xml') && !has('_rels/.rels')) {
    const keys = [...entries.keys()];
    if (keys.some(isPackedSurvey) || !keys.some((key) => key.startsWith('xl/'))) refused('zip');
  }
  return 'xlsx';
}

function isPackedSurvey(key: string): boolean {
  return (
    Object.values(FORMATS).some(({ extensions }) => extensions.includes(extensionOf(`/${key}`))) && !/\.xml$/.test(key)
  );
}

function hasExtension(format: FileFormat, extension: string): boolean {
  return FORMATS[format].extensions.includes(extension);
}

/** The arguments of `wrong-extension` where a file's extension names another format; null where it names none. */
export function extensionMismatch(file: string, format: FileFormat): { extension: string; actual: string } | null {
  const extension = extensionOf(file);
  const claimed = (Object.keys(FORMATS) as FileFormat[]).find((other) => hasExtension(other, extension));
  if (claimed === undefined || claimed === format) return null;
  return { extension: `.${extension}`, actual: FORMATS[format].name };
}
