import type { Lang } from '../model/text.ts';

/** Words of the list of waivers. */
export interface WaiverListWords {
  readonly title: (file: string, count: number) => string;
  /** The day by which the days left are counted. */
  readonly day: (day: string, timezone: string) => string;
  readonly heads: readonly [center: string, rule: string, reason: string, approval: string, expires: string];
  readonly left: string;
  readonly used: string;
  readonly daysLeft: (days: number) => string;
  readonly count: (findings: number) => string;
  readonly problems: (count: number) => string;
  readonly fine: string;
  readonly none: string;
}

export const WAIVER_LIST_WORDS: Readonly<Record<Lang, WaiverListWords>> = {
  zh: {
    title: (file, count) => `豁免清单：${file}（${count}项）`,
    day: (day, timezone) => `今天是 ${day}（${timezone}）；有效期含当天。`,
    heads: ['中心', '规则', '理由', '批准', '有效期至'],
    left: '还剩',
    used: '用上',
    daysLeft: (days) => (days < 0 ? `过期${-days}天` : days === 0 ? '今天到期' : `${days}天`),
    count: (findings) => `${findings}项`,
    problems: (count) => `清单的问题（${count}处）`,
    fine: '清单没有问题。',
    none: '清单里还没有豁免。',
  },
  en: {
    title: (file, count) => `Waivers: ${file} (${count})`,
    day: (day, timezone) => `Today is ${day} (${timezone}); a waiver holds on its last day.`,
    heads: ['Centre', 'Rule', 'Reason', 'Approved by', 'Until'],
    left: 'Left',
    used: 'Used',
    daysLeft: (days) =>
      days < 0 ? `${-days} day(s) over` : days === 0 ? 'ends today' : `${days} day${days === 1 ? '' : 's'}`,
    count: (findings) => String(findings),
    problems: (count) => `Problems of the waivers (${count})`,
    fine: 'Nothing is wrong with the waivers.',
    none: 'There are no waivers yet.',
  },
};
