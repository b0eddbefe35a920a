import type { Center } from '../model/center.ts';
import { openSurvey } from '../readers/open.ts';
import { surveyCenters } from '../survey/centers.ts';
import type { SurveyContext } from '../survey/context.ts';
import { Duplicates } from '../survey/duplicates.ts';
import type { NamedBytes } from './named-bytes.ts';

/**
 * The centres of all surveys in turn; a centre that occurs twice is told, wherever it occurs.
 * @param progress told how much of all files is read, from 0 to 1
 */
export async function* readSurveys(
  surveys: readonly NamedBytes[],
  context: SurveyContext,
  progress: (share: number) => void,
): AsyncGenerator<readonly Center[]> {
  const duplicates = new Duplicates(context.report);
  for (const [index, survey] of surveys.entries()) {
    const source = survey.open();
    try {
      const opened = await openSurvey(source, context.report);
      for await (const centers of surveyCenters(opened, survey.name, context)) {
        for (const center of centers) duplicates.see(center);
        yield centers;
        progress((index + source.share) / surveys.length);
      }
    } finally {
      source.close();
    }
  }
}
