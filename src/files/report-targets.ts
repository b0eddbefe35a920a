import { normalize } from 'node:path';
import { closest } from '../model/closest.ts';
import { refuse } from '../model/problem.ts';
import type { Text } from '../model/text.ts';
import { type CheckFormat, formatsOf } from '../run/outputs.ts';

/** A report that is wanted, and the file it goes to; null for the screen. */
export interface ReportTarget {
  readonly format: CheckFormat;
  readonly file: string | null;
}

const NO_FILE: Text = { zh: '--format 的“=”后面缺少文件名。', en: '--format needs the name of a file behind “=”.' };
const ONE_PRINTED: Text = {
  zh: '只能有一种格式不写进文件；其余的写成 --format 格式=文件。',
  en: 'only one format can do without a file: write the others as --format name=file.',
};
const ONE_FILE: Text = {
  zh: '两份报告不能写进同一个文件。',
  en: 'two reports cannot go to the same file.',
};
const NOTHING_LEFT: Text = {
  zh: '每种格式都已写明文件，--output 没有可写的报告。',
  en: 'every format has a file of its own: there is no report left for --output.',
};

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
  if (file === '') refuse('usage', { detail: NO_FILE });
  return { format, file };
}

/** The reports of a run; `output` is where the one without a file goes. The terminal's where none is named. */
export function reportTargets(wanted: readonly ReportTarget[] | undefined, output: string | undefined): ReportTarget[] {
  const targets = wanted ?? [{ format: 'terminal', file: null }];
  const loose = targets.filter(({ file }) => file === null).length;
  if (loose > 1) refuse('usage', { detail: ONE_PRINTED });
  if (loose === 0 && output !== undefined) refuse('usage', { detail: NOTHING_LEFT });
  const placed = targets.map(({ format, file }) => ({ format, file: file ?? output ?? null }));
  const files = placed.flatMap(({ file }) => (file === null ? [] : normalize(file)));
  if (new Set(files).size < files.length) refuse('usage', { detail: ONE_FILE });
  return placed;
}
