import { stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
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
 * it that bears the name, or a standard that comes with the program; `opened` is told each file that is read. Throws the refusals of `readFolder` and
 * `loadStandard`.
 */
export async function compileFolder(
  folder: string,
  shown: string = folder,
  shipped: FindShipped = async () => null,
  opened: (path: string) => void = () => undefined,
  depth = 0,
): Promise<Standard> {
  const files = await readFolder(folder, shown);
  for (const { file } of files) opened(join(folder, relative(shown, file)));
  const extended = extendedBy(files);
  if (extended === null) return loadStandard(files);
  const beside = besideOf(folder, extended.id);
  const base =
    beside !== null && depth < DEEPEST && (await isStandard(beside))
      ? await compileFolder(beside, join(shown, '..', extended.id), shipped, opened, depth + 1)
      : depth < DEEPEST
        ? await shipped(extended.id)
        : null;
  if (base) return loadStandard(files, base);
  const message = inAll('usage', (say) => say.noBase(extended.id));
  return refuse('standard-invalid', { errors: [{ location: extended.location, message }] });
}

/** The folders that `compileFolder` looks into, in the order in which they extend each other; the last may not be there. */
export async function foldersBehind(folder: string): Promise<string[]> {
  const folders = [folder];
  for (let depth = 0, at = folder; depth < DEEPEST && (await isStandard(at)); depth++) {
    const extended = extendedBy(await readFolder(at));
    const beside = extended && besideOf(at, extended.id);
    if (beside === null) break;
    folders.push(beside);
    at = beside;
  }
  return folders;
}

/** Where a standard of an id would stand beside another; null for what is no id. */
function besideOf(folder: string, id: string): string | null {
  return /^[a-z0-9-]+$/.test(id) ? join(folder, '..', id) : null;
}

async function isStandard(folder: string): Promise<boolean> {
  return (await stat(join(folder, 'standard.yaml')).catch(() => null)) !== null;
}

/** The text of a YAML file as a plan; `file` stands in locations. Throws the refusals of `loadPlan`. */
export function compilePlan(file: string, text: string): Plan {
  return loadPlan({ file, text });
}
