import { dayIn } from '../../audit/calendar.ts';
import { Waivers } from '../../audit/waivers.ts';
import { wordsOf } from '../../messages/index.ts';
import { normalize } from '../../model/fold.ts';
import { HOME_ZONE } from '../../model/waiver.ts';
import type { WaiverList } from '../../reports/waivers/context.ts';
import { type AuditOptions, startAudit } from '../audit-run.ts';
import { instant } from '../clock.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import type { Setting } from '../io.ts';
import { findStandard } from '../standards.ts';
import { readWaivers } from '../waivers-file.ts';
import { type WholeReport, writePage } from '../write-page.ts';

export interface WaiversOptions extends Omit<AuditOptions, 'waivers' | 'baseline'> {
  readonly format: 'terminal' | 'json';
}

/** `audit waivers`: every waiver with its days left; with surveys, also how often it is used. */
export async function waivers(
  file: string,
  surveys: readonly string[],
  options: WaiversOptions,
  setting: Setting,
): Promise<ExitCode> {
  const { process, lang } = setting;
  const standard = await findStandard(options.standard, setting);
  const now = instant(process, new Date());
  const found = await readWaivers(file, process.cwd(), standard);
  const held = new Waivers(found, { standard, now, fold: normalize });
  const surveyed = surveys.length > 0;
  if (surveyed) {
    const run = await startAudit(surveys, { ...options, outputs: [file] }, setting);
    for await (const results of run.results()) for (const result of results) held.apply(result);
  }
  const zones = new Set(found.length === 0 ? [HOME_ZONE] : found.map(({ timezone }) => timezone));
  const list: WaiverList = {
    file,
    states: held.states,
    problems: [...held.flaws(), ...(surveyed ? held.leftOver() : [])],
    days: [...zones].map((timezone) => ({ timezone, day: dayIn(timezone, now) })),
    surveyed,
    standard,
    words: wordsOf(lang),
  };
  await writePage(await made(list, options.format), {}, setting);
  return list.problems.length > 0 ? EXIT.failed : EXIT.ok;
}

async function made(list: WaiverList, format: WaiversOptions['format']): Promise<WholeReport> {
  if (format === 'json') return (await import('../../reports/waivers/json.ts')).waiversJson(list);
  return { format, blocks: (await import('../../reports/waivers/page.ts')).waiversPage(list) };
}
