import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const WHERE = join(tmpdir(), 'audit-other-nodes');

/**
 * The executable of another release of Node, from the registry; null where it is not asked for (`AUDIT_OTHER_NODES=1`) or
 * cannot be installed.
 */
export function release(version: string): string | null {
  if (process.env['AUDIT_OTHER_NODES'] !== '1') return null;
  const folder = join(WHERE, version);
  const node = join(folder, 'node_modules/node/bin/node');
  if (!existsSync(node)) {
    const args = ['install', '--no-save', '--no-audit', '--no-fund', '--prefix', folder, `node@${version}`];
    spawnSync('npm', args, { stdio: 'ignore', timeout: 100_000, shell: process.platform === 'win32' });
  }
  const { status } = spawnSync(node, ['--version']);
  return status === 0 ? node : null;
}
