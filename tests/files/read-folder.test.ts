import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { compileFolder } from '../../src/files/compile.ts';
import { readFolder } from '../../src/files/read-folder.ts';
import { Refusal } from '../../src/model/problem.ts';
import { AREA, mistakesOf, STANDARD } from '../standards/sample.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'standard-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, text: string | Uint8Array) => writeFileSync(join(folder, name), text);

async function refusal(work: Promise<unknown>): Promise<unknown> {
  const error = await work.catch((thrown) => thrown);
  expect(error).toBeInstanceOf(Refusal);
  return (error as Refusal).problem;
}

test('standard.yaml comes first, other YAML by name, and nothing else', async () => {
  for (const name of ['zoo.yml', 'area.yaml', 'standard.yaml', 'source.txt']) write(name, name);
  expect(await readFolder(folder)).toEqual(
    ['standard.yaml', 'area.yaml', 'zoo.yml'].map((name) => ({ file: join(folder, name), text: name })),
  );
});

test('a folder compiles to a standard', async () => {
  write('standard.yaml', STANDARD);
  write('area.yaml', AREA);
  expect((await compileFolder(folder)).rules).toHaveLength(2);
});

test('places name the folder as the person did', async () => {
  write('standard.yaml', 'id: A');
  const error = await compileFolder(folder, 'mine').catch((thrown) => thrown);
  expect(
    mistakesOf(() => {
      throw error;
    })[0],
  ).toBe(`${join('mine', 'standard.yaml')}:1:1 missing key "title"`);
});

test('what cannot be read is refused by its path', async () => {
  const nowhere = join(folder, 'nowhere');
  expect(await refusal(readFolder(nowhere))).toMatchObject({ code: 'file-not-found', args: { path: nowhere } });
  expect(await refusal(readFolder(folder))).toMatchObject({ code: 'directory-empty', args: { path: folder } });
  write('standard.yaml', new Uint8Array([0x69, 0x64, 0x3a, 0x20, 0xd6, 0xd0]));
  expect(await refusal(readFolder(folder))).toMatchObject({
    code: 'text-encoding',
    location: { file: join(folder, 'standard.yaml') },
  });
  const file = join(folder, 'standard.yaml');
  expect(await refusal(readFolder(file))).toMatchObject({
    code: 'file-unreadable',
    args: { path: file, reason: 'ENOTDIR' },
  });
});

test('a file beyond any standard is not read', async () => {
  write('standard.yaml', new Uint8Array(4 * 1024 * 1024 + 1));
  expect(await refusal(readFolder(folder))).toMatchObject({ code: 'bound-exceeded', args: { bound: 'bytes' } });
});

test('rules in a file named .YAML are rules (F4)', async () => {
  write('standard.yaml', STANDARD);
  write('AREA.YAML', AREA);
  expect((await compileFolder(folder)).rules).toHaveLength(2);
});

test.each(['rules/area.yaml', 'rules/more/area.yml', 'area.yaml.txt', 'area.yaml.bak.yaml.txt', 'area.json'])(
  'rules that are not loaded are told: %s (F4)',
  async (name) => {
    write('standard.yaml', STANDARD);
    write('all.yaml', AREA);
    mkdirSync(join(folder, name, '..'), { recursive: true });
    write(name, name.endsWith('.json') ? '{ "category": "area", "rules": [] }' : AREA);
    const told = await refusal(readFolder(folder, 'mine'));
    expect(told).toMatchObject({
      code: 'standard-invalid',
      args: { errors: [{ location: { file: join('mine', name), line: 1 } }] },
    });
  },
);

test('cases, surveys, notes and hidden folders beside rules are no rules (F4)', async () => {
  write('standard.yaml', STANDARD);
  write('area.yaml', AREA);
  for (const inner of ['cases', 'data', '.git']) mkdirSync(join(folder, inner));
  write('cases/area.yaml', 'level: village\ncases: []\n');
  write('data/survey.yaml', '- { name: 甲 }\n');
  write('.git/area.yaml', AREA);
  write('notes.txt', 'rules: none\n');
  expect(await readFolder(folder)).toHaveLength(2);
});
