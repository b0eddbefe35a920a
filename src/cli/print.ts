import { BufferedText } from '../files/buffered-text.ts';
import { codeOf } from '../files/errors.ts';
import { problem, Refusal } from '../model/problem.ts';
import type { Stream } from './io.ts';

const STDERR = 2;

/** Resolves once the text is handed over. A reader that went away (`| head`) is no error; a full disk is a refusal. */
export function print(stream: Stream, text: string): Promise<void> {
  return new Promise((done, fail) => {
    const failed = (error: NodeJS.ErrnoException): void => (error.code === 'EPIPE' ? done() : fail(refusal(error)));
    const refusal = (error: unknown): Refusal => {
      const path = stream.fd === STDERR ? '<stderr>' : '<stdout>';
      return new Refusal(problem('output-failed', { path, reason: codeOf(error) }));
    };
    stream.on('error', failed);
    stream.write(text, (error) => {
      if (error) return failed(error);
      stream.removeListener('error', failed);
      done();
    });
  });
}

/** A refusal may come late: so much of a report is held back before its first byte is printed. */
const HELD = 8 * 1024 * 1024;

/** Prints in large pieces, waiting where the reader is slower. */
export function printed(stream: Stream): BufferedText {
  return new BufferedText((text) => print(stream, text), HELD);
}
