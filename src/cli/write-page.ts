import type { Block } from '../reports/page/page.ts';
import { onInterrupt } from './interrupt.ts';
import { type Setting, wantsColour, widthOf } from './io.ts';
import { openOutput } from './output.ts';

/** A report that is written at once: its text, or a page for reading and how it is to be set. */
export type WholeReport = string | { readonly format: 'terminal' | 'markdown'; readonly blocks: readonly Block[] };

/** Prints a report, or writes it to the file that `-o` names. */
export async function writePage(
  report: WholeReport,
  { output: path, force }: { readonly output?: string; readonly force?: boolean },
  { process }: Setting,
): Promise<void> {
  const output = await openOutput(process, path, force === true);
  const release = onInterrupt(process, () => output.discard());
  try {
    const colour = path === undefined && wantsColour(process);
    await output.write(typeof report === 'string' ? report : await set(report, widthOf(process), colour));
    await output.finish();
  } catch (error) {
    await output.discard();
    throw error;
  } finally {
    release();
  }
}

async function set({ format, blocks }: Exclude<WholeReport, string>, width: number, colour: boolean): Promise<string> {
  if (format === 'markdown') return (await import('../reports/page/markdown.ts')).pageMarkdown(blocks);
  return (await import('../reports/page/terminal.ts')).pageTerminal(blocks, { width, colour });
}
