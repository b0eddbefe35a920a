import { join } from 'node:path';
import { expect, it } from 'vitest';
import { FileSource } from '../../src/files/file-source.ts';
import { form } from '../../src/run/form.ts';
import { heldBytes } from '../../src/run/named-bytes.ts';
import { standard } from '../standard/liuhu.ts';
import { folder } from './run.ts';

it('the share of a file is where its last read ended, however often it was read before (F25)', async () => {
  const path = join(folder({ 'a.csv': 'x'.repeat(100) }), 'a.csv');
  const source = new FileSource(path, 'a.csv');
  for (const [start, end, share] of [
    [0, 10, 0.1],
    [10, 100, 1],
    [0, 10, 0.1],
    [50, 75, 0.75],
  ] as const) {
    await source.read(start, end);
    expect(source.share).toBe(share);
  }
  // Read at once, it tells nothing of what is done with it.
  await source.read(0, 100);
  expect(source.share).toBeNull();
  source.close();
});

it('a form tells how far its writing is, and that it ended where it fails (F25)', async () => {
  const rows = Array.from({ length: 4 }, (_, at) => `第${at}社区,社区,80`);
  const survey = heldBytes('survey.csv', Buffer.from(`名称,级别,建筑面积（㎡）\n${rows.join('\n')}\n`));
  const told: (number | string | null)[] = [];
  const progress = {
    update: () => undefined,
    writing: (share: number | null) => told.push(share),
    clear: () => told.push('clear'),
  };
  const request = { surveys: [survey], standard, selection: {}, lang: 'zh', now: new Date(0), progress } as const;
  const { PassThrough } = await import('node:stream');
  const outlet = {
    file: async () => new PassThrough().resume(),
    folder: async () => undefined,
    write: async () => undefined,
  };
  await form({ ...request, path: 'a.xlsx', split: false, failOn: 'none', outlet: outlet as never });
  expect(told).toEqual(['clear', 0.25, 0.5, 0.75, 1, 'clear']);
  const broken = { ...outlet, file: () => Promise.reject(new Error('full')) };
  const failing = form({ ...request, path: 'a.xlsx', split: false, failOn: 'none', outlet: broken as never });
  await expect(failing).rejects.toThrow('full');
  expect(told.at(-1)).toBe('clear');
});
