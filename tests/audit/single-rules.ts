import { describe, expect, it } from 'vitest';
import type { CenterResult, Finding, Status } from '../../src/model/finding.ts';
import type { Obligation } from '../../src/model/standard.ts';
import { ABSENT, EMPTY, type Invalid, SOME, type Value } from '../../src/model/value.ts';

export const APPROXIMATE: Invalid = { is: 'invalid', reason: 'approximate', raw: '约300' };

/** A rule at a level that it binds. */
export interface AskedRule<L extends string> {
  readonly level: L;
  readonly id: string;
  readonly fields: readonly string[];
}

/** A standard's rules of single fields, and how a centre is judged by them that meets all but for some answers. */
export interface SingleRules<L extends string> {
  readonly at: (level: L, rule: string, answers: Readonly<Record<string, Value>>) => Finding;
  readonly judged: (level: L, answers: Readonly<Record<string, Value>>) => CenterResult;
  readonly fieldIndex: (id: string) => number;
  readonly bounds: readonly (Omit<AskedRule<L>, 'fields'> & { readonly field: string; readonly least: number })[];
  readonly zeros: readonly AskedRule<L>[];
  readonly yeses: readonly AskedRule<L>[];
  /** `bad` is an answer that does not meet the rule. */
  readonly all: readonly (AskedRule<L> & { readonly obligation: Obligation; readonly bad: Value })[];
}

/** The tests of rules that ask something of one field, of whatever standard. */
export function describeSingleRules<L extends string>(rules: SingleRules<L>): void {
  describeBounds(rules);
  describeNoneAndYes(rules);
  describeEvery(rules);
}

function describeBounds<L extends string>({ at, fieldIndex, bounds }: SingleRules<L>): void {
  describe('at least', () => {
    it.each(bounds)('$level $id: $least of $field passes, and so does more', ({ level, id, field, least }) => {
      expect(at(level, id, { [field]: least })).toMatchObject({ status: 'pass', part: { gap: 0 } });
      expect(at(level, id, { [field]: least * 10 + 1 })).toMatchObject({ status: 'pass', part: { gap: 0 } });
    });

    it.each(bounds)('$level $id: a little under $least of $field fails by just that', ({ level, id, field, least }) => {
      const under = Number((least - 0.001).toFixed(3));
      expect(at(level, id, { [field]: under })).toMatchObject({
        status: 'fail',
        part: { field: fieldIndex(field), value: under, required: least, gap: 0.001, status: 'fail' },
      });
      expect(at(level, id, { [field]: 0 })).toMatchObject({ status: 'fail', part: { gap: least } });
    });

    it.each<[string, string, string, number, number]>([
      ['township', 'area.building', 'building_area', 299.6, 0.4],
      ['township', 'area.building', 'building_area', 299.999999, 0.000001],
      ['village', 'funding.annual', 'annual_funding', 0.29999, 0.00001],
      ['community', 'funding.annual', 'annual_funding', 0.1, 0.2],
      ['community', 'area.building', 'building_area', 80, 20],
      ['village', 'functions.stage', 'stage_height', 0.7, 0.1],
    ])('%s %s: %s of %d is short by %d, unrounded', (level, rule, field, value, gap) => {
      expect(at(level as L, rule, { [field]: value })).toMatchObject({ status: 'fail', part: { gap } });
    });

    it.each(bounds.filter(({ id }) => id !== 'functions.stage'))(
      '$level $id: 有 answers $least of $field only where one is enough',
      ({ level, id, field, least }) => {
        const { status, part } = at(level, id, { [field]: SOME });
        expect(status).toBe<Status>(least <= 1 ? 'pass' : 'invalid');
        if (least > 1) expect(part.value).toMatchObject({ is: 'invalid', reason: 'some-is-not-enough' });
      },
    );
  });
}

function describeNoneAndYes<L extends string>({ at, zeros, yeses }: SingleRules<L>): void {
  describe('none', () => {
    it.each(zeros)('$level $id: 0 passes, more fails by as many', ({ level, id, fields: [field = ''] }) => {
      expect(at(level, id, { [field]: 0 }).status).toBe('pass');
      expect(at(level, id, { [field]: 1 })).toMatchObject({ status: 'fail', part: { required: 0, gap: 1 } });
      expect(at(level, id, { [field]: 3 })).toMatchObject({ status: 'fail', part: { gap: 3 } });
      expect(at(level, id, { [field]: SOME }).status).toBe('fail');
    });
  });

  describe('yes', () => {
    it.each(yeses)('$level $id: yes passes, no fails', ({ level, id, fields: [field = ''] }) => {
      expect(at(level, id, { [field]: true })).toMatchObject({ status: 'pass', part: { required: null, gap: null } });
      expect(at(level, id, { [field]: false })).toMatchObject({ status: 'fail', part: { required: null, gap: null } });
    });
  });
}

function describeEvery<L extends string>({ at, judged, fieldIndex, all }: SingleRules<L>): void {
  describe('every rule', () => {
    it.each(all)(
      '$level $id: what is not there is missing, what cannot be read is invalid',
      ({ level, id, fields }) => {
        for (const field of fields) {
          expect(at(level, id, { [field]: EMPTY })).toMatchObject({
            status: 'missing',
            part: { value: EMPTY, gap: null },
          });
          expect(at(level, id, { [field]: ABSENT })).toMatchObject({ status: 'missing', part: { value: ABSENT } });
          expect(at(level, id, { [field]: APPROXIMATE })).toMatchObject({
            status: 'invalid',
            part: { field: fieldIndex(field), value: APPROXIMATE, gap: null },
          });
        }
      },
    );

    it.each(all)('$level $id decides the verdict as its obligation says', ({ level, id, fields, obligation, bad }) => {
      const verdict = (value: Value) =>
        judged(level, Object.fromEntries(fields.map((field) => [field, value]))).verdict;
      const principle = obligation === 'principle';
      expect(verdict(bad), id).toBe(principle ? 'conditional' : 'noncompliant');
      for (const value of [EMPTY, ABSENT, APPROXIMATE]) {
        expect(verdict(value), id).toBe(principle ? 'conditional' : 'incomplete');
      }
    });
  });
}
