import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../src/model/problem.ts';
import type { EntriesFile } from '../../src/model/rows.ts';
import { TextPlaces } from '../../src/readers/text-places.ts';
import { readYaml } from '../../src/readers/yaml/careful.ts';
import { plainTree } from '../../src/readers/yaml/plain.ts';
import { openYaml } from '../../src/readers/yaml/read.ts';

/** All that a reader tells of a file, or the refusal. */
async function told(read: () => EntriesFile | Promise<EntriesFile>) {
  try {
    const file = await read();
    const centers = [];
    for await (const batch of file.centers) {
      for (const { location, entries } of batch) {
        centers.push({
          location,
          entries: entries.map(({ key, value, location: at, keyLocation }) => ({ key, value, at, keyLocation })),
        });
      }
    }
    const extras = file.extras.map(({ key, value, location: at }) => ({ key, value, at }));
    return { centers, extras };
  } catch (error) {
    if (error instanceof Refusal) return error.problem;
    throw error;
  }
}

async function agree(text: string): Promise<void> {
  expect(await told(() => openYaml(text, 'a.yaml'))).toEqual(await told(() => readYaml(text, 'a.yaml')));
}

const PLAIN: readonly string[] = [
  'name: 安泰社区\nlevel: 社区\nbuilding_area: 350\n',
  'centers:\n  - name: 安泰社区\n    level: 社区\n    annual_funding: 0.3\n  - name: 泰和社区\n    level: 村\n',
  'centers:\n- name: a\n  level: b\n- name: c\n  level: d',
  '- name: a\n  level: b\n\n# a comment\n-   name: c\n    level: d\n',
  'year: 2019\ncenters:\n  - name: "安泰 社区"\n    level: \'社区\'\n    建筑面积（㎡）: 1,200\n    文体广场/面积: -5\n    training_days:\n',
  'name: a\r\nlevel: b\r\nx: 1.5亩  \r\n',
  'a: true\nb: False\nc: null\nd: 0x1F\ne: 1e3\nf: 007\ng: .5\nh: 2017-12\ni: 12345678901234567890\n',
];

const ODD: readonly string[] = [
  'name: a # why\n',
  'name: a\nname: b\n',
  'centers:\n  - name: a\n    name: b\n',
  'name: [a, b]\n',
  'name: &x a\nlevel: *x\n',
  'name: |\n  text\n',
  'name: a\n  b\nlevel: c\n',
  'name: "a\\tb"\n',
  'name: a: b\n',
  '- name: a\n   level: b\n',
  '- name: a\n level: b\n',
  'centers:\n  - name: a\n - name: b\n',
  'centers: []\n',
  '---\nname: a\n',
  'name:\n  zh: a\n',
  '\tname: a\n',
  '? a\n: b\n',
  '- a\n- b\n',
  '',
  '# nothing\n',
  'a key: 1\n',
  'name: a\u0007\n',
  'centers:\n  - name: a\nlater: 1\n',
];

describe('plain YAML', () => {
  it.each(PLAIN)('%j is read at once, as the careful reader reads it', async (text) => {
    expect(plainTree(text, new TextPlaces('a.yaml', text))).not.toBeNull();
    await agree(text);
  });

  it.each(ODD)('%j is left to the careful reader', async (text) => {
    expect(plainTree(text, new TextPlaces('a.yaml', text))).toBeNull();
    await agree(text);
  });

  it('is the sample survey', async () => {
    const text = readFileSync(join(import.meta.dirname, '../../data/samples/jinshui-survey.yaml'), 'utf8');
    expect(plainTree(text, new TextPlaces('a.yaml', text))).not.toBeNull();
    await agree(text);
  });

  it('never differs, whatever pieces a file is put together from', async () => {
    const piece = fc.constantFrom(
      ...[
        'name',
        'level',
        'centers',
        '建筑面积',
        'a b',
        ':',
        ': ',
        ' ',
        '  ',
        '    ',
        '- ',
        '-',
        '\n',
        '\n',
        '\r\n',
        '\r',
        '\t',
        '#',
        ' #c',
      ],
      ...[
        '社区',
        '350',
        '-5',
        '0.3',
        '"x"',
        "'y'",
        '"',
        "'",
        '[',
        ']',
        '{}',
        '&a ',
        '*a',
        '|',
        '>',
        '!t ',
        '%',
        '---',
        '...',
        '~',
        'null',
        '，',
        '\u2028',
        '\ufeff',
        '\u0085',
      ],
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 24 }), (pieces) => agree(pieces.join(''))),
      { numRuns: 3000 },
    );
  });

  it('never differs on lines that are nearly plain', async () => {
    const value = fc.constantFrom(
      '',
      '社区',
      '1,200',
      '-5',
      '"a b"',
      "'c'",
      'x # y',
      'p: q',
      '×',
      '√',
      'null',
      '[1]',
      '1.5亩 ',
      '２',
      '- 3',
      '"',
      '@a',
      '`b',
    );
    const line = fc.tuple(
      fc.constantFrom('', '  ', '    ', '   '),
      fc.constantFrom('', '- ', '-  '),
      fc.constantFrom('name', 'level', 'a', '业务经费（万元）'),
      value,
    );
    const text = fc
      .array(line, { maxLength: 8 })
      .map((lines) => lines.map(([indent, dash, key, of]) => `${indent}${dash}${key}: ${of}`).join('\n'));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('', 'centers:\n', 'year: 2019\ncenters:\n', '\n'), text, (head, body) =>
        agree(head + body),
      ),
      { numRuns: 3000 },
    );
  });
});
