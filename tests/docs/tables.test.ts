import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../src/messages/index.ts';
import type { Standard } from '../../src/model/standard.ts';
import { loadStandard } from '../../src/standards/load.ts';
import { Shell } from './console.ts';
import { fences, tableUnder } from './markdown.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const GUIDE = read('README.zh-CN.md');

function sources(folder: string): string {
  const names = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith('.ts'))
    .map((name) => read(join(folder, name)))
    .join('\n');
}

describe('the tables of the guide', () => {
  test('name every field as the standard does', () => {
    const standard = JSON.parse(read('dist/standards/zhengzhou-2016.json')) as Standard;
    const told = tableUnder(GUIDE, '全部项目').map(([label, id]) => `${label} ${id}`);
    expect(told).toEqual(standard.fields.map(({ id, label }) => `${label.zh} \`${id}\``));
  });

  test('explain every problem that a reader of surveys tells, and no other', () => {
    const told = [
      ...`${sources('src/readers')}${sources('src/survey')}${read('src/run/aside.ts')}`.matchAll(
        /\bproblem\(\s*'([a-z-]+)'/g,
      ),
    ].map(([, code]) => code!);
    const titles = new Map<string, string>(Object.entries(wordsOf('zh').problemTitles));
    const rows = tableUnder(GUIDE, '表格本身的问题');
    expect(rows.map(([, code]) => code!.replaceAll('`', '')).sort()).toEqual(
      [...new Set(told)].filter((code) => titles.has(code)).sort(),
    );
    for (const [title, code] of rows) expect(title, code).toBe(titles.get(code!.replaceAll('`', '')));
  });

  test('give every reason why a value is not read', () => {
    const told = tableUnder(GUIDE, '不接受的写法').map(([, reason]) => reason);
    expect(told.sort()).toEqual(Object.values(wordsOf('zh').invalid).sort());
  });

  test('quote the errors as they are told', () => {
    const words = `${sources('src/messages')}${sources('src/run')}${sources('src/files')}${sources('src/cli')}`;
    const rows = tableUnder(GUIDE, '错误信息对照');
    expect(rows.length).toBeGreaterThan(20);
    const fragments = rows.flatMap(([message]) => message!.split(/ ?… ?(?:\/ )?/));
    expect(fragments.filter((fragment) => !words.includes(fragment))).toEqual([]);
  });
});

describe('the JSON report in README.md', () => {
  const keys = (value: unknown, path = ''): string[] => {
    if (typeof value !== 'object' || value === null) return [];
    if (Array.isArray(value)) return value.flatMap((item) => keys(item, `${path}[]`));
    return Object.entries(value).flatMap(([key, item]) => [`${path}.${key}`, ...keys(item, `${path}.${key}`)]);
  };

  test('has the keys of a real one', () => {
    const block = fences(read('README.md')).find(({ language }) => language === 'json')!;
    const told = new Set(keys(JSON.parse(block.lines.join('\n'))));
    const printed = new Shell(ROOT).run('bin/audit check data/samples/messy-survey.xlsx --format json --rule area');
    const real = new Set(keys(JSON.parse(printed.join('\n'))));
    // What rows were left out differs from sheet to sheet.
    const open = (path: string): boolean => path.startsWith('.sheets[].ignored.');
    expect([...told].filter((path) => !real.has(path) && !open(path))).toEqual([]);
    expect([...real].filter((path) => !told.has(path) && !open(path))).toEqual([]);
  });
});

describe('CONTRIBUTING.md', () => {
  test('says of every package why it is there', () => {
    const manifest = JSON.parse(read('package.json')) as Record<string, Record<string, string>>;
    const packages = [...Object.keys(manifest['dependencies']!), ...Object.keys(manifest['devDependencies']!)];
    const dependencies = read('CONTRIBUTING.md').split('\n## Dependencies\n')[1]!.split('\n## ')[0]!;
    const told = [...dependencies.matchAll(/^\| `([^`]+)` \| ./gm)].map(([, name]) => name!);
    expect(told.sort()).toEqual(packages.sort());
  });
});

describe.each(['README.md', 'README.zh-CN.md', 'CONTRIBUTING.md'])('the rule in %s', (document) => {
  test('is one that a standard may have', () => {
    const lines = fences(read(document)).find(
      ({ language, lines }) => language === 'yaml' && lines[0]!.startsWith('- id:'),
    )!.lines;
    const standard = { file: 'standard.yaml', text: read('standards/zhengzhou-2016/standard.yaml') };
    const area = {
      file: 'area.yaml',
      text: ['category: area', 'rules:', ...lines.map((line) => `  ${line}`)].join('\n'),
    };
    expect(loadStandard([standard, area]).rules.map(({ id }) => id)).toEqual([/- id: (\S+)/.exec(lines[0]!)![1]]);
  });
});
