import { type MapEntry, sourceMap } from '../../audit/source-map.ts';
import { wordsOn } from '../../messages/languages.ts';
import { textIn } from '../../messages/text-in.ts';
import type { Words } from '../../messages/words.ts';
import { append } from '../../model/lists.ts';
import { wrap } from '../terminal/layout.ts';
import { palette } from '../terminal/palette.ts';
import type { StandardView } from './rules.ts';

/** Every clause and paragraph of the standard's documents with the rules behind it, or the reason why there is none. */
export function mapText(view: StandardView): string {
  const { standard, words, width } = view;
  const say = wordsOn('map', words.lang);
  const paint = palette(view.colour);
  const entries = sourceMap(standard);
  const ruled = entries.filter(({ rules, notInForce }) => rules.length + notInForce.length > 0).length;
  const lines = [
    ...wrap(words.standard.heading(textIn(standard.title, words.lang), standard.id, standard.reference), width).map(
      paint.bold,
    ),
    ...wrap(say.counts(entries.length, ruled, entries.length - ruled), width),
  ];
  let last = '';
  for (const entry of entries) {
    const heading = headingOf(entry, view);
    if (heading !== last) append(lines, ['', ...wrap(heading, width).map(paint.bold)]);
    last = heading;
    const title = entry.paragraph ? `${textIn(entry.paragraph.title, words.lang)}  ` : '';
    const told = wrap(`${say.number(entry.number)} ${title}${entry.text}`, width - 2);
    append(
      lines,
      told.map((line) => `  ${line}`),
    );
    for (const line of behind(entry, words))
      append(
        lines,
        wrap(line, width - 6).map((one) => `      ${one}`),
      );
  }
  return `${lines.join('\n')}\n`;
}

function headingOf({ document, section, level }: MapEntry, { standard, words }: StandardView): string {
  const of = standard.levels.find(({ id }) => id === level);
  return [document, section, ...(of ? [textIn(of.label, words.lang)] : [])].join(' · ');
}

function behind({ rules, notInForce, paragraph }: MapEntry, { lang, list }: Words): string[] {
  const say = wordsOn('map', lang);
  const lines: string[] = [];
  if (rules.length > 0) lines.push(say.rules + list(rules.map(({ id }) => id)));
  for (const { rule, reason } of notInForce) lines.push(say.notInForce(rule.id, textIn(reason, lang)));
  const reason = paragraph?.notAudited;
  if (reason) lines.push((lines.length > 0 ? say.besides : say.alone) + textIn(reason, lang));
  return lines.length > 0 ? lines : [say.gap];
}

/** The map for programs: a list of entries with the ids of rules. */
export function mapJson({ standard, words }: StandardView): string {
  const entries = sourceMap(standard).map(({ paragraph, rules, notInForce, ...entry }) => ({
    document: entry.document,
    section: entry.section,
    ...(entry.level === null ? {} : { level: entry.level }),
    number: entry.number,
    text: entry.text,
    rules: rules.map(({ id }) => id),
    notInForce: notInForce.map(({ rule }) => rule.id),
    notAudited: paragraph?.notAudited ? textIn(paragraph.notAudited, words.lang) : null,
  }));
  return `${JSON.stringify({ standard: standard.id, entries }, null, 2)}\n`;
}
