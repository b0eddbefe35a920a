import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AUDIT, audit, folder } from './run.ts';

const has = (shell: string): boolean => spawnSync(shell, ['-c', 'exit 0']).status === 0;

/** A folder with the script of a shell, a survey, and `audit` on the path. */
function place(shell: string): { cwd: string; env: Record<string, string> } {
  const { code, out } = audit('.', 'completion', shell);
  expect(code).toBe(0);
  const cwd = folder({ [`audit.${shell}`]: out, '调查表.yaml': '' });
  mkdirSync(join(cwd, 'bin'));
  symlinkSync(AUDIT, join(cwd, 'bin/audit'));
  return { cwd, env: { PATH: `${join(cwd, 'bin')}:${process.env['PATH']}`, HOME: cwd, LC_ALL: 'C.UTF-8' } };
}

/** What `completed` prints of a command line that stops at its end, as bash splits it. */
const COMPLETE = `source audit.bash
COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)) COMPREPLY=()
_audit
printf '%s\\n' "\${COMPREPLY[@]}"`;

describe.skipIf(!has('bash'))('audit completion bash', () => {
  const { cwd, env } = place('bash');
  const completed = (...words: string[]): string[] => {
    const { stdout, stderr } = spawnSync('bash', ['-c', COMPLETE, 'bash', ...words], { cwd, env, encoding: 'utf8' });
    expect(stderr).toBe('');
    return stdout.split('\n').filter((line) => line !== '');
  };

  it.each([
    [['audit', 'ch'], ['check']],
    [['audit', '--lang', 'en', 'expl'], ['explain']],
    [['audit', '--lang', '=', 'en', 'expl'], ['explain']],
    [
      ['audit', 'check', '--fo'],
      ['--format', '--force'],
    ],
    [
      ['audit', 'check', '-f', 'j'],
      ['json', 'jsonl', 'junit'],
    ],
    [['audit', 'check', '--format', '=', 'sa'], ['sarif']],
    [
      ['audit', 'check', '--format', '='],
      ['terminal', 'json', 'jsonl', 'csv', 'markdown', 'github', 'junit', 'sarif'],
    ],
    [
      ['audit', 'check', '--standard', 'liuhu-2016', '--rule', 'area.'],
      ['area.building', 'area.plaza', 'area.grade'],
    ],
    [
      ['audit', 'check', '--standard', 'liuhu-2016', '--rule', 'area,fun'],
      [
        'area,functions',
        'area,funding',
        'area,functions.reading-room',
        'area,functions.stage',
        'area,functions.rooms',
        'area,functions.outdoor',
        'area,functions.books',
        'area,functions.lift',
        'area,funding.annual',
      ],
    ],
    [['audit', 'check', '--standard', 'liuhu-2017', '--rule', 'management.'], ['management.hours']],
    [['audit', 'check', '--standard', 'zheng'], ['zhengzhou-2016']],
    [['audit', 'explain', '--standard', 'liuhu-2016', 'area.b'], ['area.building']],
    [['audit', 'standard', 'li'], ['lint']],
    [['audit', 'standard', 'lint', 'jin'], ['jinshui-2017']],
    [
      ['audit', 'completion', ''],
      ['bash', 'zsh', 'fish'],
    ],
    [['audit', 'check', '--office', ''], []],
    [['audit', 'check', '--standard', './none', '--rule', 'area'], []],
  ])('%j', (words, expected) => {
    const found = completed(...words);
    expect(found).toEqual(expected);
  });

  it('knows every command', () => {
    expect(completed('audit', '')).toEqual(expect.arrayContaining(['check', 'rectify', 'standard', 'completion']));
  });

  it('leaves files to the shell', () => {
    expect(completed('audit', 'check', '')).toEqual([]);
    expect(completed('audit', 'check', '-o', '')).toEqual([]);
  });

  it('runs nothing that was typed', () => {
    completed('audit', 'check', '--standard', '$(touch typed)', '--rule', '`touch typed`');
    expect(spawnSync('ls', ['typed'], { cwd }).status).not.toBe(0);
  });
});

describe.skipIf(!has('fish'))('audit completion fish', () => {
  const { cwd, env } = place('fish');
  const completed = (line: string): string[] => {
    writeFileSync(join(cwd, 'line'), line);
    const script = 'source audit.fish; complete -C (cat line)';
    const { stdout, stderr } = spawnSync('fish', ['--no-config', '-c', script], { cwd, env, encoding: 'utf8' });
    expect(stderr).toBe('');
    return stdout.split('\n').flatMap((word) => (word === '' ? [] : word.split('\t')[0]!));
  };

  it.each([
    ['audit che', ['check']],
    ['audit --lang en expl', ['explain']],
    ['audit check --fo', ['--force', '--format']],
    ['audit check --format sa', ['sarif']],
    ['audit check --standard liuhu-2016 --rule area.', ['area.building', 'area.grade', 'area.plaza']],
    [
      'audit check --standard liuhu-2016 --rule area,area.',
      ['area,area.building', 'area,area.grade', 'area,area.plaza'],
    ],
    ['audit explain --standard liuhu-2016 area.b', ['area.building']],
    ['audit standard li', ['lint']],
    ['audit check 调', ['调查表.yaml']],
    ['audit check --office 调', []],
  ])('%s', (line, expected) => {
    expect(completed(line).sort()).toEqual(expected);
  });
});

it.skipIf(!has('zsh'))('audit completion zsh is a script that zsh can read', () => {
  const { cwd, env } = place('zsh');
  const { status, stderr } = spawnSync('zsh', ['-f', '-c', 'source ./audit.zsh && print $_comps[audit]'], {
    cwd,
    env,
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

it('refuses another shell', () => {
  const { code, out, err } = audit('.', 'completion', 'bsh', '--lang', 'en');
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain('bash');
});
