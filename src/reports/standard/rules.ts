import type { FindingWords } from '../../messages/findings.ts';
import { sayNotInForce } from '../../messages/not-in-force.ts';
import { tellingSection } from '../../messages/section.ts';
import { textIn } from '../../messages/text-in.ts';
import type { Words } from '../../messages/words.ts';
import type { Level, Requirement, Rule, Standard } from '../../model/standard.ts';
import { wrap } from '../terminal/layout.ts';
import { type Palette, palette } from '../terminal/palette.ts';

export interface StandardView {
  readonly standard: Standard;
  readonly words: Words;
  readonly findingWords: FindingWords;
  readonly width: number;
  readonly colour: boolean;
}

/** Draws a table; its cells are wrapped already, and as wide at most as their column. */
export type DrawTable = (table: {
  readonly heads: readonly string[];
  readonly widths: readonly number[];
  readonly rows: readonly (readonly string[])[];
}) => string;

/** All rules as the annex's table: a row a rule, a column a level. */
export function rulesText(view: StandardView, levels: readonly Level[], draw: DrawTable): string {
  const { standard, words, width } = view;
  const { lang } = words;
  const paint = palette(view.colour);
  const bound = (level: Level): Rule[] =>
    standard.rules.filter(({ requirements }) => requirements.some((one) => one.level === level.id));
  const counts = levels.map((level) => words.standard.levelCount(textIn(level.label, lang), bound(level).length));
  const shown = new Set(levels.flatMap(bound));
  const unenforced = sayNotInForce(standard, words);
  const lines = [
    ...wrap(words.standard.heading(textIn(standard.title, lang), standard.id, standard.reference), width).map(
      paint.bold,
    ),
    ...wrap(words.standard.counts(shown.size, words.list(counts)), width),
    ...(unenforced === '' ? [] : wrap(unenforced, width)),
  ];
  for (const { id, label } of standard.categories) {
    const rules = standard.rules.filter((rule) => rule.category === id && shown.has(rule));
    if (rules.length > 0)
      lines.push('', paint.bold(textIn(label, lang)), draw(categoryTable(view, rules, levels, paint)));
  }
  return `${[...lines, '', ...wrap(words.standard.next, width)].join('\n')}\n`;
}

function categoryTable(
  view: StandardView,
  rules: readonly Rule[],
  levels: readonly Level[],
  paint: Palette,
): Parameters<DrawTable>[0] {
  const { words, width } = view;
  const { lang } = words;
  const least = Math.min(12, Math.floor(width / 6));
  const cell = Math.max(least, Math.floor((width * 0.55) / levels.length) - 3);
  const first = Math.max(8, width - levels.length * (cell + 3) - 4);
  const rows = rules.map((rule) => {
    const asked = levels.map(({ id }) => rule.requirements.find(({ level }) => level === id));
    const title = [...wrap(textIn(rule.title, lang), first), ...wrap(rule.id, first).map(paint.dim)].join('\n');
    return [title, ...asked.map((one) => (one ? wrap(askedText(one, view), cell).join('\n') : paint.dim('—')))];
  });
  return {
    heads: [words.standard.rule, ...levels.map(({ label }) => wrap(textIn(label, lang), cell).join('\n'))],
    widths: [first, ...levels.map(() => cell)],
    rows,
  };
}

/** ≥ 1000㎡（原则上）第2条 */
export function askedText(requirement: Requirement, { standard, words, findingWords }: StandardView): string {
  const required = findingWords.required(requirement);
  const obligation =
    requirement.obligation === 'required'
      ? required
      : words.report.principle(required, words.obligations[requirement.obligation]);
  const condition = findingWords.condition(requirement);
  const section = tellingSection(requirement.clause, standard);
  return `${obligation} [${section && `${section} `}${requirement.clause.number}]${condition === '' ? '' : ` ${condition}`}`;
}
