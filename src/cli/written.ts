import { printable } from '../messages/printable.ts';
import type { Setting } from './io.ts';
import { print } from './print.ts';

/** Says that a file is written, with what else there is to say. */
export async function sayWritten(path: string, lines: readonly string[], { process, lang }: Setting): Promise<void> {
  const shown = printable(path);
  const written = lang === 'zh' ? `已写入 ${shown}。` : `Wrote ${shown}.`;
  await print(process.stdout, `${[written, ...lines].join('\n')}\n`);
}
