import type { Plan } from '../model/plan.ts';
import type { Standard } from '../model/standard.ts';
import { loadStandard } from './load.ts';
import { loadPlan } from './plan.ts';
import { readFolder } from './read-folder.ts';

/**
 * A folder of YAML as a standard; `shown` is the folder as it stands in locations. Throws the refusals of `readFolder`
 * and `loadStandard`.
 */
export async function compileFolder(folder: string, shown: string = folder): Promise<Standard> {
  return loadStandard(await readFolder(folder, shown));
}

/** The text of a YAML file as a plan; `file` stands in locations. Throws the refusals of `loadPlan`. */
export function compilePlan(file: string, text: string): Plan {
  return loadPlan({ file, text });
}
