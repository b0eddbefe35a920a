import { LEVELS } from '../domain-table.ts';
import type { Draw } from '../draw.ts';
import { drawCenters } from './centers.ts';
import { drawColumns, plainColumn } from './columns.ts';
import type { Survey } from './survey.ts';
import { appendCenter, Table } from './table.ts';
import { workbookSurvey } from './workbook.ts';

/** One sheet of all levels, columns in any order, the level in a column of its own. */
export function flatTable(
  draw: Draw,
  workbook: boolean,
  taken: Set<string>,
  above: readonly string[],
  lineUnit: string,
): Table {
  const identity = { level: true, office: draw.chance(0.8) };
  const { who, what } = drawColumns(draw, LEVELS, identity, { lineUnit, lineBreaks: workbook });
  const margin = draw.chance(0.15) ? [plainColumn('gap', '')] : [];
  const columns = [...margin, ...draw.shuffled([...who, ...what])];
  const table = new Table(workbook);
  for (const text of above) table.append([text]);
  const header = table.append(columns.map((column) => column.header || null));
  columns.forEach((column, at) => {
    table.noteHeader(column, at + 1, [header]);
  });
  for (const plan of drawCenters(draw, LEVELS, draw.whole(4, 10), taken)) {
    appendCenter(draw, table, columns, plan);
    if (draw.chance(0.05)) table.append([]);
  }
  return table;
}

export async function flatSheet(draw: Draw, file: string, taken: Set<string>): Promise<Survey> {
  const above = draw.chance(0.4) ? ['基层综合性文化服务中心调查表'] : [];
  const table = flatTable(draw, true, taken, above, '');
  return workbookSurvey(file, [{ name: draw.pick(['Sheet1', '调查表', '汇总']), state: 'visible', table }]);
}
