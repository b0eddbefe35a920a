import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { configFile, configSchema } from '../../src/files/config/schema.ts';
import { audit, COMPLIANT, folder } from './run.ts';

const SHORT = COMPLIANT.replace('building_area: 100', 'building_area: 80');
const PLAZA = COMPLIANT.replace('plaza_area: 1000', 'plaza_area: 900');

describe('audit.config.yaml', () => {
  it('names the surveys, from the folder or from one below', () => {
    const cwd = folder({ 'audit.config.yaml': 'inputs: [data/**/*.yaml]\n', 'data/a/x.yaml': SHORT });
    expect(audit(cwd, 'check', '-f', 'jsonl').code).toBe(1);
    const below = audit(join(cwd, 'data'), 'check', '-f', 'jsonl');
    expect(JSON.parse(below.out).location.file).toBe('a/x.yaml');
    expect(audit(join(cwd, 'data/a'), 'check').code).toBe(1);
  });

  it('gives way to what the command line says', () => {
    const cwd = folder({
      'audit.config.yaml': 'inputs: [a.yaml]\nfail-on: conditional\nformats: [json]\n',
      'a.yaml': PLAZA,
      'b.yaml': COMPLIANT,
    });
    expect(audit(cwd, 'check').code).toBe(1);
    expect(JSON.parse(audit(cwd, 'check').out).schema).toBe('audit-report/1');
    expect(audit(cwd, 'check', '--fail-on', 'incomplete').code).toBe(0);
    expect(audit(cwd, 'check', 'b.yaml').code).toBe(0);
    expect(audit(cwd, 'check', '-f', 'terminal').out).toMatch(/^基层/);
  });

  it('is left alone with --no-config, and another stands in with --config', () => {
    const cwd = folder({
      'audit.config.yaml': 'inputs: [a.yaml]\n',
      'other/conf.yaml': 'inputs: [b.yaml]\n',
      'a.yaml': SHORT,
      'other/b.yaml': COMPLIANT,
    });
    expect(audit(cwd, 'check', '--no-config')).toMatchObject({ code: 2, err: expect.stringMatching(/缺少参数/) });
    expect(audit(cwd, 'check', '--config', 'other/conf.yaml').code).toBe(0);
    expect(audit(cwd, 'check', '--config', 'none.yaml')).toMatchObject({
      code: 2,
      err: expect.stringMatching(/找不到/),
    });
  });

  it('does not reach out of its repository', () => {
    const cwd = folder({ 'audit.config.yaml': 'fail-on: none\n', 'repo/a.yaml': SHORT });
    expect(audit(join(cwd, 'repo'), 'check', 'a.yaml').code).toBe(0);
    mkdirSync(join(cwd, 'repo/.git'));
    expect(audit(join(cwd, 'repo'), 'check', 'a.yaml').code).toBe(1);
  });

  it('writes the reports it names beside itself, all or none', () => {
    const cwd = folder({
      'audit.config.yaml': 'inputs: [data]\nformats: [terminal, sarif=out.sarif, junit=out.xml]\n',
      'data/a.yaml': SHORT,
    });
    expect(audit(join(cwd, 'data'), 'check').out).toMatch(/^基层/);
    expect(JSON.parse(readFileSync(join(cwd, 'out.sarif'), 'utf8')).version).toBe('2.1.0');
    expect(readdirSync(cwd).sort()).toEqual(['audit.config.yaml', 'data', 'out.sarif', 'out.xml']);
  });

  it('is no survey, nor are the files it names', () => {
    const cwd = folder({
      'audit.config.yaml': 'inputs: [.]\nwaivers: waivers.yaml\n',
      'waivers.yaml': '[]\n',
      'a.yaml': COMPLIANT,
    });
    expect(audit(cwd, 'check')).toMatchObject({ code: 0, err: '' });
    expect(audit(cwd, 'check', '.').code).toBe(0);
    expect(audit(cwd, 'check', '**/*.yaml').code).toBe(0);
  });

  it('names the baseline, which audit baseline writes and audit check takes', () => {
    const cwd = folder({ 'audit.config.yaml': 'inputs: [.]\nbaseline: known.json\n', 'a.yaml': SHORT });
    expect(audit(cwd, 'baseline').code).toBe(0);
    expect(audit(cwd, 'baseline', '--force').code).toBe(0);
    expect(readdirSync(cwd).sort()).toEqual(['a.yaml', 'audit.config.yaml', 'known.json']);
    expect(audit(cwd, 'check').code).toBe(0);
  });

  it('may have reports written among the surveys, which are none', () => {
    const cwd = folder({
      'audit.config.yaml': 'inputs: [.]\nformats: [json=out.json, csv=out.csv]\n',
      'a.yaml': SHORT,
    });
    expect(audit(cwd, 'check').code).toBe(1);
    expect(audit(cwd, 'check').code).toBe(1);
    expect(audit(cwd, 'check', '--force').code).toBe(1);
    expect(JSON.parse(readFileSync(join(cwd, 'out.json'), 'utf8')).summary.centers).toBe(1);
  });

  it('gives people’s own words for columns, whose units count', () => {
    const cwd = folder({
      'audit.config.yaml': 'headers:\n  房子有多大: building_area\n  年度拨款: 业务经费\n  点位: 名称\n',
      'a.csv': '点位,级别,房子有多大（㎡）,年度拨款（元）\n甲社区,社区,80,3000\n',
      'b.csv': '名称,级别,房子有多大,年度拨款\n乙社区,社区,100㎡,0.3\n',
    });
    const findings = (file: string) => {
      const { out } = audit(cwd, 'check', file, '-f', 'jsonl', '--rule', 'area.building,funding.annual');
      return JSON.parse(out).findings.map(({ status, actual }: { status: string; actual: unknown }) => [
        status,
        actual,
      ]);
    };
    expect(findings('a.csv')).toEqual([
      ['fail', 80],
      ['pass', 0.3],
    ]);
    expect(findings('b.csv')).toEqual([
      ['pass', 100],
      ['invalid', '0.3'],
    ]);
  });

  it('serves the other commands that judge', () => {
    const cwd = folder({ 'audit.config.yaml': 'inputs: [a.yaml]\nfail-on: none\n', 'a.yaml': SHORT });
    expect(audit(cwd, 'rectify').code).toBe(0);
    expect(audit(cwd, 'form').code).toBe(0);
    expect(readdirSync(cwd).sort()).toEqual(['a.yaml', 'audit.config.yaml', '整改台账.xlsx', '验收表.xlsx']);
  });
});

describe('mistakes in audit.config.yaml', () => {
  const table: readonly [name: string, config: string, zh: RegExp, en: RegExp][] = [
    [
      'an unknown key',
      'inputs: [a.yaml]\nfailon: none\n',
      /audit\.config\.yaml:2:1 {2}未知的键“failon”，是否想写“fail-on”/,
      /audit\.config\.yaml:2:1 {2}unknown key "failon"; did you mean "fail-on"/,
    ],
    ['a wrong value', 'fail-on: nonconform\n', /:1:10 {2}应为none、noncompliant/, /:1:10 {2}expected one of none/],
    ['an unknown format', 'formats:\n  - json\n  - xml=a.xml\n', /:3:5 {2}应为“格式”/, /:3:5 {2}expected name or/],
    ['no list', 'inputs: a.yaml\n', /:1:9 {2}应为列表/, /:1:9 {2}expected a list/],
    [
      'an unknown field',
      'headers:\n  面积: buildin_area\n',
      /:2:7 {2}标准里没有“buildin_area”/,
      /:2:7 {2}the standard has no field/,
    ],
    ['broken YAML', 'inputs: [a.yaml\n', /audit\.config\.yaml:2:1 {2}YAML 语法错误/, /YAML syntax/],
    ['nothing', '', /audit\.config\.yaml:1:1 {2}文件是空的/, /the file is empty/],
    ['a key of objects', '__proto__: {standard: x}\n', /:1:1 {2}键必须是普通文字/, /a key must be plain text/],
  ];
  it.each(table)('%s', (_, config, zh, en) => {
    const cwd = folder({ 'audit.config.yaml': config, 'a.yaml': COMPLIANT });
    for (const [lang, words] of [
      ['zh', zh],
      ['en', en],
    ] as const) {
      const { code, out, err } = audit(cwd, 'check', 'a.yaml', '--lang', lang);
      expect(err).toMatch(words);
      expect({ code, out }).toEqual({ code: 2, out: '' });
    }
  });
});

describe('the schema for editors', () => {
  // `npx vitest run tests/cli/config -u` writes it anew.
  it('is in step with the program', async () => {
    await expect(`${JSON.stringify(configSchema(), null, 2)}\n`).toMatchFileSnapshot(
      '../../schemas/audit.config.schema.json',
    );
  });

  it('takes and refuses what the program does', () => {
    const editor = z.fromJSONSchema(configSchema() as Parameters<typeof z.fromJSONSchema>[0]);
    const texts: readonly [string, boolean][] = [
      ['inputs: [data]\nformats: [terminal, sarif=a.sarif]\nfail-on: none\nheaders: {面积: building_area}', true],
      ['allowUnread: true', true],
      ['allowUnread: 1', false],
      ['standard: jinshui-2017', true],
      ['formats: [xml]', false],
      ['inputs: data', false],
      ['fail-on: 1', false],
      ['kolor: red', false],
      ['headers: [a]', false],
    ];
    for (const [text, valid] of texts) {
      expect([text, editor.safeParse(parse(text)).success]).toEqual([text, valid]);
      expect([text, configFile.safeParse(parse(text)).success]).toEqual([text, valid]);
    }
  });
});
