import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { isTrueOf, Shell, steps } from './console.ts';
import { fences } from './markdown.ts';

const DOCS = fileURLToPath(new URL('../../docs', import.meta.url));

/** What the tutorial promises to use: every command that works on a standard. */
const SHOWN = [
  'standard lint',
  'standard map',
  'standard test',
  'template',
  'explain',
  'check',
  'rectify',
  'rules',
] as const;

describe.each(['tutorial-standard.md', 'tutorial-standard.zh-CN.md'])('%s', (document) => {
  const blocks = fences(readFileSync(join(DOCS, document), 'utf8'));
  const folder = mkdtempSync(join(tmpdir(), 'audit-tutorial-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const shell = new Shell(folder);

  // In the order of the document: a command needs the files before it.
  test.each(blocks)('line $start', (block) => {
    const { language, name, lines } = block;
    if (language !== 'console') {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), `${lines.join('\n')}\n`);
      return;
    }
    for (const { command, printed } of steps(block)) {
      const now = shell.run(command).map((line) => line.trimEnd());
      expect(isTrueOf(printed, now) ? printed : now, `$ ${command}`).toEqual(printed);
    }
  });

  test('uses every command on the standard it writes', () => {
    const commands = blocks.filter(({ language }) => language === 'console').flatMap(steps);
    for (const shown of SHOWN) {
      expect(
        commands.some(({ command }) => command.startsWith(`bin/audit ${shown}`)),
        shown,
      ).toBe(true);
    }
  });
});

test('both tutorials write the same files', () => {
  const written = ['tutorial-standard.md', 'tutorial-standard.zh-CN.md'].map((document) =>
    fences(readFileSync(join(DOCS, document), 'utf8'))
      .filter(({ name }) => name !== '')
      .map(({ name, lines }) => [name, lines.join('\n')]),
  );
  expect(written[0]!.length).toBeGreaterThan(5);
  expect(written[1]).toEqual(written[0]);
});
