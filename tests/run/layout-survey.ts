import type { Center } from '../../src/model/center.ts';
import { type Mistake, type Problem, Refusal } from '../../src/model/problem.ts';
import type { Sheet } from '../../src/model/rows.ts';
import { layoutsOf } from '../../src/run/layout/layouts.ts';
import { heldBytes } from '../../src/run/named-bytes.ts';
import type { Coverage } from '../../src/survey/context.ts';
import { sheetsCenters } from '../../src/survey/sheets-centers.ts';
import { lexicon, recorder, standard } from '../survey/zhengzhou.ts';

export const FILE = 'survey.xlsx';

export interface Read {
  readonly centers: readonly Center[];
  readonly problems: readonly Problem[];
  readonly coverage: readonly Coverage[];
}

/** Reads sheets of survey.xlsx with the layout beside it; without one where there is no text. */
export async function readWith(sheets: readonly Sheet[], layout?: string): Promise<Read> {
  const { context, problems, coverage } = recorder();
  const file = { ...heldBytes(FILE, new Uint8Array()), ...(layout !== undefined && { layout: layoutFile(layout) }) };
  const layouts = await layoutsOf([file], undefined, lexicon, standard);
  const centers: Center[] = [];
  for await (const batch of sheetsCenters(sheets, FILE, { ...context, layouts })) centers.push(...batch);
  return { centers, problems, coverage };
}

const layoutFile = (text: string) => heldBytes('survey.layout.yaml', new TextEncoder().encode(text));

/** The mistakes for which a layout is refused, each with its line. */
export async function mistakesOf(sheets: readonly Sheet[], layout: string): Promise<string[]> {
  try {
    await readWith(sheets, layout);
  } catch (error) {
    if (!(error instanceof Refusal) || error.problem.code !== 'layout-invalid') throw error;
    const { errors } = error.problem.args as { errors: readonly Mistake[] };
    return errors.map(({ location: { line, column }, message }) => `${line}:${column} ${message.zh}`);
  }
  return [];
}
