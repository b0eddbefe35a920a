import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isTrueOf, Shell, steps, updated } from './console.ts';
import { anchors, fences, localLinks, tableUnder } from './markdown.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const READMES = ['README.md', 'README.zh-CN.md'];
const GUIDES = ['tutorial-standard', 'rule-types'].flatMap((name) => [`docs/${name}.md`, `docs/${name}.zh-CN.md`]);
const DOCUMENTS = [...READMES, 'CONTRIBUTING.md', 'CHANGELOG.md', ...GUIDES];
const SAMPLE = 'data/samples/jinshui-survey.xlsx';
const FIRST_COMMANDS = [`npm ci && bin/audit check ${SAMPLE} --fail-on none`, 'npm ci && npm test'];

const read = (document: string): string => readFileSync(join(ROOT, document), 'utf8');

/** A folder such as the reader's, with the project's data and standards, and nothing else. */
function readersFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'audit-docs-'));
  for (const part of ['data', 'standards']) cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  return folder;
}

describe.each(READMES)('the examples of %s', (document) => {
  const blocks = fences(read(document));
  const folder = readersFolder();
  const shell = new Shell(folder);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('give the two first commands as they are', () => {
    const given = blocks.filter(({ language }) => language === 'console').flatMap(steps);
    const installing = given.map(({ command }) => command).filter((command) => command.includes('npm'));
    expect(installing).toEqual(FIRST_COMMANDS);
    expect(existsSync(join(ROOT, SAMPLE))).toBe(true);
  });

  // In the order of the document: a command may need what the ones before it wrote.
  test.each(blocks.filter(({ language, name }) => language === 'console' || name !== ''))(
    'line $start',
    ({ language, name, lines, start }) => {
      if (language !== 'console') return writeFileSync(join(folder, name), `${lines.join('\n')}\n`);
      for (const { command, printed } of steps({ language, name, lines, start })) {
        if (FIRST_COMMANDS.includes(command)) continue;
        const now = shell.run(command);
        if (isTrueOf(printed, now)) continue;
        if (process.env['UPDATE_DOCS'] === undefined) expect(now, `$ ${command}`).toEqual(printed);
        update(document, command, printed, now);
      }
    },
  );
});

/** `UPDATE_DOCS=1 npx vitest run tests/docs` writes into the document what the program prints now. */
function update(document: string, command: string, printed: readonly string[], now: readonly string[]): void {
  const lines = updated(printed, now);
  if (lines === null) expect(now, `$ ${command}`).toEqual(printed);
  const [before, after] = [printed, lines!].map((text) => [`$ ${command}`, ...text].join('\n'));
  writeFileSync(
    join(ROOT, document),
    read(document).replace(`\n${before}\n`, () => `\n${after}\n`),
  );
}

describe('the commands and options', () => {
  const shell = new Shell(ROOT);
  const helped = (command: string): string[] =>
    shell.run(`bin/audit ${command} --help --lang en`).map((line) => line.trimEnd());
  /** The lines of a part of a help text: what stands before the description. */
  const listed = (help: readonly string[], title: string): string[] => {
    const from = help.indexOf(title) + 1;
    const to = help.indexOf('', from);
    return help.slice(from, to < 0 ? undefined : to).flatMap((line) => /^ {2}(\S.*?)(?: {2,}|$)/.exec(line)?.[1] ?? []);
  };
  let commands: string[] = [];

  beforeAll(() => {
    commands = listed(helped(''), 'Commands:').map((line) => line.split(' ')[0]!);
  });

  test.each(READMES)('are all in %s, and no others', (document) => {
    const text = read(document);
    const told = [...text.matchAll(/^### `audit ([a-z]+)`$/gm)].map(([, command]) => command);
    expect(commands).toContain('check');
    expect(told).toEqual(commands);
    for (const command of ['', ...commands]) {
      const rows = tableUnder(text, `\`audit${command && ` ${command}`}\``);
      const options = rows.map(([option]) => option!.replaceAll('`', ''));
      expect(options, `audit ${command}`).toEqual(listed(helped(command), 'Options:'));
    }
  });
});

describe.each(DOCUMENTS)('the links of %s', (document) => {
  test('lead somewhere', () => {
    const dead = localLinks(read(document)).filter((link) => {
      const [path = '', anchor] = link.split('#');
      const target = path === '' ? document : join(dirname(document), decodeURIComponent(path));
      if (!existsSync(join(ROOT, target))) return true;
      return anchor !== undefined && !anchors(read(target)).has(decodeURIComponent(anchor));
    });
    expect(dead).toEqual([]);
  });
});
