import type { Field, Requirement, Rule, Standard, Test } from '../model/standard.ts';
import type { PlacedRule } from './check-rule.ts';
import type { RuleEntry, StandardFile } from './schema.ts';

/** Compiles files that were found in order. */
export function toStandard(main: StandardFile, rules: readonly PlacedRule[]): Standard {
  const { document, section, ...standard } = main;
  const levels = main.levels.map(({ id }) => id);
  return {
    ...standard,
    fields: main.fields.map(toField),
    rules: main.categories.flatMap(({ id }) =>
      rules
        .filter(({ category }) => category === id)
        .map(({ rule }) => toRule(rule, id, levels, { document, section })),
    ),
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
type Cell = { clause: number; text: string; value?: number; least?: Record<string, number> } & Pick<
  RuleEntry,
  'obligation' | 'note'
>;

function toRule(entry: RuleEntry, category: string, levels: readonly string[], source: Source): Rule {
  const cells = new Map<string, Cell>(Object.entries(entry.levels));
  const requirements = levels.flatMap((level): Requirement[] => {
    const cell = cells.get(level);
    if (!cell) return [];
    const note = cell.note ?? entry.note;
    return [
      {
        level,
        obligation: cell.obligation ?? entry.obligation ?? 'required',
        test: toTest(entry, cell),
        clause: { ...source, level, number: cell.clause, text: cell.text },
        ...(note && { note }),
      },
    ];
  });
  return { id: entry.id, category, title: entry.title, remediation: entry.remediation, requirements };
}

function toTest(entry: RuleEntry, cell: Cell): Test {
  if (entry.type === 'yes') return { type: 'yes', field: entry.field };
  if (entry.type === 'dimensions') {
    return { type: 'dimensions', least: Object.entries(cell.least ?? {}).map(([field, value]) => ({ field, value })) };
  }
  return { type: entry.type, field: entry.field, value: cell.value as number };
}
