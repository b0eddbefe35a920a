import { concatBytes, latin1Text, utf8Bytes } from '#platform/bytes';
import { damaged, type Origin } from '../limits.ts';

type Decoder = InstanceType<typeof TextDecoder>;

/** An XML declaration's encoding stands within so many bytes. */
const PROLOG = 256;
const UTF8 = /^(utf-?8|us-ascii|ascii|utf-?16|ucs-2)$/i;

/** The bytes of an XML part as UTF-8 without a byte order mark. Throws a `Refusal`: `workbook-damaged`. */
export async function* asUtf8(chunks: AsyncIterable<Uint8Array>, origin: Origin): AsyncGenerator<Uint8Array> {
  let head: Uint8Array | null = new Uint8Array();
  let decoder: Decoder | null = null;
  for await (const chunk of chunks) {
    if (head === null) {
      yield decode(decoder, chunk, origin);
      continue;
    }
    head = head.length === 0 ? chunk : concatBytes([head, chunk]);
    if (head.length < PROLOG) continue;
    decoder = decoderFor(head, origin);
    yield decode(decoder, withoutMark(head), origin);
    head = null;
  }
  if (head !== null && head.length > 0) {
    decoder = decoderFor(head, origin);
    yield decode(decoder, withoutMark(head), origin);
  }
  if (decoder !== null) yield decode(decoder, null, origin);
}

/** The decoder that a part needs; null for UTF-8, which passes as it is. */
function decoderFor(head: Uint8Array, origin: Origin): Decoder | null {
  const encoding = encodingOf(head);
  if (encoding === null) return null;
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch {
    return damaged(origin, 'bad encoding');
  }
}

function encodingOf(head: Uint8Array): string | null {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  if (head[0] === 0x3c && head[1] === 0) return 'utf-16le';
  if (head[0] === 0 && head[1] === 0x3c) return 'utf-16be';
  const declared = /^<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)["']/.exec(latin1Text(head, 0, PROLOG))?.[1];
  // A part in bytes that calls itself UTF-16 is wrong about that: its declaration could not be read otherwise.
  return declared === undefined || UTF8.test(declared) ? null : declared;
}

function withoutMark(head: Uint8Array): Uint8Array {
  return head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? head.subarray(3) : head;
}

function decode(decoder: Decoder | null, chunk: Uint8Array | null, origin: Origin): Uint8Array {
  if (decoder === null) return chunk ?? new Uint8Array();
  try {
    return utf8Bytes(chunk === null ? decoder.decode() : decoder.decode(chunk, { stream: true }));
  } catch {
    return damaged(origin, 'bad encoding');
  }
}
