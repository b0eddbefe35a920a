import { findStandard } from '../../files/standards.ts';
import { frameOf } from '../io.ts';
import type { Kit } from '../kit.ts';
import { deliver } from '../staged.ts';

/** `audit explain RULE` prints a rule in full. */
export function addExplain({ command, shared, setting, help }: Kit): void {
  const { process, place, lang } = setting;
  command('explain', {
    help: help.explain,
    after: help.explainAfter,
    arguments: [['<rule>', help.ruleArgument]],
    options: [shared.standard()],
  }).action(async (rule: string, { standard: named }: { standard: string }) => {
    const { explain } = await import('../../run/rules.ts');
    const standard = await findStandard(named, place);
    const content = await explain({ standard, lang, frame: frameOf(process, true), rule });
    await deliver(content, {}, setting);
  });
}
