import { Draw } from './draw.ts';
import { csv } from './shapes/csv.ts';
import { flatSheet } from './shapes/flat-sheet.ts';
import { groupedHeaders } from './shapes/grouped-headers.ts';
import { json } from './shapes/json.ts';
import { sheetPerLevel } from './shapes/sheet-per-level.ts';
import type { Survey } from './shapes/survey.ts';
import { yaml } from './shapes/yaml.ts';

type Shape = (draw: Draw, file: string, taken: Set<string>) => Promise<Survey>;

export const SHAPES: readonly (readonly [file: string, shape: Shape])[] = [
  ['花园路街道.xlsx', flatSheet],
  ['各街道/分级.xlsx', sheetPerLevel],
  ['grouped headers.xlsx', groupedHeaders],
  ['./survey.yaml', yaml],
  ['survey.json', json],
  ['各街道/经八路街道.csv', csv],
];

/** One survey of each shape, no centre in two of them, in an order of chance. */
export async function drawSurveys(seed: number): Promise<Survey[]> {
  const draw = new Draw(seed);
  const taken = new Set<string>();
  const surveys: Survey[] = [];
  for (const [file, shape] of draw.shuffled(SHAPES)) surveys.push(await shape(draw, file, taken));
  return surveys;
}
