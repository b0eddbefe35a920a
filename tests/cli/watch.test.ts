import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { AUDIT, audit, byOwnStandard, COMPLIANT, folder } from './run.ts';

const WAITING = 'Waiting for a change';
const BROKEN = COMPLIANT.replace('building_area: 100', 'building_area: 80');

let running: ChildProcess | null = null;
afterEach(() => running?.kill('SIGKILL'));

/** A check that goes on; `next` resolves with what it prints up to its waiting. */
function watching(cwd: string, ...args: string[]): { child: ChildProcess; next: () => Promise<string> } {
  const child = spawn(process.execPath, [AUDIT, ...byOwnStandard(['check', '--watch', '--lang', 'en', ...args])], {
    cwd,
  });
  running = child;
  let text = '';
  let told = 0;
  const wake: (() => void)[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (piece: string) => {
      text += piece;
      for (const one of wake.splice(0)) one();
    });
  const next = async (): Promise<string> => {
    for (;;) {
      const end = text.indexOf(WAITING, told);
      if (end >= 0) {
        const piece = text.slice(told, end);
        told = end + WAITING.length;
        return piece;
      }
      await new Promise<void>((done) => wake.push(done));
    }
  };
  return { child, next };
}

describe('audit check --watch', () => {
  it('checks again after a save, however the file was saved, until Ctrl-C', async () => {
    const cwd = folder({ 'centers/a.yaml': COMPLIANT });
    const { child, next } = watching(cwd, 'centers');
    expect(await next()).toContain('Passed');
    writeFileSync(join(cwd, 'centers/a.yaml'), BROKEN);
    expect(await next()).toContain('Failed: 1 noncompliant');
    writeFileSync(join(cwd, 'centers/.a.swp'), COMPLIANT);
    renameSync(join(cwd, 'centers/.a.swp'), join(cwd, 'centers/a.yaml'));
    expect(await next()).toContain('Passed');
    const ended = once(child, 'exit');
    child.kill('SIGINT');
    expect(await ended).toEqual([null, 'SIGINT']);
  });

  it('tells a refusal and waits it out', async () => {
    const cwd = folder({ 'centers/a.yaml': COMPLIANT, 'centers/b.yaml': COMPLIANT.replace('安泰', '永泰') });
    const { next } = watching(cwd, 'centers');
    await next();
    writeFileSync(join(cwd, 'centers/b.yaml'), 'name: [');
    expect(await next()).toContain('Error: centers/b.yaml');
    rmSync(join(cwd, 'centers/b.yaml'));
    expect(await next()).toContain('Passed');
  });

  it('is not started by what it writes, and writes it anew', async () => {
    const cwd = folder({ 'a.yaml': COMPLIANT });
    const { next } = watching(cwd, 'a.yaml', '-f', 'terminal', '-f', 'json=out.json');
    await next();
    const quiet = new Promise((done) => setTimeout(done, 800, 'quiet'));
    const again = next();
    expect(await Promise.race([again, quiet])).toBe('quiet');
    writeFileSync(join(cwd, 'a.yaml'), BROKEN);
    expect(await again).toContain('Failed: 1 noncompliant');
  });

  it.each([['-'], ['none.yaml']])('refuses %s', (named) => {
    expect(audit(folder(), 'check', '--watch', named).code).toBe(2);
  });
});
