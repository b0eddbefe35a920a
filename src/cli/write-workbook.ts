import { printable } from '../messages/printable.ts';
import type { Setting } from './io.ts';
import { print, writeFileWhole } from './output.ts';

/** Writes a workbook and says so, with what else there is to say. */
export async function writeWorkbook(
  path: string,
  bytes: Uint8Array,
  lines: readonly string[],
  force: boolean | undefined,
  { process, lang }: Setting,
): Promise<void> {
  await writeFileWhole(path, bytes, { cwd: process.cwd(), force: force === true });
  const shown = printable(path);
  const written = lang === 'zh' ? `已写入 ${shown}。` : `Wrote ${shown}.`;
  await print(process.stdout, `${[written, ...lines].join('\n')}\n`);
}
