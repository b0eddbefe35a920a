import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { partsOf } from '../workbooks/annotate/annotated.ts';
import { Bench } from '../workbooks/command.ts';
import { CANTEENS } from './canteens.ts';

/** What the standard of Zhengzhou calls things, and no standard of canteens does. */
const THEIRS = {
  zh: /街道|社区|行政村|村|文化服务中心|文化旅游|郑州|金水/u,
  en: /\b(?:streets?|sub-districts?|community|communities|villages?|townships?|zhengzhou|jinshui|cultur\w*)\b/i,
};
/** Headers that may stand in any language in what other programs read. */
const CHINESE_WORDS = THEIRS.zh;

const own = ['--standard', './canteens'];
const BOTH = ['zh', 'en'] as const;
/** A command line, and the file or folder that it writes besides the screen. */
const COMMANDS: readonly [argv: string, writes?: string][] = [
  ['check survey.csv --limit 1'],
  ['check survey.csv --verbose --office 东学区'],
  ['check survey.csv --waivers waivers.yaml'],
  ['check survey.csv --office 南学区'],
  ['check survey.csv --format markdown'],
  ['check survey.csv --format csv'],
  ['check survey.csv --format json'],
  ['check survey.csv --format jsonl'],
  ['check survey.csv --format github'],
  ['check survey.csv --format junit'],
  ['check survey.csv --format sarif'],
  ['check book.xlsx --verbose'],
  ['check nothing.csv'],
  ['check survey.csv --level 大学'],
  ['read survey.csv'],
  ['read survey.csv --format markdown'],
  ['read survey.csv --format json'],
  ['read survey.csv --format yaml'],
  ['read survey.csv --format csv'],
  ['read survey.csv --format xlsx -o read.xlsx', 'read.xlsx'],
  ['read survey.csv --format yaml --split center -o centers', 'centers'],
  ['form survey.csv -o form.xlsx', 'form.xlsx'],
  ['form survey.csv --split office -o forms', 'forms'],
  ['rectify survey.csv -o ledger.xlsx', 'ledger.xlsx'],
  ['rectify later.csv --update ledger.xlsx -o next.xlsx', 'next.xlsx'],
  ['rectify survey.csv --split office -o ledgers', 'ledgers'],
  ['annotate book.xlsx -o marked.xlsx', 'marked.xlsx'],
  ['template -o template.xlsx', 'template.xlsx'],
  ['template --plan plan.yaml -o planned.xlsx', 'planned.xlsx'],
  ['rank survey.csv'],
  ['rank survey.csv --plan plan.yaml --format markdown'],
  ['progress survey.csv --plan plan.yaml --as-of 2020-08-01'],
  ['progress survey.csv --plan plan.yaml --as-of 2020-08-01 --format xlsx -o progress.xlsx', 'progress.xlsx'],
  ['diff survey.csv later.csv'],
  ['diff survey.csv later.csv --format markdown'],
  ['trend 2020=survey.csv 2021=later.csv'],
  ['trend 2020=survey.csv 2021=later.csv --format markdown'],
  ['explain room.seats'],
  ['rules'],
  ['baseline survey.csv -o known.json', 'known.json'],
  ['init repository', 'repository'],
];

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.set();
  for (const [name, text] of Object.entries(CANTEENS)) {
    await mkdir(dirname(bench.path(name)), { recursive: true });
    await writeFile(bench.path(name), text);
  }
  await writeFile(bench.path('nothing.csv'), '甲,乙\n1,2\n');
  await bench.run('read', 'survey.csv', ...own, '--format', 'xlsx', '-o', 'book.xlsx');
});
afterAll(() => bench.clear());

/** All texts of a file, or of all files of a folder, with their names. */
async function textsOf(path: string): Promise<string[]> {
  const entries = await readdir(path, { withFileTypes: true, recursive: true }).catch(() => null);
  if (entries !== null) {
    const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    const inside = await Promise.all(files.filter((file) => !file.includes('.schema')).map(textsOf));
    return [...files.map((file) => file.slice(path.length)), ...inside.flat()];
  }
  const bytes = await readFile(path);
  if (extname(path) !== '.xlsx') return [bytes.toString('utf8')];
  const parts = await partsOf(bytes);
  return [...parts].filter(([name]) => name.startsWith('xl/')).map(([, { text }]) => text);
}

/** A few letters on either side of each word that is not the standard's. */
function foreign(text: string, words: RegExp): string[] {
  const found = text.matchAll(new RegExp(`.{0,20}(?:${words.source}).{0,20}`, `g${words.flags}`));
  return [...new Set([...found].map(([around]) => around))];
}

describe('what is said by one’s own standard is said in its words (F22)', () => {
  for (const lang of BOTH)
    test.each(COMMANDS)(`${lang}: audit %s`, async (argv, writes) => {
      const { out, err, code } = await bench.run(
        ...argv.split(' '),
        ...own,
        '--lang',
        lang,
        ...(writes ? ['--force'] : []),
      );
      const written = writes === undefined ? [] : await textsOf(bench.path(writes));
      expect(`${out}${err}`).not.toBe('');
      expect(err).not.toContain('--help');
      expect([0, 1, 2]).toContain(code);
      expect([out, err, ...written].flatMap((text) => foreign(text, THEIRS[lang]))).toEqual([]);
      expect([out, err, ...written].flatMap((text) => foreign(text, CHINESE_WORDS))).toEqual([]);
    });
});
