import { findStandard } from '../../../files/standards.ts';
import type { FormatOf } from '../../../run/outputs.ts';
import { frameOf } from '../../io.ts';
import type { Kit } from '../../kit.ts';
import { deliver } from '../../staged.ts';
import { theStandard } from './argument.ts';

/** `audit standard map` prints every clause of the documents with its rules, or why it has none. */
export function addMap({ command, shared, setting, help }: Kit): void {
  const { process, place, lang } = setting;
  command('map', {
    help: help.ofStandard.map,
    after: help.ofStandard.mapAfter,
    arguments: [theStandard(help)],
    options: [shared.format('map', help.ofStandard.mapFormat)],
  }).action(async (named: string, { format }: { format: FormatOf<'map'> }) => {
    const { map } = await import('../../../run/rules.ts');
    const standard = await findStandard(named, place);
    await deliver(await map({ standard, lang, frame: frameOf(process, true), format }), {}, setting);
  });
}
