import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { compile } from '../../src/audit/evaluate.ts';
import { compileFolder, compilePlan } from '../../src/files/compile.ts';
import type { Center } from '../../src/model/center.ts';
import type { CenterResult } from '../../src/model/finding.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { Standard } from '../../src/model/standard.ts';
import { openSurvey } from '../../src/readers/open.ts';
import { surveyCenters } from '../../src/survey/centers.ts';
import { Lexicon } from '../../src/survey/words/lexicon.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
export const PLAN_FILE = `${ROOT}data/plans/jinshui-2017.yaml`;

export function shippedStandard(): Promise<Standard> {
  return compileFolder(`${ROOT}standards/zhengzhou-2016`);
}

export async function shippedPlan(): Promise<Plan> {
  return compilePlan(PLAN_FILE, await readFile(PLAN_FILE, 'utf8'));
}

/** What the program makes of a survey. */
export async function audited(
  bytes: Uint8Array,
  file: string,
  standard: Standard,
): Promise<{ centers: Center[]; results: CenterResult[]; problems: Problem[] }> {
  const evaluation = compile(standard);
  const problems: Problem[] = [];
  const context = {
    standard,
    lexicon: new Lexicon(standard),
    needed: evaluation.needed,
    report: (problem: Problem) => problems.push(problem),
    cover: () => {},
  };
  const source = { file, size: bytes.length, read: async (start: number, end: number) => bytes.subarray(start, end) };
  const centers: Center[] = [];
  const survey = await openSurvey(source, context.report);
  for await (const batch of surveyCenters(survey, file, context)) centers.push(...batch);
  return { centers, results: centers.map((center) => evaluation.evaluate(center)), problems };
}
