import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { auditSpawned as audit, folder } from './run.ts';

describe('the first five minutes', () => {
  it('audit alone says what there is, and is no success', () => {
    const { code, out, err } = audit('.');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/用法：.*audit/);
    expect(err).toMatch(/audit template .*\n.*audit check/);
  });

  it('audit --help is in Chinese, or English when told', () => {
    const zh = audit('.', '--help');
    expect(zh.code).toBe(0);
    expect(zh.out).toMatch(/从这里开始/);
    expect(zh.out).not.toMatch(/Usage:|Options:|Commands:/);
    const en = audit('.', '--help', '--lang', 'en');
    expect(en.out).toMatch(/Start here/);
    expect(en.out).not.toMatch(/[\u4e00-\u9fff]/);
  });

  it.each(['check', 'template', 'rules', 'explain'])('audit %s --help has examples', (command) => {
    const { code, out } = audit('.', command, '--help');
    expect(code).toBe(0);
    expect(out).toMatch(/例：\n {2}audit/);
    expect(audit('.', command, '--help', '--lang', 'en').out).toMatch(/Examples:\n {2}audit/);
  });

  it('a wrong command is told with the nearest', () => {
    const { code, err } = audit('.', 'chek', 'a.xlsx');
    expect(code).toBe(2);
    expect(err).toMatch(/没有命令 chek。是不是 check？/);
  });

  it('--version prints a version', () => {
    expect(audit('.', '--version').out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('audit rules', () => {
  it('lists the rules with what each level is asked', async () => {
    const { code, out } = audit('.', 'rules');
    expect(code).toBe(0);
    expect(out).toMatch(/共18条规则：乡镇（街道）14条、行政村8条、社区8条/);
    expect(out).toMatch(/area\.building/);
    await expect(out).toMatchFileSnapshot('golden/rules.txt');
  });

  it('shows one level only', () => {
    const { out } = audit('.', 'rules', '--level', '社区');
    expect(out).toMatch(/共8条规则：社区8条/);
    expect(out).not.toMatch(/functions\.stage/);
  });
});

describe('audit explain', () => {
  it('says everything about a rule', async () => {
    const { code, out } = audit('.', 'explain', 'area.plaza');
    expect(code).toBe(0);
    expect(out).toMatch(/文体广场原则上不低于1000平方米。/);
    await expect(out).toMatchFileSnapshot('golden/explain-area-plaza.txt');
  });

  it('takes a rule by the label of its field, too', () => {
    expect(audit('.', 'explain', '业务经费').out).toMatch(/funding\.annual/);
    expect(audit('.', 'explain', '简易戏台').out).toMatch(/functions\.stage/);
  });

  it('suggests the nearest rule', () => {
    const { code, err } = audit('.', 'explain', 'area.bilding');
    expect(code).toBe(2);
    expect(err).toMatch(/没有规则“area\.bilding”。\n {2}是不是“area\.building”？/);
  });
});

it('audit template writes what audit check reads', () => {
  const cwd = folder();
  const made = audit(cwd, 'template', '--office', '甲街道');
  expect(made.code).toBe(0);
  expect(made.out).toMatch(/audit check 调查表\.xlsx/);
  const { summary, problems } = JSON.parse(audit(cwd, 'check', join(cwd, '调查表.xlsx'), '--format', 'json').out);
  expect(summary).toMatchObject({
    centers: 4,
    compliant: 0,
    conditional: 0,
    incomplete: 4,
    noncompliant: 0,
    unread: 0,
  });
  expect(problems).toEqual([]);
});
