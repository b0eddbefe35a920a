import type { Lang } from '../model/text.ts';
import type { Attainment } from './progress.ts';

/** Words of progress against a plan, for every format. */
export interface ProgressWords {
  readonly title: string;
  readonly plan: (title: string, id: string) => string;
  readonly standard: (title: string, id: string) => string;
  readonly filters: (filters: string) => string;
  readonly day: (asOf: string, surveyedOn: string) => string;
  readonly meaning: string;
  readonly stages: string;
  readonly stage: string;
  readonly demand: string;
  readonly from: string;
  readonly to: string;
  readonly inside: (day: string, stages: readonly string[]) => string;
  readonly before: (day: string, next: string) => string;
  readonly between: (day: string, last: string, next: string) => string;
  readonly after: (day: string, last: string) => string;
  readonly named: (ordinal: number, title: string, start: string, end: string) => string;
  readonly demands: (ordinal: number, text: string) => string;
  readonly byLevel: string;
  readonly byOffice: string;
  readonly pilots: (count: number) => string;
  readonly noPilots: string;
  readonly open: (count: number) => string;
  readonly allMet: string;
  readonly openOmitted: (compliant: number) => string;
  readonly unplanned: (count: number) => string;
  readonly unplannedNote: string;
  readonly unplannedOmitted: (count: number) => string;
  readonly doubts: string;
  readonly doubt: {
    readonly outside: (month: string, names: string) => string;
    readonly latePilots: (end: string, names: string) => string;
    readonly gap: (after: string, before: string) => string;
  };
  readonly total: string;
  readonly pilotRow: string;
  readonly heads: {
    readonly office: string;
    readonly level: string;
    readonly name: string;
    readonly pilot: string;
    readonly dueMonth: string;
    readonly verdict: string;
    readonly state: string;
    readonly overdueDays: string;
    readonly daysLeft: string;
    readonly near: string;
    readonly place: string;
    readonly planned: string;
    readonly due: string;
    readonly surveyed: string;
    readonly met: string;
    readonly conditional: string;
    readonly short: string;
    readonly overdue: string;
    readonly share: string;
    readonly bar: string;
  };
  readonly attainments: Readonly<Record<Attainment, string>>;
  readonly overdue: (days: number) => string;
  readonly dueToday: string;
  readonly left: (days: number) => string;
  readonly explain: string;
  readonly noVerdict: string;
  readonly noOffice: string;
  readonly noName: string;
  readonly notMatched: (near: string) => string;
  readonly notPlanned: string;
  readonly legend: string;
  readonly failed: (short: number, overdue: number) => string;
  readonly passed: (due: number) => string;
  readonly reportOnly: string;
  readonly yes: string;
  readonly sheets: {
    readonly summary: string;
    readonly centers: string;
    readonly unplanned: string;
    readonly stages: string;
  };
  readonly list: (items: readonly string[]) => string;
  /** What is true of one centre, in one phrase. */
  readonly state: (parts: readonly string[]) => string;
}

const zh: ProgressWords = {
  title: '建设进度',
  plan: (title, id) => `计划：${title}（${id}）`,
  standard: (title, id) => `标准：${title}（${id}）`,
  filters: (filters) => `筛选：${filters}。计划和调查都只就所选范围而言。`,
  day: (asOf, surveyedOn) =>
    asOf === surveyedOn
      ? `截至 ${asOf}（北京时间），调查按当日情况计`
      : `截至 ${asOf}（北京时间），调查反映 ${surveyedOn} 的情况`,
  meaning:
    '达标包括基本达标（需说明），后者另列一栏。某月到期，指当月最后一天止；到期当天起计入到期，次日起计逾期。缺口是已到期而未达标或未调查的中心：没有调查的，不算达标。',
  stages: '所处阶段',
  stage: '阶段',
  demand: '要求',
  from: '开始',
  to: '结束',
  inside: (day, stages) =>
    stages.length === 1 ? `${day} 处于${stages[0]}。` : `${day} 同时处于${stages.join('和')}。`,
  before: (day, next) => `${day} 在全部阶段之前，还没有开始；接下来是${next}。`,
  between: (day, last, next) => `${day} 不在任何阶段：${last}已经结束，${next}还没有开始。`,
  after: (day, last) => `${day} 在全部阶段之后，最后一个阶段是${last}。`,
  named: (ordinal, title, start, end) => `第${ordinal}阶段“${title}”（${start} 至 ${end}）`,
  demands: (ordinal, text) => `第${ordinal}阶段要求：${text}`,
  byLevel: '按级别',
  byOffice: '按街道和级别',
  pilots: (count) => `试点（${count}个）`,
  noPilots: '所选范围内没有试点。',
  open: (count) => `未达标、未调查和需说明的中心（${count}个）`,
  allMet: '计划内的中心全部达标。',
  openOmitted: (compliant) => `另有达标的中心${compliant}个没有列出，用 --format json 或 xlsx 取得全部。`,
  unplanned: (count) => `调查表里有、计划里没有的中心（${count}个）`,
  unplannedNote: '按街道、级别和名称逐字比对；相近的名称只作提示，从不合并，也不计入上面的数字。',
  unplannedOmitted: (count) => `还有${count}个没有列出。`,
  doubts: '计划自身的矛盾',
  doubt: {
    outside: (month, names) => `完成时限 ${month} 不在任何阶段之内：${names}`,
    latePilots: (end, names) => `试点的完成时限晚于试点阶段的结束（${end}）：${names}`,
    gap: (after, before) => `${after} 之后、${before} 之前的月份不属于任何阶段`,
  },
  total: '合计',
  pilotRow: '其中试点',
  heads: {
    office: '街道',
    level: '级别',
    name: '名称',
    pilot: '试点',
    dueMonth: '时限',
    verdict: '结论',
    state: '情况',
    overdueDays: '逾期天数',
    daysLeft: '剩余天数',
    near: '相近的计划内名称',
    place: '位置',
    planned: '计划',
    due: '到期',
    surveyed: '已调查',
    met: '达标',
    conditional: '需说明',
    short: '缺口',
    overdue: '逾期',
    share: '达标率',
    bar: '进展',
  },
  attainments: {
    'in-time': '按期达标',
    compliant: '达标，时间不明',
    'not-compliant': '未达标',
    'not-surveyed': '未调查',
  },
  overdue: (days) => `逾期${days}天`,
  dueToday: '当天到期',
  left: (days) => `还有${days}天到期`,
  explain: '需说明',
  noVerdict: '—',
  noOffice: '（未填街道）',
  noName: '（未填名称）',
  notMatched: (near) => `名称对不上，相近的有：${near}`,
  notPlanned: '计划外',
  legend: '█ 达标  ▓ 达标但需说明  ░ 未达标  · 未调查，以计划数为分母',
  failed: (short, overdue) => `未通过：缺口${short}个，其中逾期${overdue}个。`,
  passed: (due) => (due === 0 ? '通过：还没有到期的中心。' : `通过：已到期的${due}个中心全部达标。`),
  reportOnly: '按 --fail-on 的设定，不作为未通过处理。',
  yes: '是',
  sheets: { summary: '进度汇总', centers: '逐个中心', unplanned: '计划外', stages: '阶段' },
  list: (items) => items.join('、'),
  state: (parts) => parts.join('，'),
};

const en: ProgressWords = {
  title: 'Progress against the plan',
  plan: (title, id) => `Plan: ${title} (${id})`,
  standard: (title, id) => `Standard: ${title} (${id})`,
  filters: (filters) => `Only: ${filters}. Plan and survey both speak of this selection.`,
  day: (asOf, surveyedOn) =>
    asOf === surveyedOn
      ? `As of ${asOf} (Beijing time); the survey is taken to show that day`
      : `As of ${asOf} (Beijing time); the survey shows ${surveyedOn}`,
  meaning:
    'Met includes conditional centres (to be explained), which have a column of their own. Due in a month is due by its last day; a centre counts as due on that day and as overdue from the next. Short are those due that do not comply or were not surveyed: what was not surveyed is not met.',
  stages: 'Stage',
  stage: 'Stage',
  demand: 'Demands',
  from: 'From',
  to: 'To',
  inside: (day, stages) => `${day} is in ${stages.join(' and in ')}.`,
  before: (day, next) => `${day} is before the first stage; next comes ${next}.`,
  between: (day, last, next) => `${day} is in no stage: ${last} is over, and ${next} has not begun.`,
  after: (day, last) => `${day} is after the last stage, ${last}.`,
  named: (ordinal, title, start, end) => `stage ${ordinal}, “${title}” (${start} to ${end})`,
  demands: (ordinal, text) => `Stage ${ordinal} demands: ${text}`,
  byLevel: 'By level',
  byOffice: 'By office and level',
  pilots: (count) => `Pilots (${count})`,
  noPilots: 'There is no pilot in this selection.',
  open: (count) => `Not compliant, not surveyed, or to be explained (${count})`,
  allMet: 'All planned centres comply.',
  openOmitted: (compliant) => `Compliant centres not listed: ${compliant}; --format json or xlsx has all.`,
  unplanned: (count) => `In the survey and not in the plan (${count})`,
  unplannedNote:
    'Office, level and name are compared letter by letter; a near name is a hint only: nothing is merged, and nothing here is in the figures above.',
  unplannedOmitted: (count) => `${count} more are not listed.`,
  doubts: 'Where the plan contradicts itself',
  doubt: {
    outside: (month, names) => `due in ${month}, which is in no stage: ${names}`,
    latePilots: (end, names) => `pilots due after the pilot stage ends (${end}): ${names}`,
    gap: (after, before) => `the months after ${after} and before ${before} belong to no stage`,
  },
  total: 'Total',
  pilotRow: 'of these pilots',
  heads: {
    office: 'Office',
    level: 'Level',
    name: 'Name',
    pilot: 'Pilot',
    dueMonth: 'Due',
    verdict: 'Verdict',
    state: 'State',
    overdueDays: 'Days overdue',
    daysLeft: 'Days left',
    near: 'Near name in the plan',
    place: 'Place',
    planned: 'Planned',
    due: 'Due',
    surveyed: 'Surveyed',
    met: 'Met',
    conditional: 'Cond.',
    short: 'Short',
    overdue: 'Overdue',
    share: 'Share met',
    bar: 'Share',
  },
  attainments: {
    'in-time': 'met in time',
    compliant: 'met, date unknown',
    'not-compliant': 'not met',
    'not-surveyed': 'not surveyed',
  },
  overdue: (days) => `overdue ${days} day${days === 1 ? '' : 's'}`,
  dueToday: 'due on this day',
  left: (days) => `due in ${days} day${days === 1 ? '' : 's'}`,
  explain: 'to be explained',
  noVerdict: '—',
  noOffice: '(no office)',
  noName: '(no name)',
  notMatched: (near) => `name not matched; near: ${near}`,
  notPlanned: 'not in the plan',
  legend: '█ met  ▓ met, to be explained  ░ not met  · not surveyed; out of all that are planned',
  failed: (short, overdue) => `Failed: ${short} short, ${overdue} of them overdue.`,
  passed: (due) => (due === 0 ? 'Passed: nothing is due yet.' : `Passed: all ${due} due by this day comply.`),
  reportOnly: 'Not counted as a failure, as --fail-on says.',
  yes: 'yes',
  sheets: { summary: 'Progress', centers: 'Centres', unplanned: 'Not in the plan', stages: 'Stages' },
  list: (items) => items.join(', '),
  state: (parts) => parts.join(', '),
};

export const PROGRESS_WORDS: Readonly<Record<Lang, ProgressWords>> = { zh, en };
