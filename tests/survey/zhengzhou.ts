import { fileURLToPath } from 'node:url';
import { compile } from '../../src/audit/evaluate.ts';
import { compileFolder } from '../../src/files/compile.ts';
import type { Center } from '../../src/model/center.ts';
import { type Problem, Refusal } from '../../src/model/problem.ts';
import type { Cell, MergedRange, Row, Sheet } from '../../src/model/rows.ts';
import type { Field } from '../../src/model/standard.ts';
import type { Value } from '../../src/model/value.ts';
import type { Coverage, SurveyContext } from '../../src/survey/context.ts';
import { sheetCenters } from '../../src/survey/sheet-centers.ts';
import type { SheetSays } from '../../src/survey/table/sheet-says.ts';
import { Lexicon } from '../../src/survey/words/lexicon.ts';
import type { Meaning } from '../../src/survey/words/meaning.ts';
import { titleOf } from '../../src/survey/words/titles.ts';

export const standard = await compileFolder(fileURLToPath(new URL('../../standards/zhengzhou-2016', import.meta.url)));
export const lexicon = new Lexicon(standard);
export const evaluation = compile(standard);

export function fieldIndex(id: string): number {
  const index = standard.fields.findIndex((field) => field.id === id);
  if (index < 0) throw new Error(`no field ${id}`);
  return index;
}

export const fieldOf = (id: string): Field => standard.fields[fieldIndex(id)] as Field;

/** A value in a few words: 350, true, 'empty', 'absent', 'some', or why it is invalid. */
export function shown(value: Value | undefined): unknown {
  if (typeof value !== 'object') return value;
  return value.is === 'invalid' ? value.reason : value.is;
}

/** What a column was taken for, in a word: its field, what it is, `other WORD`, or null. */
export function meant(meaning: Meaning | null): string | null {
  if (meaning?.is === 'field') return standard.fields[meaning.field]?.id ?? '';
  if (meaning?.is === 'combined') return standard.combined[meaning.combined]?.id ?? '';
  return meaning?.is === 'other' ? `other ${meaning.word}` : (meaning?.is ?? null);
}

/** What the name of a sheet of survey.xlsx says. */
export function saysOf(sheet: string | null): SheetSays {
  const title = sheet === null ? null : titleOf(sheet, lexicon.levels);
  return { file: 'survey.xlsx', sheet, level: title?.level ?? null, office: title?.office ?? null };
}

export interface Recorded {
  readonly context: SurveyContext;
  readonly problems: Problem[];
  readonly coverage: Coverage[];
}

export function recorder(): Recorded {
  const problems: Problem[] = [];
  const coverage: Coverage[] = [];
  const context: SurveyContext = {
    standard,
    lexicon,
    needed: evaluation.needed,
    report: (problem) => problems.push(problem),
    cover: (covered) => coverage.push(covered),
  };
  return { context, problems, coverage };
}

export type Rows = readonly (readonly Cell[])[];

export interface Layout {
  readonly name?: string | null;
  /** A1:C1 and the like. */
  readonly merges?: readonly string[];
}

/** Rows as they lie in a sheet, from row 1. Rows without a cell are left out, as readers may. */
export function rowsOf(rows: Rows): Row[] {
  return rows.map((cells, index) => ({ number: index + 1, cells })).filter(({ cells }) => cells.length > 0);
}

export function range(text: string): MergedRange {
  const [left = 0, top = 0, right = 0, bottom = 0] = [...text.matchAll(/([A-Z])(\d+)/g)].flatMap(([, letter, row]) => [
    (letter as string).charCodeAt(0) - 64,
    Number(row),
  ]);
  return { top, left, bottom, right };
}

export function sheetOf(rows: Rows, { name = '社区', merges = [] }: Layout = {}, batch = 1000): Sheet {
  const all = rowsOf(rows);
  return {
    name,
    visibility: 'visible',
    tabular: true,
    merges: async () => merges.map(range),
    rows: async function* () {
      for (let start = 0; start < all.length; start += batch) yield all.slice(start, start + batch);
    },
  };
}

export interface ReadSheet extends Recorded {
  readonly centers: Center[];
}

/** Reads a sheet of survey.xlsx to its end. Fails where it has no header. */
export async function readRows(rows: Rows, layout: Layout = {}, batch?: number): Promise<ReadSheet> {
  const recorded = recorder();
  const sheet = sheetOf(rows, layout, batch);
  const found = await sheetCenters(sheet, saysOf(sheet.name), false, null, recorded.context);
  if (!('centers' in found)) throw new Error('no header found');
  const batches = found.centers;
  const centers: Center[] = [];
  for await (const batch of batches) centers.push(...batch);
  return { ...recorded, centers };
}

/** Values of some fields of a centre, by field id. */
export function answers(center: Center | undefined, ...ids: string[]): unknown[] {
  return ids.map((id) => shown(center?.values[fieldIndex(id)]));
}

/** The code of the refusal that a reading ends with. */
export async function refusalOf(reading: () => Promise<unknown>): Promise<Problem> {
  try {
    await reading();
  } catch (error) {
    if (error instanceof Refusal) return error.problem;
    throw error;
  }
  throw new Error('nothing was refused');
}
