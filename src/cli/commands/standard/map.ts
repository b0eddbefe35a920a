import { findStandard } from '../../../files/standards.ts';
import type { FormatOf } from '../../../run/outputs.ts';
import { frameOf } from '../../io.ts';
import type { Kit } from '../../kit.ts';
import { deliver } from '../../staged.ts';
import { STANDARD_HELP as SAY } from '../../standard-help.ts';
import { theStandard } from './argument.ts';

/** `audit standard map` prints every clause of the documents with its rules, or why it has none. */
export function addMap({ command, shared, setting }: Kit): void {
  const { process, place, lang } = setting;
  command('map', {
    help: SAY.map,
    after: SAY.mapAfter,
    arguments: [theStandard],
    options: [shared.format('map', SAY.mapFormat)],
  }).action(async (named: string, { format }: { format: FormatOf<'map'> }) => {
    const { map } = await import('../../../run/rules.ts');
    const standard = await findStandard(named, place);
    await deliver(await map({ standard, lang, frame: frameOf(process, true), format }), {}, setting);
  });
}
