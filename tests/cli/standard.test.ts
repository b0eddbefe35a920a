import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { audit, COMPLIANT, folder } from './run.ts';

const CHILD = `id: district
extends: liuhu-2017
title: { zh: 本区标准, en: District }
reference: 本区
document: 本区标准
section: 正文
set: { least-satisfaction: 80 }
`;

describe('audit standard map', () => {
  it('shows rules, reasons and what is not in force', () => {
    const { code, out } = audit('.', 'standard', 'map', 'jinshui-2017');
    expect(code).toBe(0);
    expect(out).toMatch(/共51条：有规则的40条，只说明理由的11条。/);
    expect(out).toMatch(/第4条 探索社会化建设管理模式.*\n[\s\S]*?不核查：政府购买、税收优惠/);
    expect(out).toMatch(/未生效：management\.satisfaction（参数“群众满意度下限”尚未设定）/);
    expect(out).not.toMatch(/没有规则，也没有说明理由/);
  });

  it('is data for programs', () => {
    const { entries } = JSON.parse(audit('.', 'standard', 'map', '--format', 'json').out);
    expect(entries).toHaveLength(28);
    expect(entries[0]).toEqual({
      document: '郑州市基层综合性文化服务中心建设标准',
      section: '附件1',
      level: 'township',
      number: 1,
      text: '建筑不低于300平方米。',
      rules: ['area.building'],
      notInForce: [],
      notAudited: null,
    });
  });
});

describe('audit standard lint', () => {
  it.each(['zhengzhou-2016', 'jinshui-2017'])('finds nothing in %s', (id) => {
    expect(audit('.', 'standard', 'lint', id)).toMatchObject({ code: 0, out: `${id}：没有问题。\n` });
  });

  it('tells mistakes of form with their places, and ends with 1', () => {
    const cwd = folder();
    audit(cwd, 'standard', 'new', './mine');
    const file = join(cwd, 'mine/area.yaml');
    const good = readFileSync(file, 'utf8');
    writeFileSync(file, good.replace('field: building_area', 'field: building'));
    const wrong = audit(cwd, 'standard', 'lint', './mine', '--lang', 'en');
    expect(wrong.code).toBe(1);
    expect(wrong.out).toMatch(/^mine\/area\.yaml:6:12 {2}unknown field "building"; did you mean "building_area"\?\n/);
    writeFileSync(file, good.replace('text: 建筑面积不低于100平方米。', 'text: 建筑面积不低于200平方米。'));
    const unquoted = audit(cwd, 'standard', 'lint', './mine');
    expect(unquoted).toMatchObject({ code: 1, out: expect.stringMatching(/原文中找不到“建筑面积不低于200平方米。”/) });
  });

  it('compares with another text when told', () => {
    const cwd = folder({ 'other.txt': '别的文件' });
    audit(cwd, 'standard', 'new', './mine');
    expect(audit(cwd, 'standard', 'lint', './mine', '--source', 'other.txt').code).toBe(1);
    expect(audit(cwd, 'standard', 'lint', './mine', '--source', 'absent.txt').code).toBe(2);
  });

  it('refuses a folder that is not there', () => {
    expect(audit('.', 'standard', 'lint', './nowhere').code).toBe(2);
  });
});

describe('audit standard new', () => {
  it('writes a standard that lints clean, whose cases hold, and that every command takes', () => {
    const cwd = folder();
    expect(audit(cwd, 'standard', 'new', 'mine').code).toBe(0);
    for (const command of ['lint', 'test', 'map', 'docs']) {
      expect(audit(cwd, 'standard', command, './mine').code, command).toBe(0);
    }
    expect(audit(cwd, 'template', '--standard', './mine').code).toBe(0);
    expect(audit(cwd, 'explain', 'area.building', '--standard', './mine').code).toBe(0);
  });

  it('leaves a folder alone that has one, and refuses a name that is no id', () => {
    const cwd = folder({ 'mine/standard.yaml': 'mine' });
    expect(audit(cwd, 'standard', 'new', './mine').code).toBe(2);
    expect(readFileSync(join(cwd, 'mine/standard.yaml'), 'utf8')).toBe('mine');
    expect(audit(cwd, 'standard', 'new', './My Standard').code).toBe(2);
    expect(existsSync(join(cwd, 'My Standard'))).toBe(false);
  });
});

describe('audit standard test', () => {
  it.each(['zhengzhou-2016', 'jinshui-2017'])('passes on %s', (id) => {
    const { code, out } = audit('.', 'standard', 'test', id);
    expect(code).toBe(0);
    expect(out).toMatch(/^用例\d+个，不符0处；规则×级别 (\d+)\/\1 /);
  });

  it('ends with 1 where a case comes out otherwise, and with 2 where there are none', () => {
    const cwd = folder();
    audit(cwd, 'standard', 'new', './mine');
    const file = join(cwd, 'mine/cases/center.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('99.9 }', '100.1 }'));
    const { code, out } = audit(cwd, 'standard', 'test', './mine');
    expect(code).toBe(1);
    expect(out).toMatch(/center\.yaml:4 {2}building_area: 100\.1\n {4}area\.building：应为 fail，实为 pass/);
    writeFileSync(file, '');
    expect(audit(cwd, 'standard', 'test', './mine').code).toBe(2);
  });
});

describe('audit standard docs and schema', () => {
  it('writes a page with every rule and every clause', () => {
    const cwd = folder();
    const { code } = audit(cwd, 'standard', 'docs', 'jinshui-2017', '-o', 'page.md');
    expect(code).toBe(0);
    const page = readFileSync(join(cwd, 'page.md'), 'utf8');
    expect(page.match(/^#### /gm)).toHaveLength(51);
    expect(page).toMatch(/未生效的规则/);
    expect(audit(cwd, 'standard', 'docs', '-o', 'page.md').code).toBe(2);
    expect(readdirSync(cwd)).toEqual(['page.md']);
  });

  it('prints a schema, and refuses one that is not there', () => {
    expect(JSON.parse(audit('.', 'standard', 'schema', 'cases').out)).toMatchObject({ type: 'object' });
    expect(audit('.', 'standard', 'schema', 'case').err).toMatch(/cases/);
    expect(audit('.', 'standard', 'schema', 'case').code).toBe(2);
  });
});

describe('rules that are not in force', () => {
  const cwd = folder({ 'survey.yaml': COMPLIANT, 'district/standard.yaml': CHILD });
  const check = (...args: string[]) => audit(cwd, 'check', 'survey.yaml', '--fail-on', 'none', ...args);

  it('are named at the head of reports and in JSON', () => {
    const named = /未生效的规则1条（不核查、不计入结论）：群众满意度（management\.satisfaction）/;
    const unbroken = (text: string) => text.replaceAll('\n', '');
    expect(unbroken(check('--standard', 'liuhu-2017').out)).toMatch(named);
    expect(check('--standard', 'liuhu-2017', '--format', 'markdown').out).toMatch(/management/);
    expect(unbroken(audit(cwd, 'rules', '--standard', 'liuhu-2017').out)).toMatch(named);
    const report = JSON.parse(check('--standard', 'liuhu-2017', '--format', 'json').out);
    expect(report.notInForce).toEqual([
      { rule: 'management.satisfaction', why: 'parameter', reason: '参数“群众满意度下限”尚未设定' },
    ]);
    expect(report.centers[0].findings).toHaveLength(9);
    expect(audit(cwd, 'explain', '群众满意度', '--standard', 'liuhu-2017').out).toMatch(/未生效（management/);
  });

  it('come into force when an extending standard sets the parameter', () => {
    const report = JSON.parse(check('--standard', './district', '--format', 'json').out);
    expect(report.notInForce).toBeUndefined();
    expect(report.centers[0].findings).toHaveLength(10);
    for (const [satisfaction, status] of [
      ['80', 'pass'],
      ['79.9', 'fail'],
      ['0.85', 'invalid'],
      ['85%', 'pass'],
    ]) {
      writeFileSync(join(cwd, 'one.yaml'), `${COMPLIANT}satisfaction: ${satisfaction}\n`);
      const { out } = audit(
        cwd,
        'check',
        'one.yaml',
        '--standard',
        './district',
        '--format',
        'json',
        '--fail-on',
        'none',
      );
      const findings: { rule: string; status: string }[] = JSON.parse(out).centers[0].findings;
      expect(findings.find(({ rule }) => rule === 'management.satisfaction')?.status, satisfaction).toBe(status);
    }
  });

  it('are in no report of a standard that has all of its rules in force', () => {
    expect(check().out).not.toMatch(/未生效/);
    expect(JSON.parse(check('--format', 'json').out).notInForce).toBeUndefined();
  });
});
