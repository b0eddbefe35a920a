import type { Kit } from '../../kit.ts';
import { knownValue } from '../../kit.ts';
import { print } from '../../print.ts';

const SCHEMAS = ['standard', 'rules', 'cases'] as const;

/** `audit standard schema` prints the JSON Schema of one of a standard's files, for editors. */
export function addSchema({ command, setting, help }: Kit): void {
  command('schema', {
    help: help.ofStandard.schema,
    after: help.ofStandard.schemaAfter,
    arguments: [['[file]', help.ofStandard.schemaArgument, 'standard']],
  }).action(async (file: string) => {
    const name = knownValue('file', file, SCHEMAS) as (typeof SCHEMAS)[number];
    const { jsonSchema } = await import('../../../standards/json-schema.ts');
    await print(setting.process.stdout, `${JSON.stringify(jsonSchema(name), null, 2)}\n`);
  });
}
