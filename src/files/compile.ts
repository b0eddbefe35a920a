import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { inAll } from '../messages/in-all.ts';
import type { Plan } from '../model/plan.ts';
import { refuse } from '../model/problem.ts';
import type { Standard } from '../model/standard.ts';
import { extendedBy, loadStandard } from '../standards/load.ts';
import { loadPlan } from '../standards/plan.ts';
import { readFolder } from './read-folder.ts';

/** Finds a standard that comes with the program; null where there is none of that id. */
export type FindShipped = (id: string) => Promise<Standard | null>;

/** A standard that extends one that extends one … ends somewhere, or goes round in a circle. */
const DEEPEST = 8;

/**
 * A folder of YAML as a standard; `shown` is the folder as it stands in locations. What it extends is the folder beside
 * it that bears the name, or a standard that comes with the program. Throws the refusals of `readFolder` and
 * `loadStandard`.
 */
export async function compileFolder(
  folder: string,
  shown: string = folder,
  shipped: FindShipped = async () => null,
  depth = 0,
): Promise<Standard> {
  const files = await readFolder(folder, shown);
  const extended = extendedBy(files);
  if (extended === null) return loadStandard(files);
  const beside = join(folder, '..', extended.id);
  const isThere = /^[a-z0-9-]+$/.test(extended.id) && (await stat(join(beside, 'standard.yaml')).catch(() => null));
  const base =
    isThere && depth < DEEPEST
      ? await compileFolder(beside, join(shown, '..', extended.id), shipped, depth + 1)
      : depth < DEEPEST
        ? await shipped(extended.id)
        : null;
  if (base) return loadStandard(files, base);
  const message = inAll('usage', (say) => say.noBase(extended.id));
  return refuse('standard-invalid', { errors: [{ location: extended.location, message }] });
}

/** The text of a YAML file as a plan; `file` stands in locations. Throws the refusals of `loadPlan`. */
export function compilePlan(file: string, text: string): Plan {
  return loadPlan({ file, text });
}
