import { MOST_BYTES } from '../model/limits.ts';
import { refuse } from '../model/problem.ts';
import type { NamedBytes } from './named-bytes.ts';

/** The whole text of a UTF-8 file; refuses one of more than `most` bytes, and another encoding. */
export async function readNamedText(file: NamedBytes, most: number = MOST_BYTES.report): Promise<string> {
  const source = file.open();
  try {
    if (source.size > most) refuse('bound-exceeded', { bound: 'bytes', limit: String(most) }, { file: file.name });
    const bytes = await source.read(0, source.size);
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) refuse('text-encoding', { encodings: 'UTF-8' }, { file: file.name });
    throw error;
  } finally {
    source.close();
  }
}
