import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../../src/audit/evaluate.ts';
import type { Center } from '../../src/model/center.ts';
import type { CenterResult } from '../../src/model/finding.ts';
import type { Standard } from '../../src/model/standard.ts';
import { ABSENT, EMPTY, type Value } from '../../src/model/value.ts';
import { heldBytes } from '../../src/run/named-bytes.ts';
import { type FormatOf, render } from '../../src/run/outputs.ts';
import { read } from '../../src/run/read/read.ts';
import { refusalOf } from '../readers/xlsx/workbooks.ts';
import { standard as liuhu, SURVEY_FILE } from '../standard/liuhu.ts';
import { audited, shippedStandard } from '../workbooks/shipped.ts';
import { centersOf, reportOf } from './read-cases.ts';

const SAMPLES = join(import.meta.dirname, '../../data/samples');
const PLAIN = ['yaml', 'jsonl', 'csv', 'xlsx'] as const;
const FRAME = { width: 80, colour: false };
const zhengzhou = await shippedStandard();

/** What a report says of a value: whatever cannot be read is invalid, and what is not there is missing. */
function told(value: Value): unknown {
  if (typeof value !== 'object') return value;
  return value.is === 'absent' ? 'empty' : value.is;
}

function report({ center, verdict, findings }: CenterResult): unknown {
  const { name, level, office } = center;
  const parts = findings.map(({ rule, status, part, parts: all }) => [
    rule.id,
    status,
    (all ?? [part]).map((one) => [one.status, told(one.value)]),
  ]);
  return { name, level, office, verdict, parts };
}

const SUMS = [
  [100, 1000, 3, 10, 2, 1],
  [110, 1100, 4, 11, 3, 2],
  [210, 2100, 7, 21, 5, 3],
] as const;
const FIGURES = ['building_area', 'plaza_area', 'annual_funding', 'mass_events', 'performances', 'full_time_staff'];

/** Centres of which the last has the sums of the others, as a total has. */
function summed(names: readonly string[]): Center[] {
  return SUMS.map((figures, row) => ({
    name: names[row]!,
    level: 'community',
    office: null,
    values: zhengzhou.fields.map(({ id }): Value => figures[FIGURES.indexOf(id)] ?? EMPTY),
    place: {
      center: () => ({ file: 'a.yaml', line: row + 1 }),
      field: () => ({ file: 'a.yaml', line: row + 1 }),
      raw: () => null,
    },
  }));
}

const inOrder = (reports: readonly unknown[]): string[] => reports.map((one) => JSON.stringify(one)).sort();

/** What is written, and what the program makes of it. */
async function again(format: FormatOf<'read'>, centers: Parameters<typeof render<'read'>>[2], standard: Standard) {
  const content = await render('read', format, centers, FRAME);
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { ...(await audited(bytes, `plain.${format}`, standard)), content };
}

function judged(centers: readonly Center[], standard: Standard): unknown[] {
  const { evaluate } = compile(standard);
  return centers.map((center) => report(evaluate(center)));
}

/** The texts that persons wrote below what their level is asked, and that are not there any more. */
function unkept(centers: readonly Center[], results: readonly CenterResult[], standard: Standard): unknown[] {
  const { needed } = compile(standard);
  const raws = ({ level, values }: Center): { field: number; raw: string }[] =>
    values.flatMap((value, field) => {
      const isText = typeof value === 'object' && value.is === 'invalid' && needed.get(level)!.has(field);
      return isText ? [{ field, raw: value.raw }] : [];
    });
  const found = results.flatMap(({ center }) => raws(center));
  return centers
    .flatMap(raws)
    .filter(({ field, raw }) => !found.some((one) => one.field === field && one.raw.includes(raw.trim())));
}

async function sample(name: string, standard: Standard, path = join(SAMPLES, name)) {
  const surveys = [heldBytes(name, new Uint8Array(readFileSync(path)))];
  return read({ surveys, standard, selection: {}, lang: 'zh', now: new Date(0), limit: 20 });
}

describe('a survey in the plain form is judged as the survey itself', () => {
  it.each(PLAIN)('%s of every sample', async (format) => {
    const samples = [
      await sample('jinshui-survey.xlsx', zhengzhou),
      await sample('messy-survey.xlsx', zhengzhou),
      await sample('survey.yaml', liuhu, SURVEY_FILE),
    ];
    for (const account of samples) {
      const { results, problems } = await again(format, account, account.standard);
      expect(account.centers.length).toBeGreaterThan(5);
      expect(inOrder(results.map(report))).toEqual(inOrder(judged(account.centers, account.standard)));
      expect(problems.filter(({ code }) => /unknown|unread|skipped|other/.test(code))).toEqual([]);
    }
  });

  it.each(PLAIN.flatMap((format) => [liuhu, zhengzhou].map((standard) => [format, standard.id, standard] as const)))(
    '%s of random centres by %s',
    async (format, _, standard) => {
      const wild = format === 'yaml' || format === 'jsonl';
      await fc.assert(
        fc.asyncProperty(
          centersOf(standard, wild),
          fc.constantFrom('zh' as const, 'en' as const),
          async (centers, lang) => {
            const { results } = await again(format, reportOf(standard, centers, lang), standard);
            expect(inOrder(results.map(report))).toEqual(inOrder(judged(centers, standard)));
            expect(unkept(centers, results, standard)).toEqual([]);
          },
        ),
        { numRuns: format === 'xlsx' ? 20 : 60 },
      );
    },
  );

  it.each(PLAIN)('%s of a centre whose figures are the sums of those above it', async (format) => {
    const centers = summed(['甲社区', '乙社区', '丙社区']);
    const { results } = await again(format, reportOf(zhengzhou, centers), zhengzhou);
    expect(inOrder(results.map(report))).toEqual(inOrder(judged(centers, zhengzhou)));
  });

  it('csv of few answers, whose origins are not taken for labels', async () => {
    const few = summed(['丰庆路街道', '甲社区', '西史赵村']).map((center, row) => ({
      ...center,
      level: zhengzhou.levels[row]!.id,
      values: center.values.map((value, field): Value => (field < 2 ? value : ABSENT)),
    }));
    const { results } = await again('csv', reportOf(zhengzhou, few), zhengzhou);
    expect(inOrder(results.map(report))).toEqual(inOrder(judged(few, zhengzhou)));
  });

  it.each(['csv', 'xlsx'] as const)('%s is refused for a name that a table cannot hold', async (format) => {
    for (const name of ['合计', '注：填表说明']) {
      const refused = refusalOf(again(format, reportOf(zhengzhou, summed(['甲社区', '乙社区', name])), zhengzhou));
      expect(await refused).toMatchObject({ code: 'not-for-table', args: { name }, location: { line: 3 } });
    }
  });
});
