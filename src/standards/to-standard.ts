import type { Clause, Field, NotInForce, Parameter, Requirement, Rule, Standard } from '../model/standard.ts';
import type { PlacedRule } from './check-rule.ts';
import { settleParameters } from './parameters.ts';
import { type LevelCell, type RuleEntry, testOf } from './rule-schema.ts';
import type { StandardFile } from './schema.ts';

/** What a standard takes over from the one that it extends, already changed. */
export interface Inherited {
  readonly base: string;
  readonly rules: readonly Rule[];
  readonly off: readonly NotInForce[];
  readonly paragraphs: Standard['paragraphs'];
  /** By the id of a parameter: what the standard sets it to. */
  readonly values: ReadonlyMap<string, number>;
}

const NOTHING: Omit<Inherited, 'base'> = { rules: [], off: [], paragraphs: [], values: new Map() };

/** Makes the standard of files in which no mistake was found. */
export function toStandard(main: StandardFile, rules: readonly PlacedRule[], inherited: Inherited | null): Standard {
  const { document, section, wording, ...standard } = main;
  const taken = inherited ?? NOTHING;
  const own = rules.map(({ rule, category }) => toRule(rule, category, main));
  const parameters = main.parameters.map((parameter) => toParameter(parameter, taken.values));
  const { inForce, waiting } = settleParameters([...taken.rules, ...own], parameters);
  return {
    ...standard,
    ...(wording && { wording }),
    ...(inherited && { base: inherited.base }),
    fields: main.fields.map(toField),
    rules: main.categories.flatMap(({ id }) => inForce.filter(({ category }) => category === id)),
    parameters,
    notInForce: [...taken.off, ...waiting],
    paragraphs: [...taken.paragraphs, ...main.paragraphs.map((paragraph) => toParagraph(paragraph, document))],
  };
}

function toField({ hint, ...field }: StandardFile['fields'][number]): Field {
  const base = { ...field, ...(hint && { hint }) };
  if (base.kind === 'yes-no') return base;
  const { yearly, ...counted } = base;
  const quantity = 'quantity' in counted ? counted.quantity : 'count';
  return { ...counted, quantity, ...(yearly && { yearly }) };
}

function toParameter(
  { id, label, default: otherwise }: StandardFile['parameters'][number],
  values: ReadonlyMap<string, number>,
): Parameter {
  return { id, label, value: values.get(id) ?? otherwise ?? null };
}

function toParagraph({ notAudited, ...paragraph }: StandardFile['paragraphs'][number], document: string) {
  return { document, ...paragraph, ...(notAudited && { notAudited }) };
}

/** Its requirements stand in the order of the standard's levels. */
function toRule(entry: RuleEntry, category: string, main: StandardFile): Rule {
  const requirements = main.levels.flatMap(({ id: level }): Requirement[] => {
    const cell = Object.hasOwn(entry.levels, level) ? entry.levels[level] : undefined;
    return cell ? [toRequirement(entry, cell, level, main)] : [];
  });
  return { id: entry.id, category, title: entry.title, remediation: entry.remediation, requirements };
}

/** What a cell says goes before what its rule says. */
function toRequirement(
  entry: RuleEntry,
  cell: LevelCell,
  level: string,
  { document, section }: Pick<StandardFile, 'document' | 'section'>,
): Requirement {
  const note = cell.note ?? entry.note;
  const when = cell.when ?? entry.when;
  const clause: Clause = {
    document,
    section: cell.section ?? entry.section ?? section,
    level,
    number: cell.clause,
    text: cell.text,
  };
  return {
    level,
    obligation: cell.obligation ?? entry.obligation ?? 'required',
    test: testOf(entry, cell),
    ...(when && { when }),
    clause,
    ...(note && { note }),
  };
}
