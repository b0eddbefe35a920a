import { type Finding, GRADELESS, type Graded, type Part } from '../model/finding.ts';
import type { SeveralTest, SingleTest, TestOf } from '../model/standard.ts';
import { textIn } from './text-in.ts';
import type { Words } from './words.ts';

/** What the words of a test of several are put together from. */
export interface MemberTexts {
  readonly words: Words;
  /** One of the tests, with the name of its field: 建筑面积 ≥ 100㎡. */
  readonly test: (test: SingleTest) => string;
  /** What stands in a field: 80㎡. */
  readonly value: (part: Part) => string;
  /** The same, with the name of the field: 建筑面积 80㎡. */
  readonly named: (part: Part) => string;
}

interface SeveralWords<T extends SeveralTest['type']> {
  /** What the test asks. */
  readonly required: (test: TestOf<T>, texts: MemberTexts) => string;
  /** What a centre has of it; `parts` are those of the finding, at least one. */
  readonly observed: (finding: Finding, parts: readonly Part[], texts: MemberTexts) => string;
  /** What each of its grades asks, from the highest. */
  readonly grades?: (test: TestOf<T>, texts: MemberTexts) => string[];
}

/** 一级; or that there is none, or that it cannot be told. */
export function gradeText(grade: Graded, words: Words): string {
  if (grade === null) return words.unknownGrade;
  return grade === GRADELESS ? words.noGrade : textIn(grade.label, words.lang);
}

const isShort = ({ status }: Part): boolean => status !== 'pass';

/** The parts that do not pass; all of them where each does. */
function lacking(parts: readonly Part[], { words, named }: MemberTexts): string {
  const short = parts.filter(isShort);
  return words.list((short.length > 0 ? short : parts).map(named));
}

const SEVERAL: { readonly [T in SeveralTest['type']]: SeveralWords<T> } = {
  dimensions: {
    required: ({ least }, { words, test }) => words.list(least.map((one) => test({ type: 'at-least', ...one }))),
    observed: (_, parts, { value }) => parts.map(value).join(' × '),
  },
  'all-of': {
    required: ({ tests }, { words, test }) => words.list(tests.map(test)),
    observed: (_, parts, texts) => lacking(parts, texts),
  },
  'any-of': {
    required: ({ tests }, { words, test }) => words.anyOf(tests.map(test)),
    observed: ({ status, part }, parts, texts) => (status === 'pass' ? texts.named(part) : lacking(parts, texts)),
  },
  grades: {
    required: ({ grades, least }, { words, test }) => {
      const asked = grades.find(({ id }) => id === least)!;
      return words.gradeAsked(textIn(asked.label, words.lang), words.list(asked.tests.map(test)));
    },
    observed: ({ grade = null, gated }, parts, { words, named }) => {
      const short = parts.filter(isShort);
      const notes = [
        ...(gated ? [words.gatedGrade] : []),
        ...(short.length === 0 ? [] : [words.list(short.map(named))]),
      ];
      return notes.reduce(words.gradeReached, gradeText(grade, words));
    },
    grades: ({ grades }, { words, test }) =>
      grades.map(({ label, tests }) => `${textIn(label, words.lang)}  ${words.list(tests.map(test))}`),
  },
};

/** The words of a test of several; null for a test of one field. */
export function severalWords({ type }: { readonly type: string }): SeveralWords<SeveralTest['type']> | null {
  if (!Object.hasOwn(SEVERAL, type)) return null;
  return SEVERAL[type as SeveralTest['type']] as unknown as SeveralWords<SeveralTest['type']>;
}
