import { gradesOf, singleTests, testFields } from '../../audit/rule-types/index.ts';
import type { FindingWords } from '../../messages/findings.ts';
import { textIn } from '../../messages/text-in.ts';
import type { Field, Requirement, Standard } from '../../model/standard.ts';
import type { SheetWords } from './words.ts';

/** What one rule asks of one field. */
export interface Demand {
  readonly requirement: Requirement;
  /** ≥ 100㎡, or 有. */
  readonly threshold: string;
}

/** One column of a level's sheet. */
export interface AnswerColumn {
  readonly field: Field;
  /** Label and, in brackets on a line of its own, the unit or 有/无. */
  readonly header: string;
  readonly demands: readonly Demand[];
}

/** The columns that the rules of a level ask for, in the order of the rules; a field that two rules share stands once. */
export function answerColumns(
  standard: Standard,
  level: string,
  findingWords: FindingWords,
  words: SheetWords,
): AnswerColumn[] {
  const demands = new Map<string, Demand[]>();
  // What waits for a parameter may be answered already: the ranking of offices reads it, too.
  const waiting = standard.notInForce.filter(({ why }) => why === 'parameter').map(({ rule }) => rule);
  for (const rule of [...standard.rules, ...waiting]) {
    for (const requirement of rule.requirements.filter((one) => one.level === level)) {
      for (const [field, threshold] of asked(requirement, findingWords)) {
        demands.set(field, [...(demands.get(field) ?? []), { requirement, threshold }]);
      }
    }
  }
  return [...demands].map(([id, asked]) => {
    const field = standard.fields.find((one) => one.id === id)!;
    return { field, header: headerText(field, words), demands: asked };
  });
}

/** Each field that a requirement reads, with what is asked of it; of a field that only sets the measure, nothing is. */
function* asked({ test, when }: Requirement, words: FindingWords): Generator<[field: string, threshold: string]> {
  const told = new Set<string>();
  for (const one of singleTests(test)) {
    const [field, ...measures] = testFields(one);
    // A grade asks nothing by itself: what it takes to have the one that is asked, or a higher one, is told as a whole.
    const threshold = gradesOf(test) ? words.required({ test }) : words.single(one);
    if (!told.has(`${field} ${threshold}`)) yield [field!, threshold];
    told.add(`${field} ${threshold}`);
    for (const measure of measures) yield [measure, words.single(one)];
  }
  if (when) yield [when.field, words.condition({ when })];
}

function headerText({ label, kind, unit, yearly }: Field, { header, lang }: SheetWords): string {
  const text = textIn(label, lang);
  if (kind === 'yes-no') return header.yesNo(text);
  return unit === undefined ? text : header.number(text, unit, yearly === true);
}
