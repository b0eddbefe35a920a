import { refuse } from '../model/problem.ts';
import { FileSource, findInputs } from './inputs.ts';

/** The whole text of one UTF-8 file that a person named; refuses a folder, a file of more than `most` bytes, and another encoding. */
export async function readTextFile(file: string, cwd: string, most: number): Promise<string> {
  const [input] = await findInputs([file], cwd);
  if (input?.shown !== file) return refuse('file-unreadable', { path: file, reason: 'EISDIR' });
  const source = new FileSource(input);
  try {
    if (source.size > most) refuse('bound-exceeded', { bound: 'bytes', limit: String(most) }, { file });
    const bytes = await source.read(0, source.size);
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) refuse('text-encoding', { encodings: 'UTF-8' }, { file });
    throw error;
  } finally {
    source.close();
  }
}
