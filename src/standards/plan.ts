import type { DeclaredCount, Plan } from '../model/plan.ts';
import { type Mistake, refuse } from '../model/problem.ts';
import { reference } from './check-standard.ts';
import { checked } from './checked.ts';
import { sorted } from './load.ts';
import { mistake } from './mistake.ts';
import { type PlanFile, planFile } from './plan-schema.ts';
import { Namespace } from './uniqueness.ts';
import { type Path, parseYaml, type SourceFile, type YamlSource } from './yaml-source.ts';

/** Makes a plan of its file. Throws a `plan-invalid` refusal that holds every mistake found. */
export function loadPlan(file: SourceFile): Plan {
  const mistakes: Mistake[] = [];
  const source = parseYaml(file, mistakes);
  const plan = source && checked(planFile, source, [], mistakes);
  if (source && plan) {
    checkNames(plan, source, mistakes);
    checkStages(plan, source, mistakes);
    checkCounts(plan, source, mistakes);
  }
  if (mistakes.length > 0 || !plan) refuse('plan-invalid', { errors: sorted(mistakes, [file]) });
  return toPlan(plan);
}

function checkNames({ declared, stages, offices }: PlanFile, source: YamlSource, mistakes: Mistake[]): void {
  const levels = Object.keys(declared);
  const stageIds = new Namespace('stage', mistakes);
  for (const [index, { id }] of stages.entries()) stageIds.claim(id, source, ['stages', index, 'id']);
  const names = new Namespace('office', mistakes);
  for (const [index, office] of offices.entries()) {
    names.claim(office.name, source, ['offices', index, 'name']);
    const centers = new Map(levels.map((level) => [level, new Namespace('center', mistakes)]));
    for (const [at, { name, level }] of office.centers.entries()) {
      const path = ['offices', index, 'centers', at];
      reference('level', level, levels, () => source.at([...path, 'level']), mistakes);
      centers.get(level)?.claim(name, source, [...path, 'name']);
    }
  }
}

function checkStages({ stages }: PlanFile, source: YamlSource, mistakes: Mistake[]): void {
  for (const [index, { start, end }] of stages.entries()) {
    if (end >= start) continue;
    mistakes.push(mistake(source.at(['stages', index, 'end']), (say) => say.beforeStart(start)));
  }
}

/** The counts that a plan prints must agree with its own list, or one of the two was copied wrongly. */
function checkCounts({ declared, offices }: PlanFile, source: YamlSource, mistakes: Mistake[]): void {
  const compare = (counts: Record<string, number>, listed: readonly { level: string }[], path: Path): void => {
    for (const level of new Set([...Object.keys(counts), ...Object.keys(declared)])) {
      const told = Object.hasOwn(counts, level) ? (counts[level] as number) : 0;
      const found = listed.filter((center) => center.level === level).length;
      if (told === found) continue;
      mistakes.push(mistake(source.at([...path, level]), (say) => say.otherCount(level, told, found)));
    }
  };
  for (const [index, office] of offices.entries()) {
    for (const level of Object.keys(office.declared)) {
      const path = ['offices', index, 'declared', level];
      reference('level', level, Object.keys(declared), () => source.keyAt(path), mistakes);
    }
    compare(office.declared, office.centers, ['offices', index, 'declared']);
  }
  const all = offices.flatMap(({ centers }) => centers);
  compare(declared, all, ['declared']);
}

function toPlan(plan: PlanFile): Plan {
  return {
    ...plan,
    declared: countsOf(plan.declared),
    offices: plan.offices.map(({ name, declared, centers }) => ({
      name,
      declared: countsOf(declared),
      centers: centers.map((center) => ({ ...center, office: name })),
    })),
  };
}

function countsOf(counts: Record<string, number>): DeclaredCount[] {
  return Object.entries(counts).map(([level, count]) => ({ level, count }));
}
