import { type Command, Option } from 'commander';
import type { Text } from '../model/text.ts';
import { HELP } from './help.ts';
import type { Setting } from './io.ts';
import { STANDARD_HELP as SAY } from './standard-help.ts';
import { DEFAULT_STANDARD } from './standards.ts';

/** How `makeProgram` makes a command and an option with a fixed set of values. */
export interface Making {
  readonly bare: (name: string) => Command;
  readonly choice: (flags: string, help: Text, known: readonly string[]) => Option;
  readonly oneOf: (name: string, value: string, known: readonly string[]) => string;
  readonly exit: (code: number) => void;
}

/** `audit standard …`: what one needs who writes a standard. */
export function addStandardCommands(parent: Command, { bare, choice, oneOf, exit }: Making, setting: Setting): void {
  const { lang } = setting;
  const command = (name: string, help: Text, after: Text): Command => {
    const made = bare(name).description(help[lang]).addHelpText('after', after[lang]);
    parent.addCommand(made);
    return made;
  };
  const ofStandard = (made: Command): Command => made.argument('[standard]', SAY.argument[lang], DEFAULT_STANDARD);

  ofStandard(command('map', SAY.map, SAY.mapAfter))
    .addOption(choice('-f, --format <format>', SAY.mapFormat, ['terminal', 'json']).default('terminal'))
    .action(async (standard: string, options) => {
      const { map } = await import('./commands/standard/map.ts');
      await map(standard, options, setting);
    });

  ofStandard(command('lint', SAY.lint, SAY.lintAfter))
    .addOption(new Option('--source <file>', SAY.source[lang]))
    .action(async (standard: string, options) => {
      const { lint } = await import('./commands/standard/lint.ts');
      exit(await lint(standard, options, setting));
    });

  ofStandard(command('test', SAY.test, SAY.testAfter)).action(async (standard: string) => {
    const { test } = await import('./commands/standard/test.ts');
    exit(await test(standard, setting));
  });

  ofStandard(command('docs', SAY.docs, SAY.docsAfter))
    .addOption(new Option('-o, --output <file>', HELP.output[lang]))
    .addOption(new Option('--force', HELP.force[lang]))
    .action(async (standard: string, options) => {
      const { docs } = await import('./commands/standard/docs.ts');
      await docs(standard, options, setting);
    });

  command('schema', SAY.schema, SAY.schemaAfter)
    .argument('[file]', SAY.schemaArgument[lang], 'standard')
    .action(async (file: string) => {
      const { schema, SCHEMAS } = await import('./commands/standard/schema.ts');
      await schema(oneOf('file', file, SCHEMAS) as (typeof SCHEMAS)[number], setting);
    });

  command('new', SAY.new, SAY.newAfter)
    .argument('<folder>', SAY.newArgument[lang])
    .action(async (folder: string) => {
      const { create } = await import('./commands/standard/new.ts');
      await create(folder, setting);
    });
}
