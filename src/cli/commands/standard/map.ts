import { mapJson, mapText } from '../../../reports/standard/map.ts';
import type { Setting } from '../../io.ts';
import { print } from '../../output.ts';
import { viewStandard } from '../../standard-view.ts';

/** `audit standard map`: every clause of the documents with its rules, or why it has none. */
export async function map(
  idOrFolder: string,
  { format }: { format: 'terminal' | 'json' },
  setting: Setting,
): Promise<void> {
  const view = await viewStandard(idOrFolder, setting);
  await print(setting.process.stdout, format === 'json' ? mapJson(view) : mapText(view));
}
