import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import * as browserBytes from '../../src/platform/browser/bytes.ts';
import * as browserCrc32 from '../../src/platform/browser/crc32.ts';
import * as browserDeflate from '../../src/platform/browser/deflate.ts';
import * as browserInflate from '../../src/platform/browser/inflate.ts';
import * as browserSha256 from '../../src/platform/browser/sha256.ts';
import * as browserUtf8 from '../../src/platform/browser/utf8.ts';
import { InflateFault } from '../../src/platform/inflate-fault.ts';
import * as nodeBytes from '../../src/platform/node/bytes.ts';
import * as nodeCrc32 from '../../src/platform/node/crc32.ts';
import * as nodeDeflate from '../../src/platform/node/deflate.ts';
import * as nodeInflate from '../../src/platform/node/inflate.ts';
import * as nodeSha256 from '../../src/platform/node/sha256.ts';
import * as nodeUtf8 from '../../src/platform/node/utf8.ts';

const node = { ...nodeBytes, ...nodeCrc32, ...nodeDeflate, ...nodeInflate, ...nodeSha256, ...nodeUtf8 };
const browser: typeof node = {
  ...browserBytes,
  ...browserCrc32,
  ...browserDeflate,
  ...browserInflate,
  ...browserSha256,
  ...browserUtf8,
};
const SIDES = { node, browser };

const bytes = fc.uint8Array({ maxLength: 400 });
/** Long and repetitive enough to be packed in more than one way. */
const contents = fc
  .array(fc.tuple(fc.uint8Array({ minLength: 1, maxLength: 60 }), fc.integer({ min: 1, max: 3000 })), { maxLength: 6 })
  .map((runs) => Buffer.concat(runs.flatMap(([run, times]) => new Array<Uint8Array>(times).fill(run))));

const digest = ({ newSha256 }: typeof node, ...pieces: (string | Uint8Array)[]): string => {
  const hash = newSha256();
  for (const piece of pieces) hash.update(piece);
  return Buffer.from(hash.digest()).toString('hex');
};

/** In so many pieces. */
async function* cut(whole: Uint8Array, pieces: number): AsyncGenerator<Uint8Array> {
  const size = Math.max(1, Math.ceil(whole.length / pieces));
  for (let at = 0; at < whole.length; at += size) yield whole.subarray(at, at + size);
}

async function gather(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return Buffer.concat(all);
}

async function faultOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'none',
    (error) => (error instanceof InflateFault ? error.fault : String(error)),
  );
}

describe('both sides of the seam', () => {
  it('unpack what either packs, however it is cut', async () => {
    await fc.assert(
      fc.asyncProperty(contents, fc.integer({ min: 1, max: 9 }), async (content, pieces) => {
        for (const packing of Object.values(SIDES)) {
          const packed = await gather(packing.deflateRaw(cut(content, pieces)));
          for (const { inflateRaw, inflateRawWhole } of Object.values(SIDES)) {
            expect((await gather(inflateRaw(cut(packed, pieces), content.length))).equals(content)).toBe(true);
            expect(Buffer.from(await inflateRawWhole(packed, content.length)).equals(content)).toBe(true);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('tell data that ends too early, is none, or holds too much', async () => {
    await fc.assert(
      fc.asyncProperty(contents, fc.nat(), fc.integer({ min: 1, max: 4 }), async (content, seed, pieces) => {
        const packed = deflateRawSync(content);
        const short = packed.subarray(0, seed % packed.length);
        for (const { inflateRaw, inflateRawWhole } of Object.values(SIDES)) {
          expect(await faultOf(gather(inflateRaw(cut(short, pieces), 0)))).toBe('cut short');
          expect(await faultOf(inflateRawWhole(short, content.length))).toBe('cut short');
          if (content.length > 0) expect(await faultOf(inflateRawWhole(packed, content.length - 1))).toBe('too long');
        }
      }),
      { numRuns: 40 },
    );
  });

  it.each(Object.entries(SIDES))('find bad compression and hand on what the source throws: %s', async (_, side) => {
    // A block of the type that the format does not have, by itself and behind a good one.
    const none = Buffer.from([0x07, 0, 0]);
    for (const bad of [none, Buffer.concat([Buffer.from([0x00, 0x03, 0x00, 0xfc, 0xff]), Buffer.from('abc'), none])]) {
      expect(await faultOf(gather(side.inflateRaw(cut(bad, 1), 10)))).toBe('bad compression');
      expect(await faultOf(gather(side.inflateRaw(cut(bad, 3), 10)))).toBe('bad compression');
      expect(await faultOf(side.inflateRawWhole(bad, 10))).toBe('bad compression');
    }
    async function* failing(): AsyncGenerator<Uint8Array> {
      yield deflateRawSync(Buffer.alloc(1000)).subarray(0, 3);
      throw new Error('unreadable');
    }
    await expect(gather(side.inflateRaw(failing(), 10))).rejects.toThrow('unreadable');
    await expect(gather(side.deflateRaw(failing()))).rejects.toThrow('unreadable');
  });

  it.each(Object.entries(SIDES))('stop asking the source where the reader stops: %s', async (_, side) => {
    const packed = deflateRawSync(Buffer.from(Array.from({ length: 400_000 }, (_, at) => (at * at) >> 7)));
    let asked = 0;
    let ended = false;
    async function* source(): AsyncGenerator<Uint8Array> {
      try {
        for await (const chunk of cut(packed, 400)) {
          asked++;
          yield chunk;
        }
      } finally {
        ended = true;
      }
    }
    for await (const chunk of side.inflateRaw(source(), 400_000)) {
      expect(chunk.length).toBeGreaterThan(0);
      break;
    }
    await vi.waitFor(() => expect(ended).toBe(true));
    expect(asked).toBeLessThan(400);
  });

  it('give the same checksums, hashes and answers', () => {
    fc.assert(
      fc.property(bytes, bytes, fc.string({ unit: 'grapheme' }), (first, second, text) => {
        const whole = Buffer.concat([first, second]);
        expect(browser.crc32(whole)).toBe(node.crc32(whole));
        expect(browser.crc32(second, browser.crc32(first))).toBe(node.crc32(whole));
        expect(digest(browser, text, first, second)).toBe(digest(node, text, whole));
        expect(browser.isUtf8(whole)).toBe(node.isUtf8(whole));
        const written = new TextEncoder().encode(text);
        expect([browser.isUtf8(written), node.isUtf8(written)]).toEqual([true, true]);
      }),
    );
    expect(digest(browser, 'abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it('make the same texts of bytes', () => {
    const places = fc.tuple(fc.nat(500), fc.nat(500));
    fc.assert(
      fc.property(bytes, places, fc.string({ unit: 'grapheme' }), (any, [a, b], text) => {
        for (const all of [any, new TextEncoder().encode(`\ufeff${text}`)]) {
          const [start, end] = [Math.min(a, b, all.length), Math.min(Math.max(a, b), all.length)];
          expect(browser.utf8Text(all, start, end)).toBe(node.utf8Text(all, start, end));
          expect(browser.latin1Text(all, start, Math.max(a, b))).toBe(node.latin1Text(all, start, Math.max(a, b)));
        }
      }),
    );
    const all = Uint8Array.from({ length: 20_000 }, (_, at) => at);
    expect(browser.latin1Text(all)).toBe(node.latin1Text(all));
    expect(browser.latin1Text(all).charCodeAt(0x9f)).toBe(0x9f);
  });

  it('find the same patterns and join the same pieces', () => {
    const few = fc.uint8Array({ max: 2, maxLength: 40 });
    const pattern = fc.uint8Array({ max: 2, minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(few, pattern, fc.nat(45), (all, wanted, from) => {
        expect(browser.findBytes(all, wanted, from)).toBe(node.findBytes(all, wanted, from));
        expect(Buffer.from(browser.concatBytes([all, wanted, all]))).toEqual(
          Buffer.from(node.concatBytes([all, wanted, all])),
        );
      }),
    );
    for (const { allocate } of Object.values(SIDES)) expect(allocate(70_000)).toHaveLength(70_000);
  });
});
