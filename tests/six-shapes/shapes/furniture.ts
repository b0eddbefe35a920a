import type { Draw } from '../draw.ts';
import { type CenterPlan, OFFICES } from './centers.ts';
import type { Column } from './columns.ts';
import { appendCenter, appendSum, type Table } from './table.ts';

/** Puts what stands above a header; `lineUnit` is the money unit that a 单位 line gives, or ''. */
export function appendTop(draw: Draw, table: Table, width: number, lineUnit: string): void {
  const title = table.append([
    `金水区基层综合性文化服务中心建设情况${draw.pick(['调查表', '摸底表', '统计表（二）'])}`,
  ]);
  if (draw.chance(0.8)) table.merge({ top: title, left: 1, bottom: title, right: width });
  const filled = draw.chance(0.5);
  const unit = lineUnit && draw.pick([`单位：${lineUnit}`, `单位:${lineUnit}`, `（单位：${lineUnit}）`]);
  if (draw.chance(0.8)) {
    const row = table.append([filled ? `填报单位（盖章）：${draw.pick(OFFICES)}` : '填报单位（盖章）：']);
    table.put(row, 4, filled ? '填报人：张三' : '填报人：');
    table.put(row, 6, filled ? '填报时间：2017.12.5' : '填报时间：');
    if (draw.chance(0.5)) table.merge({ top: row, left: 1, bottom: row, right: 2 });
    if (unit && draw.chance(0.5)) {
      table.put(row, width, unit);
      return;
    }
  }
  if (unit) table.put(table.append([]), draw.pick([1, width]), unit);
}

/** A row of column numbers under the header, as printed forms have it. */
export function appendNumbers(draw: Draw, table: Table, width: number): void {
  const inBrackets = draw.chance(0.3);
  table.append(Array.from({ length: width }, (_, at) => (inBrackets ? `(${at + 1})` : at + 1)));
}

export function appendFoot(draw: Draw, table: Table): void {
  if (draw.chance(0.3)) table.append([]);
  if (draw.chance(0.5))
    table.append([
      draw.pick(['注：本表由街道办事处填写。', '注:1.面积按使用面积填写', '说明：本表一式三份，数据截至2017年12月。']),
    ]);
  if (draw.chance(0.5)) table.append(['负责人：', null, null, '填表人：', null, '填表日期：2017年12月5日']);
}

/** Centres in blocks of one office each, the office merged down the side, with sums and blank rows between. */
export function appendBlocks(
  draw: Draw,
  table: Table,
  columns: readonly Column[],
  plans: readonly CenterPlan[],
  { sheetGivesLevel, headerRows }: { sheetGivesLevel: boolean; headerRows: number },
): void {
  const officeColumn = columns.findIndex((column) => column.role === 'office') + 1;
  const merged = officeColumn > 0 && draw.chance(0.7);
  const subtotals = draw.chance(0.4);
  const gaps = draw.chance(0.4);
  const pages = headerRows === 1 && draw.chance(0.2);
  for (const office of OFFICES) {
    const block = plans.filter((plan) => plan.office === office);
    if (block.length === 0) continue;
    const rows = block.map((plan, at) =>
      appendCenter(draw, table, columns, plan, { sheetGivesLevel, ownOffice: !merged || at === 0 }),
    );
    if (subtotals) appendSum(draw, table, columns, '小计');
    const sumIsOffices = table.rows.at(-1)?.[officeColumn - 1] === '小计';
    const bottom = subtotals && !sumIsOffices && draw.chance(0.5) ? table.height : (rows.at(-1) ?? 0);
    if (merged) table.merge({ top: rows[0] ?? 0, left: officeColumn, bottom, right: officeColumn });
    if (gaps) table.append([]);
    // Printed tables say their header again on each page.
    if (pages) table.append(columns.map((column) => column.header || null));
  }
  if (draw.chance(0.5)) appendSum(draw, table, columns, draw.pick(['合计', '合　计', '合计：']));
}
