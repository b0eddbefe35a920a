import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TemplateOptions, type WrittenTemplate, writeTemplate } from '../../src/cli/commands/template.ts';
import { InputFiles } from '../../src/files/input-files.ts';
import type { Lang } from '../../src/messages/languages.ts';
import { HOME, ID, PLAN_FILE, standard } from '../standard/liuhu.ts';
import { audited } from './shipped.ts';

let folder: string;
let cwd: string;
let printed: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'audit-template-'));
});

beforeEach(async () => {
  cwd = await mkdtemp(join(folder, 'cwd-'));
  printed = '';
});

afterAll(() => rm(folder, { recursive: true, force: true }));

function run(options: Partial<TemplateOptions> = {}, lang: Lang = 'zh'): Promise<WrittenTemplate> {
  const stdout = {
    write: (text: string, done?: () => void) => {
      printed += text;
      done?.();
      return true;
    },
    on: () => undefined,
    removeListener: () => undefined,
  };
  const signals = { pid: 0, kill: () => true, on: () => undefined, removeListener: () => undefined };
  const process = { env: {}, stdin: (async function* () {})(), stdout, stderr: stdout, cwd: () => cwd, ...signals };
  return writeTemplate(
    { standard: ID, ...options },
    { process, lang, place: { cwd, home: HOME, inputs: new InputFiles() } },
  );
}

describe('audit template', () => {
  it('writes 调查表.xlsx and says how many centres stand on each sheet and what comes next', async () => {
    expect(await run()).toEqual({
      path: '调查表.xlsx',
      sheets: [
        { name: '乡镇（街道）', rows: 2 },
        { name: '行政村', rows: 2 },
        { name: '社区', rows: 4 },
      ],
    });
    expect(printed).toBe(
      '已生成 调查表.xlsx，预填 8 个中心：\n  乡镇（街道）  2 个\n  行政村  2 个\n  社区  4 个\n填好后运行：audit check 调查表.xlsx\n',
    );
    expect(await readdir(cwd)).toEqual(['调查表.xlsx']);
    const bytes = await readFile(join(cwd, '调查表.xlsx'));
    expect((await audited(bytes, '调查表.xlsx', standard)).centers).toHaveLength(8);
  });

  it('writes survey.xlsx in English', async () => {
    await run({}, 'en');
    expect(await readdir(cwd)).toEqual(['survey.xlsx']);
    expect(printed).toContain('Once it is filled in, run: audit check survey.xlsx\n');
  });

  it('does not overwrite a file unless told to', async () => {
    await writeFile(join(cwd, '调查表.xlsx'), 'mine');
    await expect(run()).rejects.toMatchObject({ problem: { code: 'output-exists', args: { path: '调查表.xlsx' } } });
    expect(await readFile(join(cwd, '调查表.xlsx'), 'utf8')).toBe('mine');
    expect(printed).toBe('');
    await run({ force: true });
    expect((await readFile(join(cwd, '调查表.xlsx'))).subarray(0, 2).toString()).toBe('PK');
    expect(await readdir(cwd)).toEqual(['调查表.xlsx']);
  });

  it('leaves nothing behind where it cannot write', async () => {
    await mkdir(join(cwd, 'folder.xlsx'));
    await expect(run({ output: 'folder.xlsx', force: true })).rejects.toMatchObject({
      problem: { code: 'output-failed' },
    });
    await expect(run({ output: 'nowhere/a.xlsx' })).rejects.toMatchObject({ problem: { code: 'output-failed' } });
    expect(await readdir(cwd)).toEqual(['folder.xlsx']);
  });

  it('takes one office, one level, or none of the centres', async () => {
    const { sheets } = await run({ office: ['甲街道'], level: ['村级'] });
    expect(sheets).toEqual([{ name: '行政村', rows: 1 }]);
    const empty = await run({ plan: 'none', output: 'a b.xlsx' });
    expect(empty.sheets.map(({ rows }) => rows)).toEqual([0, 0, 0]);
    expect(printed).toContain('audit check "a b.xlsx"\n');
  });

  it('takes a plan from a file', async () => {
    await writeFile(join(cwd, 'mine.yaml'), await readFile(PLAN_FILE));
    expect((await run({ plan: 'mine.yaml' })).sheets.map(({ rows }) => rows)).toEqual([2, 2, 4]);
  });

  it.each<[string, Partial<TemplateOptions>, object]>([
    [
      'an office that is not in the plan',
      { office: ['甲路街道'] },
      { code: 'unknown-value', args: { nearest: '甲街道' } },
    ],
    ['an office without a plan', { office: ['甲街道'], plan: 'none' }, { code: 'usage' }],
    ['a level that is none', { level: ['区'] }, { code: 'unknown-level' }],
    ['a level that could be two', { level: ['村（社区）'] }, { code: 'ambiguous-level' }],
    ['a plan that is not there', { plan: 'liuhu-plans' }, { code: 'unknown-value', args: { nearest: 'liuhu-plan' } }],
    ['a file that is not there', { plan: 'mine.yaml' }, { code: 'file-not-found' }],
    ['a folder', { plan: './' }, { code: 'directory-empty' }],
  ])('refuses %s', async (_, options, expected) => {
    await expect(run(options)).rejects.toMatchObject({ problem: expected });
    expect(await readdir(cwd)).toEqual([]);
  });

  it('refuses filters that leave nothing', async () => {
    const [before, last = ''] = (await readFile(PLAN_FILE, 'utf8')).split('  - name: 乙街道\n');
    const villages = last.replace(/ *- \{ name: 石村.*\n/, '').replace(', village: 1', '');
    const plan = `${before!.replace('village: 2', 'village: 1')}  - name: 乙街道\n${villages}`;
    await writeFile(join(cwd, 'mine.yaml'), plan);
    const filters = { office: ['乙街道'], level: ['行政村'] };
    await expect(run({ plan: 'mine.yaml', ...filters })).rejects.toMatchObject({ problem: { code: 'no-match' } });
    expect(await readdir(cwd)).toEqual(['mine.yaml']);
  });
});
