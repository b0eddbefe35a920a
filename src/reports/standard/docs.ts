import { sourceMap } from '../../audit/source-map.ts';
import type { Requirement, Rule } from '../../model/standard.ts';
import type { Lang } from '../../model/text.ts';
import type { StandardView } from './rules.ts';

const WORDS = {
  zh: {
    rules: '规则',
    rule: '规则',
    level: '级别',
    required: '要求',
    obligation: '约束',
    clause: '条款',
    fields: '调查项目',
    field: '编号',
    label: '名称',
    kind: '填写',
    aliases: '表头也可以写',
    notInForce: '未生效的规则',
    map: '条款与规则对照',
    text: '原文',
    reason: '不核查的理由',
    remedy: '整改：',
  },
  en: {
    rules: 'Rules',
    rule: 'Rule',
    level: 'Level',
    required: 'Required',
    obligation: 'Obligation',
    clause: 'Clause',
    fields: 'Fields',
    field: 'Id',
    label: 'Label',
    kind: 'Answer',
    aliases: 'Also as',
    notInForce: 'Rules that are not in force',
    map: 'Clauses and their rules',
    text: 'Words',
    reason: 'Why not audited',
    remedy: 'Remedy: ',
  },
} as const satisfies Record<Lang, Record<string, string>>;

const cell = (text: string): string => text.replace(/\s+/g, ' ').replaceAll('|', '\\|').replaceAll('<', '&lt;');
const row = (...cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
const head = (...cells: readonly string[]): string[] => [row(...cells), `|${' --- |'.repeat(cells.length)}`];

/** The standard as a page of Markdown: readings, rules, fields, what is not in force, and the map of its clauses. */
export function docsMarkdown(view: StandardView): string {
  const { standard, words } = view;
  const { lang } = words;
  const say = WORDS[lang];
  const lines = [
    `# ${cell(standard.title[lang])}`,
    '',
    `\`${standard.id}\` · ${cell(standard.reference)}`,
    ...(standard.readings.length > 0 ? ['', `## ${words.standard.readings}`, ''] : []),
    ...standard.readings.map((reading) => `- ${cell(reading[lang])}`),
    '',
    `## ${say.rules}`,
  ];
  for (const { id, label } of standard.categories) {
    const rules = standard.rules.filter(({ category }) => category === id);
    if (rules.length > 0) lines.push('', `### ${cell(label[lang])}`, ...rules.flatMap((rule) => ruleLines(rule, view)));
  }
  if (standard.notInForce.length > 0) {
    lines.push('', `## ${say.notInForce}`, '', ...head(say.rule, say.reason));
    for (const { rule, reason } of standard.notInForce) {
      lines.push(row(`${rule.title[lang]} \`${rule.id}\``, reason[lang]));
    }
  }
  return `${[...lines, ...fieldLines(view), ...mapLines(view)].join('\n')}\n`;
}

function ruleLines(rule: Rule, view: StandardView): string[] {
  const { lang } = view.words;
  const say = WORDS[lang];
  const notes = new Set(rule.requirements.flatMap(({ note }) => (note ? [cell(note[lang])] : [])));
  return [
    '',
    `#### ${cell(rule.title[lang])} \`${rule.id}\``,
    '',
    ...head(say.level, say.required, say.obligation, say.clause),
    ...rule.requirements.map((requirement) => requirementRow(requirement, view)),
    ...[...notes].flatMap((note) => ['', note]),
    '',
    say.remedy + cell(rule.remediation[lang].replace(/\{(gap|required|observed)\}/g, '…')),
  ];
}

function requirementRow(requirement: Requirement, { standard, words, findingWords }: StandardView): string {
  const { clause, level, obligation } = requirement;
  const condition = findingWords.condition(requirement);
  const required = findingWords.required(requirement) + (condition === '' ? '' : ` (${condition})`);
  const label = standard.levels.find(({ id }) => id === level)!.label[words.lang];
  const place = words.clause(clause.section, label, clause.number);
  return row(label, required, words.obligations[obligation], `${place}: ${clause.text}`);
}

function fieldLines({ standard, words }: StandardView): string[] {
  const { lang } = words;
  const say = WORDS[lang];
  return [
    '',
    `## ${say.fields}`,
    '',
    ...head(say.field, say.label, say.kind, say.aliases),
    ...standard.fields.map(({ id, label, kind, unit, aliases }) =>
      row(
        `\`${id}\``,
        label[lang],
        `${words.standard.kinds[kind] ?? kind}${unit ? ` ${unit}` : ''}`,
        words.list(aliases),
      ),
    ),
  ];
}

function mapLines({ standard, words }: StandardView): string[] {
  const { lang } = words;
  const say = WORDS[lang];
  const rows = sourceMap(standard).map(({ section, level, number, text, rules, notInForce, paragraph }) => {
    const label = standard.levels.find(({ id }) => id === level)?.label[lang];
    const ids = [...rules, ...notInForce.map(({ rule }) => rule)].map(({ id }) => `\`${id}\``);
    const place = [section, ...(label ? [label] : []), String(number)].join(' · ');
    return row(place, text, words.list(ids), paragraph?.notAudited?.[lang] ?? '');
  });
  return ['', `## ${say.map}`, '', ...head(say.clause, say.text, say.rules, say.reason), ...rows];
}
