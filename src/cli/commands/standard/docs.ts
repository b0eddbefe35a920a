import { docsMarkdown } from '../../../reports/standard/docs.ts';
import type { Setting } from '../../io.ts';
import { openOutput } from '../../output.ts';
import { viewStandard } from '../../standard-view.ts';

/** `audit standard docs`: the standard as a page of Markdown. */
export async function docs(
  idOrFolder: string,
  options: { output?: string; force?: boolean },
  setting: Setting,
): Promise<void> {
  const view = await viewStandard(idOrFolder, setting);
  const output = await openOutput(setting.process, options.output, options.force === true);
  await output.write(docsMarkdown(view));
  await output.finish();
}
