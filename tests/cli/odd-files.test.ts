import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { broken, center, git, repository } from './repositories.ts';
import { AUDIT, audit, byOwnStandard, folder } from './run.ts';

/** 丰庆路 and 中心, in GB18030. */
const FENGQINGLU = Buffer.from([0xb7, 0xe1, 0xc7, 0xec, 0xc2, 0xb7]);
const ZHONGXIN = Buffer.from([0xd6, 0xd0, 0xd0, 0xc4]);

/** A path whose parts need not be UTF-8. */
function bytes(...parts: (string | Buffer)[]): Buffer {
  return Buffer.concat(parts.map((part) => Buffer.from(part as string)));
}

const fifo = (path: string): unknown => spawnSync('mkfifo', [path]);

function centersOf(cwd: string, ...args: string[]): { name: string; location: { file: string } }[] {
  const { out, err } = audit(cwd, 'check', ...args, '-f', 'json');
  if (out === '') throw new Error(err);
  return JSON.parse(out).centers;
}

const filesOf = (cwd: string, ...args: string[]): string[] =>
  centersOf(cwd, ...args).map(({ location }) => location.file);

describe('names that are no UTF-8', () => {
  const cwd = folder({ 'data/甲.yaml': center('甲') });
  mkdirSync(bytes(cwd, '/data/', FENGQINGLU));
  writeFileSync(bytes(cwd, '/data/', FENGQINGLU, '/', ZHONGXIN, '.yaml'), center('乙'));
  writeFileSync(bytes(cwd, '/data/', FENGQINGLU, '/plain.yaml'), center('丙'));
  const all = ['data/丰庆路/plain.yaml', 'data/丰庆路/中心.yaml', 'data/甲.yaml'];

  it('(F15) are read in folders, and told in GB18030', () => {
    expect(filesOf(cwd, 'data').sort()).toEqual(all.slice().sort());
  });

  it('(F15) are matched by patterns as they are told', () => {
    expect(filesOf(cwd, 'data/**/*.yaml').sort()).toEqual(all.slice().sort());
    expect(filesOf(cwd, 'data/丰*/中?.yaml')).toEqual(['data/丰庆路/中心.yaml']);
  });

  it('(F15) can be typed as they are told, or as they are', () => {
    expect(filesOf(cwd, 'data/丰庆路/中心.yaml')).toEqual(['data/丰庆路/中心.yaml']);
    const script = `${process.execPath} ${AUDIT} ${byOwnStandard(['check', '-f', 'jsonl']).join(' ')} "$(printf 'data/\\267\\341\\307\\354\\302\\267/\\326\\320\\320\\304.yaml')"`;
    const { stdout } = spawnSync('sh', ['-c', script], { cwd, encoding: 'utf8', env: { PATH: process.env['PATH'] } });
    expect(JSON.parse(stdout)).toMatchObject({ name: '乙' });
  });

  it('(F15) that would be told as others are told with their bytes, and hide none', () => {
    const cwd = folder({ '中心.yaml': center('甲') });
    writeFileSync(bytes(cwd, '/', ZHONGXIN, '.yaml'), broken('乙'));
    writeFileSync(bytes(cwd, '/', Buffer.from([0xff, 0x1b]), '[31m.yaml'), broken('丙'));
    expect(filesOf(cwd, '.').sort()).toEqual(['\\xd6\\xd0\\xd0\\xc4.yaml', '\\xff\\x1b[31m.yaml', '中心.yaml']);
    const { code, out, err } = audit(cwd, 'check', '.');
    expect(code).toBe(1);
    expect(out + err).not.toContain('\u001b');
  });

  it('(F15) have their layouts beside them', () => {
    const cwd = folder();
    writeFileSync(bytes(cwd, '/', ZHONGXIN, '.csv'), '名称\n甲\n');
    writeFileSync(bytes(cwd, '/', ZHONGXIN, '.layout.yml'), 'sheets: []\n');
    expect(audit(cwd, 'check', '.')).toMatchObject({ code: 2, err: expect.stringContaining('中心.layout.yml') });
  });

  it('(F15) are known to be what they were', () => {
    const cwd = repository({ 'data/a.yaml': center('a') });
    const path = bytes(cwd, '/data/', ZHONGXIN, '.yaml');
    renameSync(join(cwd, 'data/a.yaml'), path);
    git(cwd, 'add', '-A');
    git(cwd, 'commit', '-q', '-m', 'renamed');
    expect(filesOf(cwd, 'data', '--changed-since', 'HEAD')).toEqual([]);
    writeFileSync(path, broken('a'));
    expect(filesOf(cwd, 'data', '--changed-since', 'HEAD')).toEqual(['data/中心.yaml']);
  });
});

describe('links that lead nowhere', () => {
  const cwd = folder({ 'data/a.yaml': center('a'), 'other/deep/b.yaml': center('b') });
  symlinkSync('loop', join(cwd, 'data/loop'));
  symlinkSync('none', join(cwd, 'data/gone'));
  symlinkSync(join(cwd, 'other/deep/b.yaml/x'), join(cwd, 'data/through-a-file'));

  it.each([['data/**/*.yaml'], ['data/*.yaml'], ['data/*/*.yaml', 'data/a.yaml'], ['data']])(
    '(F15) stop no search: %s',
    (...args) => {
      const { code, out, err } = audit(cwd, 'check', ...args, '-f', 'jsonl');
      expect(err).not.toMatch(/程序内部错误/);
      if (args[0] === 'data/*/*.yaml') expect({ code, out }).toEqual({ code: 2, out: '' });
      else expect(JSON.parse(out)).toMatchObject({ name: 'a' });
    },
  );

  it('(F15) are refused where they are named as surveys', () => {
    const cwd = folder({ 'data/a.yaml': center('a') });
    symlinkSync('b.yaml', join(cwd, 'data/b.yaml'));
    for (const named of ['data', 'data/*.yaml', 'data/b.yaml']) {
      const { code, out, err } = audit(cwd, 'check', named);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toContain('读不了 data/b.yaml（ELOOP）');
    }
  });
});

describe('what is no file', () => {
  it('(F15) is not opened, and told where it is named', async () => {
    const cwd = folder();
    fifo(join(cwd, 'a.yaml'));
    symlinkSync('a.yaml', join(cwd, 'b.yaml'));
    symlinkSync('/dev/zero', join(cwd, 'c.yaml'));
    const server = createServer().listen(join(cwd, 'd.yaml'));
    await new Promise((done) => server.once('listening', done));
    const kinds = { 'a.yaml': '命名管道', 'b.yaml': '命名管道', 'c.yaml': '设备', 'd.yaml': '套接字' };
    for (const [name, kind] of Object.entries(kinds)) {
      const { code, out, err } = audit(cwd, 'check', name);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toContain(`${name} 是${kind}`);
    }
    server.close();
  });

  it('(F15) is no configuration, list of waivers or rules', () => {
    const cwd = folder({ 'a.yaml': center('a'), 'own/standard.yaml': 'id: own\n' });
    for (const name of ['audit.config.yaml', 'waivers.yaml', 'own/rules.yaml', 'a.layout.yaml']) fifo(join(cwd, name));
    const refused = (...args: string[]): string => {
      const { code, err } = audit(cwd, 'check', 'a.yaml', ...args);
      expect(code).toBe(2);
      return err;
    };
    expect(refused()).toContain('audit.config.yaml 是命名管道');
    expect(refused('--no-config', '--waivers', 'waivers.yaml')).toContain('waivers.yaml 是命名管道');
    expect(refused('--no-config', '--standard', './own')).toContain('rules.yaml 是命名管道');
    expect(refused('--no-config')).toContain('a.layout.yaml 是命名管道');
  });
});

describe('folders that nobody may look into', () => {
  it.skipIf(process.getuid?.() === 0)('(F15) are refused by name', () => {
    const cwd = folder({ 'data/a.yaml': center('a'), 'data/closed/b.yaml': center('b') });
    symlinkSync('closed/deep', join(cwd, 'data/link'));
    chmodSync(join(cwd, 'data/closed'), 0);
    for (const named of ['data', 'data/**/*.yaml', 'data/*/*.yaml'])
      expect(audit(cwd, 'check', named)).toMatchObject({ code: 2, err: expect.stringContaining('读不了 data/closed') });
    chmodSync(join(cwd, 'data/closed'), 0o755);
  });
});
