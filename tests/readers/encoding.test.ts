import { describe, expect, it } from 'vitest';
import { detectEncoding, readText, textChunks } from '../../src/readers/encoding.ts';
import { bytesOf, gb18030, joined, utf8, utf16 } from './byte-sources.ts';
import { problemOf } from './entries-shown.ts';

const TEXT = '名称,建筑面积\r\n四月天社区,350㎡\n';
const MIB = 2 ** 20;

describe('encodings', () => {
  it.each([
    ['utf-8', utf8(TEXT)],
    ['utf-8', joined(Uint8Array.of(0xef, 0xbb, 0xbf), utf8(TEXT))],
    ['utf-16le', utf16(TEXT, true)],
    ['utf-16be', utf16(TEXT, false)],
    ['gb18030', gb18030(TEXT.replace('㎡', ''))],
  ])('finds %s', async (encoding, bytes) => {
    expect(await detectEncoding(bytesOf(bytes))).toBe(encoding);
    expect((await readText(bytesOf(bytes))).replace('㎡', '')).toBe(TEXT.replace('㎡', ''));
  });

  it('reads the four bytes of GB18030', async () => {
    const bytes = joined(gb18030('中'), Uint8Array.of(0x95, 0x32, 0x82, 0x36), gb18030('村'));
    expect(await readText(bytesOf(bytes))).toBe('中\u{20000}村');
  });

  it('reads nothing as nothing', async () => {
    expect(await readText(bytesOf(new Uint8Array()))).toBe('');
  });

  it.each([0, 1, 2, 3, 4])('cuts no character between chunks, %i bytes off', async (shift) => {
    const text = 'x'.repeat(shift) + '四月天𠮷社区'.repeat(MIB / 8);
    expect(await readText(bytesOf(utf8(text)))).toBe(text);
    const chinese = 'x'.repeat(shift) + '四月天社区'.repeat(MIB / 8);
    expect(await readText(bytesOf(gb18030(chinese)))).toBe(chinese);
  });

  it('decides by the whole file', async () => {
    const bytes = joined(utf8('name,area\n'.repeat(MIB / 5)), gb18030('四月天社区,350'));
    expect(await detectEncoding(bytesOf(bytes))).toBe('gb18030');
    expect((await readText(bytesOf(bytes))).endsWith('\n四月天社区,350')).toBe(true);
  });

  it.each([
    ['NUL', utf8('a\0b')],
    ['NUL far behind', joined(utf8('a'.repeat(2 * MIB)), Uint8Array.of(0))],
    ['NUL in GB18030', joined(gb18030('四月'), Uint8Array.of(0))],
    ['NUL in UTF-16', utf16('a\0', true)],
    ['half a character at the end', gb18030('四月').subarray(0, 3)],
    ['half a UTF-16 unit', utf16('四', false).subarray(0, 3)],
    ['a lone surrogate', utf16('\ud800', true)],
    ['a UTF-8 mark with other bytes', joined(Uint8Array.of(0xef, 0xbb, 0xbf), gb18030('四月'))],
    ['bytes of neither', Uint8Array.of(0xff, 0x20, 0xff)],
    ['UTF-8 with one wrong byte', joined(utf8('四月天,'), Uint8Array.of(0x80), utf8(',四月天'))],
  ])('refuses %s', async (_, bytes) => {
    expect(await problemOf(() => readText(bytesOf(bytes)))).toEqual({
      code: 'text-encoding',
      args: { encodings: 'UTF-8, GB18030' },
      location: { file: 'survey.csv' },
    });
  });

  it('asks for one chunk at a time, and refuses to hold too long a text', async () => {
    const size = 200 * MIB;
    const line = new Uint8Array(MIB).fill(0x61);
    let longest = 0;
    const source = {
      file: 'long.csv',
      size,
      read: async (start: number, end: number) => {
        longest = Math.max(longest, end - start);
        return line.subarray(0, end - start);
      },
    };
    expect(await problemOf(() => readText(source))).toMatchObject({
      code: 'bound-exceeded',
      args: { limit: '128 MiB' },
    });
    let length = 0;
    for await (const chunk of textChunks(source, await detectEncoding(source))) length += chunk.length;
    expect(length).toBeGreaterThan(size - MIB);
    expect(longest).toBeLessThanOrEqual(MIB);
  });
});
