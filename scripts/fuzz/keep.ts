import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Ran } from './program.ts';

/** A run that broke a promise. */
export interface Broken {
  readonly seed: number;
  readonly number: number;
  readonly file: string;
  readonly bytes: Buffer;
  readonly fault: string;
  readonly ran: Ran;
}

/** Keeps the survey with the command that shows the fault and the one that makes the survey again; returns the folder. */
export async function keep(root: string, { seed, number, file, bytes, fault, ran }: Broken): Promise<string> {
  const folder = join(root, '.fuzz', `${seed}-${number}`);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, file), bytes);
  const told = [
    fault,
    `bin/audit check ${join(relative(root, folder), file)} -f json`,
    `npm run fuzz -- --seed ${seed} --case ${number}`,
    `exit code ${ran.code}, ${ran.mebibytes} MiB`,
    ran.err.slice(0, 10_000),
  ];
  await writeFile(join(folder, 'told.txt'), `${told.join('\n')}\n`);
  return relative(root, folder);
}
