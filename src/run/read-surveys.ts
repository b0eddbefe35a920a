import type { Center } from '../model/center.ts';
import { openSurvey } from '../readers/open.ts';
import { surveyCenters } from '../survey/centers.ts';
import type { SurveyContext } from '../survey/context.ts';
import { Duplicates } from '../survey/duplicates.ts';
import type { NamedBytes } from './named-bytes.ts';

/**
 * The centres of all surveys in turn, in batches; what else there is to tell goes to the context.
 * @param progress told how much of all files is read, from 0 to 1; null where nobody knows
 */
export type ReadSurveys = (
  surveys: readonly NamedBytes[],
  context: SurveyContext,
  progress: (share: number | null) => void,
) => AsyncIterable<readonly Center[]>;

/** Reads files of every format; a centre that occurs twice is told, wherever it occurs. */
export const readSurveys: ReadSurveys = async function* (surveys, context, progress) {
  const duplicates = new Duplicates(context.report);
  for (const [index, survey] of surveys.entries()) {
    const source = survey.open();
    try {
      const opened = await openSurvey(source, context.report);
      for await (const centers of surveyCenters(opened, survey.name, context)) {
        for (const center of centers) duplicates.see(center);
        yield centers;
        progress(surveys.length > 1 ? (index + (source.share ?? 0)) / surveys.length : source.share);
      }
    } finally {
      source.close();
    }
  }
};
