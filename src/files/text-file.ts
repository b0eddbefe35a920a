import { refuse } from '../model/problem.ts';
import type { NamedText } from '../run/named-bytes.ts';
import { readNamedText } from '../run/named-text.ts';
import { findInputs } from './inputs.ts';
import type { Surroundings } from './surroundings.ts';

/** Where a file is read, and where it is noted that it is. */
export type Reading = Pick<Surroundings, 'cwd' | 'inputs'>;

/** The whole text of one UTF-8 file that a person named; refuses a folder, a file of more than `most` bytes, and another encoding. */
export async function readTextFile(file: string, { cwd, inputs }: Reading, most: number): Promise<string> {
  const [input] = findInputs([file], cwd);
  if (input?.name !== file) return refuse('file-unreadable', { path: file, reason: 'EISDIR' });
  inputs.add(input.path);
  return readNamedText(input, most);
}

/** The same, with its name. */
export async function namedTextFile(file: string, place: Reading, most: number): Promise<NamedText> {
  return { file, text: await readTextFile(file, place, most) };
}
