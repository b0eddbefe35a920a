import type { Lang } from '../model/text.ts';

/** Words of a comparison of two surveys. */
export interface ComparisonWords {
  readonly title: string;
  readonly before: (source: string, centers: number) => string;
  readonly now: (source: string, centers: number) => string;
  readonly changes: Readonly<Record<'new' | 'worse' | 'gone' | 'unchanged' | 'better' | 'fixed', string>>;
  readonly change: string;
  readonly byOffice: string;
  readonly center: (name: string, level: string) => string;
  readonly verdict: string;
  readonly beforeHead: string;
  readonly nowHead: string;
  /** A centre that one of the two surveys has not. */
  readonly noCenter: string;
  readonly meaning: string;
  readonly noChange: string;
  readonly moreCenters: (count: number) => string;
  readonly regressed: (fresh: number, worse: number) => string;
  readonly held: string;
}

export const COMPARISON_WORDS: Readonly<Record<Lang, ComparisonWords>> = {
  zh: {
    title: '两次调查的比较',
    before: (source, centers) => `以前：${source}（${centers}个中心）`,
    now: (source, centers) => `现在：${source}（${centers}个中心）`,
    changes: { new: '新增', worse: '加重', gone: '不见了', unchanged: '没有变', better: '减轻', fixed: '已解决' },
    change: '变化',
    byOffice: '按街道汇总',
    center: (name, level) => `${name}（${level}）`,
    verdict: '结论',
    beforeHead: '以前',
    nowHead: '现在',
    noCenter: '没有这个中心',
    meaning: '由轻到重是缺项、数据有误、不合格；同为不合格时，差得更多为加重。“不见了”是中心或规则不再出现，不算解决。',
    noChange: '没有变化。',
    moreCenters: (count) => `还有${count}个中心有变化，没有列出，用 --format json 取得全部。`,
    regressed: (fresh, worse) => `有退步：新增${fresh}项，加重${worse}项。`,
    held: '没有新增和加重的问题。',
  },
  en: {
    title: 'Comparison of two surveys',
    before: (source, centers) => `Before: ${source} (${centers} centre(s))`,
    now: (source, centers) => `Now: ${source} (${centers} centre(s))`,
    changes: { new: 'new', worse: 'worse', gone: 'gone', unchanged: 'unchanged', better: 'better', fixed: 'fixed' },
    change: 'Change',
    byOffice: 'By office',
    center: (name, level) => `${name} (${level})`,
    verdict: 'Verdict',
    beforeHead: 'Before',
    nowHead: 'Now',
    noCenter: 'no such centre',
    meaning:
      'From bad to worse: missing, invalid, fail; of two that fail, the larger gap. What is gone (a centre or a rule that no longer occurs) is not fixed.',
    noChange: 'Nothing has changed.',
    moreCenters: (count) => `${count} more centres have changed and are not listed: see --format json.`,
    regressed: (fresh, worse) => `Worse than before: ${fresh} new, ${worse} worse.`,
    held: 'Nothing is new or worse.',
  },
};
