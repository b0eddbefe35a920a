import { spawnSync } from 'node:child_process';
import { appendFileSync, chmodSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { askGit } from '../../src/files/git/program.ts';
import { center, git, repository, write } from './repositories.ts';
import { audit, auditWith } from './run.ts';

/** A program that leaves a mark beside itself, and a repository that names it. */
function trap(): { readonly cwd: string; readonly program: string; readonly isSprung: () => boolean } {
  const cwd = repository({ 'centers/a.yaml': center('a'), 'centers/b.yaml': center('b') });
  const program = join(cwd, '.git/trap');
  const mark = join(cwd, '.git/mark');
  writeFileSync(program, `#!/bin/sh\necho "$0 $@" >> ${mark}\nexit 1\n`);
  chmodSync(program, 0o755);
  write(cwd, 'centers/a.yaml', `# changed\n${center('a')}`);
  return { cwd, program, isSprung: () => existsSync(mark) };
}

const MISSING = 'f'.repeat(40);

/** Where the configuration of a repository names a program. */
const vectors: readonly [
  what: string,
  set: (config: (key: string, value: string) => void, program: string, cwd: string) => void,
][] = [
  ['core.fsmonitor', (config, program) => config('core.fsmonitor', program)],
  [
    'core.hooksPath',
    (config, _, cwd) => {
      const hooks = join(cwd, '.git/own');
      mkdirSync(hooks);
      for (const name of [
        'post-index-change',
        'reference-transaction',
        'post-checkout',
        'pre-auto-gc',
        'fsmonitor-watchman',
        'query-watchman',
      ]) {
        writeFileSync(join(hooks, name), `#!/bin/sh\n${join(cwd, '.git/trap')} ${name}\n`);
        chmodSync(join(hooks, name), 0o755);
      }
      config('core.hooksPath', hooks);
    },
  ],
  [
    'filter.*.clean',
    (config, program, cwd) => {
      writeFileSync(join(cwd, '.git/info/attributes'), '* filter=x\n');
      config('filter.x.clean', program);
      config('filter.x.smudge', program);
      config('filter.x.required', 'true');
    },
  ],
  [
    'filter.*.process',
    (config, program, cwd) => {
      writeFileSync(join(cwd, '.git/info/attributes'), '* filter=x\n');
      config('filter.x.process', program);
    },
  ],
  ['diff.external', (config, program) => config('diff.external', program)],
  [
    'diff.*.command and diff.*.textconv',
    (config, program, cwd) => {
      writeFileSync(join(cwd, '.git/info/attributes'), '* diff=x\n');
      config('diff.x.command', program);
      config('diff.x.textconv', program);
    },
  ],
  [
    'aliases of git’s own commands',
    (config, program) => {
      for (const name of ['rev-parse', 'ls-tree', 'diff', 'cat-file']) config(`alias.${name}`, `!${program}`);
    },
  ],
  [
    'pagers',
    (config, program) => {
      config('core.pager', program);
      for (const name of ['rev-parse', 'ls-tree', 'diff']) config(`pager.${name}`, program);
    },
  ],
  [
    'core.editor, core.askPass, credential.helper, gpg.program',
    (config, program) => {
      for (const key of ['core.editor', 'core.askPass', 'gpg.program']) config(key, program);
      config('credential.helper', `!${program}`);
      config('log.showSignature', 'true');
    },
  ],
  ['core.alternateRefsCommand', (config, program) => config('core.alternateRefsCommand', program)],
  [
    'a file that is included',
    (config, program, cwd) => {
      writeFileSync(join(cwd, '.git/more'), `[core]\n\tfsmonitor = ${program}\n[safe]\n\tdirectory = *\n`);
      config('include.path', join(cwd, '.git/more'));
      config('includeIf.gitdir:**.path', join(cwd, '.git/more'));
    },
  ],
  [
    'a submodule’s core.fsmonitor',
    (_, program, cwd) => {
      const inner = join(cwd, 'inner');
      mkdirSync(inner);
      git(inner, 'init', '-q');
      write(inner, 'x', 'x');
      git(inner, 'add', '.');
      git(inner, 'commit', '-q', '-m', 'x');
      git(cwd, '-c', 'advice.addEmbeddedRepo=false', 'add', 'inner');
      git(cwd, 'commit', '-q', '-m', 'inner');
      git(cwd, 'tag', '-f', 'old');
      git(inner, 'config', 'core.fsmonitor', program);
    },
  ],
];

/** A remote that is asked for objects that are not there, and the programs by which it is reached. */
const promised: readonly [
  what: string,
  url: string,
  keys: (program: string) => readonly [key: string, value: string][],
][] = [
  ['core.sshCommand', 'ssh://example.invalid/x', (program) => [['core.sshCommand', program]]],
  ['core.gitProxy', 'git://example.invalid/x', (program) => [['core.gitProxy', program]]],
  ['remote.*.uploadpack', '.', (program) => [['remote.origin.uploadpack', program]]],
  ['remote.*.vcs', 'x', () => [['remote.origin.vcs', 'trap']]],
  ['protocol.ext', 'ext::.git/trap', () => [['protocol.ext.allow', 'always']]],
];

describe('a hostile repository', () => {
  it.each(vectors)('(F10) runs nothing by %s', (_, set) => {
    const { cwd, program, isSprung } = trap();
    set((key, value) => git(cwd, 'config', key, value), program, cwd);
    rmSync(join(cwd, '.git/mark'), { force: true });
    const { code, err } = audit(cwd, 'check', 'centers', '--changed-since', 'old', '-f', 'jsonl');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    // A revision that is looked up in the index.
    expect(audit(cwd, 'check', 'centers', '--changed-since', ':centers').code).toBe(2);
    expect(isSprung()).toBe(false);
  });

  it.each(promised)('(F10) fetches nothing by %s', (_, url, keys) => {
    const { cwd, program, isSprung } = trap();
    const config = (key: string, value: string) => git(cwd, 'config', key, value);
    for (const [key, value] of keys(program)) config(key, value);
    config('core.repositoryFormatVersion', '1');
    config('extensions.partialClone', 'origin');
    config('remote.origin.promisor', 'true');
    config('remote.origin.url', url);
    rmSync(join(cwd, '.git/mark'), { force: true });
    const path = `${join(cwd, '.git')}:${process.env['PATH']}`;
    chmodSync(program, 0o755);
    spawnSync('cp', [program, join(cwd, '.git/git-remote-trap')]);
    const { code, out, err } = auditWith(
      { PATH: path },
      cwd,
      'check',
      'centers',
      '--changed-since',
      MISSING,
      '--lang',
      'en',
    );
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(MISSING);
    expect(isSprung()).toBe(false);
  });

  it('(F10) is not taken from a folder that only looks like one', () => {
    const cwd = repository({ 'a.yaml': center('a') });
    const bare = join(cwd, 'bare');
    git(cwd, 'clone', '-q', '--bare', '.', 'bare');
    appendFileSync(join(bare, 'config'), '[core]\n\tbare = false\n\tworktree = ..\n');
    expect(audit(bare, 'check', '../a.yaml', '--changed-since', 'old').code).toBe(2);
  });

  it('(F10) that does not answer is not waited for', () => {
    const cwd = repository({ 'a.yaml': center('a') });
    rmSync(join(cwd, '.git/config'));
    spawnSync('mkfifo', [join(cwd, '.git/config')]);
    const ask = () => askGit(cwd, ['rev-parse', '--show-toplevel'], 1);
    expect(ask).toThrow(expect.objectContaining({ problem: expect.objectContaining({ code: 'usage' }) }));
  });

  it('(F10) finds all that is written of it as it was', () => {
    const { cwd } = trap();
    const before = readdirSync(join(cwd, '.git'), { recursive: true });
    audit(cwd, 'check', 'centers', '--changed-since', 'old');
    expect(readdirSync(join(cwd, '.git'), { recursive: true })).toEqual(before);
  });
});
