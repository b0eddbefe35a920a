import type { Plan } from '../../src/model/plan.ts';
import type { Standard } from '../../src/model/standard.ts';
import { workbookBytes } from '../../src/workbooks/bytes.ts';
import { inventAnswers } from './answers.ts';
import { layoutWorkbooks } from './layout-workbooks.ts';
import { messyWorkbook } from './messy-workbook.ts';
import { surveyWorkbook } from './survey-workbook.ts';
import { surveyYaml } from './survey-yaml.ts';

/** Every file of data/samples by its name. The same standard and plan give the same bytes. */
export async function makeSamples(standard: Standard, plan: Plan): Promise<Map<string, Uint8Array>> {
  const centers = inventAnswers(standard, plan);
  const layouts = await Promise.all(
    [...layoutWorkbooks(standard, centers)].map(
      async ([name, workbook]): Promise<[string, Uint8Array]> => [name, await workbookBytes(workbook)],
    ),
  );
  return new Map([
    ...layouts,
    ['jinshui-survey.xlsx', await workbookBytes(surveyWorkbook(standard, plan, centers))],
    ['jinshui-survey.yaml', new TextEncoder().encode(surveyYaml(centers))],
    ['messy-survey.xlsx', await workbookBytes(messyWorkbook(centers))],
  ]);
}
