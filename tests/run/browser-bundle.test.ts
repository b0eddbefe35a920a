import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import * as XLSX from '@e965/xlsx';
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

const SUMMARY = { centers: 105, compliant: 40, conditional: 13, incomplete: 17, noncompliant: 35, unread: 0 };

const sample = (name: string): Uint8Array => new Uint8Array(readFileSync(join(ROOT, 'data/samples', name)));

/** The sample in a format of former days, which is read on a thread of its own where there are such. */
function former(bookType: 'xls' | 'xlsb'): Uint8Array {
  const book = XLSX.read(sample('jinshui-survey.xlsx'), { type: 'array' });
  // The binary formats have no way to write ranges with names of Chinese sheets.
  book.Workbook!.Names = [];
  return new Uint8Array(XLSX.write(book, { bookType, type: 'array' }));
}

const standard = () => JSON.parse(readFileSync(join(ROOT, 'dist/standards/zhengzhou-2016.json'), 'utf8'));

it.each([
  ['a workbook', 'survey.xlsx', () => sample('jinshui-survey.xlsx')],
  ['an old workbook', 'survey.xls', () => former('xls')],
  ['a binary workbook', 'survey.xlsb', () => former('xlsb')],
  ['YAML', 'survey.yaml', () => sample('jinshui-survey.yaml')],
])('judges %s in a page as the command line does', async (_, name, bytes) => {
  const context = page();
  runInContext(code, context);
  const { check, heldBytes } = context['audit'] as typeof import('../../src/run/index.ts');
  let text = '';
  const { failed } = await check({
    surveys: [heldBytes(name, bytes())],
    standard: standard(),
    selection: {},
    lang: 'zh',
    now: new Date(0),
    findings: 'all',
    failOn: 'incomplete',
    verbose: false,
    version: '0.0.0',
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
  expect(summary).toEqual(SUMMARY);
});

it('annotates a workbook in a page', async () => {
  const context = page();
  runInContext(code, context);
  const { annotatable, annotate, heldBytes } = context['audit'] as typeof import('../../src/run/index.ts');
  const survey = heldBytes('survey.xlsx', sample('jinshui-survey.xlsx'));
  const { annotated } = await annotate(await annotatable(survey.open()), {
    surveys: [survey],
    standard: standard(),
    selection: {},
    lang: 'zh',
    now: new Date(0),
    failOn: 'incomplete',
  });
  const book = XLSX.read(annotated.bytes, { type: 'array' });
  expect(book.SheetNames.at(-1)).toBe('核查结果');
  const rows = XLSX.utils.sheet_to_json<unknown[]>(book.Sheets['核查结果']!, { header: 1 });
  expect(rows.filter(([serial]) => typeof serial === 'number')).toHaveLength(SUMMARY.centers);
});
