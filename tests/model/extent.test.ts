import { describe, expect, it } from 'vitest';
import { directionOf, type Extent, extentOf } from '../../src/model/extent.ts';
import type { Status } from '../../src/model/finding.ts';
import { findingOf, judged } from '../audit/centers.ts';

const extent = (status: Status, ...gaps: (number | null)[]): Extent => ({
  status,
  gaps: gaps.length > 0 ? gaps : [null],
});
const opposite = { worse: 'better', better: 'worse', unchanged: 'unchanged' } as const;

describe('from one finding to the next', () => {
  it.each([
    ['missing to fail', extent('missing'), extent('fail', 5), 'worse'],
    ['missing to invalid', extent('missing'), extent('invalid'), 'worse'],
    ['invalid to fail', extent('invalid'), extent('fail', 5), 'worse'],
    ['pass to missing', extent('pass'), extent('missing'), 'worse'],
    ['waived to missing', extent('waived'), extent('missing'), 'worse'],
    ['pass to waived', extent('pass'), extent('waived'), 'unchanged'],
    ['missing to missing', extent('missing'), extent('missing'), 'unchanged'],
    ['a larger gap', extent('fail', 5), extent('fail', 5.1), 'worse'],
    ['the same gap', extent('fail', 5), extent('fail', 5), 'unchanged'],
    ['no gap to measure', extent('fail'), extent('fail'), 'unchanged'],
    ['a gap that could not be measured before', extent('fail'), extent('fail', 2), 'unchanged'],
    ['another dimension', extent('fail', 0.2, null), extent('fail', 0.2, 1), 'worse'],
    ['one dimension worse, another better', extent('fail', 2, 1), extent('fail', 3, null), 'worse'],
    ['a later dimension worse, another better (F31)', extent('fail', 2, 1), extent('fail', 1, 2), 'worse'],
    ['a later dimension newly short, another better (F31)', extent('fail', 2, null), extent('fail', null, 1), 'worse'],
    ['one dimension better', extent('fail', 2, 1), extent('fail', 2, 0.5), 'better'],
  ] as const)('%s', (_, before, now, expected) => {
    expect(directionOf(before, now)).toBe(expected);
    // What got worse in one direction got better in the other, unless dimensions went both ways.
    if (!_.includes('another better')) expect(directionOf(now, before)).toBe(opposite[expected]);
  });

  it('the extent of a stage has a gap for each dimension that is short', () => {
    const result = judged('village', { stage_length: 10, stage_width: 4.8, stage_height: 0.6 });
    expect(extentOf(findingOf(result, 'functions.stage'))).toEqual({ status: 'fail', gaps: [null, 0.2, 0.2] });
  });
});
