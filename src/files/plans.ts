import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { closest } from '../model/closest.ts';
import { MOST_BYTES } from '../model/limits.ts';
import type { Plan } from '../model/plan.ts';
import { refuse } from '../model/problem.ts';
import type { Standard } from '../model/standard.ts';
import type { Text } from '../model/text.ts';
import type { Place } from './place.ts';
import { readTextFile } from './text-file.ts';

/** What `--plan` says for no plan at all. */
export const NO_PLAN = 'none';

const NO_PLAN_KNOWN: Text = {
  zh: '没有与这个标准配套的计划：请用 --plan 写明计划的编号或文件。',
  en: 'No plan ships for this standard: name one with --plan.',
};

/** Ids of the plans that come with the program, in order. */
export async function shippedPlans({ home }: Place): Promise<string[]> {
  const names = await readdir(join(home, 'dist', 'plans'));
  return names
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -5))
    .sort();
}

/** A shipped plan by its id (compiled when the program was built), or a YAML file by its path. */
export async function findPlan(idOrPath: string, place: Place): Promise<Plan> {
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
  const text = await readTextFile(idOrPath, place.cwd, MOST_BYTES.plan);
  const { compilePlan } = await import('./compile.ts');
  return compilePlan(idOrPath, text);
}

/** The shipped plan that speaks of a standard, or of the one that it extends; null where none does. */
export async function planOf({ id: own, base }: Standard, place: Place): Promise<Plan | null> {
  for (const id of await shippedPlans(place)) {
    const plan = await readCompiled(id, place);
    if (plan.standard === own || plan.standard === base) return plan;
  }
  return null;
}

/** The plan that a command compares with: the one named, or the shipped one of the standard. Refuses where there is none. */
export async function planFor(wanted: string | undefined, standard: Standard, place: Place): Promise<Plan> {
  const plan = wanted === undefined ? await planOf(standard, place) : await findPlan(wanted, place);
  if (plan === null) return refuse('usage', { detail: NO_PLAN_KNOWN });
  const levels = new Set(standard.levels.map(({ id }) => id));
  const strange = plan.declared.find(({ level }) => !levels.has(level));
  if (strange !== undefined) {
    refuse('usage', {
      detail: {
        zh: `计划 ${plan.id} 的级别 ${strange.level} 不在标准 ${standard.id} 里。`,
        en: `The plan ${plan.id} has the level ${strange.level}, which the standard ${standard.id} has not.`,
      },
    });
  }
  return plan;
}

async function readCompiled(id: string, { home }: Place): Promise<Plan> {
  return JSON.parse(await readFile(join(home, 'dist', 'plans', `${id}.json`), 'utf8')) as Plan;
}
