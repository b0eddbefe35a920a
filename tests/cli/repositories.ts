import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMPLIANT, folder } from './run.ts';

export const center = (name: string): string => COMPLIANT.replace('安泰社区', name);
/** A centre that fails. */
export const broken = (name: string): string => center(name).replace('building_area: 100', 'building_area: 80');

export function git(cwd: string, ...args: string[]): string {
  const who = ['-c', 'user.name=test', '-c', 'user.email=test@example.org'];
  const { status, stdout, stderr } = spawnSync('git', [...who, ...args], { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return stdout.trim();
}

/** A repository of these files, whose only revision is tagged `old`. */
export function repository(files: Readonly<Record<string, string>>, ...init: string[]): string {
  const cwd = folder(files);
  git(cwd, 'init', '-q', ...init);
  git(cwd, 'add', '.');
  git(cwd, 'commit', '-q', '-m', 'Centres');
  git(cwd, 'tag', 'old');
  return cwd;
}

export const write = (cwd: string, name: string, text: string): void => writeFileSync(join(cwd, name), text);
