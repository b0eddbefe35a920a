import type { FindingWords } from '../../messages/findings.ts';
import type { Field, Requirement, Standard, Test } from '../../model/standard.ts';
import type { Lang } from '../../model/text.ts';

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
export function answerColumns(standard: Standard, level: string, words: FindingWords, lang: Lang): AnswerColumn[] {
  const demands = new Map<string, Demand[]>();
  for (const rule of standard.rules) {
    for (const requirement of rule.requirements.filter((one) => one.level === level)) {
      for (const test of singleTests(requirement.test)) {
        const demand = { requirement, threshold: words.required({ test }) };
        demands.set(test.field, [...(demands.get(test.field) ?? []), demand]);
      }
    }
  }
  return [...demands].map(([id, asked]) => {
    const field = standard.fields.find((one) => one.id === id)!;
    return { field, header: headerText(field, lang), demands: asked };
  });
}

type SingleTest = Exclude<Test, { type: 'dimensions' }>;

/** A test of several fields as one for each. */
function singleTests(test: Test): SingleTest[] {
  if (test.type !== 'dimensions') return [test];
  return test.least.map(({ field, value }) => ({ type: 'at-least', field, value }));
}

function headerText({ label, kind, unit, yearly }: Field, lang: Lang): string {
  if (kind === 'yes-no') return lang === 'zh' ? `${label.zh}\n（有/无）` : `${label.en}\n(yes/no)`;
  if (unit === undefined) return label[lang];
  return lang === 'zh' ? `${label.zh}\n（${unit}${yearly ? '/年' : ''}）` : `${label.en}\n(${unit})`;
}
