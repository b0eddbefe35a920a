import { Waivers } from '../audit/waivers.ts';
import { wordsOf } from '../messages/index.ts';
import { dayIn, HOME_ZONE } from '../model/calendar.ts';
import { type AuditRequest, startAudit } from './audit.ts';
import type { NamedText } from './named-bytes.ts';
import { type FormatOf, type Frame, render } from './outputs.ts';
import { readWaivers } from './waivers-text.ts';

export interface WaiversRequest extends Omit<AuditRequest, 'waivers' | 'baseline'> {
  readonly waivers: NamedText;
  readonly format: FormatOf<'waivers'>;
  readonly frame: Frame;
}

/** `audit waivers`: every waiver with its days left; with surveys, also how often it is used. Fails where one is at fault. */
export async function waivers(request: WaiversRequest) {
  const { waivers: source, standard, surveys, now, lang, format, frame } = request;
  const found = await readWaivers(source, standard);
  const held = new Waivers(found, { standard, now });
  const surveyed = surveys.length > 0;
  if (surveyed) {
    const { waivers: _, ...plain } = request;
    const run = await startAudit(plain);
    for await (const results of run.results()) for (const result of results) held.apply(result);
  }
  const zones = new Set(found.length === 0 ? [HOME_ZONE] : found.map(({ timezone }) => timezone));
  const problems = [...held.flaws(), ...(surveyed ? held.leftOver() : [])];
  const list = {
    file: source.file,
    states: held.states,
    problems,
    days: [...zones].map((timezone) => ({ timezone, day: dayIn(timezone, now) })),
    surveyed,
    standard,
    words: wordsOf(lang, standard),
  };
  return { content: await render('waivers', format, list, frame), failed: problems.length > 0 };
}
