import { describe, expect, it } from 'vitest';
import { FACTS, type Fact } from '../../src/ledger/columns.ts';
import { LedgerFacts } from '../../src/ledger/facts.ts';
import type { LedgerValue } from '../../src/ledger/values.ts';
import { FindingWords } from '../../src/messages/findings.ts';
import { wordsOf } from '../../src/messages/index.ts';
import { EMPTY, type Invalid, SOME } from '../../src/model/value.ts';
import { type Answers, centerOf, findingOf, judged } from '../audit/centers.ts';
import { type LevelId, standard } from '../standard/liuhu.ts';

const words = wordsOf('zh');
const FACTS_OF = new LedgerFacts(standard, words, new FindingWords(standard, words));
const APPROXIMATE: Invalid = { is: 'invalid', reason: 'approximate', raw: '约80' };

function told(level: LevelId, rule: string, answers: Answers): Readonly<Record<Fact, LedgerValue>> {
  const values = FACTS_OF.of(centerOf(level, answers), findingOf(judged(level, answers), rule));
  return Object.fromEntries(FACTS.map((fact, index) => [fact, values[index]])) as Record<Fact, LedgerValue>;
}

const measured = (value: number, before: string, after: string) => ({ is: 'quantity', value, before, after });

describe('the figures of a row (F31)', () => {
  it('are numbers with their unit: what was found, and what is short', () => {
    expect(told('community', 'area.building', { building_area: 80 })).toMatchObject({
      observed: measured(80, '', '㎡'),
      gap: measured(20, '', '㎡'),
    });
  });

  it('tell what is too much from what is short', () => {
    const { observed, gap } = told('community', 'safety.major-accidents', { major_accidents: 2 });
    expect(observed).toEqual(measured(2, '', '起'));
    expect(gap).toEqual(measured(2, '多出', '起'));
  });

  it('are words where there is no one number', () => {
    const stage = told('village', 'functions.stage', { stage_length: 8, stage_width: 5, stage_height: 0.8 });
    expect(stage.observed).toContain('8');
    expect(typeof stage.observed).toBe('string');
    expect(stage.gap).toMatch(/2/);
    expect(typeof stage.gap).toBe('string');
  });

  it.each([
    ['missing', EMPTY],
    ['unreadable', APPROXIMATE],
    ['only said to be there', SOME],
  ])('are none of a value that is %s', (_, value) => {
    const { observed, gap } = told('community', 'area.building', { building_area: value });
    expect(typeof observed).toBe('string');
    expect(gap).toBeNull();
  });

  it('have their unit again when they are read back, and nothing else has', () => {
    const facts = FACTS.map((fact) => (fact === 'observed' || fact === 'gap' || fact === 'name' ? 80 : null));
    const at = (rule: string | undefined) => {
      const restored = FACTS_OF.restored(rule, facts);
      return (['observed', 'gap', 'name'] as const).map((fact) => restored[FACTS.indexOf(fact)]);
    };
    expect(at('area.building')).toEqual([measured(80, '', '㎡'), measured(80, '', '㎡'), 80]);
    expect(at(undefined)).toEqual([80, 80, 80]);
    expect(at('no.such-rule')).toEqual([80, 80, 80]);
  });

  it('stand beside words that are whole', () => {
    const { name, level, problem, required } = told('community', 'area.building', { building_area: 80 });
    expect([name, level]).toEqual(['四月天', '社区']);
    expect(`${problem}${required}`).not.toContain('…');
  });

  it('are cut where they are longer than anyone reads', () => {
    const long: Invalid = { is: 'invalid', reason: 'unreadable', raw: '长'.repeat(900) };
    const { observed } = told('community', 'area.building', { building_area: long });
    expect((observed as string).length).toBeLessThanOrEqual(501);
    expect(observed).toMatch(/…/);
  });
});
