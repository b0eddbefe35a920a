import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../src/messages/index.ts';
import type { Lang } from '../../src/messages/languages.ts';
import type { CenterResult } from '../../src/model/finding.ts';
import { pageMarkdown } from '../../src/reports/page/markdown.ts';
import type { Block } from '../../src/reports/page/page.ts';
import { pageTerminal } from '../../src/reports/page/terminal.ts';
import type { ProgressReport } from '../../src/reports/progress/context.ts';
import { progressJson } from '../../src/reports/progress/json.ts';
import { progressPage } from '../../src/reports/progress/page.ts';
import type { RankReport } from '../../src/reports/rank/context.ts';
import { rankJson } from '../../src/reports/rank/json.ts';
import { rankPage } from '../../src/reports/rank/page.ts';
import { widthOf } from '../../src/reports/terminal/layout.ts';
import type { TrendReport } from '../../src/reports/trend/context.ts';
import { trendJson } from '../../src/reports/trend/json.ts';
import { trendPage } from '../../src/reports/trend/page.ts';
import { Ranking } from '../../src/rounds/rank.ts';
import { progressOf, result } from '../plan/results.ts';
import { compared, round } from '../rounds/rounds.ts';
import { plan, standard } from '../standard/liuhu.ts';

const LEVELS: Readonly<Record<Lang, ReadonlyMap<string, string>>> = {
  zh: new Map([
    ['township', '乡镇（街道）'],
    ['community', '社区'],
    ['village', '行政村'],
  ]),
  en: new Map([
    ['township', 'Township or sub-district'],
    ['community', 'Community'],
    ['village', 'Village'],
  ]),
};
const STANDARD = { id: 'liuhu-2016', title: '文化中心标准' };
const RESULTS: readonly CenterResult[] = [
  result('甲街道', 'township', '甲街道', 'incomplete', 4),
  result('甲街道', 'community', '东社区', 'compliant', 5),
  result('甲街道', 'village', '燕庄村', 'noncompliant', 6),
  result('乙街道', 'community', '国泰花园', 'conditional', 7),
  result('乙街道', 'community', '丰乐花苑社区', 'compliant', 8),
  result('丙街道', 'community', '\u001b[31m红\u202e社区|`x`<b>', 'noncompliant', 9),
];

function progress(lang: Lang, asOf: string, more: Partial<ProgressReport> = {}): ProgressReport {
  return {
    progress: progressOf(plan, RESULTS, asOf),
    words: wordsOf(lang, standard),
    standard: STANDARD,
    levels: LEVELS[lang],
    filters: '',
    files: ['survey.xlsx'],
    unread: 0,
    allowUnread: false,
    notes: [],
    failed: true,
    ...more,
  };
}

function trend(lang: Lang): TrendReport {
  const pass = { 'area.building': 'pass', 'funding.annual': 'pass' } as const;
  const rounds = [
    round('2017', [
      ['甲街道', '东社区', 'noncompliant', { ...pass, 'area.building': 'fail' }],
      ['甲街道', '西社区', 'incomplete', { ...pass, 'funding.annual': 'missing' }],
      ['乙街道', '南社区', 'compliant', pass],
    ]),
    round(
      '2018',
      [
        ['甲街道', '东社区', 'compliant', pass],
        ['甲街道', '西社区', 'conditional', pass],
      ],
      { partial: true },
    ),
    round(
      '2019',
      [
        ['甲街道', '东社区', 'noncompliant', { ...pass, 'area.building': 'fail' }],
        ['甲街道', '西社区', 'compliant', pass],
        ['乙街道', '北\u001b[2J社区', 'incomplete', { ...pass, 'funding.annual': 'invalid' }],
      ],
      { standard: 'liuhu-2017', filters: '街道 甲街道' },
    ),
  ];
  const zh = lang === 'zh';
  return {
    trend: compared(...rounds),
    words: wordsOf(lang, standard),
    levels: LEVELS[lang],
    categories: new Map([
      ['area', zh ? '建筑面积' : 'Floor and ground area'],
      ['funding', zh ? '经费保障' : 'Funding'],
    ]),
    rules: new Map([['area.building', zh ? '建筑面积' : 'Building area']]),
    notInForce: '',
    yearly: zh ? ['业务经费', '送文艺演出'] : ['Annual funding', 'Performances'],
    filters: '',
    allowUnread: false,
    failed: true,
  };
}

function rank(lang: Lang): RankReport {
  const ranking = new Ranking({ satisfaction: 0, planned: plan.offices[1]!.centers });
  for (const one of RESULTS) {
    const figure = one.center.office === '甲街道' ? 90.25 : 88;
    ranking.add({ ...one, center: { ...one.center, values: [figure] } });
  }
  return {
    offices: ranking.finish(),
    words: wordsOf(lang, standard),
    standard: STANDARD,
    plan: { id: plan.id, title: plan.title.zh },
    satisfactionUnit: '%',
    filters: '',
    files: ['survey.xlsx'],
    unread: 0,
    notes: [],
  };
}

const at = (width: number, blocks: Block[], colour = false): string => pageTerminal(blocks, { width, colour });

const GOLDEN: readonly [name: string, make: () => string][] = [
  ['progress-80.txt', () => at(80, progressPage(progress('zh', '2018-01-01')))],
  ['progress-160.txt', () => at(160, progressPage(progress('zh', '2018-01-01')))],
  ['progress-en-80.txt', () => at(80, progressPage(progress('en', '2019-08-15', { filters: 'level community' })))],
  ['progress-en-160.txt', () => at(160, progressPage(progress('en', '2017-02-01', { failed: false })))],
  ['progress-colour.txt', () => at(80, progressPage(progress('zh', '2017-04-30')), true)],
  ['progress.md', () => pageMarkdown(progressPage(progress('zh', '2017-06-30')))],
  ['progress-en.md', () => pageMarkdown(progressPage(progress('en', '2020-01-01')))],
  ['progress.json', () => progressJson(progress('zh', '2018-01-01'))],
  ['trend-80.txt', () => at(80, trendPage(trend('zh')))],
  ['trend-160.txt', () => at(160, trendPage(trend('zh')))],
  ['trend-en-80.txt', () => at(80, trendPage(trend('en')))],
  ['trend.md', () => pageMarkdown(trendPage(trend('zh')))],
  ['trend.json', () => trendJson(trend('zh'))],
  ['rank-80.txt', () => at(80, rankPage(rank('zh')))],
  ['rank-160.txt', () => at(160, rankPage(rank('zh')))],
  ['rank-en-80.txt', () => at(80, rankPage(rank('en')))],
  ['rank.md', () => pageMarkdown(rankPage(rank('zh')))],
  ['rank.json', () => rankJson(rank('zh'))],
];

describe('progress, trend and ranking in every format', () => {
  it.each(GOLDEN)('%s', async (name, make) => {
    await expect(make()).toMatchFileSnapshot(`golden/${name}`);
  });
});

const PAGES = (lang: Lang): Block[][] => [
  ...['2017-01-01', '2017-04-01', '2018-01-01', '2019-08-01', '2031-12-31'].map((day) =>
    progressPage(progress(lang, day)),
  ),
  trendPage(trend(lang)),
  rankPage(rank(lang)),
];

describe.each(['zh', 'en'] as const)('pages in %s', (lang) => {
  it.each([60, 80, 100, 160])('stay within %i columns', (width) => {
    for (const blocks of PAGES(lang)) {
      const lines = at(width, blocks).split('\n');
      expect(lines.filter((line) => widthOf(line) > width)).toEqual([]);
    }
  });

  it('let no control character of a name through', () => {
    for (const blocks of PAGES(lang)) {
      for (const text of [at(80, blocks), pageMarkdown(blocks)]) {
        expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
      }
    }
  });

  it('let nothing of a name become a cell, a link or HTML in Markdown', () => {
    const text = pageMarkdown(progressPage(progress(lang, '2018-01-01')));
    const line = text.split('\n').find((one) => one.includes('丙街道'))!;
    expect(line).toContain('\\|\\`x\\`\\<b\\>');
    expect(line.replaceAll('\\|', '').split('|')).toHaveLength(8);
  });
});
