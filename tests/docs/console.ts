import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Fence } from './markdown.ts';

const AUDIT = fileURLToPath(new URL('../../bin/audit', import.meta.url));

/** A command of a console block, and what the document says it prints. `…` on a line of its own stands for lines left out. */
export interface Step {
  readonly command: string;
  readonly printed: readonly string[];
}

export function steps({ lines }: Fence): Step[] {
  const found: { command: string; printed: string[] }[] = [];
  for (const line of lines) {
    if (line.startsWith('$ ')) found.push({ command: line.slice(2), printed: [] });
    else found.at(-1)?.printed.push(line);
  }
  return found;
}

/** Runs commands one after another in a folder, as a shell would: `bin/audit …` and `echo $?` are all it knows. */
export class Shell {
  readonly #folder: string;
  #exitCode = 0;

  constructor(folder: string) {
    this.#folder = folder;
  }

  run(command: string): string[] {
    if (command === 'echo $?') return [String(this.#exitCode)];
    const [program, ...args] = words(command);
    if (program !== 'bin/audit') throw new Error(`The documents may run bin/audit only, not: ${command}`);
    const { FORCE_COLOR: _, ...env } = process.env;
    const { status, stdout, stderr } = spawnSync(process.execPath, [AUDIT, ...args], {
      cwd: this.#folder,
      encoding: 'utf8',
      maxBuffer: 1 << 26,
      env: { ...env, COLUMNS: '100', NO_COLOR: '1' },
    });
    this.#exitCode = status ?? -1;
    const text = `${stdout}${stderr}`;
    return text === '' ? [] : text.replace(/\n$/, '').split('\n');
  }
}

function words(command: string): string[] {
  return [...command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, bare]) => double ?? single ?? bare!,
  );
}

const LEFT_OUT = '…';

/** Whether the document is true of what was printed: its pieces are there in this order, with something left out at every `…`. */
export function isTrueOf(document: readonly string[], printed: readonly string[]): boolean {
  const pieces = split(document);
  const [first = [], ...rest] = pieces;
  if (!startsAt(printed, 0, first)) return false;
  if (rest.length === 0) return printed.length === first.length;
  const last = rest.pop()!;
  let at = first.length;
  for (const piece of rest) {
    const next = find(printed, at + 1, piece);
    if (next < 0) return false;
    at = next + piece.length;
  }
  const tail = printed.length - last.length;
  return tail > at && startsAt(printed, tail, last);
}

/**
 * The document's lines brought up to date: as many of them from what was printed, each piece from the line that begins as
 * the piece did. Null where such a line is gone.
 */
export function updated(document: readonly string[], printed: readonly string[]): string[] | null {
  const pieces = split(document);
  const [first = [], ...rest] = pieces;
  if (rest.length === 0) return [...printed];
  const last = rest.pop()!;
  const lines = printed.slice(0, first.length);
  for (const [head = '', ...others] of rest) {
    const at = printed.findIndex((line) => beginning(line) === beginning(head));
    if (at < 0) return null;
    lines.push(LEFT_OUT, ...printed.slice(at, at + 1 + others.length));
  }
  return [...lines, LEFT_OUT, ...printed.slice(printed.length - last.length)];
}

function beginning(line: string): string {
  return line
    .replaceAll('─', '')
    .trim()
    .split(/ {2,}|（\d/)[0]!;
}

/** The document's lines between one `…` and the next. */
function split(document: readonly string[]): string[][] {
  const pieces: string[][] = [[]];
  for (const line of document) {
    if (line.trim() === LEFT_OUT) pieces.push([]);
    else pieces.at(-1)!.push(line);
  }
  return pieces;
}

function startsAt(lines: readonly string[], at: number, piece: readonly string[]): boolean {
  return piece.every((line, index) => lines[at + index]?.trimEnd() === line.trimEnd());
}

function find(lines: readonly string[], from: number, piece: readonly string[]): number {
  for (let at = from; at + piece.length <= lines.length; at++) if (startsAt(lines, at, piece)) return at;
  return -1;
}
