import { chmodSync, cpSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HOME } from '../standard/liuhu.ts';
import { broken, center, git, repository as repositoryOf, write } from './repositories.ts';
import { audit, folder } from './run.ts';

const NAMES = ['a', 'b', 'c'];

/** A repository whose only revision is tagged `old`. */
function repository(more: Readonly<Record<string, string>> = {}): string {
  return repositoryOf({
    ...Object.fromEntries(NAMES.map((name) => [`centers/中心 ${name}.yaml`, center(name)])),
    ...more,
  });
}

const change = (cwd: string, name: string): void =>
  write(cwd, `centers/中心 ${name}.yaml`, `# changed\n${center(name)}`);

/** The names of the centres that are checked. */
function checked(cwd: string, ...args: string[]): string[] {
  const { code, out, err } = audit(cwd, 'check', '--changed-since', 'old', '--format', 'json', ...args);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out).centers.map(({ name }: { name: string }) => name);
}

describe('audit check --changed-since', () => {
  it('checks what changed, committed, staged or neither, and what is new', () => {
    const cwd = repository();
    change(cwd, 'a');
    expect(checked(cwd, 'centers')).toEqual(['a']);
    git(cwd, 'add', '.');
    expect(checked(cwd, 'centers')).toEqual(['a']);
    git(cwd, 'commit', '-q', '-m', 'a');
    expect(checked(cwd, 'centers')).toEqual(['a']);
    write(cwd, 'centers/d.yaml', center('d'));
    expect(checked(cwd, 'centers').sort()).toEqual(['a', 'd']);
  });

  it('judges what changed', () => {
    const cwd = repository();
    write(cwd, 'centers/中心 b.yaml', broken('b'));
    const { code, out } = audit(cwd, 'check', 'centers', '--changed-since', 'old', '--lang', 'en');
    expect(code).toBe(1);
    expect(out).toContain('changed since old');
  });

  it('works from a folder below, and by another way to it', () => {
    const cwd = repository();
    change(cwd, 'c');
    expect(checked(join(cwd, 'centers'), '.')).toEqual(['c']);
    const link = `${cwd}-link`;
    symlinkSync(cwd, link);
    expect(checked(link, 'centers')).toEqual(['c']);
  });

  it('leaves out nothing that git does not know: what is ignored, renamed, or outside', () => {
    const cwd = repository({ '.gitignore': 'ignored/\n' });
    mkdirSync(join(cwd, 'ignored'));
    write(cwd, 'ignored/i.yaml', center('i'));
    renameSync(join(cwd, 'centers/中心 a.yaml'), join(cwd, 'centers/z.yaml'));
    const outside = join(folder({ 'o.yaml': center('o') }), 'o.yaml');
    expect(checked(cwd, 'centers', 'ignored', outside).sort()).toEqual(['a', 'i', 'o']);
  });

  it('says that nothing changed, with an empty report and exit code 0', () => {
    const cwd = repository();
    const { code, out, err } = audit(
      cwd,
      ...['check', 'centers', '--changed-since', 'old', '--lang', 'en', '-f', 'json', '-f', 'sarif=out.sarif'],
    );
    expect(code).toBe(0);
    expect(err).toBe('None of 3 surveys has changed since old: nothing was checked.\n');
    expect(JSON.parse(out)).toMatchObject({ summary: { centers: 0 }, centers: [] });
    expect(JSON.parse(readFileSync(join(cwd, 'out.sarif'), 'utf8')).runs[0].results).toEqual([]);
    for (const format of ['terminal', 'jsonl', 'csv', 'markdown', 'github', 'junit'])
      expect(audit(cwd, 'check', 'centers', '--changed-since', 'old', '-f', format).code).toBe(0);
  });

  it('checks everything where what judges them changed', () => {
    const cwd = repository({
      'audit.config.yaml': 'inputs: [centers]\nwaivers: waivers.yaml\n',
      'waivers.yaml': '# none\n',
    });
    change(cwd, 'a');
    expect(checked(cwd)).toEqual(['a']);
    write(cwd, 'waivers.yaml', '# none yet\n');
    expect(checked(cwd)).toEqual(NAMES);
    git(cwd, 'checkout', '-q', 'waivers.yaml');
    write(cwd, 'audit.config.yaml', 'inputs: [centers]\n');
    expect(checked(cwd)).toEqual(NAMES);
  });

  /** A broken centre, of as many bytes as the good one has. */
  const LIE = broken('b').replace('80', '80 ');

  /** What git may be told, or believe, of a file that is not what it was. */
  const beliefs: readonly [what: string, believe: (cwd: string, path: string) => void][] = [
    ['is assumed to be unchanged', (cwd, path) => git(cwd, 'update-index', '--assume-unchanged', path)],
    ['is skipped in the work tree', (cwd, path) => git(cwd, 'update-index', '--skip-worktree', path)],
    ['has the size and time that the index has', (cwd) => git(cwd, 'config', 'core.checkStat', 'minimal')],
    [
      'a filter cleans',
      (cwd) => {
        write(cwd, '.git/info/attributes', '* filter=lie\n');
        git(cwd, 'config', 'filter.lie.clean', 'sed "s/building_area: 800/building_area: 100/"');
      },
    ],
    [
      'a monitor has not seen',
      (cwd) => {
        write(cwd, '.git/monitor', '#!/bin/sh\nprintf "x\\0"\n');
        chmodSync(join(cwd, '.git/monitor'), 0o755);
        git(cwd, 'config', 'core.fsmonitor', '.git/monitor');
        git(cwd, 'update-index', '--fsmonitor');
        git(cwd, 'status');
      },
    ],
    [
      'is another after a replacement of its blob',
      (cwd, path) => {
        write(cwd, 'lie', LIE);
        git(cwd, 'replace', git(cwd, 'rev-parse', `old:${path}`), git(cwd, 'hash-object', '-w', 'lie'));
      },
    ],
    [
      'stands in a tree that replaces the revision’s',
      (cwd, path) => {
        write(cwd, path, LIE);
        git(cwd, 'commit', '-q', '-a', '-m', 'lie');
        git(cwd, 'replace', 'old^{commit}', 'HEAD');
        git(cwd, 'reset', '-q', '--hard', 'HEAD');
      },
    ],
  ];
  it.each(beliefs)('(F5) judges a file that %s', (_, believe) => {
    const cwd = repository();
    const path = 'centers/中心 b.yaml';
    const then = new Date(1_600_000_000_000);
    utimesSync(join(cwd, path), then, then);
    git(cwd, 'update-index', '--refresh');
    believe(cwd, path);
    write(cwd, path, LIE);
    utimesSync(join(cwd, path), then, then);
    const { code, out } = audit(cwd, 'check', 'centers', '--changed-since', 'old', '-f', 'jsonl');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ name: 'b', verdict: 'noncompliant' });
  });

  it('(F5) knows what is the same in a repository of SHA-256, too', () => {
    const files = Object.fromEntries(NAMES.map((name) => [`centers/${name}.yaml`, center(name)]));
    const cwd = repositoryOf(files, '--object-format=sha256');
    write(cwd, 'centers/c.yaml', `# changed\n${center('c')}`);
    expect(checked(cwd, 'centers')).toEqual(['c']);
  });

  it('(F5) judges what a link leads to: another may have stood there', () => {
    const cwd = repository();
    write(cwd, 'broken.yaml', broken('x'));
    git(cwd, 'add', '.');
    git(cwd, 'commit', '-q', '-m', 'x');
    git(cwd, 'tag', '-f', 'old');
    rmSync(join(cwd, 'centers/中心 b.yaml'));
    symlinkSync('../broken.yaml', join(cwd, 'centers/中心 b.yaml'));
    expect(audit(cwd, 'check', 'centers', '--changed-since', 'old').code).toBe(1);
    rmSync(join(cwd, 'centers'), { recursive: true });
    symlinkSync('.', join(cwd, 'centers'));
    expect(audit(cwd, 'check', 'centers/broken.yaml', '--changed-since', 'old').code).toBe(1);
  });

  it('(F5) checks everything where a standard of one’s own changed, however it is named, or lost a file', () => {
    const cwd = repository();
    for (const id of ['liuhu-2016', 'liuhu-2017'])
      cpSync(join(HOME, 'standards', id), join(cwd, 'own', id), { recursive: true, dereference: true });
    renameSync(join(cwd, 'own/liuhu-2017'), join(cwd, 'own/mine'));
    const main = readFileSync(join(cwd, 'own/mine/standard.yaml'), 'utf8');
    write(cwd, 'own/mine/standard.yaml', main.replace(/^id: .*/m, 'id: mine'));
    write(cwd, 'own/mine/note.yaml.txt', 'x');
    git(cwd, 'add', '.');
    git(cwd, 'commit', '-q', '-m', 'standard');
    git(cwd, 'tag', '-f', 'old');
    const own = join(cwd, 'own');
    const found = (): number => {
      const args = ['check', '../centers', '--changed-since', 'old', '--standard', 'mine', '-f', 'json'];
      return JSON.parse(audit(own, ...args).out).summary.centers;
    };
    expect(found()).toBe(0);
    const base = readFileSync(join(own, 'liuhu-2016/standard.yaml'), 'utf8');
    write(own, 'liuhu-2016/standard.yaml', `${base}\n# changed\n`);
    expect(found()).toBe(3);
    write(own, 'liuhu-2016/standard.yaml', base);
    expect(found()).toBe(0);
    rmSync(join(own, 'mine/note.yaml.txt'));
    expect(found()).toBe(3);
  });

  it('(F5) judges a survey whose layout is gone, and everything where the configuration is', () => {
    const cwd = repository({
      'audit.config.yaml': 'inputs: [centers]\n',
      'centers/中心 a.layout.yaml': 'sheets: []\n',
    });
    rmSync(join(cwd, 'centers/中心 a.layout.yaml'));
    expect(checked(cwd)).toEqual(['a']);
    rmSync(join(cwd, 'audit.config.yaml'));
    expect(checked(cwd, 'centers')).toEqual(NAMES);
  });

  it.each([
    ['an unknown revision', repository, ['centers', '--changed-since', 'nowhere'], 'nowhere'],
    ['a revision that is an option', repository, ['centers', '--changed-since=--all'], '--all'],
    ['no repository', () => folder({ 'centers/a.yaml': center('a') }), ['centers', '--changed-since', 'old'], 'git'],
    ['no file at all', () => repositoryWithout('centers'), ['centers', '--changed-since', 'old'], 'centers'],
    ['--prune', repository, ['centers', '--changed-since', 'old', '--baseline', 'b.json', '--prune'], '--prune'],
  ])('refuses %s', (_, make, args, said) => {
    const { code, out, err } = audit(make(), 'check', ...args, '--lang', 'en');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(said);
  });
});

function repositoryWithout(name: string): string {
  const cwd = repository();
  rmSync(join(cwd, name), { recursive: true });
  return cwd;
}
