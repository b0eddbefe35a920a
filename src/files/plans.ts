import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inAll } from '../messages/in-all.ts';
import { closest } from '../model/closest.ts';
import { MOST_BYTES } from '../model/limits.ts';
import type { Plan } from '../model/plan.ts';
import { refuse } from '../model/problem.ts';
import type { Standard } from '../model/standard.ts';
import type { Surroundings } from './surroundings.ts';
import { readTextFile } from './text-file.ts';

/** What `--plan` says for no plan at all. */
export const NO_PLAN = 'none';

/** Ids of the plans that come with the program, in order. */
export async function shippedPlans({ home }: Surroundings): Promise<string[]> {
  const names = await readdir(join(home, 'dist', 'plans'));
  return names
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -5))
    .sort();
}

/** A shipped plan by its id (compiled when the program was built), or a YAML file by its path. */
async function findPlan(idOrPath: string, place: Surroundings): Promise<Plan> {
  if (!/[\\/]|\.ya?ml$/.test(idOrPath)) {
    const known = await shippedPlans(place);
    if (known.includes(idOrPath)) return readCompiled(idOrPath, place);
    refuse('unknown-value', {
      option: '--plan',
      value: idOrPath,
      known: [...known, NO_PLAN],
      nearest: closest(idOrPath, known),
    });
  }
  const text = await readTextFile(idOrPath, place, MOST_BYTES.plan);
  const { compilePlan } = await import('./compile.ts');
  return compilePlan(idOrPath, text);
}

/** The shipped plan that speaks of a standard, or of the one that it extends; null where none does. */
async function planOf({ id: own, base }: Standard, place: Surroundings): Promise<Plan | null> {
  for (const id of await shippedPlans(place)) {
    const plan = await readCompiled(id, place);
    if (plan.standard === own || plan.standard === base) return plan;
  }
  return null;
}

/** The plan that an option names, if any: the shipped one of the standard where it is absent, none for `none`. */
export async function chosenPlan(
  wanted: string | undefined,
  standard: Standard,
  place: Surroundings,
): Promise<Plan | null> {
  if (wanted === NO_PLAN) return null;
  return wanted === undefined ? planOf(standard, place) : findPlan(wanted, place);
}

/** The plan that a command compares with: the one named, or the shipped one of the standard. Refuses where there is none. */
export async function planFor(wanted: string | undefined, standard: Standard, place: Surroundings): Promise<Plan> {
  const plan = wanted === undefined ? await planOf(standard, place) : await findPlan(wanted, place);
  if (plan === null) return refuse('usage', { detail: inAll('usage', (say) => say.noPlan) });
  const levels = new Set(standard.levels.map(({ id }) => id));
  const strange = plan.declared.find(({ level }) => !levels.has(level));
  if (strange !== undefined) {
    refuse('usage', {
      detail: inAll('usage', (say) => say.planLevel(plan.id, strange.level, standard.id)),
    });
  }
  return plan;
}

async function readCompiled(id: string, { home, inputs }: Surroundings): Promise<Plan> {
  const path = join(home, 'dist', 'plans', `${id}.json`);
  inputs.add(path);
  return JSON.parse(await readFile(path, 'utf8')) as Plan;
}
