import { LEVEL_SPELLINGS, type LevelId } from '../domain-table.ts';
import type { Draw } from '../draw.ts';
import type { Answer, Reading, Spot, WrittenCenter } from '../oracle.ts';
import { type Content, plainText, quoted } from '../values.ts';
import { type CenterPlan, drawAnswer, drawStageAnswer } from './centers.ts';
import type { Column } from './columns.ts';

export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

interface RowCenter {
  readonly plan: CenterPlan;
  readonly office: string | null;
  readonly row: number;
  readonly answers: readonly { field: string; column: number; reading: Reading; content: Content }[];
}

/** Where a cell, or a whole row (column null), is said to be. */
export type Locate = (row: number, column: number | null) => Spot;

/** A sheet while it is written, with what stands where. Rows and columns count from 1. */
export class Table {
  readonly rows: Content[][] = [];
  readonly merges: Merge[] = [];
  readonly centers: RowCenter[] = [];
  readonly unknown: { rows: readonly number[]; column: number }[] = [];
  readonly tolerated: { rows: readonly number[]; column: number }[] = [];
  readonly workbook: boolean;

  constructor(workbook: boolean) {
    this.workbook = workbook;
  }

  get height(): number {
    return this.rows.length;
  }

  put(row: number, column: number, content: Content): void {
    while (this.rows.length < row) this.rows.push([]);
    const cells = this.rows[row - 1] as Content[];
    while (cells.length < column) cells.push(null);
    cells[column - 1] = content;
  }

  merge(merge: Merge): void {
    if (merge.top !== merge.bottom || merge.left !== merge.right) this.merges.push(merge);
  }

  /** Adds a row of texts below what is there, and gives its number. */
  append(texts: readonly Content[]): number {
    const row = this.height + 1;
    this.rows.push([]);
    texts.forEach((text, at) => {
      this.put(row, at + 1, text);
    });
    return row;
  }

  noteHeader(column: Column, at: number, rows: readonly number[]): void {
    if (column.role === 'unknown') this.unknown.push({ rows, column: at });
    if (column.role === 'remark' || column.role === 'serial') this.tolerated.push({ rows, column: at });
  }

  written(locate: Locate): WrittenCenter[] {
    return this.centers.map(({ plan, office, row, answers }) => {
      const entries = answers.map(({ field, column, reading, content }): [string, Answer] => [
        field,
        { reading, at: locate(row, column), written: quoted(content) },
      ]);
      return { name: plan.name, office, level: plan.level, at: locate(row, null), answers: new Map(entries) };
    });
  }

  duplicates(locate: Locate): Spot[] {
    return this.centers.filter(({ plan }) => plan.again).map(({ row }) => locate(row, null));
  }
}

const SIDES = ['stage_length', 'stage_width', 'stage_height'] as const;

export function spellLevel(draw: Draw, level: LevelId): string {
  const text = draw.pick(LEVEL_SPELLINGS[level]);
  return draw.chance(0.05) ? ` ${text}\u3000` : text;
}

/** Writes one centre as the next row. `sheetGivesLevel` lets a level cell stay empty, `ownOffice` false leaves it to a merge. */
export function appendCenter(
  draw: Draw,
  table: Table,
  columns: readonly Column[],
  plan: CenterPlan,
  { sheetGivesLevel = false, ownOffice = true } = {},
): number {
  const row = table.append([]);
  const answers: RowCenter['answers'][number][] = [];
  columns.forEach((column, at) => {
    const place = at + 1;
    const note = (field: string, reading: Reading, content: Content) =>
      answers.push({ field, column: place, reading, content });
    if (column.role === 'field' && column.field) {
      const context = { declared: column.declared, host: table.workbook ? 'workbook' : 'text' } as const;
      const { content, reading } = drawAnswer(draw, plan, column.field, context);
      table.put(row, place, content);
      note(column.field.id, reading, content);
    } else if (column.role === 'stage') {
      const { content, readings } = drawStageAnswer(draw, plan);
      table.put(row, place, content);
      SIDES.forEach((side, dimension) => {
        note(side, readings[dimension] as Reading, content);
      });
    } else if (column.role !== 'gap') {
      table.put(row, place, identityText(draw, column, plan, { row, sheetGivesLevel, ownOffice }));
    }
  });
  const office = columns.some((column) => column.role === 'office') ? plan.office : null;
  table.centers.push({ plan, office, row, answers });
  return row;
}

function identityText(
  draw: Draw,
  column: Column,
  plan: CenterPlan,
  { row, sheetGivesLevel, ownOffice }: { row: number; sheetGivesLevel: boolean; ownOffice: boolean },
): Content {
  switch (column.role) {
    case 'name':
      return plan.name;
    case 'level':
      return sheetGivesLevel && draw.chance(0.3) ? null : spellLevel(draw, plan.level);
    case 'office':
      return ownOffice ? plan.office : null;
    case 'serial':
      return row;
    case 'remark':
      return draw.pick([null, null, '试点', '含二楼']);
    default:
      return draw.pick([null, 12, '有', '350', '2017.12']);
  }
}

/** A row of sums, its word in the column where people put it. */
export function appendSum(draw: Draw, table: Table, columns: readonly Column[], word: string): void {
  const row = table.append([]);
  const roles = columns.map((column) => column.role);
  const homes = (['serial', 'name', 'office'] as const).filter((role) => roles.includes(role));
  table.put(row, roles.indexOf(draw.pick(homes)) + 1, word);
  columns.forEach((column, at) => {
    if (column.field === null || column.field.kind === 'yes-no' || draw.chance(0.3)) return;
    const uncalculated = table.workbook && draw.chance(0.2);
    table.put(row, at + 1, uncalculated ? { formula: 'SUM(D4:D9)' } : draw.whole(1, 900));
  });
}

/** Rows as text, for files that hold nothing else. */
export function textRows(table: Table): string[][] {
  return table.rows.map((cells) => cells.map(plainText));
}
