import type { Names } from '../names.ts';
import type { ComparisonWords } from '../topics/comparison.ts';

export const comparison = (names: Names): ComparisonWords => ({
  title: '两次调查的比较',
  before: (source, centers) => `以前：${source}（${centers}个中心）`,
  now: (source, centers) => `现在：${source}（${centers}个中心）`,
  changes: { new: '新增', worse: '加重', gone: '不见了', unchanged: '没有变', better: '减轻', fixed: '已解决' },
  change: '变化',
  byOffice: `按${names.anOffice}汇总`,
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
});
