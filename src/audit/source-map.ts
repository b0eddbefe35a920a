import type { Clause, NotInForce, Paragraph, Rule, Standard } from '../model/standard.ts';

/** A numbered clause or paragraph of a standard's documents, and what is behind it. */
export interface MapEntry {
  readonly document: string;
  readonly section: string;
  /** Of a clause that is printed in a level's own column; null for a paragraph. */
  readonly level: string | null;
  readonly number: number;
  readonly text: string;
  readonly paragraph: Paragraph | null;
  readonly rules: readonly Rule[];
  readonly notInForce: readonly NotInForce[];
}

/**
 * Every numbered clause and paragraph: those that rules quote, by document, level and number, and those that the
 * standard lists, in its order. An entry without rules has a paragraph that says why, or the standard has a gap there.
 */
export function sourceMap(standard: Standard): MapEntry[] {
  const { paragraphs, levels } = standard;
  const listed = new Set(paragraphs.map(keyOf));
  const clauses = new Map<string, Clause>();
  for (const { rule } of quoting(standard)) {
    for (const { clause } of rule.requirements) {
      const key = `${keyOf(clause)} ${clause.level}`;
      if (!listed.has(keyOf(clause)) && !clauses.has(key)) clauses.set(key, clause);
    }
  }
  const sections = [...new Set([...clauses.values()].map(({ document, section }) => `${document} ${section}`))];
  const order = (clause: Clause): number[] => [
    sections.indexOf(`${clause.document} ${clause.section}`),
    levels.findIndex(({ id }) => id === clause.level),
    clause.number,
  ];
  const printed = [...clauses.values()].sort((a, b) => compare(order(a), order(b)));
  return [
    ...printed.map((clause) => ({
      ...clause,
      paragraph: null,
      ...behind(standard, (one) => keyOf(one) === keyOf(clause) && one.level === clause.level),
    })),
    ...paragraphs.map((paragraph) => ({
      ...paragraph,
      level: null,
      paragraph,
      ...behind(standard, (one) => keyOf(one) === keyOf(paragraph)),
    })),
  ];
}

type Numbered = Pick<Clause, 'document' | 'section' | 'number'>;

const keyOf = ({ document, section, number }: Numbered): string => `${document}\n${section}\n${number}`;

function quoting({ rules, notInForce }: Standard): { rule: Rule }[] {
  return [...rules.map((rule) => ({ rule })), ...notInForce];
}

function behind({ rules, notInForce }: Standard, quotes: (clause: Clause) => boolean) {
  const stands = ({ requirements }: Rule): boolean => requirements.some(({ clause }) => quotes(clause));
  return { rules: rules.filter(stands), notInForce: notInForce.filter(({ rule }) => stands(rule)) };
}

function compare(a: readonly number[], b: readonly number[]): number {
  return a.map((part, index) => part - b[index]!).find((part) => part !== 0) ?? 0;
}
