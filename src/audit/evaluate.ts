import type { Center } from '../model/center.ts';
import type { CenterResult, Finding, Status, Verdict } from '../model/finding.ts';
import type { Requirement, Rule, Standard } from '../model/standard.ts';
import type { Value } from '../model/value.ts';
import { compileSingle, compileTest, testFields } from './rule-types/index.ts';
import type { Check, PartCheck } from './rule-types/rule-type.ts';

interface CompiledRule {
  readonly rule: Rule;
  readonly requirement: Requirement;
  readonly check: Check;
  /** Whether the requirement is asked of a centre at all. */
  readonly when: PartCheck | null;
  /** The field, where there is one only: then the finding depends on nothing but its value. */
  readonly field: number | null;
  readonly judged: Map<Value, Finding | null>;
}

const MEMORY = 1024;

/** A standard made ready to judge: the rules of each level, compiled once. */
export interface Evaluation {
  /** Indexes of the fields that a level's selected rules read. */
  readonly needed: ReadonlyMap<string, ReadonlySet<number>>;
  /** Whether any of the selected rules is for this level; a condition may still leave a centre out. */
  readonly asks: (level: string) => boolean;
  /** Without findings where no rule asks this centre anything: then the verdict says nothing. */
  evaluate(center: Center): CenterResult;
}

/** @param selected which rules to apply; all of them unless told. A verdict speaks of the selected rules only. */
export function compile(standard: Standard, selected: (rule: Rule) => boolean = () => true): Evaluation {
  const fieldIndex = new Map(standard.fields.map(({ id }, index) => [id, index]));
  const byLevel = new Map<string, CompiledRule[]>(standard.levels.map(({ id }) => [id, []]));
  const needed = new Map<string, Set<number>>(standard.levels.map(({ id }) => [id, new Set()]));
  for (const rule of standard.rules.filter(selected)) {
    for (const requirement of rule.requirements) {
      const condition = requirement.when;
      const ids = new Set([...testFields(requirement.test), ...(condition ? testFields(condition) : [])]);
      const fields = [...ids].map((id) => fieldIndex.get(id)!);
      const check = compileTest(requirement.test, (id) => fieldIndex.get(id)!);
      const when = condition ? compileSingle(condition, (id) => fieldIndex.get(id)!) : null;
      const field = fields.length === 1 ? fields[0]! : null;
      byLevel.get(requirement.level)!.push({ rule, requirement, check, when, field, judged: new Map() });
      for (const index of fields) needed.get(requirement.level)!.add(index);
    }
  }
  return {
    needed,
    asks: (level) => (byLevel.get(level)?.length ?? 0) > 0,
    evaluate(center) {
      const findings: Finding[] = [];
      for (const compiled of byLevel.get(center.level)!) {
        const found = finding(compiled, center);
        if (found !== null) findings.push(found);
      }
      return { center, verdict: verdictOf(findings), findings };
    },
  };
}

/** Centres share most of their values, so a rule judges each value once. */
function finding(compiled: CompiledRule, { values }: Center): Finding | null {
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

/** Null where the requirement is not asked. A condition that cannot be told decides: what is not known excuses nobody. */
function judge({ rule, requirement, check, when }: CompiledRule, values: readonly Value[]): Finding | null {
  const condition = when?.(values);
  if (condition?.status === 'fail') return null;
  if (condition && condition.status !== 'pass')
    return { rule, requirement, status: condition.status, part: condition, parts: null };
  const outcome = check(values);
  return { rule, requirement, status: outcome.part.status, ...outcome };
}

/** The first that holds: noncompliant, incomplete, conditional, compliant. An encouraged clause changes nothing. */
export function verdictOf(
  findings: readonly { readonly status: Status; readonly requirement: Pick<Requirement, 'obligation'> }[],
): Verdict {
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
