import { normalize } from 'node:path';
import { inAll } from '../messages/in-all.ts';
import { closest } from '../model/closest.ts';
import { refuse } from '../model/problem.ts';
import { type CheckFormat, formatsOf } from '../run/outputs.ts';
import { checkExtension } from './extensions.ts';

/** A report that is wanted, and the file it goes to; null for the screen. */
export interface ReportTarget {
  readonly format: CheckFormat;
  readonly file: string | null;
  /** The run's own, as a configuration names it: the one of the run before is replaced. */
  readonly own?: boolean;
}

/** `sarif=out.sarif`, or a format alone for the screen. Refuses what is no format. */
export function readTarget(text: string): ReportTarget {
  const at = text.indexOf('=');
  const name = at < 0 ? text : text.slice(0, at);
  const known = formatsOf('check');
  const format = known.find((one) => one === name);
  if (format === undefined) {
    return refuse('unknown-value', {
      option: '--format',
      value: name,
      known,
      nearest: closest(name, known),
    });
  }
  const file = at < 0 ? null : text.slice(at + 1);
  if (file === '') refuse('usage', { detail: inAll('usage', (say) => say.formatWithoutFile) });
  return { format, file };
}

/** The reports of a run; `output` is where the one without a file goes. The terminal's where none is named. */
export function reportTargets(wanted: readonly ReportTarget[] | undefined, output: string | undefined): ReportTarget[] {
  const targets = wanted ?? [{ format: 'terminal', file: null }];
  const loose = targets.filter(({ file }) => file === null).length;
  if (loose > 1) refuse('usage', { detail: inAll('usage', (say) => say.onePrinted) });
  if (loose === 0 && output !== undefined) refuse('usage', { detail: inAll('usage', (say) => say.nothingForOutput) });
  const placed = targets.map((target) => ({ ...target, file: target.file ?? output ?? null }));
  for (const { format, file } of placed) if (file !== null) checkExtension(file, format, formatsOf('check'));
  const files = placed.flatMap(({ file }) => (file === null ? [] : normalize(file)));
  if (new Set(files).size < files.length) refuse('usage', { detail: inAll('usage', (say) => say.oneFile) });
  return placed;
}
