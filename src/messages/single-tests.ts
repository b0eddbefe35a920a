import { formatDecimal } from '../model/decimal.ts';
import type { SingleTest, TestOf } from '../model/standard.ts';

/** What the words of a test say of its standard, ready to print. */
export interface TestTexts {
  /** A number in the unit of a field: 80㎡. */
  readonly amount: (value: number, field: string) => string;
  readonly label: (field: string) => string;
  /** The threshold of a test, or the name of the parameter that has yet to give it. */
  readonly threshold: (test: TestOf<'at-least' | 'at-most' | 'equals'>) => string;
}

/** What a test asks of its field, for each type: ≥ 100㎡, 1–3名, 有. */
export type SingleWords = {
  readonly [T in SingleTest['type']]: (test: TestOf<T>, texts: TestTexts) => string;
};

/** Signs and figures, which every language writes alike. */
export const SIGNS = {
  'at-least': (test, { threshold }) => `≥ ${threshold(test)}`,
  'at-most': (test, { threshold }) => `≤ ${threshold(test)}`,
  equals: (test, { threshold }) => `= ${threshold(test)}`,
  between: ({ field, least, most }, { amount }) => `${formatDecimal(least)}–${amount(most, field)}`,
} satisfies Partial<SingleWords>;
