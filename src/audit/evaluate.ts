import type { Center } from '../model/center.ts';
import type { CenterResult, Finding, Part, Status, Verdict } from '../model/finding.ts';
import type { Requirement, Rule, Standard } from '../model/standard.ts';
import { compileTest, testFields } from './rule-types/index.ts';
import type { Check } from './rule-types/rule-type.ts';

interface CompiledRule {
  readonly rule: Rule;
  readonly requirement: Requirement;
  readonly check: Check;
}

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
      byLevel.get(requirement.level)!.push({ rule, requirement, check: compileTest(requirement.test, fieldIndex) });
      for (const id of testFields(requirement.test)) needed.get(requirement.level)!.add(fieldIndex.get(id)!);
    }
  }
  return {
    needed,
    evaluate(center) {
      const findings = byLevel.get(center.level)!.map((compiled) => finding(compiled, center));
      return { center, verdict: verdict(findings), findings };
    },
  };
}

/** Of several fields, a shortfall outweighs an unreadable value, which outweighs a missing one. */
const WEIGHT: Readonly<Record<Status, number>> = { fail: 4, invalid: 3, missing: 2, waived: 1, pass: 0 };

function finding({ rule, requirement, check }: CompiledRule, center: Center): Finding {
  const parts = check(center.values);
  let part = parts[0] as Part;
  for (const other of parts) if (WEIGHT[other.status] > WEIGHT[part.status]) part = other;
  return { rule, requirement, status: part.status, part, parts: parts.length > 1 ? parts : null };
}

/** The first that holds: noncompliant, incomplete, conditional, compliant. An encouraged clause changes nothing. */
function verdict(findings: readonly Finding[]): Verdict {
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
