import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { audit, COMPLIANT, folder } from './run.ts';

const NAMES = ['a', 'b', 'c'];
const center = (name: string): string => COMPLIANT.replace('安泰社区', name);

function git(cwd: string, ...args: string[]): void {
  const who = ['-c', 'user.name=test', '-c', 'user.email=test@example.org'];
  const { status, stderr } = spawnSync('git', [...who, ...args], { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

/** A repository whose only revision is tagged `old`. */
function repository(more: Readonly<Record<string, string>> = {}): string {
  const centers = Object.fromEntries(NAMES.map((name) => [`centers/中心 ${name}.yaml`, center(name)]));
  const cwd = folder({ ...centers, ...more });
  git(cwd, 'init', '-q');
  git(cwd, 'add', '.');
  git(cwd, 'commit', '-q', '-m', 'Centres');
  git(cwd, 'tag', 'old');
  return cwd;
}

const write = (cwd: string, name: string, text: string): void => writeFileSync(join(cwd, name), text);
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
    write(cwd, 'centers/中心 b.yaml', center('b').replace('building_area: 100', 'building_area: 80'));
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
