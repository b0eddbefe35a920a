// Bundles the program into dist/ and compiles the shipped standards and plans to JSON, so that a run starts without
// parsing YAML or loading its checks.
import { rmSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { hashOfSources, MARK } from './fresh-build.js';

/**
 * Node's modules that a package loads at each start for what we never ask of it: commander, to run commands that are
 * programs of their own; chalk, to find out about colours, which we tell it. They cost 10 ms a start.
 */
const UNASKED = [
  { importer: /[\\/]commander[\\/]/, module: /^(node:)?child_process$/ },
  { importer: /[\\/]chalk[\\/]/, module: /^(node:)?(tty|os)$/ },
];
const withoutUnasked = {
  name: 'without-unasked',
  setup(bundle) {
    bundle.onResolve({ filter: /^(node:)?(child_process|tty|os)$/ }, ({ importer, path }) =>
      UNASKED.some((one) => one.importer.test(importer) && one.module.test(path))
        ? { path, namespace: 'unasked' }
        : null,
    );
    const contents = 'module.exports = { isatty: () => false, release: () => "0" };';
    bundle.onLoad({ filter: /.*/, namespace: 'unasked' }, () => ({ contents, loader: 'js' }));
  },
};

const root = fileURLToPath(new URL('..', import.meta.url));
const target = join(root, 'dist');
/** Built beside the target and moved there at the end: a build that fails leaves the last one as it was. */
const dist = join(root, `dist.${process.pid}.tmp`);
process.on('exit', () => rmSync(dist, { recursive: true, force: true }));

// Taken first: a source that changes meanwhile leaves a build that is known for an older one.
const sources = await hashOfSources(root);
await build({
  entryPoints: {
    main: join(root, 'src/cli/main.ts'),
    compile: join(root, 'src/files/compile.ts'),
    'legacy-worker': join(root, 'src/files/legacy-worker.ts'),
  },
  outdir: dist,
  bundle: true,
  // One file, in which a module still runs only when it is asked for: forty small files cost 40 ms a start.
  // CommonJS, because in it packages, too, load only then.
  format: 'cjs',
  outExtension: { '.js': '.cjs' },
  platform: 'node',
  target: 'node20',
  // commander and chalk are small and bundled; what loads only now and then stays a package of its own.
  external: ['@e965/xlsx', '@e965/xlsx/*', 'exceljs', 'yaml', 'zod'],
  banner: { js: "const _url = require('node:url').pathToFileURL(__filename).href;" },
  define: { 'import.meta.url': '_url' },
  supported: { 'dynamic-import': false },
  // Less to compile at each start; names stay, so that the stack of a bug can be read.
  minifyWhitespace: true,
  minifySyntax: true,
  plugins: [withoutUnasked],
  logLevel: 'warning',
});

const { compileFolder, compilePlan } = createRequire(import.meta.url)(join(dist, 'compile.cjs'));

async function write(path, value) {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `${JSON.stringify(value)}\n`);
}

for (const entry of await readdir(join(root, 'standards'), { withFileTypes: true })) {
  if (!entry.isDirectory()) continue;
  const standard = await compileFolder(join(root, 'standards', entry.name));
  await write(join(dist, 'standards', `${standard.id}.json`), standard);
}
for (const name of await readdir(join(root, 'data/plans'))) {
  const plan = compilePlan(name, await readFile(join(root, 'data/plans', name), 'utf8'));
  await write(join(dist, 'plans', `${plan.id}.json`), plan);
}

const bundle = join(dist, 'main.cjs');
// The bundler leaves Chinese in regular expressions as it is; in ASCII the engine holds half as much and decodes nothing.
const escaped = (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
await writeFile(bundle, (await readFile(bundle, 'utf8')).replace(/[\u0080-\uffff]/g, escaped));
for (const name of ['load.cjs', 'keep.cjs']) await copyFile(join(root, 'scripts', name), join(dist, name));
await writeFile(join(dist, MARK), sources);
await rm(target, { recursive: true, force: true });
await rename(dist, target);
await compileAhead();

/** Runs a check so that the engine compiles what one needs, and keeps what it compiled for the Node that builds. */
async function compileAhead() {
  const { load } = createRequire(import.meta.url)(join(target, 'load.cjs'));
  const { main, keep } = load();
  const stream = { write: (_, done) => done?.() ?? true, on: () => {}, removeListener: () => {} };
  const process = { env: {}, stdout: stream, stderr: stream, pid: 0, cwd: () => root, kill: () => true, ...stream };
  await main(['check', 'data/samples/jinshui-survey.xlsx'], process, root);
  keep();
}
