import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Center } from '../../src/model/center.ts';
import type { Sheet } from '../../src/model/rows.ts';
import { openSurvey } from '../../src/readers/open.ts';
import { proposeLayout } from '../../src/run/layout/propose.ts';
import { heldBytes } from '../../src/run/named-bytes.ts';
import { type Rows, sheetOf, standard } from '../survey/zhengzhou.ts';
import { FILE, mistakesOf, type Read, readWith } from './layout-survey.ts';

const headless = ({ problems }: Read): string[] =>
  problems.flatMap(({ code, args }) => (code === 'skipped-sheet' && args.reason === 'no-header' ? [args.sheet] : []));

const proposed = (read: Read): string => proposeLayout(FILE, read.coverage, headless(read), 'zh');

/** All that is judged of a centre. What is absent is absent, whatever its column was taken for. */
const judged = ({ name, level, office, values, place }: Center): unknown => [
  name,
  level,
  office,
  place.center(),
  standard.fields.map((_, index) => {
    const value = values[index];
    const isAbsent = typeof value === 'object' && value.is === 'absent';
    return isAbsent ? 'absent' : [value, place.field(index), place.raw(index)];
  }),
];

/** Reads, and reads again with the layout that is proposed. */
async function bothWays(sheets: readonly Sheet[]): Promise<{ layout: string; plain: Read; laid: Read }> {
  const plain = await readWith(sheets);
  const layout = proposed(plain);
  const laid = await readWith(sheets, layout);
  expect(laid.centers.map(judged), layout).toEqual(plain.centers.map(judged));
  return { layout, plain, laid };
}

describe('the layout that is proposed', () => {
  it('names rows and columns, and leaves what is not understood to a person', async () => {
    const rows: Rows = [
      ['社区基本情况'],
      ['序号', '名称', '级别', '建筑面积（亩）', '奇怪的列', '业务经费（上年，万元）', '图书阅揽室'],
      [1, '甲社区', '社区', 1, 'x', 3, '有'],
      ['注：如实填写'],
    ];
    const { layout } = await bothWays([sheetOf(rows, { name: '2017 表' })]);
    expect(layout).toBe(
      [
        '# 从 survey.xlsx 认出的布局。逐列核对，补上不认识的，存在调查表旁边',
        'sheets:',
        '  - sheet: "2017 表"',
        '    table:',
        '      rows: 3-',
        '      columns:',
        '        B: name  # 名称',
        '        C: level  # 级别',
        '        D: building_area  # 建筑面积（亩）',
        '        # E:  # 不认识：奇怪的列',
        '        # F:  # 业务经费（上年，万元）：写了“上年”，是别的事',
        '        # G:  # 不认识：图书阅揽室（最接近的是图书阅览室）',
        '',
      ].join('\n'),
    );
  });

  const tables: readonly [string, Rows, string[]?][] = [
    [
      'grouped headers',
      [
        ['名称', '功能设置', '', '戏台（米）', '', ''],
        ['', '图书阅览室', '文化活动室', '长', '宽', '高'],
        ['甲村', '有', '无', 10, 5, 0.8],
      ],
      ['A1:A2', 'B1:C1', 'D1:F1'],
    ],
    [
      'a group over one column',
      [
        ['名称', '存在问题', '业务经费（万元）'],
        ['', '建筑面积', ''],
        ['甲社区', 1, 2],
      ],
      ['A1:A2', 'C1:C2'],
    ],
    [
      'choices in columns',
      [
        ['名称', '图书阅览室', '', '文化活动室', ''],
        ['', '有', '无', '有', '无'],
        ['甲社区', '√', '', '', '√'],
      ],
      ['A1:A2', 'B1:C1', 'D1:E1'],
    ],
    [
      'choices in a cell',
      [
        ['名称', '现有哪些', '建筑面积'],
        ['甲社区', '图书阅览室┋文化活动室', 100],
        ['乙社区', '图书阅览室', 90],
      ],
    ],
    [
      'names under levels',
      [
        ['街道', '社区', '村', '建筑面积', '业务经费（万元）'],
        ['甲街道', '子社区', '', 100, 1],
        ['', '', '丑村', 90, 2],
      ],
    ],
    [
      'tables beside each other',
      [
        ['名称', '建筑面积', '', '名称', '建筑面积'],
        ['甲社区', 100, '', '乙社区', 90],
        ['丙社区', 80, '', '丁社区', 70],
      ],
    ],
    [
      'tables below each other, under titles and with a line of units',
      [
        ['丰庆路街道'],
        ['单位：元'],
        ['名称', '业务经费', '建筑面积'],
        ['甲社区', 3000, 100],
        ['合计', 3000, 100],
        [],
        ['国基路街道'],
        ['建筑面积', '名称'],
        [90, '乙社区'],
        ['注：完'],
      ],
    ],
    [
      'who says so, and two columns of one field',
      [
        ['名称', '建筑面积（自查）', '建筑面积（核查）', '业务经费（元）', '年度业务经费（万元）'],
        ['甲社区', 100, 90, 3000, 0.3],
      ],
    ],
    [
      'codes and what is said the other way round',
      [
        ['名称', '图书阅览室（1=有，2=无）', '无重大安全和责任事故'],
        ['甲社区', 2, '是'],
      ],
    ],
    [
      'one column for a stage',
      [
        ['名称', '级别', '简易戏台', '建筑面积'],
        ['甲村', '村', '10×5×0.8', 100],
      ],
    ],
    [
      'a card',
      [
        ['社区文化中心登记表'],
        ['名称', '甲社区', '级别', '社区'],
        ['建筑面积', 100, '业务经费（元）', 3000],
        ['图书阅览室', '有', '藏书', 2000],
      ],
    ],
    [
      'a transposed table',
      [
        ['名称', '甲社区', '乙社区', '丙社区'],
        ['建筑面积', 100, 90, '120㎡'],
        ['业务经费（元）', 3000, '4000元', 5000],
        ['图书阅览室', '有', '无', '有'],
        ['文化活动室', '有', '无', '有'],
      ],
    ],
    [
      'a list of items with units',
      [
        ['项目', '单位', '实测'],
        ['名称', '', '甲社区'],
        ['建筑面积', '亩', 1],
        ['业务经费', '元', 3000],
        ['图书阅览室', '', '有'],
      ],
    ],
  ];
  it.each(tables)('gives the same centres: %s', async (_, rows, merges) => {
    const { plain } = await bothWays([sheetOf(rows, { name: '社区', ...(merges && { merges }) })]);
    expect(plain.centers.length).toBeGreaterThan(0);
  });

  it('says of what was not read how a person can say it', async () => {
    const sheets = [
      sheetOf(
        [
          ['名称', '建筑面积'],
          ['甲社区', 100],
        ],
        { name: '社区' },
      ),
      sheetOf(
        [
          ['点', '房子'],
          ['乙', 100],
        ],
        { name: '别的' },
      ),
    ];
    const { layout } = await bothWays(sheets);
    expect(layout).toContain('  # “别的”里没有认出中心\n  # - sheet: 别的\n  #   table:\n  #     rows: 5-\n');
  });

  it('is one line a column whatever a survey says', async () => {
    const words = '坏\n  - sheet: x\u2028# "列"';
    const { layout } = await bothWays([
      sheetOf(
        [
          ['名称', words, '建筑面积'],
          ['甲社区', 'x', 100],
        ],
        { name: '社区' },
      ),
    ]);
    expect(layout.split('\n').filter((line) => line.includes('坏'))).toHaveLength(1);
    expect(await mistakesOf([sheetOf([['名称']], { name: '社区' })], 'sheets: []')).toHaveLength(1);
  });

  const SAMPLES = join(import.meta.dirname, '../../data/samples');
  const books = readdirSync(SAMPLES).filter((name) => /\.(?:xlsx|csv)$/.test(name));
  it.each(books)('gives the same centres of the sample %s', async (name) => {
    const opened = await openSurvey(heldBytes(name, readFileSync(join(SAMPLES, name))).open(), () => {});
    if (opened.is !== 'workbook') throw new Error('no workbook');
    await bothWays(opened.workbook.sheets);
  });
});
