// npm run bench [-- --nation] [--runs N]: whole processes in turn, medians, as ratios of `unzip -p` where there is one.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeSurvey } from './survey-workbook.js';
import { writeCentreFiles, writeCentreList } from './survey-yaml.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'audit-bench-'));
const memory = join(folder, 'memory');
const hook = join(folder, 'memory-hook.mjs');
writeFileSync(
  hook,
  `import { writeFileSync } from 'node:fs';\nprocess.on('exit', () => writeFileSync(${JSON.stringify(memory)}, String(process.resourceUsage().maxRSS)));\n`,
);
const argument = (name, otherwise) => {
  const at = process.argv.indexOf(name);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};
const RUNS = argument('--runs', 3);
const audit = join(root, 'bin/audit');
const baselines = join(root, 'bench/baselines.js');
const hasUnzip = spawnSync('unzip', ['-v']).status === 0;

/** Seconds of one run; null where it failed. */
function time([command, ...args]) {
  const start = performance.now();
  const { status } = spawnSync(command, args, { stdio: 'ignore' });
  return status === 0 ? (performance.now() - start) / 1000 : null;
}

/** Peak MiB of a run of its own, since asking for it costs time; null where the command is no Node program. */
function peakOf([command, ...args]) {
  rmSync(memory, { force: true });
  spawnSync(command, args, { stdio: 'ignore', env: { ...process.env, NODE_OPTIONS: `--import ${hook}` } });
  return existsSync(memory) ? Number(readFileSync(memory, 'utf8')) / 1024 : null;
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** All commands in turn, RUNS times. */
function compare(title, commands, base) {
  const times = new Map(commands.map(([name]) => [name, []]));
  for (let round = 0; round < RUNS; round++) {
    for (const [name, command] of commands) times.get(name).push(time(command));
  }
  const unit = median(times.get(base));
  console.log(`\n| ${title} | s | × ${base} | peak MiB |\n| --- | ---: | ---: | ---: |`);
  for (const [name, command] of commands) {
    if (times.get(name).includes(null)) {
      console.log(`| ${name} | failed | | |`);
      continue;
    }
    const seconds = median(times.get(name));
    const peak = peakOf(command)?.toFixed(0) ?? '';
    console.log(`| ${name} | ${seconds.toFixed(2)} | ${(seconds / unit).toFixed(2)} | ${peak} |`);
  }
}

function commandsFor(path, rows) {
  const node = (name) => [process.execPath, baselines, name, path];
  const base = hasUnzip
    ? [['unzip -p', ['unzip', '-p', path, 'xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml']]]
    : [];
  return [
    ...base,
    ['inflate and look at each byte', node('floor')],
    ['audit check', [audit, 'check', path, '--fail-on', 'none']],
    [
      'audit check, jsonl, failing only',
      [audit, 'check', path, '--fail-on', 'none', '--format', 'jsonl', '--findings', 'failing'],
    ],
    ...(rows <= 100_000
      ? [
          ['SheetJS (@e965/xlsx), reading only', node('sheetjs')],
          ['exceljs, reading only', node('exceljs')],
        ]
      : []),
  ];
}

console.log(`Node ${process.version}, ${availableParallelism()} cores, medians of ${RUNS}; 40 columns; all in one run`);
try {
  const sample = join(root, 'data/samples/jinshui-survey.xlsx');
  compare(
    '105 centres, the sample',
    [
      ['node -e 0', [process.execPath, '-e', '0']],
      ['audit check', [audit, 'check', sample, '--fail-on', 'none']],
    ],
    'node -e 0',
  );
  const sizes = [
    [10_000, 'shared'],
    [100_000, 'shared'],
    [100_000, 'inline'],
    ...(process.argv.includes('--nation') ? [[650_000, 'shared']] : []),
  ];
  for (const [rows, strings] of sizes) {
    const path = join(folder, `${rows}-${strings}.xlsx`);
    await writeSurvey(path, rows, strings);
    compare(
      `${rows.toLocaleString('en-US')} centres, ${strings} strings`,
      commandsFor(path, rows),
      hasUnzip ? 'unzip -p' : 'inflate and look at each byte',
    );
    rmSync(path);
  }
  const files = join(folder, 'yaml');
  writeCentreFiles(files, 10_000);
  const check = (path) => [audit, 'check', path, '--fail-on', 'none'];
  const parse = 'the yaml package, parsing only';
  compare(
    '10,000 YAML files of one centre',
    [
      [parse, [process.execPath, baselines, 'yaml', files]],
      ['audit check', check(files)],
    ],
    parse,
  );
  const list = join(folder, 'list.yaml');
  await writeCentreList(list, 100_000);
  compare('100,000 centres in one YAML file', [['audit check', check(list)]], 'audit check');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
