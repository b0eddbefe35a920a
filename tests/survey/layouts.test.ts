import { describe, expect, it } from 'vitest';
import type { Center } from '../../src/model/center.ts';
import { sheetsCenters } from '../../src/survey/sheets-centers.ts';
import { type Case, cases } from './layouts/cases.ts';
import { evaluation, recorder, sheetOf } from './zhengzhou.ts';

async function judge({ sheets, merges = {}, file = '调查表.xlsx' }: Case) {
  const { context, problems, coverage } = recorder();
  const all = Object.entries(sheets).map(([name, rows]) => sheetOf(rows, { name, merges: merges[name] ?? [] }));
  const centers: Center[] = [];
  for await (const batch of sheetsCenters(all, file, context)) centers.push(...batch);
  const runs = coverage.flatMap(({ regions }) => regions.flatMap(({ rows }) => rows));
  return {
    results: centers.map((center) => evaluation.evaluate(center)),
    told: problems.map(({ code }) => code),
    kind: (row: number) => runs.find(({ first, last }) => first <= row && row <= last)?.kind,
  };
}

describe('sheets as people make them', () => {
  it.each(cases)('$what', async (one) => {
    const { results, told, kind } = await judge(one);
    expect(results.map(({ center }) => center.name)).toEqual(one.centers.map(([name]) => name));
    const rest = one.rest === undefined ? 'pass' : one.rest;
    for (const [at, [name, wanted = {}, office]] of one.centers.entries()) {
      const { center, findings } = results[at]!;
      if (office !== undefined) expect([name, center.office]).toEqual([name, office]);
      for (const { rule, status } of findings) {
        const expected = wanted[rule.id] ?? rest;
        if (expected !== null) expect(`${name} ${rule.id} ${status}`).toBe(`${name} ${rule.id} ${expected}`);
      }
    }
    if (one.told) expect([...new Set(told)].filter((code) => code !== 'absent-column')).toEqual(one.told);
    for (const [row, is] of Object.entries(one.rows ?? {})) expect([row, kind(Number(row))]).toEqual([row, is]);
  });
});
