import ExcelJS, { type Workbook, type Worksheet } from 'exceljs';
import type { Field, Standard } from '../../src/model/standard.ts';
import type { Answer, SampleCenter } from './answers.ts';
import { INVENTED } from './invented.ts';

const MADE = new Date('2017-12-01T00:00:00Z');
const TITLE = '基层综合性文化服务中心基本情况登记表';

/** The same answers in the other layouts that people use, an office or a level each. */
export function layoutWorkbooks(standard: Standard, centers: readonly SampleCenter[]): Map<string, Workbook> {
  const of = (office: string, ...levels: readonly string[]): SampleCenter[] =>
    centers.filter(({ planned }) => planned.office === office && levels.includes(planned.level));
  return new Map([
    ['cards-survey.xlsx', cards(standard, of('丰庆路街道', 'community', 'village'))],
    ['transposed-survey.xlsx', transposed(standard, of('国基路街道', 'community'))],
    ['side-by-side-survey.xlsx', sideBySide(standard, of('未来路街道', 'township'), of('未来路街道', 'community'))],
    ['collector-survey.xlsx', collected(standard, of('东风路街道', 'community'))],
  ]);
}

function newWorkbook(): Workbook {
  const workbook = new ExcelJS.Workbook();
  return Object.assign(workbook, { creator: 'sample', lastModifiedBy: 'sample', created: MADE, modified: MADE });
}

/** What the rules of a level ask, in the standard's order. */
function fieldsOf({ rules, fields }: Standard, level: string): Field[] {
  const asked = new Set(
    rules.flatMap(({ requirements }) =>
      requirements.filter((one) => one.level === level).flatMap(({ test }) => idsOf(test)),
    ),
  );
  return fields.filter(({ id }) => asked.has(id));
}

function idsOf(test: Standard['rules'][number]['requirements'][number]['test']): string[] {
  if ('field' in test) return [test.field];
  if ('least' in test && Array.isArray(test.least)) return test.least.map(({ field }) => field);
  return [];
}

const head = ({ label, unit }: Field): string => (unit === undefined ? label.zh : `${label.zh}（${unit}）`);
const said = (answer: Answer | undefined): string | number | null =>
  typeof answer === 'boolean' ? (answer ? '有' : '无') : (answer ?? null);

function levelLabel({ levels }: Standard, id: string): string {
  return levels.find((level) => level.id === id)!.label.zh;
}

/** A card a centre, two pairs of label and answer in a row, one below the other. */
function cards(standard: Standard, centers: readonly SampleCenter[]): Workbook {
  const workbook = newWorkbook();
  const sheet = workbook.addWorksheet('登记表');
  for (const { planned, answers } of centers) {
    addTitle(sheet, `${TITLE}（${INVENTED}）`, 4);
    const pairs: [string, string | number | null][] = [
      ['名称', planned.name],
      ['级别', levelLabel(standard, planned.level)],
      ['所属街道', planned.office],
      ...fieldsOf(standard, planned.level).map((field): [string, string | number | null] => [
        head(field),
        said(answers.get(field.id)),
      ]),
    ];
    for (let at = 0; at < pairs.length; at += 2) sheet.addRow(pairs.slice(at, at + 2).flat());
    sheet.addRow([]);
  }
  widen(sheet, [26, 16, 26, 16]);
  return workbook;
}

/** Items down the side with their units, centres across. */
function transposed(standard: Standard, centers: readonly SampleCenter[]): Workbook {
  const workbook = newWorkbook();
  const sheet = workbook.addWorksheet('社区');
  addTitle(sheet, `国基路街道社区文化中心对照表（${INVENTED}）`, centers.length + 2);
  sheet.addRow(['项目', '单位', ...centers.map(({ planned }) => planned.name)]);
  sheet.addRow(['所属街道', null, ...centers.map(({ planned }) => planned.office)]);
  for (const field of fieldsOf(standard, 'community'))
    sheet.addRow([field.label.zh, field.unit ?? null, ...centers.map(({ answers }) => said(answers.get(field.id)))]);
  widen(sheet, [24, 8, ...centers.map(() => 16)]);
  return workbook;
}

/** Two tables beside each other, each with its own header. */
function sideBySide(standard: Standard, left: readonly SampleCenter[], right: readonly SampleCenter[]): Workbook {
  const workbook = newWorkbook();
  const sheet = workbook.addWorksheet('未来路街道');
  const sides = [left, right].map((centers) => table(standard, centers));
  const width = sides[0]!.heads.length + 1;
  addTitle(sheet, `未来路街道文化中心情况（${INVENTED}）`, width + sides[1]!.heads.length);
  sheet.addRow([...sides[0]!.heads, null, ...sides[1]!.heads]);
  for (let at = 0; at < Math.max(left.length, right.length); at++) {
    const [one = [], other = []] = sides.map(({ rows }) => rows[at]);
    sheet.addRow([...Array.from({ length: width }, (_, column) => one[column] ?? null), ...other]);
  }
  return workbook;
}

function table(standard: Standard, centers: readonly SampleCenter[]) {
  const fields = fieldsOf(standard, centers[0]!.planned.level);
  return {
    heads: ['序号', '名称', '级别', ...fields.map(head)],
    rows: centers.map(({ planned, answers }, at): (string | number | null)[] => [
      at + 1,
      planned.name,
      levelLabel(standard, planned.level),
      ...fields.map(({ id }) => said(answers.get(id))),
    ]),
  };
}

/** As a collector of forms exports it: its own columns, questions with numbers, the rooms in one answer. */
function collected(standard: Standard, centers: readonly SampleCenter[]): Workbook {
  const workbook = newWorkbook();
  const sheet = workbook.addWorksheet('社区');
  const fields = fieldsOf(standard, 'community');
  const rooms = fields.filter(({ kind }) => kind === 'yes-no');
  const rest = fields.filter((field) => !rooms.includes(field));
  const questions = [
    '您所在的社区名称是？',
    '所属街道',
    '现有功能室（多选）',
    ...rest.map((field) => `${head(field)}（必填）`),
  ];
  sheet.addRow(['序号', '提交答卷时间', '所用时间', '来源', ...questions.map((text, at) => `${at + 1}、${text}`)]);
  // Who left a room open cannot say so with a tick.
  const answered = centers.filter(({ answers }) => rooms.every(({ id }) => typeof answers.get(id) === 'boolean'));
  for (const [at, { planned, answers }] of answered.entries()) {
    const chosen = rooms.filter(({ id }) => answers.get(id) === true).map(({ label }) => label.zh);
    sheet.addRow([
      at + 1,
      `2017/12/${at + 1} 10:0${at % 10}`,
      `${60 + at}秒`,
      '微信',
      planned.name,
      planned.office,
      chosen.join('┋') || null,
      ...rest.map(({ id }) => said(answers.get(id))),
    ]);
  }
  return workbook;
}

function addTitle(sheet: Worksheet, text: string, width: number): void {
  const row = sheet.addRow([text]);
  sheet.mergeCells(row.number, 1, row.number, width);
  row.getCell(1).font = { name: '宋体', size: 14, bold: true };
}

function widen(sheet: Worksheet, widths: readonly number[]): void {
  for (const [at, width] of widths.entries()) sheet.getColumn(at + 1).width = width;
}
