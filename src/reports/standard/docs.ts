import { sourceMap } from '../../audit/source-map.ts';
import { wordsOn } from '../../messages/languages.ts';
import { labelOf, textIn } from '../../messages/text-in.ts';
import { append } from '../../model/lists.ts';
import type { Requirement, Rule } from '../../model/standard.ts';
import type { StandardView } from './rules.ts';

const cell = (text: string): string => text.replace(/\s+/g, ' ').replaceAll('|', '\\|').replaceAll('<', '&lt;');
const rowOf = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
const row = (...cells: readonly string[]): string => rowOf(cells);
const head = (...cells: readonly string[]): string[] => [rowOf(cells), `|${' --- |'.repeat(cells.length)}`];

/** The standard as a page of Markdown: readings, rules, fields, what is not in force, and the map of its clauses. */
export function docsMarkdown(view: StandardView): string {
  const { standard, words } = view;
  const { lang } = words;
  const say = wordsOn('docs', lang);
  const lines = [
    `# ${cell(textIn(standard.title, lang))}`,
    '',
    `\`${standard.id}\` · ${cell(standard.reference)}`,
    ...(standard.readings.length > 0 ? ['', `## ${words.standard.readings}`, ''] : []),
    ...standard.readings.map((reading) => `- ${cell(textIn(reading, lang))}`),
    '',
    `## ${say.rules}`,
  ];
  for (const { id, label } of standard.categories) {
    const rules = standard.rules.filter(({ category }) => category === id);
    if (rules.length > 0)
      append(lines, ['', `### ${cell(textIn(label, lang))}`, ...rules.flatMap((rule) => ruleLines(rule, view))]);
  }
  if (standard.notInForce.length > 0) {
    append(lines, ['', `## ${say.notInForce}`, '', ...head(say.rule, say.reason)]);
    for (const { rule, reason } of standard.notInForce) {
      lines.push(row(`${textIn(rule.title, lang)} \`${rule.id}\``, textIn(reason, lang)));
    }
  }
  return `${[...lines, ...fieldLines(view), ...mapLines(view)].join('\n')}\n`;
}

function ruleLines(rule: Rule, view: StandardView): string[] {
  const { lang } = view.words;
  const say = wordsOn('docs', lang);
  const notes = new Set(rule.requirements.flatMap(({ note }) => (note ? [cell(textIn(note, lang))] : [])));
  return [
    '',
    `#### ${cell(textIn(rule.title, lang))} \`${rule.id}\``,
    '',
    ...head(say.level, say.required, say.obligation, say.clause),
    ...rule.requirements.map((requirement) => requirementRow(requirement, view)),
    ...[...notes].flatMap((note) => ['', note]),
    '',
    say.remedy + cell(textIn(rule.remediation, lang).replace(/\{(gap|required|observed)\}/g, '…')),
  ];
}

function requirementRow(requirement: Requirement, { standard, words, findingWords }: StandardView): string {
  const { clause, level, obligation } = requirement;
  const condition = findingWords.condition(requirement);
  const required = findingWords.required(requirement) + (condition === '' ? '' : ` (${condition})`);
  const label = labelOf(standard.levels, level, words.lang);
  const place = words.clause(clause.section, label, clause.number);
  return row(label, required, words.obligations[obligation], `${place}: ${clause.text}`);
}

function fieldLines({ standard, words }: StandardView): string[] {
  const { lang } = words;
  const say = wordsOn('docs', lang);
  return [
    '',
    `## ${say.fields}`,
    '',
    ...head(say.field, say.label, say.kind, say.aliases),
    ...standard.fields.map(({ id, label, kind, unit, aliases }) =>
      row(
        `\`${id}\``,
        textIn(label, lang),
        `${words.standard.kinds[kind] ?? kind}${unit ? ` ${unit}` : ''}`,
        words.list(aliases),
      ),
    ),
  ];
}

function mapLines({ standard, words }: StandardView): string[] {
  const { lang } = words;
  const say = wordsOn('docs', lang);
  const rows = sourceMap(standard).map(({ section, level, number, text, rules, notInForce, paragraph }) => {
    const of = standard.levels.find(({ id }) => id === level);
    const ids = [...rules, ...notInForce.map(({ rule }) => rule)].map(({ id }) => `\`${id}\``);
    const place = [section, ...(of ? [textIn(of.label, lang)] : []), String(number)].join(' · ');
    return row(place, text, words.list(ids), paragraph?.notAudited ? textIn(paragraph.notAudited, lang) : '');
  });
  return ['', `## ${say.map}`, '', ...head(say.clause, say.text, say.rules, say.reason), ...rows];
}
