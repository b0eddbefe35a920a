import type { Surroundings } from '../files/surroundings.ts';
import type { Lang } from '../messages/languages.ts';
import type { Frame } from '../run/outputs.ts';

/** The part of Node's `process` that the program uses: handed in, so that a test can hand in its own. */
export interface Process {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly stdout: Stream;
  readonly stderr: Stream;
  readonly pid: number;
  cwd(): string;
  kill(pid: number, signal: NodeJS.Signals): boolean;
  on(event: NodeJS.Signals, listener: (signal: NodeJS.Signals) => void): unknown;
  removeListener(event: NodeJS.Signals, listener: (signal: NodeJS.Signals) => void): unknown;
}

export interface Stream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly fd?: number;
  write(text: string, done?: (error?: Error | null) => void): boolean;
  on(event: 'error', listener: (error: NodeJS.ErrnoException) => void): unknown;
  removeListener(event: 'error', listener: (error: NodeJS.ErrnoException) => void): unknown;
}

/** What every command is given. */
export interface Setting {
  readonly process: Process;
  readonly lang: Lang;
  readonly place: Surroundings;
}

/** `NO_COLOR` (any value) and a pipe mean no colour; `FORCE_COLOR` means colour in a pipe. */
function wantsColour({ env, stdout }: Process): boolean {
  if (env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '') return false;
  if (env['FORCE_COLOR'] !== undefined) return env['FORCE_COLOR'] !== '0';
  return stdout.isTTY === true && env['TERM'] !== 'dumb';
}

const NARROWEST = 40;
const WIDEST = 160;
const IN_A_PIPE = 100;

/** Columns to write for: the terminal's, or `COLUMNS`, within what reads well. */
function widthOf({ env, stdout }: Process): number {
  const told = stdout.columns ?? Number(env['COLUMNS'] ?? Number.NaN);
  return Number.isFinite(told) && told > 0 ? Math.max(NARROWEST, Math.min(WIDEST, told)) : IN_A_PIPE;
}

/** What a text is set into: colours are for the screen, not for a file. */
export function frameOf(process: Process, printed: boolean): Frame {
  return { width: widthOf(process), colour: printed && wantsColour(process) };
}
