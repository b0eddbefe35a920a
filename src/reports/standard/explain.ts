import { labelOf, textIn } from '../../messages/text-in.ts';
import { formatDecimal } from '../../model/decimal.ts';
import type { Field, Requirement, Rule } from '../../model/standard.ts';
import { wrap } from '../terminal/layout.ts';
import { type Palette, palette } from '../terminal/palette.ts';
import type { StandardView } from './rules.ts';

/** One rule in full: thresholds, the clause's words, how they are read, what to do, where it stands in a survey. */
export function explainText(rule: Rule, fields: readonly Field[], view: StandardView): string {
  const { standard, words } = view;
  const { lang } = words;
  const paint = palette(view.colour);
  const category = labelOf(standard.categories, rule.category, lang);
  const notes = [...new Set(rule.requirements.flatMap(({ note }) => (note ? [textIn(note, lang)] : [])))];
  const sections: [string, string[]][] = [
    [words.standard.requirements, rule.requirements.flatMap((one) => requirementLines(one, view, paint))],
    [words.standard.reading, notes.flatMap((note) => indented(note, view))],
    [words.standard.remedy, indented(plainRemedy(rule, view), view)],
    [words.standard.fields, fields.flatMap((field) => fieldLines(field, view, paint))],
  ];
  const waiting = standard.notInForce
    .filter((one) => one.rule.id === rule.id)
    .map(({ reason }) => textIn(reason, lang));
  const title = `${paint.bold(textIn(rule.title, lang))}  ${rule.id}  ${paint.dim(category)}`;
  const body = sections
    .filter(([, lines]) => lines.length > 0)
    .flatMap(([head, lines]) => ['', paint.bold(head), ...lines]);
  const lines = waiting.flatMap((reason) =>
    wrap(words.report.inForceNot(words.report.unenforced, rule.id, reason), view.width),
  );
  return `${[title, ...lines, ...body].join('\n')}\n`;
}

function requirementLines(requirement: Requirement, view: StandardView, paint: Palette): string[] {
  const { words, standard, findingWords } = view;
  const { clause, obligation } = requirement;
  const level = labelOf(standard.levels, requirement.level, words.lang);
  const required = words.report.principle(findingWords.required(requirement), words.obligations[obligation]);
  const quote = words.report.quote(words.clause(clause.section, level, clause.number), clause.text);
  const condition = findingWords.condition(requirement);
  const asked = `${level}  ${required}${condition === '' ? '' : `  ${condition}`}`;
  return [
    ...indented(asked, view),
    ...findingWords
      .grades(requirement.test)
      .flatMap((grade) => wrap(grade, view.width - 4).map((line) => `    ${line}`)),
    ...wrap(quote, view.width - 4).map((line) => `    ${paint.dim(line)}`),
  ];
}

/** The remedy without a centre: the blanks stand as …. */
function plainRemedy(rule: Rule, { words }: StandardView): string {
  return textIn(rule.remediation, words.lang).replace(/\{(gap|required|observed)\}/g, '…');
}

function fieldLines(field: Field, view: StandardView, paint: Palette): string[] {
  const { words } = view;
  const { lang } = words;
  const unit = field.unit ?? '';
  const kind = words.standard.kinds[field.kind] ?? field.kind;
  const bounds =
    field.max === undefined
      ? ''
      : words.standard.bounds(`${formatDecimal(field.min ?? 0)}–${formatDecimal(field.max)}${words.unit(unit)}`);
  return [
    ...indented(`${words.standard.fieldLine(textIn(field.label, lang), field.id, unit)}  ${kind}`, view),
    ...(field.hint ? indented(textIn(field.hint, lang), view) : []),
    ...(field.aliases.length > 0
      ? indented(words.standard.aliases(words.list(field.aliases)), view).map(paint.dim)
      : []),
    ...(bounds === '' ? [] : indented(bounds, view).map(paint.dim)),
  ];
}

function indented(text: string, { width }: StandardView): string[] {
  return wrap(text, width - 2).map((line) => `  ${line}`);
}
