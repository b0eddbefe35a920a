import { findStandard } from '../../files/standards.ts';
import { frameOf } from '../io.ts';
import type { Kit } from '../kit.ts';
import { deliver } from '../staged.ts';

/** `audit rules` prints the standard as a table. */
export function addRules({ command, shared, setting, help }: Kit): void {
  const { process, place, lang } = setting;
  command('rules', {
    help: help.rules,
    after: help.rulesAfter,
    options: [shared.standard(), shared.level()],
  }).action(async ({ standard: named, level }: { standard: string; level?: readonly string[] }) => {
    const [{ rules }, { drawTable }] = await Promise.all([import('../../run/rules.ts'), import('../draw-table.ts')]);
    const standard = await findStandard(named, place);
    const content = await rules({
      standard,
      lang,
      frame: frameOf(process, true),
      draw: drawTable,
      ...(level && { level }),
    });
    await deliver(content, {}, setting);
  });
}
