import type { Cell } from '../../../src/model/rows.ts';

/** The status of a rule of a centre. */
export type Wanted = 'pass' | 'fail' | 'missing' | 'invalid';

/** A survey in a shape that people use, and what a careful auditor makes of it. */
export interface Case {
  readonly what: string;
  readonly sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>;
  readonly merges?: Readonly<Record<string, readonly string[]>>;
  readonly file?: string;
  /** Every centre that is listed, in order; of each what differs from all its rules being passed. */
  readonly centers: readonly (readonly [name: string, wanted?: Readonly<Record<string, Wanted>>, office?: string])[];
  /** Statuses of all rules that are not named; `null` for those of which nothing is said. */
  readonly rest?: Wanted | null;
  /** Codes of the problems that are told, each once; columns that are absent aside. */
  readonly told?: readonly string[];
  /** What rows that are no centres are, by their number. */
  readonly rows?: Readonly<Record<number, string>>;
}

const [AREA, PLAZA, READING, EVENTS, FUNDS, POSTS, TRAINING, SAFETY] = [
  'area.building',
  'area.plaza',
  'functions.reading-room',
  'activities.mass-events',
  'funding.annual',
  'staffing.full-time',
  'staffing.training',
  'safety.major-accidents',
] as const;

/** Labels of a community's fields, each with an answer that is good enough. */
const GOOD: readonly (readonly [rule: string, label: string, answer: Cell])[] = [
  [AREA, '建筑面积（㎡）', 168],
  [PLAZA, '文体广场面积（㎡）', 1350],
  [READING, '图书阅览室', '有'],
  ['', '文化活动室', '有'],
  ['', '数字资源室', '有'],
  ['', '多功能教室', '有'],
  [FUNDS, '业务经费（万元）', 0.42],
  [EVENTS, '群众文体活动（次）', 7],
  ['', '送文艺演出（场）', 2],
  [POSTS, '专职工作人员（人）', 2],
  [TRAINING, '集中培训天数（天）', 6],
  [SAFETY, '重大安全和责任事故（起）', 0],
];
const LABELS = GOOD.map(([, label]) => label);
/** The answers of a centre; `area` and `plaza` in place of its figures. */
const good = (area: Cell = 168, plaza: Cell = 1350): Cell[] => [
  area,
  plaza,
  ...GOOD.slice(2).map(([, , cell]) => cell),
];
const HEADER = ['名称', ...LABELS];
const LOCATED = ['序号', '所属街道', '名称', ...LABELS];

/** One centre, whose column of a rule bears another label and holds another answer. */
function column(rule: string, label: string, answer: Cell, wanted: Wanted, told: readonly string[] = []): Case {
  const at = GOOD.findIndex(([id]) => id === rule);
  const labels = LABELS.with(at, label);
  const answers = good().with(at, answer);
  return {
    what: `${label}: ${String(answer)}`,
    sheets: {
      社区: [
        ['名称', ...labels],
        ['清溪社区', ...answers],
      ],
    },
    centers: [['清溪社区', { [rule]: wanted }]],
    told,
  };
}

/** One centre, whose column of a rule is a group of several. */
function group(rule: string, label: string, leaves: readonly string[], cells: readonly Cell[], wanted: Wanted): Case {
  const at = GOOD.findIndex(([id]) => id === rule);
  const blank = leaves.slice(1).map(() => undefined);
  const top = ['名称', ...LABELS.slice(0, at), label, ...blank, ...LABELS.slice(at + 1)];
  const below: Cell[] = top.map(() => undefined);
  for (const [index, leaf] of leaves.entries()) below[at + 1 + index] = leaf;
  return {
    what: `${label} over ${leaves.join(' | ')}: ${cells.map((cell) => String(cell ?? '')).join(' | ')}`,
    sheets: { 社区: [top, below, ['清溪社区', ...good().slice(0, at), ...cells, ...good().slice(at + 1)]] },
    centers: [['清溪社区', { [rule]: wanted }]],
  };
}

/** A row between two centres. */
function between(kind: string, cells: readonly Cell[]): Case {
  return {
    what: `a row that is ${kind}: ${cells
      .filter((cell) => cell !== undefined)
      .slice(0, 2)
      .join(' ')}`,
    sheets: {
      社区: [LOCATED, [1, '柳湖街道', '清溪社区', ...good()], cells, [2, '柳湖街道', '竹园社区', ...good(190)]],
    },
    centers: [
      ['清溪社区', {}, '柳湖街道'],
      ['竹园社区', {}, '柳湖街道'],
    ],
    rows: { 3: kind },
  };
}

const OTHER = ['other-column'];
const figures: Cell[] = [358, 2700, 2, 2, 2, 2, 0.84, 14, 4, 4, 12, 0];

const columns: readonly Case[] = [
  column(AREA, '现有建筑面积（平方米）', 168, 'pass'),
  column(AREA, '3、建筑面积是多少㎡？（必填）', 168, 'pass'),
  column(AREA, '建筑面积 M2', 88, 'fail'),
  column(AREA, '建筑面积（亩）', 0.3, 'pass'),
  column(AREA, '规划建筑面积（㎡）', 168, 'missing', OTHER),
  column(AREA, '建筑面积（应达）', 168, 'missing', OTHER),
  column(AREA, '建筑面积评分', 168, 'missing', OTHER),
  column(AREA, '建筑面积（占地面积）', 168, 'missing', OTHER),
  column(AREA, '建筑面积（2015-2016年）', 168, 'invalid'),
  column(AREA, '建筑面积（2017年度）', 168, 'pass'),
  column(EVENTS, '群众文体活动（场次/年）', 7, 'pass'),
  column(EVENTS, '群众文体活动参与人次', 900, 'missing', OTHER),
  column(EVENTS, '去年群众文体活动（次）', 7, 'missing', OTHER),
  column(EVENTS, '群众文体活动（次/季度）', 7, 'missing', OTHER),
  column(FUNDS, '业务经费（元）', 4200, 'pass'),
  column(FUNDS, '业务经费', 0.42, 'invalid'),
  column(FUNDS, '业务经费缺口（万元）', 0.42, 'missing', OTHER),
  column(FUNDS, '业务经费占比（%）', 42, 'missing', OTHER),
  column(POSTS, '专职工作人员（应配）', 2, 'missing', OTHER),
  column(POSTS, '专职工作人员联系电话', 2, 'missing', OTHER),
  column(TRAINING, '集中培训（课时）', 60, 'missing', OTHER),
  column(TRAINING, '集中培训（人天）', 60, 'missing', OTHER),
  column(SAFETY, '无重大安全和责任事故', '否', 'fail'),
  column(SAFETY, '是否发生重大安全和责任事故', '否', 'pass'),
  column(SAFETY, '去年重大安全和责任事故（起）', 0, 'missing', OTHER),
  column(READING, '图书阅览室（1=有，2=无）', 2, 'fail'),
  column(READING, '图书阅览室（0有1无）', 0, 'pass'),
  column(READING, '图书阅览室（1有2无）', 3, 'invalid'),
  column(READING, '有无图书阅览室', '√', 'pass'),
  column(READING, '图书阅览室（拟建）', '有', 'missing', OTHER),
  column(READING, '图书阅览室存在问题', '有', 'missing', OTHER),
  column(READING, '图书阅览室藏书（册）', 2000, 'missing', OTHER),
];

const groups: readonly Case[] = [
  group(AREA, '建筑面积', ['要求', '现状'], [168, 88], 'fail'),
  group(AREA, '建筑面积', ['计划', '实际'], [88, 168], 'pass'),
  group(AREA, '建筑面积', ['上年', '本年'], [168, 88], 'fail'),
  group(AREA, '建筑面积', ['自有', '租用'], [120, 48], 'missing'),
  group(AREA, '建筑面积', ['总计', '其中租用'], [168, 48], 'pass'),
  group(AREA, '建筑面积', ['2016年', '2017年'], [168, 88], 'invalid'),
  group(AREA, '建筑面积', ['自查', '核查'], [168, 88], 'fail'),
  group(AREA, '建筑面积', ['数值', '备注'], [168, '含租用'], 'pass'),
  group(READING, '图书阅览室', ['有', '无'], [undefined, '√'], 'fail'),
  group(READING, '图书阅览室', ['有', '无'], ['√', '√'], 'invalid'),
  group(READING, '图书阅览室', ['个数', '面积'], [0, 40], 'fail'),
  group(READING, '图书阅览室', ['在建', '拟建'], ['√', undefined], 'missing'),
  group(EVENTS, '群众文体活动', ['上半年', '下半年'], [5, 5], 'missing'),
  group(EVENTS, '群众文体活动', ['计划', '完成'], [7, 3], 'fail'),
  group(POSTS, '专职工作人员', ['姓名', '人数'], ['周某', 2], 'pass'),
  group(TRAINING, '集中培训', ['次数', '天数', '人次'], [7, 3, 80], 'fail'),
];

const rows: readonly Case[] = [
  between('total', ['小计', undefined, undefined, ...figures]),
  between('total', [undefined, '柳湖街道合计', undefined, ...figures]),
  between('total', [undefined, undefined, '面积合计', ...figures]),
  between('average', [undefined, undefined, '平均数', ...good()]),
  between('rate', [undefined, undefined, '达标率', '100%', '50%']),
  between('comparison', [undefined, undefined, '上年同期', ...good()]),
  between('standard', [undefined, undefined, '建设标准', ...good(100, 1000)]),
  between('example', [undefined, undefined, '例：XX社区', ...good()]),
  between('example', [undefined, undefined, '某某社区', ...good()]),
  between('continuation', ['（续表）']),
  between('note', ['注：面积以房产证为准。']),
  between('note', ['2017年12月5日']),
  between('signature', ['填表人：周某']),
  between('repeated-header', LOCATED),
  between('title', ['一、柳湖街道（2个）']),
];

const names: readonly Case[] = ['负责人：周某', '注：在建', '合计2处', '审核：吴某', '名称'].map((lead) => ({
  what: `a centre whatever its first cell says: ${lead}`,
  sheets: {
    社区: [
      ['备注', ...HEADER],
      [lead, '清溪社区', ...good(88)],
      [undefined, '说明社区', ...good()],
    ],
  },
  centers: [['清溪社区', { [AREA]: 'fail' }], ['说明社区']],
}));

const places: readonly Case[] = [
  {
    what: 'offices from titles in the first column',
    sheets: {
      社区: [
        ['序号', ...HEADER],
        ['一、柳湖街道'],
        [1, '清溪社区', ...good()],
        ['二、桃源街道（1个）'],
        [1, '竹园社区', ...good(88)],
      ],
    },
    centers: [
      ['清溪社区', {}, '柳湖街道'],
      ['竹园社区', { [AREA]: 'fail' }, '桃源街道'],
    ],
    rows: { 2: 'title', 4: 'title' },
  },
  {
    what: 'levels from titles',
    sheets: {
      汇总: [
        ['名称', '建筑面积（㎡）'],
        ['一、街道级'],
        ['柳湖街道', 260],
        ['二、社区级'],
        ['清溪社区', 168],
        ['三、村级'],
        ['石桥村', 90],
      ],
    },
    rest: null,
    centers: [
      ['柳湖街道', { [AREA]: 'fail' }],
      ['清溪社区', { [AREA]: 'pass' }],
      ['石桥村', { [AREA]: 'fail' }],
    ],
  },
  {
    what: 'the office from the name of the file',
    file: '2017/柳湖街道.xlsx',
    sheets: { 社区: [HEADER, ['清溪社区', ...good()]] },
    centers: [['清溪社区', {}, '柳湖街道']],
  },
  {
    what: 'the office from the name of the sheet, the level from its column',
    sheets: {
      柳湖街道: [
        ['级别', ...HEADER],
        ['社区', '清溪社区', ...good()],
      ],
    },
    centers: [['清溪社区', {}, '柳湖街道']],
  },
  {
    what: 'an office merged down, and one that blanks take over',
    sheets: {
      社区: [
        ['所属街道', ...HEADER],
        ['柳湖街道', '清溪社区', ...good()],
        [undefined, '竹园社区', ...good()],
        ['桃源街道', '松林社区', ...good()],
        ['同上', '梅岭社区', ...good()],
        [undefined, '兰亭社区', ...good()],
      ],
    },
    merges: { 社区: ['A2:A3'] },
    centers: [
      ['清溪社区', {}, '柳湖街道'],
      ['竹园社区', {}, '柳湖街道'],
      ['松林社区', {}, '桃源街道'],
      ['梅岭社区', {}, '桃源街道'],
      ['兰亭社区', {}, '桃源街道'],
    ],
    told: ['filled-down'],
  },
  {
    what: 'three lists of names side by side, each headed by how many there are, without an answer',
    sheets: {
      分配表: [
        [
          ...['序号', '单位名称', '街道级建设数量', '完成时限', '备注'],
          ...['社区级建设数量', '具体名单', '完成时限', '备注', '村级建设数量', '具体名单', '完成时限', '备注'],
        ],
        [1, '柳湖街道', '1个', '2017.12', '', '3个', '清溪社区', '2017.06', '试点', '1个', '石桥村', '2017.12', ''],
        [undefined, undefined, undefined, undefined, undefined, undefined, '竹园', '2017.12'],
        [undefined, undefined, undefined, undefined, undefined, undefined, '梅岭'],
        ['合计', undefined, 1, undefined, undefined, 3],
      ],
    },
    merges: { 分配表: ['A2:A4', 'B2:B4'] },
    centers: [
      ['柳湖街道', {}],
      ['清溪社区', {}, '柳湖街道'],
      ['石桥村', {}, '柳湖街道'],
      ['竹园', {}, '柳湖街道'],
      ['梅岭', {}, '柳湖街道'],
    ],
    rest: 'missing',
    told: ['skipped-row'],
    rows: { 5: 'total' },
  },
  {
    what: 'a level that could be either leaves its row unread',
    sheets: {
      表: [
        ['级别', ...HEADER],
        ['社区', '清溪社区', ...good()],
        ['村（社区）', '石桥', ...good()],
      ],
    },
    centers: [['清溪社区']],
    told: ['unread'],
    rows: { 3: 'unread' },
  },
];

const tables: readonly Case[] = [
  {
    what: 'a second header below with other units',
    sheets: {
      社区: [
        HEADER,
        ['清溪社区', ...good()],
        [],
        ['名称', ...LABELS.with(6, '业务经费（元）')],
        ['竹园社区', ...good().with(6, 4200)],
        ['松林社区', ...good().with(6, 42)],
      ],
    },
    centers: [['清溪社区'], ['竹园社区'], ['松林社区', { [FUNDS]: 'fail' }]],
  },
  {
    what: 'a unit line between the rows',
    sheets: {
      社区: [
        ['单位：万元'],
        ['名称', ...LABELS.with(6, '业务经费')],
        ['清溪社区', ...good()],
        ['单位：元'],
        ['竹园社区', ...good().with(6, 4200)],
        ['松林社区', ...good().with(6, 42)],
      ],
    },
    centers: [['清溪社区'], ['竹园社区'], ['松林社区', { [FUNDS]: 'fail' }]],
    rows: { 4: 'unit-line' },
  },
  {
    what: 'tables side by side, the right one longer',
    sheets: {
      社区: [
        [...HEADER, undefined, ...HEADER],
        ['清溪社区', ...good(), undefined, '竹园社区', ...good(88)],
        [...HEADER.map(() => undefined), undefined, '松林社区', ...good()],
      ],
    },
    centers: [['清溪社区'], ['竹园社区', { [AREA]: 'fail' }], ['松林社区']],
  },
  {
    what: 'a table of something else below',
    sheets: {
      社区: [HEADER, ['清溪社区', ...good()], [], ['序号', '联系人', '联系电话'], [1, '周某', '0371-1234567']],
    },
    centers: [['清溪社区']],
    rows: { 4: 'other-table', 5: 'other-table' },
  },
  {
    what: 'rows without names below a header',
    sheets: {
      社区: [HEADER, ['清溪社区', ...good()], [undefined, ...good(150, 1100)]],
    },
    centers: [['清溪社区']],
    told: ['unread'],
    rows: { 3: 'unread' },
  },
  {
    what: 'figures that are the sums of the rows above, under a name of another kind',
    sheets: {
      社区: [HEADER, ['清溪社区', ...good()], ['竹园社区', ...good(190)], ['两处一起', ...figures]],
    },
    centers: [['清溪社区'], ['竹园社区']],
    told: ['unread'],
    rows: { 4: 'unread' },
  },
  {
    what: 'a table turned on its side',
    sheets: {
      社区: [
        ['项目', '清溪社区', '竹园社区', '松林社区'],
        ...GOOD.map(([, label, answer], index) => [label, answer, index === 0 ? 88 : answer, answer]),
      ],
    },
    centers: [['清溪社区'], ['竹园社区', { [AREA]: 'fail' }], ['松林社区']],
  },
  {
    what: 'a card',
    sheets: {
      登记表: [
        ['综合性文化服务中心登记表'],
        ['名称', '清溪社区', '级别', '社区'],
        ...[0, 2, 4, 6, 8, 10].map((at) => {
          const [[, a, x], [, b, y]] = [GOOD[at]!, GOOD[at + 1]!];
          return [a, at === 0 ? 88 : x, b, y];
        }),
      ],
    },
    centers: [['清溪社区', { [AREA]: 'fail' }]],
  },
];

const values: readonly Case[] = [
  ...(
    [
      ['约168', 'invalid'],
      ['150-180', 'invalid'],
      ['/', 'missing'],
      ['１６８平方米', 'pass'],
      ['99.9', 'fail'],
      [-168, 'invalid'],
    ] as const
  ).map(([answer, wanted]) => column(AREA, '建筑面积（㎡）', answer, wanted)),
  column(EVENTS, '群众文体活动（次）', '有', 'invalid'),
  column(POSTS, '专职工作人员（人）', '有', 'pass'),
  column(SAFETY, '重大安全和责任事故（起）', '无', 'pass'),
  column(FUNDS, '业务经费（万元）', 4200, 'invalid'),
  column(FUNDS, '业务经费（万元）', '4200元', 'pass'),
];

const doubles: readonly Case[] = [
  {
    what: 'a field in two columns with equal values',
    sheets: {
      社区: [
        [...HEADER, '总建筑面积'],
        ['清溪社区', ...good(), '168㎡'],
      ],
    },
    centers: [['清溪社区']],
    told: ['duplicate-column'],
  },
  {
    what: 'a field in two columns with different values',
    sheets: {
      社区: [
        [...HEADER, '总建筑面积'],
        ['清溪社区', ...good(), 186],
      ],
    },
    centers: [['清溪社区', { [AREA]: 'invalid' }]],
    told: ['duplicate-column'],
  },
];

export const cases: readonly Case[] = [
  ...columns,
  ...groups,
  ...rows,
  ...names,
  ...places,
  ...tables,
  ...values,
  ...doubles,
];
