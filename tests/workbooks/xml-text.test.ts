import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { standard } from '../standard/liuhu.ts';
import { partsOf } from './annotate/annotated.ts';
import { Bench } from './command.ts';

const NO_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
/** What XML cannot hold, even escaped; and 𠮷, which it can. */
const STRANGE = '𠮷\ufffe村\uffff-\ud800-\udc00-\u0001-\u000b';

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.set();
});
afterEach(async () => {
  for (const name of await readdir(bench.cwd)) await rm(bench.path(name), { recursive: true });
});
afterAll(() => bench.clear());

describe('text that XML cannot hold (F9)', () => {
  it.each([
    ['rectify', '-o', 'out.xlsx'],
    ['form', '-o', 'out.xlsx'],
    ['read', '-f', 'xlsx', '-o', 'out.xlsx'],
    ['progress', '-f', 'xlsx', '-o', 'out.xlsx'],
    ['check', '-f', 'junit', '-o', 'out.xml'],
  ])('leaves what audit %s writes well-formed', async (command, ...options) => {
    const centers = [{ name: STRANGE, level: standard.levels[0]!.id, office: `街${STRANGE}` }];
    await writeFile(bench.path('survey.json'), JSON.stringify({ centers }));
    const { code, err } = await bench.run(command, 'survey.json', ...options);
    expect([code === 2, err]).toEqual([false, expect.anything()]);
    const file = options.at(-1)!;
    const bytes = await readFile(bench.path(file));
    const utf8 = new TextDecoder('utf-8', { fatal: true });
    const parts = file.endsWith('.xml')
      ? [utf8.decode(bytes)]
      : [...(await partsOf(bytes)).values()].map(({ text }) => text);
    expect(parts.join('')).toContain('𠮷\ufffd村\ufffd');
    for (const part of parts) expect(NO_XML.exec(part)).toBeNull();
  });
});
