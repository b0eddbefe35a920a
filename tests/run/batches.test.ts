import { expect, it } from 'vitest';
import { startAudit } from '../../src/run/audit.ts';
import { heldBytes } from '../../src/run/named-bytes.ts';
import { standard } from '../standard/liuhu.ts';

it('results come in batches that a report can hold the text of, however many centres are read at once (F16)', async () => {
  const rows = Array.from({ length: 1000 }, (_, at) => `第${at}社区,社区,80`);
  const survey = heldBytes('survey.csv', Buffer.from(`名称,级别,建筑面积（㎡）\n${rows.join('\n')}\n`));
  const run = await startAudit({ surveys: [survey], standard, selection: {}, lang: 'zh', now: new Date(0) });
  const sizes: number[] = [];
  for await (const results of run.results()) sizes.push(results.length);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(1000);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(256);
});
