import type { Setting } from '../../io.ts';
import { print } from '../../output.ts';

export const SCHEMAS = ['standard', 'rules', 'cases'] as const;
export type SchemaName = (typeof SCHEMAS)[number];

/** `audit standard schema`: JSON Schema of one of a standard's files, for editors. */
export async function schema(name: SchemaName, setting: Setting): Promise<void> {
  const { jsonSchema } = await import('../../../standards/json-schema.ts');
  await print(setting.process.stdout, `${JSON.stringify(jsonSchema(name), null, 2)}\n`);
}
