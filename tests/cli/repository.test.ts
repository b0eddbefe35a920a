import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { auditShipped, folder } from './run.ts';

const ROOT = join(import.meta.dirname, '../..');
const SAMPLE = join(ROOT, 'data/sample-repository');
const CENTER = 'centers/丰庆路街道/四月天社区.yaml';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Record<string, string>;
}

function git(cwd: string, ...args: string[]): void {
  const who = ['-c', 'user.name=test', '-c', 'user.email=test@example.org', '-c', 'init.defaultBranch=main'];
  const { status, stderr } = spawnSync('git', [...who, ...args], { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

/** A clean clone of the sample, with the program where the workflow puts it. */
function clone(): string {
  const origin = join(mkdtempSync(join(tmpdir(), 'audit-test-')), 'origin');
  cpSync(SAMPLE, origin, { recursive: true });
  git(origin, 'init', '-q');
  git(origin, 'add', '.');
  git(origin, 'commit', '-q', '-m', 'Centres');
  git(join(origin, '..'), 'clone', '-q', 'origin', 'clone');
  const cwd = join(origin, '../clone');
  symlinkSync(ROOT, join(cwd, '.audit'));
  return cwd;
}

/** As a runner runs a step. */
function run(script: string, cwd: string, env: Record<string, string> = {}): { code: number | null; out: string } {
  const bash = ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script];
  const { status, stdout, stderr } = spawnSync('bash', bash, {
    cwd,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], ...env },
  });
  return { code: status, out: `${stdout}${stderr}` };
}

function breakCenter(cwd: string): void {
  const path = join(cwd, CENTER);
  const broken = readFileSync(path, 'utf8').replace('building_area: 120', 'building_area: 80');
  writeFileSync(path, broken);
}

/** The commands of a generated file; the program is installed already. */
function commands(all: readonly string[]): string[] {
  const [install, ...rest] = all.filter((command) => !command.startsWith('git clone'));
  expect(install).toBe('npm ci --prefix .audit');
  return rest;
}

const read = (name: string): string => readFileSync(join(SAMPLE, name), 'utf8');
const workflow = commands(
  parse(read('.github/workflows/audit.yml')).jobs.audit.steps.flatMap(({ run }: Step) => run ?? []),
);
const pipeline = commands(parse(read('.gitlab-ci.yml')).audit.script);

describe('the sample repository', () => {
  it('is what audit init writes today, but for its centres and waivers', () => {
    const cwd = folder();
    auditShipped(cwd, 'init');
    for (const name of [
      'audit.config.yaml',
      '.schemas/audit.config.schema.json',
      '.gitignore',
      '.github/workflows/audit.yml',
      '.gitlab-ci.yml',
      '.pre-commit-config.yaml',
    ])
      expect(read(name)).toBe(readFileSync(join(cwd, name), 'utf8'));
  });

  it.each([
    ['GitHub workflow', workflow],
    ['GitLab pipeline', pipeline],
  ])('passes the commands of its %s, and fails them on the line of a centre that breaks a standard', (_, [check]) => {
    const cwd = clone();
    expect(run(check!, cwd).code).toBe(0);
    breakCenter(cwd);
    const { code, out } = run(check!, cwd);
    expect(code).toBe(1);
    expect(out).toContain(CENTER);
  });

  it('has the line marked on GitHub, and a summary written', () => {
    const cwd = clone();
    breakCenter(cwd);
    const { out } = run(workflow.join('\n'), cwd, { GITHUB_STEP_SUMMARY: join(cwd, 'summary.md') });
    expect(out).toMatch(new RegExp(`^::error file=${CENTER},line=5,col=\\d+`, 'm'));
    expect(readFileSync(join(cwd, 'summary.md'), 'utf8')).toContain('四月天社区');
  });

  it('is never green with nothing in it', () => {
    const cwd = clone();
    git(cwd, 'rm', '-rq', 'centers');
    for (const [check] of [workflow, pipeline]) expect(run(check!, cwd).code).toBe(2);
  });
});

describe('action.yml', () => {
  const action = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8'));
  const steps: Step[] = action.runs.steps;
  const step = steps.at(-1)!;

  /** The step's environment, with the inputs that a workflow gives. */
  const given = (inputs: Record<string, string>): Record<string, string> =>
    Object.fromEntries(
      Object.entries(step.env!).map(([name, text]) => {
        const [, of, key] = /^\$\{\{ (inputs|github)\.([a-z_-]+) \}\}$/.exec(text)!;
        if (of === 'github') return [name, ROOT];
        return [name, inputs[key!] ?? String(action.inputs[key!].default)];
      }),
    );
  const act = (cwd: string, inputs: Record<string, string>) => run(step.run!, cwd, given(inputs));

  it('is a composite action whose steps have a shell', () => {
    expect(action.runs.using).toBe('composite');
    for (const one of steps) expect(one).toHaveProperty(one.run === undefined ? 'uses' : 'shell');
    // In a script, the text of an input would be run.
    for (const one of steps) expect(one.run ?? '').not.toContain('${{');
  });

  it('checks what the configuration names, and fails where a centre does', () => {
    const cwd = clone();
    expect(act(cwd, {}).code).toBe(0);
    breakCenter(cwd);
    expect(act(cwd, {}).code).toBe(1);
    expect(act(cwd, { 'fail-on': 'none' }).code).toBe(0);
    expect(act(cwd, { 'allow-unread': 'true' }).code).toBe(1);
  });

  it('takes several surveys, a standard and a file for SARIF', () => {
    const cwd = clone();
    const inputs = {
      surveys: 'centers/国基路街道\ncenters/兴达路街道\n',
      standard: 'zhengzhou-2016',
      sarif: 'out.sarif',
    };
    breakCenter(cwd);
    expect(act(cwd, inputs).code).toBe(0);
    expect(JSON.parse(readFileSync(join(cwd, 'out.sarif'), 'utf8')).version).toBe('2.1.0');
    expect(act(cwd, { surveys: CENTER }).code).toBe(1);
  });

  it('runs nothing that an input says', () => {
    const cwd = clone();
    expect(act(cwd, { surveys: '$(touch ran)', standard: '"; touch ran; "' }).code).toBe(2);
    expect(existsSync(join(cwd, 'ran'))).toBe(false);
  });
});
