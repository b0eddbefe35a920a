import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const REGISTRY = join(ROOT, 'src/messages/languages.ts');
const BUNDLE = join(ROOT, 'dist', `third-language.${process.pid}.tmp.cjs`);

/** A language that says what English says, each text of it marked: a folder, and its line in the registry. */
const STUB = `
import { en } from './en/index.ts';
const marked = (it) =>
  typeof it === 'string' ? (it === '' ? it : '⟦' + it + '⟧')
  : typeof it === 'function' ? (...args) => marked(it(...args))
  : typeof it === 'object' && it !== null && !(it instanceof RegExp) && !Array.isArray(it)
    ? Object.fromEntries(Object.entries(it).map(([key, value]) => [key, marked(value)]))
  : it;
export const xx = Object.fromEntries(Object.entries(en).map(([topic, make]) => [topic, topic === 'names' ? make : (names) => marked(make(names))]));
`;

const withStub: Plugin = {
  name: 'third-language',
  setup(bundle) {
    bundle.onResolve({ filter: /^\.\/xx\/index\.ts$/ }, ({ resolveDir }) => ({
      path: join(resolveDir, 'xx.ts'),
      namespace: 'stub',
    }));
    bundle.onLoad({ filter: /.*/, namespace: 'stub' }, () => ({
      contents: STUB,
      loader: 'js',
      resolveDir: join(ROOT, 'src/messages'),
    }));
    bundle.onLoad({ filter: /messages[\\/]languages\.ts$/ }, () => ({
      contents: `import { xx } from './xx/index.ts';\n${readFileSync(REGISTRY, 'utf8').replace('  en,\n', '  en,\n  xx,\n')}`,
      loader: 'ts',
    }));
  },
};

let main: (argv: readonly string[], process: unknown, home: string) => Promise<number>;

beforeAll(async () => {
  await build({
    entryPoints: [join(ROOT, 'src/cli/main.ts')],
    outfile: BUNDLE,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['@e965/xlsx', '@e965/xlsx/*', 'exceljs', 'yaml', 'zod'],
    banner: { js: "const _url = require('node:url').pathToFileURL(__filename).href;" },
    define: { 'import.meta.url': '_url' },
    plugins: [withStub],
    logLevel: 'silent',
  });
  main = createRequire(import.meta.url)(BUNDLE).main;
});
afterAll(() => rm(BUNDLE, { force: true }));

async function run(...argv: string[]): Promise<{ code: number; text: string }> {
  let text = '';
  const stream = {
    write: (piece: string, done?: () => void) => {
      text += piece;
      done?.();
      return true;
    },
    on: () => undefined,
    removeListener: () => undefined,
  };
  const signals = { pid: 0, kill: () => true, on: () => undefined, removeListener: () => undefined };
  const stdin = (async function* () {})();
  const given = { env: {}, stdin, stdout: stream, stderr: stream, cwd: () => ROOT, ...signals };
  return { code: await main([...argv, '--lang', 'xx'], given, ROOT), text };
}

const SURVEY = 'data/samples/jinshui-survey.xlsx';

describe('a third language is a folder and its line', () => {
  it.each<[string[], number]>([
    [['--help'], 0],
    [['check', '--help'], 0],
    [['check', SURVEY], 1],
    [['check', SURVEY, '--format', 'markdown'], 1],
    [['check', SURVEY, '--format', 'csv', '--limit', '1'], 1],
    [['rules'], 0],
    [['explain', 'area.building'], 0],
    [['progress', SURVEY, '--as-of', '2018-01-01'], 1],
    [['rank', SURVEY], 1],
    [['diff', SURVEY, SURVEY], 0],
    [['check', 'nowhere.xlsx'], 2],
    [['check', SURVEY, '--nonsense'], 2],
  ])('%j speaks it', async (argv, code) => {
    const found = await run(...argv);
    expect(found.code).toBe(code);
    expect(found.text).toContain('⟦');
    // Outside the marks stand only what comes from the survey, the standard and the command line.
    expect(found.text).not.toContain('undefined');
  });

  it('that is asked for and is not there is refused with those that are', async () => {
    const { code, text } = await run('check', SURVEY, '--lang', 'yy');
    expect(code).toBe(2);
    expect(text).toContain('xx');
  });
});
