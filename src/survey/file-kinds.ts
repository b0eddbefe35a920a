import type { FileKind } from '../model/problem.ts';

/** What files of other programs, and of this one, are known by: each of these keys, in each of these words or another. */
const KINDS: readonly (readonly [FileKind, readonly (readonly string[])[]])[] = [
  [
    'package-json',
    [['name'], ['version'], ['dependencies', 'devDependencies', 'scripts', 'main', 'exports', 'license']],
  ],
  ['package-lock', [['lockfileVersion']]],
  [
    'openapi',
    [
      ['openapi', 'swagger'],
      ['info', 'paths'],
    ],
  ],
  ['compose', [['services']]],
  ['kubernetes', [['apiVersion'], ['kind']]],
  ['workflow', [['jobs'], ['on', 'true', 'name']]],
  ['tsconfig', [['compilerOptions']]],
  ['json-schema', [['$schema'], ['properties', '$defs', 'type']]],
  ['geojson', [['type'], ['features', 'geometry', 'coordinates']]],
  ['sarif', [['runs'], ['version', '$schema']]],
  ['standard', [['id'], ['levels', 'extends'], ['fields', 'categories', 'document']]],
  ['rules', [['category'], ['rules']]],
  ['rules', [['rule', 'id'], ['remediation']]],
  ['cases', [['cases']]],
  ['plan', [['stages'], ['offices']]],
  ['waivers', [['rule'], ['expires', 'approver', 'reason']]],
  ['layout', [['sheets']]],
  ['configuration', [['inputs', 'formats', 'fail-on', 'waivers', 'baseline', 'headers', 'standard']]],
];

/** What a file that is no survey is, by the keys of its root or its first item; null where nobody knows. */
export function kindOf(keys: ReadonlySet<string>): FileKind | null {
  return KINDS.find(([, all]) => all.every((some) => some.some((key) => keys.has(key))))?.[0] ?? null;
}

/** What another program wrote says so under `schema`: audit-report/1. */
export function kindOfSchema(schema: unknown): FileKind | null {
  const [, kind] = /^audit-(report|baseline|[a-z]+)\/\d+$/.exec(typeof schema === 'string' ? schema : '') ?? [];
  if (kind === undefined) return null;
  return kind === 'report' || kind === 'baseline' ? kind : 'output';
}
