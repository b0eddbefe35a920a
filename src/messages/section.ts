import type { Clause, Standard } from '../model/standard.ts';

/** The section of a clause where its number alone does not tell which one is meant; empty where all stand in one. */
export function tellingSection({ section }: Clause, { rules }: Standard): string {
  const isOther = ({ requirements }: Standard['rules'][number]): boolean =>
    requirements.some(({ clause }) => clause.section !== section);
  return rules.some(isOther) ? section : '';
}
