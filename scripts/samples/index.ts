import type { Plan } from '../../src/model/plan.ts';
import type { Standard } from '../../src/model/standard.ts';
import { workbookBytes } from '../../src/workbooks/bytes.ts';
import { inventAnswers } from './answers.ts';
import { messyWorkbook } from './messy-workbook.ts';
import { surveyWorkbook } from './survey-workbook.ts';
import { surveyYaml } from './survey-yaml.ts';

/** Every file of data/samples by its name. The same standard and plan give the same bytes. */
export async function makeSamples(standard: Standard, plan: Plan): Promise<Map<string, Uint8Array>> {
  const centers = inventAnswers(standard, plan);
  return new Map([
    ['jinshui-survey.xlsx', await workbookBytes(surveyWorkbook(standard, plan, centers))],
    ['jinshui-survey.yaml', new TextEncoder().encode(surveyYaml(centers))],
    ['messy-survey.xlsx', await workbookBytes(messyWorkbook(centers))],
  ]);
}
