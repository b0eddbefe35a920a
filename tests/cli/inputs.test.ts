import { spawnSync } from 'node:child_process';
import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AUDIT, audit, byOwnStandard, COMPLIANT, folder } from './run.ts';

const named = (name: string): string => COMPLIANT.replace('安泰社区', name);

function piped(cwd: string, input: string | Uint8Array, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [AUDIT, ...byOwnStandard(['check', '-', ...args])], {
    cwd,
    input,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] },
  });
  return { code: status, out: stdout, err: stderr };
}

function filesOf(cwd: string, ...args: string[]): string[] {
  const { out, err } = audit(cwd, 'check', ...args, '--format', 'jsonl');
  if (out === '') throw new Error(err);
  return out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line).location.file);
}

describe('folders', () => {
  it('give every file whose extension is that of a format, and no page that may be anything', () => {
    const table = '名称,级别,建筑面积（㎡）\n甲,社区,80\n';
    const cwd = folder({
      'data/a.tab': table.replaceAll(',', '\t'),
      'data/b.TSV': table.replaceAll(',', '\t'),
      'data/c.ndjson': '{"name":"丙","level":"社区"}\n{"name":"丁","level":"社区"}\n',
      'data/page.html': '<html><p>不是调查表</p></html>',
      'data/config.xml': '<?xml version="1.0"?><settings/>',
    });
    expect([...new Set(filesOf(cwd, 'data'))]).toEqual(['data/a.tab', 'data/b.TSV', 'data/c.ndjson']);
  });
});

describe('patterns', () => {
  const cwd = folder({
    'data/丰庆路/甲.yaml': named('甲'),
    'data/丰庆路/乙.yml': named('乙'),
    'data/北林路/深/丙.yaml': named('丙'),
    'data/北林路/深/丁.json': JSON.stringify({ name: '丁', level: '社区' }),
    'data/[a].yaml': named('方括号'),
    'data/top.yaml': named('顶'),
    'data/readme.md': '# x',
    'data/.hidden.yaml': named('藏'),
    'data/node_modules/x.yaml': named('包'),
    'data/notes.txt': named('记'),
  });

  const table: readonly [pattern: string, files: string[]][] = [
    ['data/**/*.yaml', ['data/[a].yaml', 'data/top.yaml', 'data/丰庆路/甲.yaml', 'data/北林路/深/丙.yaml']],
    ['data/*.yaml', ['data/[a].yaml', 'data/top.yaml']],
    ['data/*', ['data/[a].yaml', 'data/top.yaml']],
    ['data/*/*.{yaml,yml}', ['data/丰庆路/乙.yml', 'data/丰庆路/甲.yaml']],
    ['**/深/**', ['data/北林路/深/丁.json', 'data/北林路/深/丙.yaml']],
    ['data/t?p.yaml', ['data/top.yaml']],
    ['./data/top.*', ['data/top.yaml']],
    ['data/**/notes.txt', ['data/notes.txt']],
    ['data/丰庆路/../t*.yaml', ['data/丰庆路/../top.yaml']],
    ['data/[a].yaml', ['data/[a].yaml']],
  ];
  it.each(table)('%s', (pattern, files) => {
    expect(filesOf(cwd, pattern)).toEqual(files);
  });

  it('may be absolute, and meet a file that is named as well', () => {
    expect(filesOf(cwd, 'data/top.yaml', join(cwd, 'data/t*.yaml'))).toEqual(['data/top.yaml']);
  });

  it('that match nothing are refused, in both languages', () => {
    const { code, out, err } = audit(cwd, 'check', 'data/*.xlsx');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/没有一份调查表符合 data\/\*\.xlsx/);
    expect(audit(cwd, 'check', 'data/*.xlsx', 'data/top.yaml').code).toBe(2);
    expect(audit(cwd, 'check', 'data/*.xlsx', '--lang', 'en').err).toMatch(/No survey matches data\/\*\.xlsx/);
  });

  it('do not go round in circles', () => {
    const loop = folder({ 'data/a.yaml': COMPLIANT });
    symlinkSync('..', join(loop, 'data/up'));
    expect(filesOf(loop, '**/*.yaml')).toEqual(['data/a.yaml']);
  });

  it('with many stars take no longer than the names are', () => {
    const cwd = folder({ [`${'a'.repeat(100)}.yaml`]: COMPLIANT });
    expect(audit(cwd, 'check', `${'*a'.repeat(60)}*b`).code).toBe(2);
  });
});

describe('standard input', () => {
  it('is read as what it holds', () => {
    const cwd = folder();
    for (const input of [
      COMPLIANT,
      JSON.stringify([{ name: '甲', level: '社区' }]),
      '名称,级别,建筑面积\n甲,社区,100㎡\n',
    ]) {
      const { out } = piped(cwd, input, '-f', 'jsonl');
      expect(JSON.parse(out).location.file).toBe('<stdin>');
    }
    const workbook = readFileSync(join(import.meta.dirname, '../../data/samples/jinshui-survey.xlsx'));
    expect(piped(cwd, workbook, '-f', 'jsonl').out.trimEnd().split('\n')).toHaveLength(105);
  });

  it('is called as the person says, and stands beside files', () => {
    const cwd = folder({ 'a.yaml': named('甲') });
    const { out, code } = piped(cwd, COMPLIANT, 'a.yaml', '--stdin-name', 'b.yaml', '-f', 'jsonl');
    expect(code).toBe(0);
    const files = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).location.file);
    expect(files).toEqual(['a.yaml', 'b.yaml']);
  });

  it('that holds nothing is no success', () => {
    expect(piped(folder(), '')).toMatchObject({ code: 2, out: '', err: expect.stringMatching(/<stdin>：文件是空的/) });
    expect(piped(folder(), 'centers: []\n').code).toBe(2);
    expect(piped(folder(), '[1, 2', '--stdin-name', 'x.json').err).toMatch(/x\.json 第1行第\d+列/);
  });
});

it('a missing file is likened to a near one only (F21)', () => {
  const cwd = folder({ '统计表.csv': 'a\n' });
  expect(audit(cwd, 'check', '统计表x.csv').err).toContain('是不是“统计表.csv”');
  expect(audit(cwd, 'check', '调查表.csv').err).not.toContain('是不是');
});
