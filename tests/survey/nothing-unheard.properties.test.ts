import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CellRange, RegionAccount } from '../../src/model/account.ts';
import type { Cell } from '../../src/model/rows.ts';
import { sheetCenters } from '../../src/survey/sheet-centers.ts';
import { fieldIndex, type Recorded, type Rows, recorder, saysOf, sheetOf } from './zhengzhou.ts';

/** Fields of a community, with a header that is understood, and an answer by which it can be known again. */
const FIELDS: readonly (readonly [id: string, header: string, answers: readonly Cell[]])[] = [
  ['building_area', '建筑面积（㎡）', [101, 137, '250㎡']],
  ['plaza_area', '文体广场面积（㎡）', [1201, 1307]],
  ['reading_room', '图书阅览室', ['有', '无', '√']],
  ['culture_room', '文化活动室', ['有', '无']],
  ['annual_funding', '业务经费（万元）', [0.31, 0.73]],
  ['mass_events', '群众文体活动（次）', [7, 11, 3]],
  ['performances', '送文艺演出（场）', [2, 5]],
  ['full_time_staff', '专职工作人员（人）', [1, 4]],
  ['training_days', '集中培训天数（天）', [6, 9]],
];
const OTHER = [
  ...['计划', '上年', '10分', '学时', '需求', '预算', '目标值', '拟建', '排名', '含兼职'],
  ...['楼层', '照片', '甲方口径', 'xyz', '三年', '2015-2017年合计外'],
];
const NEUTRAL = ['实际', '现状', '必填', '现有'];
const NAMES = ['四月天社区', '国泰花园', '丰乐社区', '戊院', '燕庄花园社区', '沙门社区', '南阳新村', '文化路社区'];
const JUNK: readonly (readonly Cell[])[] = [
  ['合计', 900, 900, 900, 900, 900, 900],
  ['注：数据截至2017年12月。'],
  ['负责人：', undefined, '填表人：'],
  ['平均值', 1.5, 1.5, 1.5],
  ['示例', 300, 1000, '有'],
  ['……'],
  ['', ' '],
];

interface Drawn {
  readonly rows: Rows;
  readonly names: readonly string[];
  /** Ids of the fields whose column says something else. */
  readonly others: readonly string[];
}

const subset = fc.subarray(FIELDS.slice(), { minLength: 3 });
const qualifier = fc.oneof(
  { weight: 5, arbitrary: fc.constant({ text: '', other: false }) },
  { weight: 2, arbitrary: fc.constantFrom(...NEUTRAL).map((text) => ({ text, other: false })) },
  { weight: 3, arbitrary: fc.constantFrom(...OTHER).map((text) => ({ text, other: true })) },
);
type Qualifier = { readonly text: string; readonly other: boolean };

function headed(header: string, { text }: Qualifier, way: number): string {
  if (text === '') return header;
  return [`${header}（${text}）`, `${text}${header}`, `${header}${text}`][way % 3]!;
}

/** One sheet: some fields under qualified headers, some centres, junk between, in one of five layouts. */
const drawn: fc.Arbitrary<Drawn & { readonly layout: number }> = fc
  .record({
    fields: subset,
    qualifiers: fc.array(qualifier, { minLength: FIELDS.length, maxLength: FIELDS.length }),
    ways: fc.array(fc.nat(2), { minLength: FIELDS.length, maxLength: FIELDS.length }),
    names: fc.subarray(NAMES.slice(), { minLength: 1, maxLength: 5 }),
    picks: fc.array(fc.nat(100), { minLength: 60, maxLength: 60 }),
    junk: fc.array(fc.constantFrom(...JUNK), { maxLength: 3 }),
    layout: fc.nat(4),
  })
  .map(({ fields, qualifiers, ways, names, picks, junk, layout }) => {
    const headers = fields.map(([, header], at) => headed(header, qualifiers[at]!, ways[at]!));
    const others = fields.filter((_, at) => qualifiers[at]!.other).map(([id]) => id);
    const answer = (at: number, who: number): Cell => {
      const [, , answers] = fields[at]!;
      return answers[picks[(who * fields.length + at) % picks.length]! % answers.length];
    };
    const centers = names.map((name, who): Cell[] => [name, ...fields.map((_, at) => answer(at, who))]);
    if (layout === 1) {
      const transposed = [
        ['项目', ...names],
        ...headers.map((header, at) => [header, ...names.map((_, who) => answer(at, who))]),
      ];
      return { rows: transposed, names, others, layout };
    }
    if (layout === 2) {
      const cards = centers.flatMap(([name, ...answers]): Cell[][] => [
        ['名称', name],
        ...headers.map((header, at): Cell[] => [header, answers[at]]),
        [],
      ]);
      return { rows: cards, names, others, layout };
    }
    const plain = fields.map(([, header]) => header);
    const words = fields.map((_, at) => qualifiers[at]!.text || undefined);
    // A word in a row of its own, above the headers or below them, and nothing merged.
    if (layout === 3) return { rows: [['名称', ...words], [undefined, ...plain], ...centers], names, others, layout };
    if (layout === 4) {
      const below = words.some((word) => word !== undefined) ? [[undefined, ...words]] : [];
      return { rows: [['名称', ...plain], ...below, ...centers], names, others, layout };
    }
    const body = centers.flatMap((center, who): (readonly Cell[])[] => (junk[who] ? [center, junk[who]] : [center]));
    return { rows: [['社区文化服务中心情况表'], ['名称', ...headers], ...body], names, others, layout };
  });

async function read(
  rows: Rows,
): Promise<Recorded & { readonly names: string[]; readonly centers: readonly { values: readonly unknown[] }[] }> {
  const recorded = recorder();
  const found = await sheetCenters(sheetOf(rows), saysOf('社区'), false, null, recorded.context);
  const centers = [];
  if ('centers' in found) for await (const batch of found.centers) centers.push(...batch);
  return { ...recorded, centers, names: centers.map(({ name }) => name) };
}

const contains = ({ top, left, bottom, right }: CellRange, row: number, column: number): boolean =>
  top <= row && row <= bottom && left <= column && column <= right;

function regionsOf(recorded: Recorded): readonly RegionAccount[] {
  return recorded.coverage.flatMap(({ regions }) => regions);
}

describe('nothing of a sheet is unheard', () => {
  it('no value is read past a word that is not understood', async () => {
    await fc.assert(
      fc.asyncProperty(drawn, async ({ rows, others }) => {
        const { centers } = await read(rows);
        for (const { values } of centers) {
          for (const id of others) expect(values[fieldIndex(id)], id).toMatchObject({ is: 'absent' });
        }
      }),
      { numRuns: 400 },
    );
  });

  it('every centre is in the report or told as unread', async () => {
    await fc.assert(
      fc.asyncProperty(drawn, async ({ rows, names }) => {
        const found = await read(rows);
        const unread = found.problems.filter(({ code }) => code === 'unread').length;
        const lost = names.filter((name) => !found.names.includes(name));
        expect(found.names.filter((name) => !names.includes(name))).toEqual([]);
        expect(unread).toBeGreaterThanOrEqual(lost.length > 0 ? 1 : 0);
      }),
      { numRuns: 400 },
    );
  });

  it('every filled cell lies in exactly one region of the account', async () => {
    await fc.assert(
      fc.asyncProperty(drawn, async ({ rows }) => {
        const recorded = await read(rows);
        if (recorded.coverage.length === 0) return;
        const regions = regionsOf(recorded);
        for (const [at, cells] of rows.entries()) {
          for (const [index, cell] of cells.entries()) {
            if (cell === undefined || cell === '' || cell === ' ') continue;
            const holding = regions.filter(({ range }) => contains(range, at + 1, index + 1));
            expect(holding.length, `${JSON.stringify(cell)} in row ${at + 1}, column ${index + 1}`).toBe(1);
          }
        }
      }),
      { numRuns: 400 },
    );
  });
});
