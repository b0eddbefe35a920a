import type { Workbook } from 'exceljs';
import type { Plan } from '../../src/model/plan.ts';
import type { Field, Standard } from '../../src/model/standard.ts';
import { makeTemplate } from '../../src/workbooks/template/index.ts';
import type { Answer, SampleCenter } from './answers.ts';
import { INVENTED } from './invented.ts';
import { Random } from './random.ts';

/** The template of `audit template`, filled in as clerks do. */
export function surveyWorkbook(standard: Standard, plan: Plan, centers: readonly SampleCenter[]): Workbook {
  const { workbook, sheets } = makeTemplate(standard, plan, { lang: 'zh' });
  const fields = new Map(standard.fields.map((field) => [field.id, field]));
  const byPlanned = new Map(centers.map((center) => [center.planned, center]));
  const random = new Random(105);
  for (const { name, centers: planned, firstRow, columns } of sheets) {
    const sheet = workbook.getWorksheet(name)!;
    const title = sheet.getCell('A1');
    title.value = `${title.text}（${INVENTED}）`;
    for (const [index, center] of planned.entries()) {
      for (const [id, answer] of byPlanned.get(center)?.answers ?? []) {
        const cell = sheet.getCell(firstRow + index, columns.get(id)!);
        cell.value = written(answer, fields.get(id)!, random);
      }
    }
  }
  return workbook;
}

/** Numbers for the most part; some as text, some with their unit, and 有 where one is enough. */
function written(answer: Answer, field: Field, random: Random): string | number | null {
  if (typeof answer === 'boolean') return answer ? '有' : '无';
  if (typeof answer !== 'number') return answer;
  if (field.kind === 'count' && answer === 0 && random.chance(0.3)) return '无';
  if (random.chance(0.94)) return answer;
  return random.chance(0.5) ? String(answer) : `${answer}${field.unit ?? ''}`;
}
