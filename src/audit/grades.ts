import { type CenterResult, type Finding, GRADELESS, type GradeCount, type Graded } from '../model/finding.ts';
import type { Standard } from '../model/standard.ts';
import { gradesOf } from './rule-types/index.ts';

export function hasGrades({ rules }: Standard): boolean {
  return rules.some(({ requirements }) => requirements.some(({ test }) => gradesOf(test) !== null));
}

/** Undefined for a rule without grades; null where it cannot be told, as where its condition cannot. */
export function gradeOf({ grade, requirement }: Finding): Graded | undefined {
  return grade ?? (gradesOf(requirement.test) === null ? undefined : null);
}

/** Marks grades that do not stand by themselves: beside them the centre has another required rule that it does not pass. */
export function withGates(result: CenterResult): CenterResult {
  const { findings } = result;
  const open = findings.filter(isOpen);
  const isGated = (finding: Finding): boolean => isGrade(gradeOf(finding)) && open.some((one) => one !== finding);
  if (!findings.some(isGated)) return result;
  return {
    ...result,
    findings: findings.map((finding) => (isGated(finding) ? { ...finding, gated: true } : finding)),
  };
}

function isOpen({ status, requirement }: Finding): boolean {
  return requirement.obligation === 'required' && status !== 'pass' && status !== 'waived';
}

function isGrade(grade: Graded | undefined): boolean {
  return typeof grade === 'object' && grade !== null;
}

/** Counts the centres of each grade, by rule. */
export class GradeTally {
  readonly #rules = new Map<string, Map<Graded, GradeCount>>();

  add({ findings }: CenterResult): void {
    for (const finding of findings) {
      const grade = gradeOf(finding);
      if (grade === undefined) continue;
      const count = this.#of(finding).get(grade)!;
      count.centers++;
      if (finding.gated === true) count.gated++;
    }
  }

  /** By rule, in the order in which the rules occurred; of each all its grades from the highest, then none and not known. */
  counts(): GradeCount[] {
    return [...this.#rules.values()].flatMap((grades) => [...grades.values()]);
  }

  #of({ rule, requirement }: Finding): Map<Graded, GradeCount> {
    let counts = this.#rules.get(rule.id);
    if (counts === undefined) {
      const grades: Graded[] = [...gradesOf(requirement.test)!.all, GRADELESS, null];
      counts = new Map(grades.map((grade) => [grade, { rule, grade, centers: 0, gated: 0 }]));
      this.#rules.set(rule.id, counts);
    }
    return counts;
  }
}
