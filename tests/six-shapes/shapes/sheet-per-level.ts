import { LEVEL_SPELLINGS, LEVELS, type LevelId } from '../domain-table.ts';
import type { Draw } from '../draw.ts';
import { drawCenters } from './centers.ts';
import { drawColumns } from './columns.ts';
import { appendBlocks, appendFoot, appendNumbers, appendTop } from './furniture.ts';
import type { Survey } from './survey.ts';
import { Table } from './table.ts';
import { type NamedTable, workbookSurvey } from './workbook.ts';

function levelTable(draw: Draw, level: LevelId, taken: Set<string>): Table {
  const lineUnit = draw.pick(['', '', '万元', '元']);
  const identity = { level: draw.chance(0.25), office: draw.chance(0.7) };
  const { who, what } = drawColumns(draw, [level], identity, { lineUnit, lineBreaks: true });
  const columns = [...who, ...(draw.chance(0.5) ? draw.shuffled(what) : what)];
  const table = new Table(true);
  appendTop(draw, table, columns.length, lineUnit);
  const header = table.append(columns.map((column) => column.header));
  columns.forEach((column, at) => {
    table.noteHeader(column, at + 1, [header]);
  });
  if (draw.chance(0.4)) appendNumbers(draw, table, columns.length);
  const centers = drawCenters(draw, [level], draw.whole(2, 5), taken);
  appendBlocks(draw, table, columns, centers, { sheetGivesLevel: true, headerRows: 1 });
  appendFoot(draw, table);
  return table;
}

/** A sheet a level under title rows, at times with a hidden sheet of old centres and one that only explains. */
export async function sheetPerLevel(draw: Draw, file: string, taken: Set<string>): Promise<Survey> {
  const sheets = draw.shuffled(LEVELS).map(
    (level): NamedTable => ({
      name: draw.pick(LEVEL_SPELLINGS[level]),
      state: 'visible',
      table: levelTable(draw, level, taken),
    }),
  );
  if (draw.chance(0.4)) {
    const old = levelTable(draw, 'community', new Set());
    sheets.push({ name: '社区（旧）', state: draw.pick(['hidden', 'veryHidden'] as const), table: old });
  }
  if (draw.chance(0.3)) {
    const words = new Table(true);
    words.append(['填表说明']);
    words.append(['1.面积以平方米计；2.经费以万元计。']);
    sheets.unshift({ name: '填表说明', state: 'visible', table: words });
  }
  return workbookSurvey(file, sheets);
}
