import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { audit, auditShipped, COMPLIANT, folder } from './run.ts';

const FILES = [
  'audit.config.yaml',
  'centers/first.yaml',
  'waivers.yaml',
  '.github/workflows/audit.yml',
  '.gitlab-ci.yml',
  '.pre-commit-config.yaml',
  '.schemas/audit.config.schema.json',
];
const read = (cwd: string, name: string): string => readFileSync(join(cwd, name), 'utf8');

describe.each(['zh', 'en'])('audit init in %s', (lang) => {
  it('writes files that are what they are called, and a centre that is not green before it is filled in', () => {
    const cwd = folder();
    const { code, out } = audit(cwd, 'init', '--lang', lang);
    expect(code).toBe(0);
    for (const name of FILES) {
      expect(out).toContain(name);
      expect(() => parse(read(cwd, name))).not.toThrow();
    }
    // The configuration names the standard.
    const checked = auditShipped(cwd, 'check', '--format', 'json');
    expect(checked.code).toBe(1);
    const { summary, centers, problems } = JSON.parse(checked.out);
    expect(summary).toMatchObject({ centers: 1, incomplete: 1 });
    expect(problems).toEqual([]);
    for (const { status, location } of centers[0].findings) {
      expect(status).toBe('missing');
      expect(location.path).toBeDefined();
    }
    expect(audit(cwd, 'waivers', 'waivers.yaml').code).toBe(0);
  });
});

describe('audit init', () => {
  it('(F24) tells editors of the configuration’s schema, and git what to ignore, where it does not know yet', () => {
    const cwd = folder();
    expect(audit(cwd, 'init').code).toBe(0);
    const [, schema] = /^# yaml-language-server: \$schema=\.\/(\S+)\n/.exec(read(cwd, 'audit.config.yaml')) ?? [];
    expect(JSON.parse(read(cwd, schema!)).title).toBe('audit.config.yaml');
    expect(read(cwd, '.gitignore')).toContain('/.audit/\n');
    const own = folder({ '.gitignore': 'mine\n' });
    expect(audit(own, 'init').code).toBe(0);
    expect(audit(own, 'init', '--force').code).toBe(0);
    expect(read(own, '.gitignore')).toBe('mine\n');
  });

  it('makes the folder, and checks it once the centre is filled in', () => {
    const cwd = folder();
    expect(audit(cwd, 'init', 'new/data').code).toBe(0);
    writeFileSync(join(cwd, 'new/data/centers/first.yaml'), COMPLIANT);
    expect(auditShipped(join(cwd, 'new/data'), 'check').code).toBe(0);
  });

  it('names a standard of one’s own from where the configuration stands', () => {
    const cwd = folder();
    expect(audit(cwd, 'standard', 'new', 'own').code).toBe(0);
    expect(audit(cwd, 'init', 'data', '--standard', './own').code).toBe(0);
    expect(parse(read(cwd, 'data/audit.config.yaml')).standard).toBe('./../own');
    expect(auditShipped(join(cwd, 'data'), 'check').code).toBe(1);
  });

  it('overwrites nothing: it names what is there, and writes no other file', () => {
    const cwd = folder({ 'waivers.yaml': '# mine\n', '.gitlab-ci.yml': '# mine, too\n' });
    const { code, err } = audit(cwd, 'init', '--lang', 'en');
    expect(code).toBe(2);
    expect(err).toContain('waivers.yaml, .gitlab-ci.yml');
    expect(readdirSync(cwd).sort()).toEqual(['.gitlab-ci.yml', 'waivers.yaml']);
    expect(read(cwd, 'waivers.yaml')).toBe('# mine\n');
    expect(audit(cwd, 'init', '--force').code).toBe(0);
    expect(read(cwd, 'waivers.yaml')).not.toBe('# mine\n');
  });

  it('leaves nothing behind where one file cannot be written', () => {
    const cwd = folder({ 'data/.github': 'no folder' });
    const { code, out } = audit(cwd, 'init', 'data');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(readdirSync(join(cwd, 'data'))).toEqual(['.github']);
  });

  it('leaves no folder behind, either', () => {
    const cwd = folder();
    mkdirSync(join(cwd, 'data/waivers.yaml'), { recursive: true });
    const { code } = audit(cwd, 'init', 'data', '--force');
    expect(code).toBe(2);
    expect(readdirSync(join(cwd, 'data'))).toEqual(['waivers.yaml']);
  });

  it('refuses a standard that is none', () => {
    const cwd = folder();
    expect(audit(cwd, 'init', '--standard', 'zhengzhou-2061').code).toBe(2);
    expect(existsSync(join(cwd, 'audit.config.yaml'))).toBe(false);
  });
});
