import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const TEXT = readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8').split('## The house')[1]!.split('\n## ')[0]!;

interface Arrow {
  readonly name: string;
  readonly comment: string;
  readonly from: { readonly path?: string };
  readonly to: { readonly pathNot?: readonly string[] };
}

/** Room and the rooms that it may use, as the arrows are checked. */
function checkedRooms(): Map<string, string[]> {
  const { forbidden } = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as { forbidden: Arrow[] };
  const rooms = new Map<string, string[]>();
  for (const { from, to } of forbidden) {
    const room = /^\^src\/([a-z]+)\/$/.exec(from.path ?? '')?.[1];
    if (room === undefined || !Array.isArray(to.pathNot)) continue;
    rooms.set(
      room,
      to.pathNot.map((path) => /^\^src\/([a-z]+)\/$/.exec(path)![1]!).filter((used) => used !== room),
    );
  }
  return rooms;
}

/** The same, as the table tells it; `null` where it says "all above". */
function toldRooms(): Map<string, string[]> {
  const rooms = new Map<string, string[]>();
  for (const [, room, uses] of TEXT.matchAll(/^\| `([a-z]+)` \| [^|]+ \| ([^|]*)\|$/gm)) {
    const all = uses!.trim() === 'all above';
    rooms.set(room!, all ? [...rooms.keys()] : [...uses!.matchAll(/`([a-z]+)`/g)].map(([, used]) => used!));
  }
  return rooms;
}

const folders = (path: string): string[] =>
  readdirSync(join(ROOT, path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

describe('the house as CONTRIBUTING.md tells it', () => {
  test('has every room, and no other', () => {
    expect([...toldRooms().keys()].sort()).toEqual(folders('src').sort());
  });

  test('has the arrows that are checked', () => {
    const told = toldRooms();
    for (const [room, uses] of checkedRooms()) expect(uses.toSorted(), room).toEqual(told.get(room)!.toSorted());
    // These two may use all below them, so that their rules only say what they may not.
    expect([...told.keys()].filter((room) => !checkedRooms().has(room))).toEqual(['files', 'cli']);
  });

  test('has every folder of the project', () => {
    const told = [...TEXT.split('```')[1]!.matchAll(/^([a-z]+)\/ /gm)].map(([, name]) => name!);
    const there = folders('.').filter((name) => !/^(\.|dist|node_modules|coverage)/.test(name) && name !== 'bin');
    expect(told.sort()).toEqual(there.sort());
  });

  test('leads one survey past files that are there', () => {
    const way = TEXT.split('### One survey')[1]!.split('###')[0]!;
    const paths = [...way.matchAll(/`((?:cli|run|files|readers|survey|audit)\/[\w/-]+\.ts)`/g)].map(
      ([, path]) => path!,
    );
    expect(paths.length).toBeGreaterThan(10);
    for (const path of paths) expect(() => readFileSync(join(ROOT, 'src', path)), path).not.toThrow();
  });
});
