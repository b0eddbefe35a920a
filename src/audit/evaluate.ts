import type { Center } from '../model/center.ts';
import type { CenterResult, Finding, Part, Status, Verdict } from '../model/finding.ts';
import type { Requirement, Rule, Standard } from '../model/standard.ts';
import type { Value } from '../model/value.ts';
import { compileTest, testFields } from './rule-types/index.ts';
import type { Check } from './rule-types/rule-type.ts';

interface CompiledRule {
  readonly rule: Rule;
  readonly requirement: Requirement;
  readonly check: Check;
  /** The field, where there is one only: then the finding depends on nothing but its value. */
  readonly field: number | null;
  readonly judged: Map<Value, Finding>;
}

const MEMORY = 1024;

/** A standard made ready to judge: the rules of each level, compiled once. */
export interface Evaluation {
  /** Indexes of the fields that a level's selected rules read. */
  readonly needed: ReadonlyMap<string, ReadonlySet<number>>;
  evaluate(center: Center): CenterResult;
}

/** @param selected which rules to apply; all of them unless told. A verdict speaks of the selected rules only. */
export function compile(standard: Standard, selected: (rule: Rule) => boolean = () => true): Evaluation {
  const fieldIndex = new Map(standard.fields.map(({ id }, index) => [id, index]));
  const byLevel = new Map<string, CompiledRule[]>(standard.levels.map(({ id }) => [id, []]));
  const needed = new Map<string, Set<number>>(standard.levels.map(({ id }) => [id, new Set()]));
  for (const rule of standard.rules.filter(selected)) {
    for (const requirement of rule.requirements) {
      const fields = testFields(requirement.test).map((id) => fieldIndex.get(id)!);
      const check = compileTest(requirement.test, fields);
      const field = fields.length === 1 ? fields[0]! : null;
      byLevel.get(requirement.level)!.push({ rule, requirement, check, field, judged: new Map() });
      for (const index of fields) needed.get(requirement.level)!.add(index);
    }
  }
  return {
    needed,
    evaluate(center) {
      const findings = byLevel.get(center.level)!.map((compiled) => finding(compiled, center));
      return { center, verdict: verdictOf(findings), findings };
    },
  };
}

/** Of several fields, a shortfall outweighs an unreadable value, which outweighs a missing one. */
const WEIGHT: Readonly<Record<Status, number>> = { fail: 4, invalid: 3, missing: 2, waived: 1, pass: 0 };

/** Centres share most of their values, so a rule judges each value once. */
function finding(compiled: CompiledRule, { values }: Center): Finding {
  const { field, judged } = compiled;
  if (field === null) return judge(compiled, values);
  const value = values[field]!;
  let known = judged.get(value);
  if (known === undefined) {
    known = judge(compiled, values);
    if (judged.size < MEMORY) judged.set(value, known);
  }
  return known;
}

function judge({ rule, requirement, check }: CompiledRule, values: readonly Value[]): Finding {
  const parts = check(values);
  let part = parts[0] as Part;
  for (const other of parts) if (WEIGHT[other.status] > WEIGHT[part.status]) part = other;
  return { rule, requirement, status: part.status, part, parts: parts.length > 1 ? parts : null };
}

/** The first that holds: noncompliant, incomplete, conditional, compliant. An encouraged clause changes nothing. */
export function verdictOf(findings: readonly Finding[]): Verdict {
  let worst: Verdict = 'compliant';
  for (const { status, requirement } of findings) {
    if (status === 'pass' || status === 'waived' || requirement.obligation === 'encouraged') continue;
    if (requirement.obligation === 'principle') {
      if (worst === 'compliant') worst = 'conditional';
    } else if (status === 'fail') {
      return 'noncompliant';
    } else {
      worst = 'incomplete';
    }
  }
  return worst;
}
