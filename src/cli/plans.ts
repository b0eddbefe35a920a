import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { closest } from '../model/closest.ts';
import type { Plan } from '../model/plan.ts';
import { refuse } from '../model/problem.ts';
import { FileSource, findInputs } from './inputs.ts';
import type { Setting } from './io.ts';

/** What `--plan` says for no plan at all. */
export const NO_PLAN = 'none';

const MOST_BYTES = 4 * 1024 * 1024;

/** Ids of the plans that come with the program, in order. */
export async function shippedPlans({ home }: Setting): Promise<string[]> {
  const names = await readdir(join(home, 'dist', 'plans'));
  return names
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -5))
    .sort();
}

/** A shipped plan by its id (compiled when the program was built), or a YAML file by its path. */
export async function findPlan(idOrPath: string, setting: Setting): Promise<Plan> {
  if (!/[\\/]|\.ya?ml$/.test(idOrPath)) {
    const known = await shippedPlans(setting);
    if (known.includes(idOrPath)) return readCompiled(idOrPath, setting);
    refuse('unknown-value', {
      option: '--plan',
      value: idOrPath,
      known: [...known, NO_PLAN],
      nearest: closest(idOrPath, known),
    });
  }
  const text = await readText(idOrPath, setting.process.cwd());
  const { compilePlan } = await import('../standards/compile.ts');
  return compilePlan(idOrPath, text);
}

async function readText(file: string, cwd: string): Promise<string> {
  const [input] = findInputs([file], cwd);
  if (input?.shown !== file) return refuse('file-unreadable', { path: file, reason: 'EISDIR' });
  const source = new FileSource(input);
  try {
    if (source.size > MOST_BYTES) refuse('bound-exceeded', { bound: 'bytes', limit: String(MOST_BYTES) }, { file });
    const bytes = await source.read(0, source.size);
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) refuse('text-encoding', { encodings: 'UTF-8' }, { file });
    throw error;
  } finally {
    source.close();
  }
}

/** The shipped plan that speaks of a standard; null where none does. */
export async function planOf(standard: string, setting: Setting): Promise<Plan | null> {
  for (const id of await shippedPlans(setting)) {
    const plan = await readCompiled(id, setting);
    if (plan.standard === standard) return plan;
  }
  return null;
}

async function readCompiled(id: string, { home }: Setting): Promise<Plan> {
  return JSON.parse(await readFile(join(home, 'dist', 'plans', `${id}.json`), 'utf8')) as Plan;
}
