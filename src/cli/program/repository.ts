import { Argument } from 'commander';
import { takes } from '../choices.ts';
import type { InitOptions } from '../commands/init.ts';
import { HELP } from '../help.ts';
import { type Kit, oneOf } from './kit.ts';

/** Commands for whoever sets a repository or a shell up. */
export function addRepository({ command, standard, force, setting, lang, program }: Kit): void {
  command('init', 'init', 'initAfter')
    .argument('[folder]', HELP.initArgument[lang], '.')
    .addOption(standard())
    .addOption(force())
    .action(async (folder: string, options: InitOptions) => {
      const { init } = await import('../commands/init.ts');
      await init(folder, options, setting);
    });

  const SHELLS = ['bash', 'zsh', 'fish'];
  command('completion', 'completion', 'completionAfter')
    .addArgument(takes(new Argument('<shell>', HELP.completionArgument[lang]), SHELLS))
    .addOption(standard())
    .action(async (shell: string, options) => {
      const { ASKED } = await import('../completion/table.ts');
      oneOf('shell', shell, [...SHELLS, ...ASKED]);
      const { completion } = await import('../commands/completion.ts');
      await completion(shell, options, program, setting);
    });
}
