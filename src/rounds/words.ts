import type { Lang } from '../model/text.ts';
import type { TransitionKind } from './transitions.ts';
import type { CategoryStanding } from './trend.ts';

/** Words of the comparison of rounds. */
export interface TrendWords {
  readonly title: string;
  readonly meaning: string;
  readonly yearly: (labels: string) => string;
  readonly rounds: string;
  readonly round: string;
  readonly file: string;
  readonly standard: string;
  readonly surveyed: string;
  readonly ofAll: (count: number, all: number) => string;
  readonly filters: (round: string, filters: string) => string;
  readonly partial: (round: string) => string;
  readonly standards: string;
  readonly only: (filters: string) => string;
  readonly byVerdict: (all: number) => string;
  readonly notSurveyed: string;
  readonly all: string;
  readonly share: string;
  readonly bar: string;
  readonly verdictLegend: string;
  readonly byCategory: (all: number) => string;
  readonly category: string;
  readonly categoryStandings: Readonly<Record<CategoryStanding, string>>;
  readonly categoryLegend: string;
  readonly byOffice: string;
  readonly officeNote: string;
  readonly office: string;
  readonly noOffice: string;
  readonly noName: string;
  readonly level: string;
  readonly name: string;
  readonly centers: string;
  readonly metOf: (met: number, surveyed: number) => string;
  readonly byTransition: string;
  readonly transitions: Readonly<Record<TransitionKind, string>>;
  readonly changeNote: string;
  readonly cameBack: (count: number) => string;
  readonly fixed: (count: number) => string;
  readonly rule: string;
  readonly before: string;
  readonly after: string;
  readonly more: (count: number) => string;
  readonly moved: (count: number) => string;
  readonly nothing: string;
  readonly total: string;
  readonly failed: (round: string, behind: number, unsurveyed: number) => string;
  readonly passed: (round: string) => string;
  readonly reportOnly: string;
}

/** Words of the ranking of offices. */
export interface RankWords {
  readonly title: string;
  readonly standard: (title: string, id: string) => string;
  readonly plan: (title: string, id: string) => string;
  readonly noPlan: string;
  readonly meaning: string;
  readonly byShare: string;
  readonly rank: string;
  readonly office: string;
  readonly noOffice: string;
  readonly met: string;
  readonly conditional: string;
  readonly centers: string;
  readonly share: string;
  readonly surveyed: string;
  readonly missing: string;
  readonly bar: string;
  readonly legend: string;
  readonly bySatisfaction: string;
  readonly noField: (standard: string) => string;
  readonly noFigures: string;
  readonly satisfaction: string;
  readonly filled: string;
  readonly filledOf: (filled: number, all: number) => string;
  readonly unranked: string;
  readonly unrankedNote: string;
  readonly total: string;
}

const trendZh: TrendWords = {
  title: '各轮调查的变化',
  meaning:
    '各轮分母相同，都是任何一轮出现过的中心：某轮没有调查的中心列为“未调查”，不算达标。达标率包括基本达标（需说明）。',
  yearly: (labels) => `年度数字：${labels}。每一轮的这些项目是该轮所写年份的数字，只能与同样跨一年的数字相比。`,
  rounds: '各轮',
  round: '轮次',
  file: '文件',
  standard: '标准',
  surveyed: '已调查',
  ofAll: (count, all) => `${count}/${all}`,
  filters: (round, filters) => `${round}的报告只核查了一部分（${filters}），结论只就这一部分而言。`,
  partial: (round) => `${round}的报告没有列出合格项（--findings failing），看不出整改了什么。`,
  standards: '各轮依据的标准不同，数字不能直接相比。',
  only: (filters) => `筛选：${filters}`,
  byVerdict: (all) => `按结论（每轮${all}个中心）`,
  notSurveyed: '未调查',
  all: '合计',
  share: '达标率',
  bar: '比例',
  verdictLegend: '█ 达标  ▓ 基本达标（需说明）  ▒ 待补充  ░ 不达标  · 未调查',
  byCategory: (all) => `按类别（每轮${all}个中心）`,
  category: '类别',
  categoryStandings: { clear: '全部合格', lacking: '有缺项', failing: '有不合格', unseen: '看不出' },
  categoryLegend: '█ 该类全部合格  ▒ 有缺项或数据有误  ░ 有不合格  · 未调查或报告没有列出',
  byOffice: '按街道：达标数／调查数',
  officeNote: '达标率以该街道各轮出现过的中心为分母；比例是最后一轮。',
  office: '街道',
  noOffice: '（未填街道）',
  noName: '（未填名称）',
  level: '级别',
  name: '名称',
  centers: '中心',
  metOf: (met, surveyed) => `${met}/${surveyed}`,
  byTransition: '问题的变化（一个中心一条规则算一项）',
  transitions: {
    fixed: '已整改',
    'came-back': '又出现',
    appeared: '新出现',
    still: '仍存在',
    unseen: '看不出',
    waived: '豁免',
    'first-seen': '首次见到',
  },
  changeNote:
    '已整改：以前不合格、缺项或有误，这一轮合格。又出现：整改后又不合格。新出现：以前一直合格。首次见到：以前没有调查。看不出：这一轮没有调查，不算已整改。',
  cameBack: (count) => `整改后又出现的（${count}项）`,
  fixed: (count) => `已整改的（${count}项）`,
  rule: '项目',
  before: '以前',
  after: '现在',
  more: (count) => `……还有${count}项，用 --format json 查看全部。`,
  moved: (count) => `结论有变化的中心（${count}个）`,
  nothing: '没有。',
  total: '小结',
  failed: (round, behind, unsurveyed) =>
    `${round}未通过：${[behind > 0 ? `不达标和待补充${behind}个` : '', unsurveyed > 0 ? `未调查${unsurveyed}个` : ''].filter((part) => part !== '').join('，') || '有需说明的中心'}。`,
  passed: (round) => `${round}通过：没有不达标、待补充或未调查的中心。`,
  reportOnly: '按 --fail-on 的设定，不作为未通过处理。',
};

const trendEn: TrendWords = {
  title: 'Rounds of surveys compared',
  meaning:
    'All rounds have the same denominator, the centres of any round: a centre that a round lacks is shown as not surveyed and is not met. The share met includes conditional centres (to be explained).',
  yearly: (labels) =>
    `Figures of a year: ${labels}. In each round these are figures of the year that the round states; compare them only with figures of a whole year.`,
  rounds: 'Rounds',
  round: 'Round',
  file: 'File',
  standard: 'Standard',
  surveyed: 'Surveyed',
  ofAll: (count, all) => `${count}/${all}`,
  filters: (round, filters) =>
    `The report of ${round} was narrowed (${filters}); its verdicts speak of that part only.`,
  partial: (round) =>
    `The report of ${round} leaves out what passed (--findings failing): what was fixed cannot be seen.`,
  standards: 'The rounds were judged by different standards: their figures cannot be compared as they are.',
  only: (filters) => `Only: ${filters}`,
  byVerdict: (all) => `By verdict (${all} centres in each round)`,
  notSurveyed: 'not surveyed',
  all: 'Total',
  share: 'Share met',
  bar: 'Share',
  verdictLegend: '█ compliant  ▓ conditional  ▒ incomplete  ░ noncompliant  · not surveyed',
  byCategory: (all) => `By category (${all} centres in each round)`,
  category: 'Category',
  categoryStandings: { clear: 'all pass', lacking: 'missing', failing: 'failing', unseen: 'unseen' },
  categoryLegend: '█ all pass  ▒ some missing or invalid  ░ some fail  · not surveyed, or not in the report',
  byOffice: 'By office: met / surveyed',
  officeNote: 'Shares are out of the centres of any round; the bar is the last round.',
  office: 'Office',
  noOffice: '(no office)',
  noName: '(no name)',
  level: 'Level',
  name: 'Name',
  centers: 'Centres',
  metOf: (met, surveyed) => `${met}/${surveyed}`,
  byTransition: 'What became of problems (a rule at a centre is one)',
  transitions: {
    fixed: 'fixed',
    'came-back': 'back',
    appeared: 'new',
    still: 'still',
    unseen: 'unseen',
    waived: 'waived',
    'first-seen': 'first seen',
  },
  changeNote:
    'fixed: failed, missing or invalid before, and passes now. back: fixed, and does not pass again. new: had always passed. first seen: not surveyed before. unseen: not surveyed in this round, which is not fixed.',
  cameBack: (count) => `Came back (${count})`,
  fixed: (count) => `Fixed (${count})`,
  rule: 'Rule',
  before: 'Before',
  after: 'Now',
  more: (count) => `… ${count} more: --format json has all.`,
  moved: (count) => `Centres whose verdict changed (${count})`,
  nothing: 'None.',
  total: 'Result',
  failed: (round, behind, unsurveyed) =>
    `${round} failed: ${[behind > 0 ? `${behind} noncompliant or incomplete` : '', unsurveyed > 0 ? `${unsurveyed} not surveyed` : ''].filter((part) => part !== '').join(', ') || 'some centres are to be explained'}.`,
  passed: (round) => `${round} passed: nothing noncompliant, incomplete or not surveyed.`,
  reportOnly: 'Not counted as a failure, as --fail-on says.',
};

const rankZh: RankWords = {
  title: '绩效评价：各街道排名',
  standard: (title, id) => `标准：${title}（${id}）`,
  plan: (title, id) => `分母：调查表里的中心，加上计划内没有调查的中心（${title}，${id}）。`,
  noPlan: '分母：调查表里的中心。没有调查的中心不在其中；加 --plan 可把计划内没有调查的也计入。',
  meaning: '名次只按达标数除以中心数，不加权、不打分；比例相等的名次相同，下一名顺延。达标包括基本达标（需说明）。',
  byShare: '按达标率',
  rank: '名次',
  office: '街道',
  noOffice: '（未填街道）',
  met: '达标',
  conditional: '需说明',
  centers: '中心',
  share: '达标率',
  surveyed: '已调查',
  missing: '待补充',
  bar: '比例',
  legend: '█ 达标  ▓ 达标但需说明  ▒ 待补充  ░ 不达标  · 未调查',
  bySatisfaction: '按群众满意度',
  noField: (standard) => `标准 ${standard} 没有“群众满意度”（satisfaction）这一项，不作满意度排名。`,
  noFigures: '调查表没有填写群众满意度，不作满意度排名。',
  satisfaction: '满意度',
  filled: '已填',
  filledOf: (filled, all) => `${filled}/${all}`,
  unranked: '—',
  unrankedNote: '满意度是各中心所填数字的平均，不加权。没有填全的街道不排名次。',
  total: '合计',
};

const rankEn: RankWords = {
  title: 'Performance: offices ranked',
  standard: (title, id) => `Standard: ${title} (${id})`,
  plan: (title, id) => `Out of: the centres of the survey, and those of the plan that it lacks (${title}, ${id}).`,
  noPlan:
    'Out of: the centres of the survey. What was not surveyed is not among them; --plan counts planned centres, too.',
  meaning:
    'Ranks go by centres met out of all centres, without weights or scores; equal shares have the same rank, and the next rank is left out. Met includes conditional centres (to be explained).',
  byShare: 'By share met',
  rank: 'Rank',
  office: 'Office',
  noOffice: '(no office)',
  met: 'Met',
  conditional: 'Cond.',
  centers: 'Centres',
  share: 'Share met',
  surveyed: 'Surveyed',
  missing: 'Incomplete',
  bar: 'Share',
  legend: '█ compliant  ▓ conditional  ▒ incomplete  ░ noncompliant  · not surveyed',
  bySatisfaction: 'By satisfaction',
  noField: (standard) => `The standard ${standard} has no field satisfaction: nothing is ranked by it.`,
  noFigures: 'The survey gives no satisfaction figures: nothing is ranked by them.',
  satisfaction: 'Mean',
  filled: 'Filled in',
  filledOf: (filled, all) => `${filled}/${all}`,
  unranked: '—',
  unrankedNote:
    "The mean of the centres' figures, without weights. An office whose centres do not all have one is not ranked.",
  total: 'Total',
};

export const TREND_WORDS: Readonly<Record<Lang, TrendWords>> = { zh: trendZh, en: trendEn };
export const RANK_WORDS: Readonly<Record<Lang, RankWords>> = { zh: rankZh, en: rankEn };
