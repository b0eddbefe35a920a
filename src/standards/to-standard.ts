import type { Field, NotInForce, Parameter, Requirement, Rule, SingleTest, Standard, Test } from '../model/standard.ts';
import type { PlacedRule } from './check-rule.ts';
import type { RuleEntry, StandardFile } from './schema.ts';

/** What a standard takes over from the one that it extends, already changed. */
export interface Inherited {
  readonly base: string;
  readonly rules: readonly Rule[];
  readonly off: readonly NotInForce[];
  readonly paragraphs: Standard['paragraphs'];
  readonly values: ReadonlyMap<string, number>;
}

/** Compiles files that were found in order. */
export function toStandard(main: StandardFile, rules: readonly PlacedRule[], inherited: Inherited | null): Standard {
  const { document, section, parameters: declared, paragraphs, ...standard } = main;
  const levels = main.levels.map(({ id }) => id);
  const own = rules.map(({ rule, category }) => toRule(rule, category, levels, { document, section }));
  const parameters = declared.map(({ id, label, default: value }): Parameter => {
    return { id, label, value: inherited?.values.get(id) ?? value ?? null };
  });
  const { inForce, waiting } = settled([...(inherited?.rules ?? []), ...own], parameters);
  return {
    ...standard,
    ...(inherited && { base: inherited.base }),
    fields: main.fields.map(toField),
    rules: main.categories.flatMap(({ id }) => inForce.filter(({ category }) => category === id)),
    parameters,
    notInForce: [...(inherited?.off ?? []), ...waiting],
    paragraphs: [
      ...(inherited?.paragraphs ?? []),
      ...paragraphs.map(({ notAudited, ...one }) => ({ document, ...one, ...(notAudited && { notAudited }) })),
    ],
  };
}

function toField({ hint, ...field }: StandardFile['fields'][number]): Field {
  const base = { ...field, ...(hint && { hint }) };
  if (base.kind === 'yes-no') return base;
  const { yearly, ...counted } = base;
  const quantity = 'quantity' in counted ? counted.quantity : 'count';
  return { ...counted, quantity, ...(yearly && { yearly }) };
}

type Source = { document: string; section: string };
type Cell = RuleEntry['levels'][string];

function toRule(entry: RuleEntry, category: string, levels: readonly string[], source: Source): Rule {
  const cells = new Map<string, Cell>(Object.entries(entry.levels));
  const requirements = levels.flatMap((level): Requirement[] => {
    const cell = cells.get(level);
    if (!cell) return [];
    const note = cell.note ?? entry.note;
    const when = cell.when ?? entry.when;
    const section = cell.section ?? entry.section ?? source.section;
    return [
      {
        level,
        obligation: cell.obligation ?? entry.obligation ?? 'required',
        test: toTest(entry, cell),
        ...(when && { when }),
        clause: { document: source.document, section, level, number: cell.clause, text: cell.text },
        ...(note && { note }),
      },
    ];
  });
  return { id: entry.id, category, title: entry.title, remediation: entry.remediation, requirements };
}

function toTest(entry: RuleEntry, cell: Cell): Test {
  const has = cell as { value?: number; parameter?: string; each?: number; values?: number[] };
  const ends = cell as { least: number; most: number };
  switch (entry.type) {
    case 'yes':
      return { type: 'yes', field: entry.field };
    case 'dimensions': {
      const { least } = cell as unknown as { least: Record<string, number> };
      return { type: 'dimensions', least: Object.entries(least).map(([field, value]) => ({ field, value })) };
    }
    case 'between':
      return { type: 'between', field: entry.field, least: ends.least, most: ends.most };
    case 'one-of':
      return { type: 'one-of', field: entry.field, values: has.values! };
    case 'per-capita':
      return { type: 'per-capita', field: entry.field, value: has.value!, each: has.each!, of: entry.of };
    case 'all-of':
    case 'any-of':
      return { type: entry.type, tests: entry.tests };
    case 'grades':
      return { type: 'grades', grades: entry.grades, least: (cell as unknown as { least: string }).least };
    default:
      return {
        type: entry.type,
        field: entry.field,
        value: has.value ?? 0,
        ...(has.parameter === undefined ? {} : { parameter: has.parameter }),
      };
  }
}

/** Gives every threshold that is a parameter its value; what has none waits. */
function settled(rules: readonly Rule[], parameters: readonly Parameter[]): { inForce: Rule[]; waiting: NotInForce[] } {
  const inForce: Rule[] = [];
  const waiting: NotInForce[] = [];
  for (const rule of rules) {
    const ready: Requirement[] = [];
    const unset = new Map<Parameter, Requirement[]>();
    for (const requirement of rule.requirements) {
      const parameter = parameters.find(({ id }) => id === parameterOf(requirement.test));
      if (!parameter) ready.push(requirement);
      else if (parameter.value === null) unset.set(parameter, [...(unset.get(parameter) ?? []), requirement]);
      else
        ready.push({ ...requirement, test: { ...(requirement.test as SingleTest), value: parameter.value } as Test });
    }
    if (ready.length > 0) inForce.push({ ...rule, requirements: ready });
    for (const [{ label }, requirements] of unset) {
      const reason = { zh: `参数“${label.zh}”尚未设定`, en: `the parameter "${label.en}" has not been set` };
      waiting.push({ rule: { ...rule, requirements }, why: 'parameter', reason });
    }
  }
  return { inForce, waiting };
}

export function parameterOf(test: Test): string | undefined {
  return 'parameter' in test ? test.parameter : undefined;
}
