import { z } from 'zod';
import { casesFile } from './cases.ts';
import { rule } from './rule-schema.ts';
import { categoryFile, extendingFile, standardFile } from './schema.ts';

const SCHEMAS = {
  standard: z.union([standardFile, extendingFile]),
  rules: categoryFile.extend({ rules: z.array(rule).min(1) }),
  cases: casesFile,
} as const;

/** The form of a file as JSON Schema. References, units and ranges across files are for `audit standard lint`. */
export function jsonSchema(name: keyof typeof SCHEMAS): object {
  return z.toJSONSchema(SCHEMAS[name], { io: 'input', reused: 'ref' });
}
