import { COMBINED_STAGE_LABEL, type FieldSpec, LEVEL_SPELLINGS, LEVELS, type LevelId } from '../domain-table.ts';
import type { Draw } from '../draw.ts';
import { drawCenters, drawFields } from './centers.ts';
import {
  type Column,
  drawHeader,
  drawIdentity,
  drawLabel,
  drawUnknown,
  type Habits,
  isStageSide,
  plainColumn,
} from './columns.ts';
import { appendBlocks, appendFoot, appendNumbers, appendTop } from './furniture.ts';
import type { Survey } from './survey.ts';
import { Table } from './table.ts';
import { workbookSurvey } from './workbook.ts';

/** A header cell: over others, or over one column. */
type Node = { readonly text: string; readonly under: readonly Node[] } | Column;

const GROUPS: readonly { readonly texts: readonly string[]; readonly fields: readonly string[] }[] = [
  {
    texts: ['功能设置', '室内设置'],
    fields: [
      'multifunction_hall',
      'library',
      'training_classroom',
      'shared_project_room',
      'rooms_equipped',
      'outdoor_venue',
      'reading_room',
      'culture_room',
      'digital_room',
      'multipurpose_classroom',
    ],
  },
  {
    texts: ['设备配备'],
    fields: ['bulletin_boards', 'cultural_equipment_sets', 'broadcasting_equipment_sets', 'sports_equipment_sets'],
  },
  { texts: ['活动要求', '活动开展情况'], fields: ['large_events', 'single_events', 'mass_events', 'performances'] },
  {
    texts: ['队伍建设'],
    fields: [
      'staff_posts',
      'concurrent_staff',
      'committee_workers',
      'purchased_posts',
      'full_time_staff',
      'training_days',
    ],
  },
  { texts: ['活动安全'], fields: ['major_accidents'] },
];

function areaNode(draw: Draw, field: FieldSpec, habits: Habits): Node {
  if (draw.chance(0.2)) return drawHeader(draw, field, drawLabel(draw, field), habits);
  const leaf = drawHeader(draw, field, '面积', habits);
  if (field.id === 'building_area') return { text: '建筑', under: [leaf] };
  const around = [leaf];
  // 文体广场 names the group here, so 个数 under it is not the square's area.
  if (draw.chance(0.3)) around.unshift(plainColumn('unknown', '个数'));
  if (draw.chance(0.3)) around.push(plainColumn('remark', '备注'));
  return { text: '文体广场', under: around };
}

function stageNodes(draw: Draw, sides: readonly FieldSpec[], habits: Habits): Node[] {
  if (sides.length === 0) return [];
  if (draw.chance(0.3)) return [plainColumn('stage', COMBINED_STAGE_LABEL)];
  const unitAbove = draw.chance(0.3);
  const under = sides.map((field): Column => {
    const leaf = field.label.slice(-1);
    return unitAbove ? { role: 'field', header: leaf, declared: 'm', field } : drawHeader(draw, field, leaf, habits);
  });
  return [{ text: draw.pick(['戏台', COMBINED_STAGE_LABEL]) + (unitAbove ? '（米）' : ''), under }];
}

function moneyNode(draw: Draw, fields: readonly FieldSpec[], habits: Habits): Node[] {
  if (fields.length === 0) return [];
  if (draw.chance(0.2)) {
    const under = fields.map(
      (field): Column => ({ role: 'field', header: field.label, declared: field.unit && '万元', field }),
    );
    return [{ text: '经费保障（万元）', under }];
  }
  return [{ text: '经费保障', under: fields.map((field) => drawHeader(draw, field, drawLabel(draw, field), habits)) }];
}

function drawNodes(draw: Draw, levels: readonly LevelId[], habits: Habits): Node[] {
  const fields = drawFields(draw, levels);
  const chosen = (ids: readonly string[]) => fields.filter(({ id }) => ids.includes(id));
  const groups = GROUPS.flatMap(({ texts, fields: ids }): Node[] => {
    const under = chosen(ids).map((field) => drawHeader(draw, field, drawLabel(draw, field), habits));
    return under.length === 0 ? [] : [{ text: draw.pick(texts), under: draw.shuffled(under) }];
  });
  return draw.shuffled([
    ...fields.filter(({ measure }) => measure === 'area').map((field) => areaNode(draw, field, habits)),
    ...stageNodes(draw, fields.filter(isStageSide), habits),
    ...moneyNode(draw, chosen(['annual_funding', 'free_opening_funded']), habits),
    ...groups,
    ...drawUnknown(draw),
  ]);
}

/** Writes the header cells from the top left, and gives the columns below them from left to right. */
class HeaderBlock {
  readonly columns: Column[] = [];
  private readonly table: Table;
  private readonly bottom: number;

  constructor(table: Table, depth: number) {
    this.table = table;
    this.bottom = table.height + depth;
  }

  place(node: Node, top: number): void {
    const left = this.columns.length + 1;
    if ('under' in node) {
      this.table.put(top, left, node.text);
      for (const each of node.under) this.place(each, top + 1);
      this.table.merge({ top, left, bottom: top, right: this.columns.length });
      return;
    }
    this.table.put(top, left, node.header);
    this.table.merge({ top, left, bottom: this.bottom, right: left });
    this.columns.push(node);
    const rows = Array.from({ length: this.bottom - top + 1 }, (_, at) => top + at);
    this.table.noteHeader(node, left, rows);
  }
}

function groupedTable(draw: Draw, levels: readonly LevelId[], sheetGivesLevel: boolean, taken: Set<string>): Table {
  const lineUnit = draw.pick(['', '万元', '元']);
  const table = new Table(true);
  const nodes = drawNodes(draw, levels, { lineUnit, lineBreaks: true });
  const who: Node[] = drawIdentity(draw, { level: !sheetGivesLevel, office: true });
  const deep = draw.chance(0.4);
  const cut = draw.whole(1, nodes.length);
  const sections: Node[] = [
    { text: '设施情况', under: nodes.slice(0, cut) },
    ...(cut < nodes.length ? [{ text: '运行情况', under: nodes.slice(cut) }] : []),
  ];
  const tree = [...who, ...(deep ? sections : nodes)];
  appendTop(draw, table, 12, lineUnit);
  const top = table.height + 1;
  const header = new HeaderBlock(table, deep ? 3 : 2);
  for (const node of tree) header.place(node, top);
  if (draw.chance(0.3)) appendNumbers(draw, table, header.columns.length);
  const centers = drawCenters(draw, levels, draw.whole(3, 8), taken);
  appendBlocks(draw, table, header.columns, centers, { sheetGivesLevel, headerRows: deep ? 3 : 2 });
  appendFoot(draw, table);
  return table;
}

/** Headers of two or three rows with merged groups: one sheet for all levels, or one named after its level. */
export async function groupedHeaders(draw: Draw, file: string, taken: Set<string>): Promise<Survey> {
  if (draw.chance(0.5)) {
    return workbookSurvey(file, [{ name: '全区', state: 'visible', table: groupedTable(draw, LEVELS, false, taken) }]);
  }
  const sheets = draw.shuffled(LEVELS).map((level) => ({
    name: draw.pick(LEVEL_SPELLINGS[level]),
    state: 'visible' as const,
    table: groupedTable(draw, [level], true, taken),
  }));
  return workbookSurvey(file, sheets);
}
