import { findStandard } from '../../../files/standards.ts';
import { frameOf } from '../../io.ts';
import type { Kit } from '../../kit.ts';
import { deliver, outputsOf } from '../../staged.ts';
import { theStandard } from './argument.ts';

/** `audit standard docs` writes the standard as a page of Markdown. */
export function addDocs({ command, shared, setting, help }: Kit): void {
  const { process, place, lang } = setting;
  command('docs', {
    help: help.ofStandard.docs,
    after: help.ofStandard.docsAfter,
    arguments: [theStandard(help)],
    options: [shared.output(), shared.force()],
  }).action(async (named: string, options: { output?: string; force?: boolean }) => {
    outputsOf(options, 'markdown');
    const { docs } = await import('../../../run/rules.ts');
    const standard = await findStandard(named, place);
    await deliver(await docs({ standard, lang, frame: frameOf(process, false) }), options, setting);
  });
}
