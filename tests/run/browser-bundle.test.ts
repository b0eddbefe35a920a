import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import { beforeAll, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const BUILTIN = new Set(builtinModules.flatMap((name) => [name, `node:${name}`]));

let code: string;
let imported: string[];
let warnings: unknown[];

beforeAll(async () => {
  const built = await build({
    entryPoints: [join(ROOT, 'src/run/index.ts')],
    bundle: true,
    platform: 'browser',
    format: 'iife',
    globalName: 'audit',
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
  code = built.outputFiles[0]!.text;
  warnings = built.warnings;
  imported = Object.values(built.metafile.inputs).flatMap(({ imports }) => imports.map(({ path }) => path));
});

it('is put together without a module of Node', () => {
  expect(warnings).toEqual([]);
  expect(imported.length).toBeGreaterThan(300);
  expect(imported.filter((path) => BUILTIN.has(path))).toEqual([]);
});

/** What a page has, and nothing of Node: no process, no Buffer, no require. */
function page(): Record<string, unknown> {
  const web = { TextDecoder, TextEncoder, DecompressionStream, CompressionStream, ReadableStream, Blob, Response, URL };
  return createContext({ ...web, console, setTimeout, clearTimeout, queueMicrotask, Uint8Array });
}

it.each([
  ['a workbook', 'jinshui-survey.xlsx', 105],
  ['YAML', 'jinshui-survey.yaml', 105],
])('judges %s in a page as the command line does', async (_, name, centers) => {
  const standard = JSON.parse(readFileSync(join(ROOT, 'dist/standards/zhengzhou-2016.json'), 'utf8'));
  const context = page();
  runInContext(code, context);
  const { check, heldBytes } = context['audit'] as typeof import('../../src/run/index.ts');
  let text = '';
  const { failed } = await check({
    surveys: [heldBytes(name, new Uint8Array(readFileSync(join(ROOT, 'data/samples', name))))],
    standard,
    selection: {},
    lang: 'zh',
    now: new Date(0),
    findings: 'all',
    failOn: 'incomplete',
    verbose: false,
    reports: [
      {
        format: 'json',
        frame: { width: 80, colour: false },
        write: async (piece) => {
          text += piece;
        },
      },
    ],
  });
  expect(failed).toBe(true);
  const { summary } = JSON.parse(text);
  expect(summary).toEqual({ centers, compliant: 40, conditional: 13, incomplete: 17, noncompliant: 35 });
});
