// All checks, in the order in which they are cheapest to fail. `npm test` is this; so is CI.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const CHECKS = [
  ['build', ['node', 'scripts/build.js']],
  ['types', ['npx', '--no-install', 'tsc', '-p', 'tsconfig.json']],
  ['types of the core, without Node', ['npx', '--no-install', 'tsc', '-p', 'tsconfig.core.json']],
  ['lint and format', ['npx', '--no-install', 'biome', 'check', '--error-on-warnings', '.']],
  ['arrows', ['npx', '--no-install', 'depcruise', '--config', '.dependency-cruiser.cjs', 'src', 'bin/audit']],
  ['tests', ['npx', '--no-install', 'vitest', 'run', ...process.argv.slice(2)]],
];

for (const [name, [command, ...args]] of CHECKS) {
  console.log(`\n== ${name}`);
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) {
    console.error(`\nFailed: ${name}`);
    process.exit(1);
  }
}
