import { type MapEntry, sourceMap } from '../../audit/source-map.ts';
import type { Lang } from '../../model/text.ts';
import { wrap } from '../terminal/layout.ts';
import { palette } from '../terminal/palette.ts';
import type { StandardView } from './rules.ts';

const WORDS = {
  zh: {
    counts: (all: number, ruled: number, reasoned: number) =>
      `共${all}条：有规则的${ruled}条，只说明理由的${reasoned}条。`,
    number: (number: number) => `第${number}条`,
    rules: '规则：',
    notInForce: (id: string, reason: string) => `未生效：${id}（${reason}）`,
    alone: '不核查：',
    besides: '其余不核查：',
    gap: '没有规则，也没有说明理由。',
  },
  en: {
    counts: (all: number, ruled: number, reasoned: number) =>
      `${all} clauses and paragraphs: ${ruled} with rules, ${reasoned} with the reason why not.`,
    number: (number: number) => `${number}.`,
    rules: 'Rules: ',
    notInForce: (id: string, reason: string) => `Not in force: ${id} (${reason})`,
    alone: 'Not audited: ',
    besides: 'The rest is not audited: ',
    gap: 'Neither a rule nor a reason.',
  },
} as const satisfies Record<Lang, unknown>;

/** Every clause and paragraph of the standard's documents with the rules behind it, or the reason why there is none. */
export function mapText(view: StandardView): string {
  const { standard, words, width } = view;
  const say = WORDS[words.lang];
  const paint = palette(view.colour);
  const entries = sourceMap(standard);
  const ruled = entries.filter(({ rules, notInForce }) => rules.length + notInForce.length > 0).length;
  const lines = [
    ...wrap(words.standard.heading(standard.title[words.lang], standard.id, standard.reference), width).map(paint.bold),
    ...wrap(say.counts(entries.length, ruled, entries.length - ruled), width),
  ];
  let last = '';
  for (const entry of entries) {
    const heading = headingOf(entry, view);
    if (heading !== last) lines.push('', ...wrap(heading, width).map(paint.bold));
    last = heading;
    const title = entry.paragraph ? `${entry.paragraph.title[words.lang]}  ` : '';
    const told = wrap(`${say.number(entry.number)} ${title}${entry.text}`, width - 2);
    lines.push(...told.map((line) => `  ${line}`));
    for (const line of behind(entry, words.lang)) lines.push(...wrap(line, width - 6).map((one) => `      ${one}`));
  }
  return `${lines.join('\n')}\n`;
}

function headingOf({ document, section, level }: MapEntry, { standard, words }: StandardView): string {
  const of = standard.levels.find(({ id }) => id === level);
  return [document, section, ...(of ? [of.label[words.lang]] : [])].join(' · ');
}

function behind({ rules, notInForce, paragraph }: MapEntry, lang: Lang): string[] {
  const say = WORDS[lang];
  const lines: string[] = [];
  if (rules.length > 0) lines.push(say.rules + rules.map(({ id }) => id).join(lang === 'zh' ? '、' : ', '));
  for (const { rule, reason } of notInForce) lines.push(say.notInForce(rule.id, reason[lang]));
  const reason = paragraph?.notAudited?.[lang];
  if (reason !== undefined) lines.push((lines.length > 0 ? say.besides : say.alone) + reason);
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
    notAudited: paragraph?.notAudited?.[words.lang] ?? null,
  }));
  return `${JSON.stringify({ standard: standard.id, entries }, null, 2)}\n`;
}
