import type { Names } from '../names.ts';
import type { ComparisonWords } from '../topics/comparison.ts';

export const comparison = (names: Names): ComparisonWords => ({
  title: 'Comparison of two surveys',
  before: (source, centers) => `Before: ${source} (${centers} centre(s))`,
  now: (source, centers) => `Now: ${source} (${centers} centre(s))`,
  changes: { new: 'new', worse: 'worse', gone: 'gone', unchanged: 'unchanged', better: 'better', fixed: 'fixed' },
  change: 'Change',
  byOffice: `By ${names.anOffice}`,
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
});
