import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const AUDIT = join(import.meta.dirname, '../../bin/audit');
export const SAMPLES = join(import.meta.dirname, '../../data/samples');

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built program as a person does. */
export function audit(cwd: string, ...args: string[]): Ran {
  return auditWith({}, cwd, ...args);
}

export function auditWith(env: Record<string, string>, cwd: string, ...args: string[]): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [AUDIT, ...args], {
    cwd,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], COLUMNS: '100', ...env },
    maxBuffer: 1 << 28,
  });
  return { code: status, out: stdout, err: stderr };
}

/** A new folder with these files. */
export function folder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const path = mkdtempSync(join(tmpdir(), 'audit-test-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  return path;
}

/** A community that meets every clause. */
export const COMPLIANT = `name: 安泰社区
level: 社区
office: 丰庆路街道
building_area: 100
plaza_area: 1000
reading_room: 有
culture_room: 有
digital_room: 有
multipurpose_classroom: 有
annual_funding: 0.3
mass_events: 5
performances: 1
full_time_staff: 1
training_days: 5
major_accidents: 0
`;
