import type { Center } from '../model/center.ts';
import type { OpenedSurvey } from '../model/rows.ts';
import type { SurveyContext } from './context.ts';
import { entryCenters } from './entry-centers.ts';
import { sheetsCenters } from './sheets-centers.ts';

/** The centres of one survey, in batches; `file` stands in every location. */
export function surveyCenters(survey: OpenedSurvey, file: string, context: SurveyContext): AsyncGenerator<Center[]> {
  return survey.is === 'entries'
    ? entryCenters(survey.entries, file, context)
    : sheetsCenters(survey.workbook.sheets, file, context);
}
