import { isUtf8 } from '#platform/utf8';
import { inMebibytes, MOST_BYTES } from '../model/limits.ts';
import { refuse } from '../model/problem.ts';
import type { ByteSource } from '../model/rows.ts';

type Decoder = InstanceType<typeof TextDecoder>;

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

const MIB = 2 ** 20;
const CHUNK = MIB;
const KNOWN = 'UTF-8, GB18030';

/**
 * How a text file is written: as its byte order mark says, else UTF-8 if every byte of it agrees, else GB18030 (which
 * contains GBK and GB2312) under the same condition. Refuses anything else (`text-encoding`). Reads the whole source, so
 * that the answer holds for all of it, in the memory of one chunk.
 */
export async function detectEncoding(source: ByteSource): Promise<Encoding> {
  const first = await source.read(0, 3);
  const marked = markedEncoding(first);
  if (marked !== null && marked !== 'utf-8') return marked;
  if (await isAllUtf8(source)) return 'utf-8';
  if (marked === 'utf-8') refuseText(source);
  for await (const _ of textChunks(source, 'gb18030'));
  return 'gb18030';
}

/** What the byte order mark says; null where there is none. */
export function markedEncoding([a, b, c]: Uint8Array): Encoding | null {
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return a === 0xef && b === 0xbb && c === 0xbf ? 'utf-8' : null;
}

async function isAllUtf8(source: ByteSource): Promise<boolean> {
  for (let start = 0; start < source.size; ) {
    const end = Math.min(start + CHUNK, source.size);
    const bytes = await source.read(start, end);
    if (bytes.includes(0)) refuseText(source);
    const whole = end === source.size ? bytes.length : lastCharacterBorder(bytes);
    if (whole === 0 || !isUtf8(bytes.subarray(0, whole))) return bytes.length === 0;
    start += whole;
  }
  return true;
}

/** Where the last character begins: before it, every character is whole. */
export function lastCharacterBorder(bytes: Uint8Array): number {
  let border = bytes.length - 1;
  while (border > bytes.length - 4 && border > 0 && (bytes[border]! & 0xc0) === 0x80) border--;
  return border;
}

/**
 * The text of a source in chunks, without a byte order mark. Refuses bytes that the encoding does not have, and NUL,
 * which no text has.
 */
export async function* textChunks(source: ByteSource, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for (let start = 0; start < source.size; start += CHUNK) {
    const end = Math.min(start + CHUNK, source.size);
    const bytes = await source.read(start, end);
    const text = decode(decoder, bytes, end < source.size, source);
    if (text.includes('\0')) refuseText(source);
    if (text !== '') yield text;
  }
}

function decode(decoder: Decoder, bytes: Uint8Array, stream: boolean, source: ByteSource): string {
  try {
    return decoder.decode(bytes, { stream });
  } catch (error) {
    if (error instanceof TypeError) refuseText(source);
    throw error;
  }
}

/**
 * A text file as one string, for readers that need it whole; above 128 MiB it is refused (`bound-exceeded`). Decoded at
 * once: a string put together from pieces would be in memory twice.
 */
export async function readText(source: ByteSource): Promise<string> {
  if (source.size > MOST_BYTES.textSurvey) {
    refuse('bound-exceeded', { bound: 'text-size', limit: inMebibytes(MOST_BYTES.textSurvey) }, { file: source.file });
  }
  const bytes = await source.read(0, source.size);
  const encoding = await detectEncoding({
    file: source.file,
    size: bytes.length,
    read: async (start, end) => bytes.subarray(start, end),
  });
  const text = decode(new TextDecoder(encoding, { fatal: true }), bytes, false, source);
  if (encoding !== 'utf-8' && text.includes('\0')) refuseText(source);
  return text;
}

function refuseText(source: ByteSource): never {
  refuse('text-encoding', { encodings: KNOWN }, { file: source.file });
}
