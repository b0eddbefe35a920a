import { wordsOn } from '../../messages/languages.ts';
import { labelOf, textIn } from '../../messages/text-in.ts';
import type { Center } from '../../model/center.ts';
import type { Value } from '../../model/value.ts';
import type { Block, PageFacts } from '../page/page.ts';
import type { ReadReport } from './context.ts';
import { placeText } from './origin.ts';

/** The first centres, each with its values as they were understood. */
export function valueBlocks(report: ReadReport): Block[] {
  const { centers, limit, words } = report;
  const say = wordsOn('read', words.lang, words.names);
  if (limit === 0) return [];
  const shown = centers.slice(0, limit);
  const more = centers.length - shown.length;
  return [
    { is: 'heading', text: say.values(shown.length, centers.length) },
    ...shown.map((center) => factsOf(center, report)),
    ...(more > 0 ? [{ is: 'text', text: say.moreCenters(more), tone: 'dim' } as const] : []),
  ];
}

function factsOf(center: Center, report: ReadReport): Block {
  const { words, standard } = report;
  const { name, level, office, values, place } = center;
  const who = [
    labelOf(standard.levels, level, words.lang),
    office ?? words.report.noOffice,
    placeText(place.center(), report),
  ];
  const facts = [...values.entries()].flatMap(([index, value]) => {
    const told = factOf(index, value, report);
    return told === null ? [] : [told];
  });
  return {
    is: 'facts',
    title: name === '' ? words.report.noName : name,
    note: who.join('  '),
    facts: [...facts, ...lacking(center, report)],
  };
}

type Fact = PageFacts['facts'][number];

function factOf(index: number, value: Value, { words, findingWords, standard }: ReadReport): Fact | null {
  const field = standard.fields[index]!;
  const label = textIn(field.label, words.lang);
  if (typeof value !== 'object' || value.is === 'some') return { label, value: findingWords.value(value, field) };
  if (value.is !== 'invalid') return null;
  const isMoney = field.quantity === 'money' && value.reason === 'implausible';
  const reason = isMoney ? words.implausibleMoney : words.invalid[value.reason];
  return { label, value: wordsOn('read', words.lang, words.names).invalid(value.raw, reason), tone: 'bad' };
}

/** What the level is asked and the survey does not say, in a line each for what is empty and for what is not there. */
function lacking({ level, values }: Center, { words, standard, needed }: ReadReport): Fact[] {
  const say = wordsOn('read', words.lang, words.names);
  const labels = (is: 'empty' | 'absent'): string[] =>
    [...(needed.get(level) ?? [])]
      .sort((a, b) => a - b)
      .filter((index) => {
        const value = values[index]!;
        return typeof value === 'object' && value.is === is;
      })
      .map((index) => textIn(standard.fields[index]!.label, words.lang));
  return (['empty', 'absent'] as const).flatMap((is): Fact[] => {
    const found = labels(is);
    const label = is === 'empty' ? say.blank : say.absent;
    return found.length === 0 ? [] : [{ label, value: words.list(found), tone: 'warn' }];
  });
}
