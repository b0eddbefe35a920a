import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../../src/model/problem.ts';
import { bookFiles, open } from './workbooks.ts';
import { makeZip } from './zip-writer.ts';

const CORPUS = new URL('../../../../shared/corpus/', import.meta.url);

/** Reads all there is, and counts the cells; a refusal gives its code, anything else is thrown. */
async function outcome(bytes: Uint8Array): Promise<number | string> {
  try {
    let cells = 0;
    for (const sheet of (await open(bytes)).sheets) {
      await sheet.merges();
      await sheet.hiddenColumns?.();
      for await (const batch of sheet.rows())
        for (const row of batch) cells += row.cells.filter((cell) => cell !== undefined).length;
    }
    return cells;
  } catch (error) {
    if (error instanceof Refusal) return error.problem.code;
    throw error;
  }
}

const files = bookFiles({
  before: '<cols><col min="1" max="2" hidden="1"/></cols>',
  sheetData: Array.from(
    { length: 40 },
    (_, row) =>
      `<row r="${row + 1}"><c r="A${row + 1}" t="s"><v>${row % 2}</v></c><c r="B${row + 1}" s="1"><v>${row}.5</v></c></row>`,
  ).join(''),
  after: '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>',
  strings: '<si><t>有</t></si><si><r><t>文</t></r><r><t>体</t></r></si>',
  styles: '<cellXfs><xf/><xf numFmtId="14"/></cellXfs>',
});

describe('damaged workbooks', { timeout: 60_000 }, () => {
  const whole = { deflated: makeZip(files), stored: makeZip(files.map((file) => ({ ...file, stored: true }))) };
  const flips = (length: number) =>
    fc.array(fc.tuple(fc.nat(length - 1), fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 8 });

  it.each(['deflated', 'stored'] as const)('%s: with bytes changed, give rows or a refusal', async (kind) => {
    await fc.assert(
      fc.asyncProperty(flips(whole[kind].length), async (changes) => {
        const bytes = Buffer.from(whole[kind]);
        for (const [at, mask] of changes) bytes[at] = bytes[at]! ^ mask;
        expect(['number', 'string']).toContain(typeof (await outcome(bytes)));
      }),
      { numRuns: 400 },
    );
  });

  it('cut short anywhere, are refused', async () => {
    const bytes = whole.deflated;
    for (let length = 0; length < bytes.length; length += 7) {
      expect(await outcome(bytes.subarray(0, length))).toMatch(/^(workbook-damaged|not-a-workbook)$/);
    }
    expect(await outcome(bytes)).toBe(80);
  });

  it('with XML changed behind a good checksum, give rows or a refusal', async () => {
    const target = fc.nat(files.length - 1);
    const edits = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), fc.nat(255)), {
      minLength: 1,
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(target, edits, async (which, changes) => {
        const changed = files.map((file, index) => {
          const data = Buffer.from(file.data);
          if (index === which) for (const [share, value] of changes) data[Math.floor(share * data.length)] = value;
          return { ...file, data };
        });
        expect(['number', 'string']).toContain(typeof (await outcome(makeZip(changed))));
      }),
      { numRuns: 800 },
    );
  });
});

describe.skipIf(!existsSync(CORPUS))('odd workbooks of other projects', () => {
  const names = existsSync(CORPUS) ? readdirSync(CORPUS).filter((name) => /\.(xls.?|et)$/.test(name)) : [];
  const outcomes = new Map<string, number | string>([
    ['encrypted.xlsb', 'workbook-encrypted'],
    ['encrypted.xlsx', 'workbook-encrypted'],
    ['fuzz-1.xlsx', 'workbook-damaged'],
    ['fuzz-2.xlsx', 'workbook-damaged'],
    ['fuzz-3.xlsx', 'workbook-damaged'],
    ['legacy.xls', 'unsupported-format'],
    ['wps.et', 'unsupported-format'],
    ['xml-billion-laughs.xlsx', 'doctype-refused'],
    ['xml-bomb.xlsx', 'doctype-refused'],
    ['xml-doctype.xlsx', 'doctype-refused'],
    ['xml-quadratic-blowup.xlsx', 'doctype-refused'],
    ['zip-bomb-no-workbook.xlsx', 'not-a-workbook'],
    ['zip-duplicate-entry.xlsx', 'workbook-damaged'],
  ]);
  it.each(names)('%s', async (name) => {
    const expected = outcomes.get(name);
    const actual = await outcome(readFileSync(new URL(name, CORPUS)));
    if (expected === undefined) expect(actual).toBeGreaterThan(0);
    else expect(actual).toBe(expected);
  });
});
