import { rulesText } from '../../reports/standard/rules.ts';
import { Lexicon } from '../../survey/words/lexicon.ts';
import type { Setting } from '../io.ts';
import { print } from '../output.ts';
import { selectLevels } from '../selection.ts';
import { viewStandard } from '../standard-view.ts';

/** `audit rules`: the standard as a table. */
export async function rules(options: { standard: string; level?: readonly string[] }, setting: Setting): Promise<void> {
  const view = await viewStandard(options.standard, setting);
  const wanted = selectLevels(view.standard, new Lexicon(view.standard), options.level);
  const levels = view.standard.levels.filter(({ id }) => wanted.has(id));
  await print(setting.process.stdout, rulesText(view, levels));
}
