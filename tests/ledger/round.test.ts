import { describe, expect, it } from 'vitest';
import { FACTS, PEOPLE } from '../../src/ledger/columns.ts';
import { emptyLedger, type OldEntry, type OldLedger } from '../../src/ledger/entry.ts';
import { LedgerRound } from '../../src/ledger/round.ts';
import type { LedgerValue } from '../../src/ledger/values.ts';

const NUMBER = 'ZG-VSHPJM73-4BB';
const facts = FACTS.map((fact) => `${fact} 1`);
const due = { is: 'date', text: '2019-12-31' } as const;
const unjudged = { filters: '', knowsCenter: () => true, ruleOf: () => 'area.building' };

function ledger(
  entry: Partial<OldEntry>,
  people: Partial<Record<(typeof PEOPLE)[number], LedgerValue>> = {},
): OldLedger {
  const old = emptyLedger();
  old.entries.set(NUMBER, {
    number: NUMBER,
    sheet: 'open',
    facts,
    people: PEOPLE.map((column) => people[column] ?? null),
    own: new Map(),
    note: null,
    edited: [],
    factual: true,
    ...entry,
  });
  return old;
}

function opened(old: OldLedger, now: readonly LedgerValue[] = facts) {
  const round = new LedgerRound({ lang: 'zh', date: '2019-11-01', due, old });
  const { people } = round.open(NUMBER, now);
  return { round, people: Object.fromEntries(PEOPLE.map((column, index) => [column, people[index]])) };
}

describe('a row in the next round', () => {
  it.each(['已完成', ' 已完成。', '整改完成', 'Done'])(
    'called %s that still fails gets its mark once a day',
    (progress) => {
      const { people } = opened(ledger({}, { progress, review: '看过' }));
      expect(people['review']).toBe('看过；复核未通过（2019-11-01）');
      expect(opened(ledger({}, { progress, review: people['review']! })).people['review']).toBe(people['review']);
    },
  );

  it.each(['未启动', '正在整改', '未完成', '已完成一半', null])('called %s gets none', (progress) => {
    const { people, round } = opened(ledger({}, { progress }));
    expect(people['review']).toBeNull();
    expect(round.counts).toMatchObject({ open: 1, carried: 1, failedReview: 0 });
  });

  it('keeps the date due that a person set, and gets one where there is none', () => {
    expect(opened(ledger({}, { due: '年底' })).people['due']).toBe('年底');
    expect(opened(ledger({})).people['due']).toEqual(due);
  });

  it('keeps a fact that a person changed, not one that the survey changed', () => {
    expect(
      opened(
        ledger({ edited: [] }),
        FACTS.map((fact) => `${fact} 2`),
      ).people['remarks'],
    ).toBeNull();
    expect(opened(ledger({ edited: [1] }, { remarks: 7 })).people['remarks']).toBe('7；【人工改动】单位名称：name 1');
    const cleared = facts.map((fact, index) => (index === 1 ? null : fact));
    expect(opened(ledger({ edited: [1], facts: cleared })).people['remarks']).toBeNull();
  });

  it('keeps apart what does not fit into a cell', () => {
    const full = '满'.repeat(32_000);
    const old = ledger({ edited: [1] }, { remarks: full });
    expect(opened(old).people['remarks']).toBe(full);
    expect(old.loose).toMatchObject([{ cell: NUMBER, content: '【人工改动】单位名称：name 1' }]);
  });
});

describe('a note that a person changed (F31)', () => {
  it.each([
    ['gone', '未核查原因'],
    ['closed', '销号日期'],
  ] as const)('on the sheet of what is %s is kept under the name of its column', (sheet, label) => {
    const old = ledger({ sheet, note: '人写的', edited: [FACTS.length] });
    expect(opened(old).people['remarks']).toContain(`【人工改动】${label}：人写的`);
  });
});

describe('a row without a finding in this round', () => {
  it.each([
    [{ ...unjudged, ruleOf: () => undefined }, '本次所用的标准中没有这条规则'],
    [{ ...unjudged, filters: '街道 东街' }, '不在本次核查范围内（街道 东街）'],
    [{ ...unjudged, knowsCenter: () => false }, '调查表中没有这个中心'],
    [unjudged, '本次没有核查这个中心的这一项'],
  ])('is listed with the reason', (known, reason) => {
    const round = new LedgerRound({ lang: 'zh', date: '2019-11-01', due, old: ledger({}, { person: '李四' }) });
    const { closed, gone } = round.finish(known);
    expect(closed).toEqual([]);
    expect(gone).toMatchObject([{ number: NUMBER, note: reason, facts }]);
    expect(gone[0]!.people[PEOPLE.indexOf('person')]).toBe('李四');
  });

  it('stays closed once it is closed', () => {
    const note = { is: 'date', text: '2019-01-01' } as const;
    const old = (): OldLedger => ledger({ sheet: 'closed', note });
    const silent = new LedgerRound({ lang: 'zh', date: '2019-11-01', due, old: old() });
    expect(silent.finish(unjudged)).toMatchObject({ closed: [{ number: NUMBER, note }], gone: [] });
    const passing = new LedgerRound({ lang: 'zh', date: '2019-11-01', due, old: old() });
    passing.pass(NUMBER, () => 100);
    expect(passing.finish(unjudged).closed).toMatchObject([{ number: NUMBER, note, people: PEOPLE.map(() => null) }]);
    expect(passing.counts.closed).toBe(0);
  });
});
