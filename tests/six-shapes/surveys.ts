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

/** A file that is named after an office is that office's, where its centres name none. */
function ofOffice(survey: Survey): Survey {
  const office = /([^/]+街道)\.(?:csv|xlsx)$/.exec(survey.file)?.[1] ?? null;
  return { ...survey, centers: survey.centers.map((center) => ({ ...center, office: center.office ?? office })) };
}

/** One survey of each shape, no centre in two of them, in an order of chance. */
export async function drawSurveys(seed: number): Promise<Survey[]> {
  const draw = new Draw(seed);
  const taken = new Set<string>();
  const surveys: Survey[] = [];
  for (const [file, shape] of draw.shuffled(SHAPES)) surveys.push(ofOffice(await shape(draw, file, taken)));
  return surveys;
}
