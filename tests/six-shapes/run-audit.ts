import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { differences, type Report } from './compare.ts';
import type { Survey } from './shapes/survey.ts';

const AUDIT = fileURLToPath(new URL('../../bin/audit', import.meta.url));

export interface Run {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built program as a person would, in the folder of the files. */
export function runAudit(folder: string, files: readonly string[]): Run {
  const args = ['check', ...files, '--standard', 'zhengzhou-2016', '--format', 'json'];
  const { status, stdout, stderr } = spawnSync(process.execPath, [AUDIT, ...args], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, NO_COLOR: '1' },
  });
  return { exitCode: status, stdout, stderr };
}

function compared(folder: string, surveys: readonly Survey[]): string[] {
  const files = surveys.map(({ file }) => file);
  const { exitCode, stdout, stderr } = runAudit(folder, files);
  try {
    return differences(surveys, JSON.parse(stdout) as Report, exitCode);
  } catch {
    return [`${files.join(' ')}: no report, exit code ${exitCode}: ${stderr.slice(0, 2000)}`];
  }
}

/** Writes the surveys, audits them in one command, and tells every difference; a refusal is traced to its file. */
export function auditDifferences(folder: string, surveys: readonly Survey[]): string[] {
  for (const { file, bytes } of surveys) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), bytes);
  }
  const together = compared(folder, surveys);
  if (surveys.length === 1 || !together[0]?.includes('no report')) return together;
  return [...together, ...surveys.flatMap((survey) => compared(folder, [survey]))];
}
