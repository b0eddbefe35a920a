import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SURVEY, WAIVER } from './exceptions.ts';
import { audit, COMPLIANT, folder } from './run.ts';

describe('(F19) what a configuration has written', () => {
  const strays = [
    'json=../out.json',
    'json=/elsewhere/out.json',
    'json=link/out.json',
    'json=dangling',
    'json=.git/config',
  ];
  test.each(strays)('stays in its folder: %s is refused at its place', (format) => {
    const cwd = folder({ 'in/audit.config.yaml': `formats: [terminal, ${format}]\n`, 'in/a.yaml': COMPLIANT });
    symlinkSync('..', join(cwd, 'in/link'));
    symlinkSync('../out.json', join(cwd, 'in/dangling'));
    mkdirSync(join(cwd, 'in/.git'));
    const { code, err } = audit(join(cwd, 'in'), 'check', 'a.yaml');
    expect(code).toBe(2);
    expect(err).toMatch(/audit\.config\.yaml:1:\d+ {2}“.*”不在配置所在的文件夹里/);
    expect(existsSync(join(cwd, 'out.json'))).toBe(false);
  });

  test('may go elsewhere where the command line says so', () => {
    const cwd = folder({ 'in/audit.config.yaml': 'formats: [terminal, json=a.json]\n', 'in/a.yaml': COMPLIANT });
    expect(audit(join(cwd, 'in'), 'check', 'a.yaml', '-f', 'json=../out.json').code).toBe(0);
    expect(existsSync(join(cwd, 'out.json'))).toBe(true);
  });

  test('a baseline that it names elsewhere is read, and not written', () => {
    const cwd = folder({ 'in/audit.config.yaml': 'baseline: ../base.json\n', 'in/a.yaml': SURVEY });
    const inner = join(cwd, 'in');
    expect(audit(inner, 'baseline', 'a.yaml').code).toBe(2);
    expect(audit(inner, 'baseline', 'a.yaml', '-o', '../base.json').code).toBe(0);
    expect(audit(inner, 'check', 'a.yaml').code).toBe(0);
    expect(audit(inner, 'check', 'a.yaml', '--prune').code).toBe(2);
    expect(audit(inner, 'check', 'a.yaml', '--prune', '--baseline', '../base.json').code).toBe(0);
  });
});

describe('(F24) the reports of a configuration', () => {
  test('are the run’s own: the next run replaces them, and no others', () => {
    const cwd = folder({ 'audit.config.yaml': 'formats: [terminal, sarif=audit.sarif]\n', 'a.yaml': SURVEY });
    expect(audit(cwd, 'check', 'a.yaml').code).toBe(1);
    const first = readFileSync(join(cwd, 'audit.sarif'), 'utf8');
    expect(audit(cwd, 'check', 'a.yaml', '--rule', 'area.building').code).toBe(1);
    expect(readFileSync(join(cwd, 'audit.sarif'), 'utf8')).not.toBe(first);
    expect(audit(cwd, 'check', 'a.yaml', '-f', 'sarif=audit.sarif').code).toBe(2);
  });

  test('do not take the place of a survey', () => {
    const cwd = folder({ 'audit.config.yaml': 'formats: [json=a.yaml]\n', 'a.yaml': SURVEY });
    expect(audit(cwd, 'check', 'a.yaml').code).toBe(2);
    expect(readFileSync(join(cwd, 'a.yaml'), 'utf8')).toBe(SURVEY);
  });
});

describe('(F24) a name that says another thing than the format', () => {
  const runs: [args: string, hint: string][] = [
    ['check a.yaml -o x.xlsx', 'x.txt'],
    ['check a.yaml -f json -o x.XLSX', 'x.json'],
    ['check a.yaml -f terminal -f csv=x.xls', 'x.csv'],
    ['check a.yaml -f sarif=x.pdf', 'x.sarif'],
    ['rank a.yaml -f json -o x.zip', 'x.json'],
    ['diff a.yaml a.yaml -o x.ods', 'x.txt'],
    ['progress a.yaml -f json -o x.xlsx', 'x.json，或改用 --format xlsx'],
    ['progress a.yaml -f xlsx -o x.json', 'x.xlsx，或改用 --format json'],
    ['read a.yaml -f xlsx -o x.csv', 'x.xlsx，或改用 --format csv'],
    ['read a.yaml --propose -o x.xlsx', 'x.yaml，或改用 --format xlsx'],
    ['baseline a.yaml -o x.xlsx', 'x.json'],
    ['rectify a.yaml -o x.csv', 'x.xlsx'],
    ['form a.yaml -o x.pdf', 'x.xlsx'],
    ['template -o x.xls', 'x.xlsx'],
  ];
  test.each(runs)('is refused: audit %s', (args, hint) => {
    const cwd = folder({ 'a.yaml': COMPLIANT });
    const { code, out, err } = audit(cwd, ...args.split(' '));
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^错误：x\.\w+ 的扩展名与格式 \w+ 不符/);
    expect(err).toContain(`请改名为 ${hint}。`);
  });
});

describe('(F24) a waiver whose reason or approver nobody can read', () => {
  const nothings = {
    'zero-width': '\u200b\u200d',
    'Hangul fillers': '\u3164\u115f\uffa0',
    'byte order mark': '\ufeff',
    'marks on nothing': '\u0301\u20dd',
    'braille blank': '\u2800',
    'variation selector': '\ufe0f',
    'a dash': '——',
  };
  test.each(Object.entries(nothings))('covers nothing: %s', (_, text) => {
    for (const [key, value] of [
      ['reason', '用地受限，已租用相邻学校操场'],
      ['approver', '张某某'],
    ] as const) {
      const waiver = WAIVER.replace(`${key}: ${value}`, `${key}: "${text}"`).replace('2026-12-31', '2999-12-31');
      const cwd = folder({ 'a.yaml': COMPLIANT.replace('plaza_area: 1000', 'plaza_area: 900'), 'w.yaml': waiver });
      const { out } = audit(cwd, 'check', 'a.yaml', '--waivers', 'w.yaml', '-f', 'json');
      expect(JSON.parse(out).summary).toMatchObject({ conditional: 1, compliant: 0 });
    }
  });
});
