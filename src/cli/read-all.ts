import type { Center } from '../model/center.ts';
import { openSurvey } from '../readers/open.ts';
import { surveyCenters } from '../survey/centers.ts';
import type { SurveyContext } from '../survey/context.ts';
import { Duplicates } from '../survey/duplicates.ts';
import { FileSource, type Input } from './inputs.ts';
import { BytesSource } from './stdin.ts';

/**
 * The centres of all files in turn; a centre that occurs twice is told, wherever it occurs.
 * @param progress told how much of all files is read, from 0 to 1
 */
export async function* readAll(
  inputs: readonly Input[],
  survey: SurveyContext,
  progress: (share: number) => void,
): AsyncGenerator<readonly Center[]> {
  const duplicates = new Duplicates(survey.report);
  for (const [index, input] of inputs.entries()) {
    const source = input.bytes === undefined ? new FileSource(input) : new BytesSource(input.shown, input.bytes);
    try {
      const opened = await openSurvey(source, survey.report);
      for await (const centers of surveyCenters(opened, input.shown, survey)) {
        for (const center of centers) duplicates.see(center);
        yield centers;
        progress((index + source.share) / inputs.length);
      }
    } finally {
      source.close();
    }
  }
}
