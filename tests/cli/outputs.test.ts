import { spawnSync } from 'node:child_process';
import { cpSync, linkSync, openSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { HOME, ID, PLAN_FILE } from '../standard/liuhu.ts';
import { SURVEY, WAIVER } from './exceptions.ts';
import { AUDIT, audit, folder } from './run.ts';

/** A folder with a file of each kind that a run reads. */
function inputs(): string {
  const cwd = folder({
    'a.yaml': SURVEY,
    'b.yaml': SURVEY,
    'w.yaml': WAIVER,
    'c.yaml': 'fail-on: none\n',
    'laid.csv': '名称,级别\n安泰社区,社区\n',
    'laid.layout.yaml': 'sheets: []\n',
  });
  cpSync(join(HOME, 'standards', ID), join(cwd, 'mine'), { recursive: true, dereference: true });
  cpSync(PLAN_FILE, join(cwd, 'plan.yaml'));
  linkSync(join(cwd, 'a.yaml'), join(cwd, 'hard.yaml'));
  symlinkSync('a.yaml', join(cwd, 'link.yaml'));
  expect(audit(cwd, 'baseline', 'a.yaml', '-o', 'base.json').code).toBe(0);
  expect(audit(cwd, 'rectify', 'a.yaml', '-o', 'ledger.xlsx').code).toBe(1);
  return cwd;
}

describe('(F6) no command writes over what it reads', () => {
  const cwd = inputs();
  const runs: [input: string, args: string][] = [
    ['a.yaml', 'check a.yaml -f json=link.yaml'],
    ['a.yaml', 'check a.yaml -f json=hard.yaml'],
    ['a.yaml', 'rectify a.yaml -o a.yaml'],
    ['a.yaml', 'form a.yaml -o ./mine/../a.yaml'],
    ['a.yaml', 'progress a.yaml --plan plan.yaml -o hard.yaml'],
    ['a.yaml', 'progress a.yaml --plan plan.yaml -f xlsx -o a.yaml'],
    ['a.yaml', 'rank a.yaml -o link.yaml'],
    ['a.yaml', 'trend 2017=a.yaml 2018=b.yaml -o a.yaml'],
    ['b.yaml', 'trend 2017=a.yaml 2018=b.yaml -o b.yaml'],
    ['a.yaml', 'diff a.yaml b.yaml -o hard.yaml'],
    ['b.yaml', 'diff a.yaml b.yaml -o b.yaml'],
    ['a.yaml', 'read a.yaml -f yaml -o hard.yaml'],
    ['a.yaml', 'read a.yaml --propose -o hard.yaml'],
    ['a.yaml', 'baseline a.yaml -o hard.yaml'],
    ['ledger.xlsx', 'rectify a.yaml --update ledger.xlsx -o ledger.xlsx'],
    ['w.yaml', 'check a.yaml --waivers w.yaml -f json=w.yaml'],
    ['w.yaml', 'rank a.yaml --waivers w.yaml -o w.yaml'],
    ['base.json', 'check a.yaml --baseline base.json -f json=base.json'],
    ['base.json', 'check a.yaml --baseline base.json --prune -f json=base.json'],
    ['plan.yaml', 'progress a.yaml --plan plan.yaml -o plan.yaml'],
    ['plan.yaml', 'template --plan plan.yaml -o plan.yaml'],
    ['plan.yaml', 'rank a.yaml --plan plan.yaml -o plan.yaml'],
    ['mine/standard.yaml', 'check a.yaml --standard ./mine -f json=mine/standard.yaml'],
    ['mine/standard.yaml', 'standard docs ./mine -o mine/standard.yaml'],
    ['c.yaml', 'check a.yaml --config c.yaml -f json=c.yaml'],
    ['laid.layout.yaml', 'check laid.csv -f json=laid.layout.yaml'],
  ];
  test.each(runs)('%s: audit %s --force', (input, args) => {
    const before = readFileSync(join(cwd, input));
    const { code, out, err } = audit(cwd, ...args.split(' '), '--force');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^错误：\S+ (是这次要读的文件，不会覆盖它|的扩展名与格式 xlsx 不符)/);
    expect(readFileSync(join(cwd, input))).toEqual(before);
  });

  test('nor over what comes by standard input', () => {
    const args = [AUDIT, 'check', '-', '--standard', ID, '--stdin-name', 'a.yaml', '-f', 'json=a.yaml', '--force'];
    const stdin = openSync(join(cwd, 'a.yaml'), 'r');
    const { status, stderr } = spawnSync(process.execPath, args, { cwd, stdio: [stdin, 'pipe', 'pipe'] });
    expect(status).toBe(2);
    expect(String(stderr)).toContain('a.yaml 是这次要读的文件');
  });

  test('a step’s summary neither', () => {
    const args = [AUDIT, 'check', 'a.yaml', '--standard', ID, '-f', 'github'];
    const env = { ...process.env, GITHUB_STEP_SUMMARY: 'link.yaml' };
    const before = readFileSync(join(cwd, 'a.yaml'));
    expect(spawnSync(process.execPath, args, { cwd, env }).status).toBe(2);
    expect(readFileSync(join(cwd, 'a.yaml'))).toEqual(before);
  });

  test('a folder that is searched may hold the result of an earlier run', () => {
    const searched = folder({ 'surveys/a.yaml': SURVEY });
    for (const force of [[], ['--force']]) {
      const { code } = audit(searched, 'rank', 'surveys', '-f', 'json', '-o', 'surveys/rank.json', ...force);
      expect(code).toBe(1);
    }
  });
});
