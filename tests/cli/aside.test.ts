import { spawnSync } from 'node:child_process';
import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import * as XLSX from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { FORMATS, SEARCHED } from '../../src/readers/formats.ts';
import { broken, center, git, repository, write } from './repositories.ts';
import { audit, folder } from './run.ts';

const TABLE = '名称,级别,建筑面积（㎡）\n甲,社区,80\n';
const ROWS = TABLE.trim()
  .split('\n')
  .map((line) => line.split(','));

function book(type: XLSX.BookType): Uint8Array {
  const made = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(made, XLSX.utils.aoa_to_sheet(ROWS), '社区');
  return new Uint8Array(XLSX.write(made, { type: 'buffer', bookType: type }));
}

interface Told {
  readonly code: string;
  readonly message: string;
  readonly location?: { readonly file: string };
}

/** The files that are told as unread, and how many others there are. */
function aside(cwd: string, ...args: string[]) {
  const { code, out, err } = audit(cwd, 'check', ...args, '-f', 'json');
  if (out === '') throw new Error(err);
  const { problems, summary }: { problems: Told[]; summary: { unread: number } } = JSON.parse(out);
  const unread = problems.flatMap(({ code, location }) => (code === 'unread' ? [location?.file] : []));
  const others = problems.find((one) => one.code === 'other-files')?.message ?? '';
  expect(summary.unread).toBe(unread.length);
  return { code, unread: unread.sort(), others };
}

const good = { 'data/a.yaml': center('a') };
const clean = { code: 0, unread: [], others: '' };

describe('what a folder holds besides surveys', () => {
  it('(F28) is nothing where every file has the extension of a format: one list of them decides', () => {
    expect([...SEARCHED].sort()).toEqual(
      Object.values(FORMATS)
        .flatMap(({ extensions, named }) => (named ? [] : extensions))
        .sort(),
    );
    for (const extension of ['ndjson', 'jsonl', 'tab', 'tsv', 'xltx', 'xltm', 'xlt', 'ett', 'et', 'ots', 'xlsm', 'yml'])
      expect(SEARCHED).toContain(extension);
  });

  it('(F28) a good a.csv and a failing b.ndjson are both judged, by folder, pattern and what changed', () => {
    const cwd = repository({ 'data/a.csv': '名称,级别,建筑面积（㎡）\n甲,社区,100\n' });
    write(cwd, 'data/b.ndjson', '{"name":"乙","level":"社区","building_area":80}\n');
    for (const args of [['data'], ['data/*'], ['data', '--changed-since', 'old']]) {
      const { code, out } = audit(cwd, 'check', ...args, '--rule', 'area.building', '-f', 'jsonl');
      expect(code).toBe(1);
      expect(out).toContain('"name":"乙"');
    }
  });

  it.each<[string, string | Uint8Array]>([
    ['table.txt', TABLE],
    ['table.csv.bak', TABLE],
    ['noextension', broken('乙')],
    ['lines.log', '{"name":"乙","building_area":80}\n{"name":"丙","building_area":80}\n'],
    [
      'gb.txt',
      Buffer.concat([
        Buffer.from([0xc3, 0xfb, 0xb3, 0xc6]),
        Buffer.from(',building_area,x\n'),
        Buffer.from([0xbc, 0xd7]),
      ]),
    ],
    ['utf16.txt', Buffer.from(`\ufeff${TABLE.replaceAll(',', '\t')}`, 'utf16le')],
    [
      'page.html',
      `<html><style>${'x{} '.repeat(5000)}</style><table><tr><td>名称</td><td>建筑面积（㎡）</td></tr></table></html>`,
    ],
    ['book.xml', book('xlml')],
    ['book.dat', book('xlsx')],
    ['book.xlsb.old', book('xlsb')],
    ['book.ods~', book('ods')],
    ['book.old', book('xls')],
    ['book.5', book('biff5')],
  ])('(F28) that has the content of a survey is told as unread: %s', (name, content) => {
    const cwd = folder({ ...good, [`data/${name}`]: content });
    expect(aside(cwd, 'data')).toEqual({ code: 1, unread: [`data/${name}`], others: '' });
    expect(aside(cwd, 'data', '--allow-unread').code).toBe(0);
    const { out } = audit(cwd, 'check', 'data');
    expect(out).toContain('这个文件没有读取');
  });

  it('(F28) that is something else is counted in one line', () => {
    const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]);
    const cwd = folder({
      ...good,
      'data/photo.png': png,
      'data/readme.md': '# 说明\n\n```yaml\nname: 甲\nbuilding_area: 80\n```\n',
      'data/notes.txt': '你好，世界\n',
      'data/page.html': '<html><p>名称</p></html>',
      'data/config.xml': '<?xml version="1.0"?><settings/>',
      'data/empty.txt': '',
      'data/deep/letter.docx': XLSX.CFB.write(XLSX.CFB.utils.cfb_new(), {
        fileType: 'zip',
        type: 'buffer',
      }) as Uint8Array,
      'data/word.doc': Buffer.concat([
        Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
        Buffer.alloc(2000),
      ]),
      'data/.hidden.txt': TABLE,
      'data/~$a.txt': TABLE,
      'audit.config.yaml': 'inputs: [data]\n',
    });
    expect(aside(cwd, 'data')).toEqual({ code: 0, unread: [], others: '另有8个文件不是调查表，未读。' });
    expect(audit(cwd, 'check', 'data').out).toMatch(/另有8个文件不是调查表，未读。/);
    expect(audit(cwd, 'check', 'data', '--lang', 'en').out).toMatch(/8 other file\(s\) are no surveys/);
    expect(audit(cwd, 'check', 'data', '-f', 'github').out).toMatch(/^::notice.*另有8个文件/m);
    expect(aside(cwd, 'data/*.yaml')).toEqual(clean);
    expect(aside(cwd, 'data/a.yaml')).toEqual(clean);
  });

  it('(F28) is no report of the run itself, and nothing that judges it', () => {
    const cwd = folder({ ...good, 'data/waivers.txt': '# none\n' });
    expect(aside(cwd, 'data', '--waivers', 'data/waivers.txt', '-f', 'csv=data/out.txt')).toEqual(clean);
    expect(readFileSync(join(cwd, 'data/out.txt'), 'utf8')).toContain('a');
    expect(aside(cwd, 'data', '--waivers', 'data/waivers.txt', '-f', 'csv=data/out.txt', '--force')).toEqual(clean);
  });

  it('(F28) a link to another folder is told, and one into what is searched is not', () => {
    const cwd = folder({
      ...good,
      'data/deep/b.yaml': center('b'),
      'other/c.yaml': broken('c'),
      '.store/d.yaml': broken('d'),
    });
    symlinkSync('deep', join(cwd, 'data/inside'));
    expect(aside(cwd, 'data')).toEqual(clean);
    symlinkSync('../other', join(cwd, 'data/outside'));
    for (const named of ['data', 'data/**/*.yaml', 'data/**'])
      expect(aside(cwd, named)).toEqual({ code: 1, unread: ['data/outside'], others: '' });
    symlinkSync('../.store', join(cwd, 'data/store'));
    // All but the hidden store is searched from here.
    expect(aside(cwd, '**/*.yaml').unread).toEqual(['data/store']);
  });

  it('(F28) a pipe, a socket or a device with the name of a survey is told', () => {
    const cwd = folder(good);
    spawnSync('mkfifo', [join(cwd, 'data/b.yaml'), join(cwd, 'data/plain')]);
    symlinkSync('/dev/zero', join(cwd, 'data/c.xlsx'));
    for (const named of ['data', 'data/*'])
      expect(aside(cwd, named)).toEqual({
        code: 1,
        unread: ['data/b.yaml', 'data/c.xlsx'],
        others: '另有1个文件不是调查表，未读。',
      });
    expect(aside(cwd, 'data/*.yaml').unread).toEqual(['data/b.yaml']);
  });

  it('(F28) counts in every command, and in what changed', () => {
    const cwd = repository({ ...good, 'data/table.txt': TABLE, 'then.yaml': center('a') });
    git(cwd, 'status');
    for (const args of [
      ['rank', 'data'],
      ['diff', 'then.yaml', 'data'],
      ['trend', '2017=then.yaml', '2018=data'],
      ['read', 'data'],
      ['baseline', 'data'],
    ])
      expect({ args, code: audit(cwd, ...args).code }).toEqual({ args, code: 1 });
    expect(audit(cwd, 'check', 'data', '--changed-since', 'old').code).toBe(0);
    write(cwd, 'data/table.txt', `${TABLE}乙,社区,80\n`);
    const { code, out } = audit(cwd, 'check', 'data', '--changed-since', 'old');
    expect(code).toBe(1);
    expect(out).toContain('table.txt');
  });
});
