import { type Ask, type LevelId, type RuleSpec, rulesOf } from './domain-table.ts';

/** What the contract makes of one cell, in the field's unit. `raw` null: any text will do as what was written. */
export type Reading =
  | { readonly is: 'number'; readonly value: number }
  | { readonly is: 'truth'; readonly value: boolean }
  | { readonly is: 'some' }
  | { readonly is: 'missing' }
  | { readonly is: 'invalid'; readonly raw: string | null };

/** A place as the report must print it; `loose` compares only the keys that stand here. */
export interface Spot {
  readonly file: string;
  readonly sheet?: string;
  readonly row?: number;
  readonly cell?: string;
  readonly line?: number;
  readonly column?: number;
  readonly path?: string;
  readonly loose?: boolean;
}

export interface Answer {
  readonly reading: Reading;
  readonly at: Spot;
  /** What was written, for the words of a difference. */
  readonly written: string;
}

/** A centre as the generator wrote it; a field that is not in `answers` has no column or key. */
export interface WrittenCenter {
  readonly name: string;
  readonly office: string | null;
  readonly level: LevelId;
  readonly at: Spot;
  readonly answers: ReadonlyMap<string, Answer>;
}

export type Status = 'pass' | 'fail' | 'missing' | 'invalid';
export type Verdict = 'compliant' | 'conditional' | 'incomplete' | 'noncompliant';

/** An invalid value's raw text. */
export class RawText {
  readonly text: string | null;
  constructor(text: string | null) {
    this.text = text;
  }
}

export type Actual = number | boolean | null | RawText | Readonly<Record<string, number | null | RawText>>;

export interface ExpectedFinding {
  readonly rule: string;
  readonly obligation: string;
  readonly status: Status;
  readonly actual: Actual;
  readonly at: Spot;
  readonly written: string;
}

/** The status of one reading under one demand. */
export function statusOf(reading: Reading, ask: Ask, dimension = 0): Status {
  if (reading.is === 'missing' || reading.is === 'invalid') return reading.is;
  if (ask === 'yes') return reading.is === 'truth' && reading.value ? 'pass' : 'fail';
  if ('exactly' in ask) return reading.is === 'number' && reading.value === ask.exactly ? 'pass' : 'fail';
  const least = ask.least[dimension] ?? 0;
  if (reading.is === 'some') return least <= 1 ? 'pass' : 'invalid';
  return reading.is === 'number' && reading.value >= least ? 'pass' : 'fail';
}

function actualOf(answer: Answer | undefined, status: Status): number | boolean | null | RawText {
  const reading = answer?.reading;
  if (!reading || reading.is === 'missing') return null;
  if (reading.is === 'invalid') return new RawText(reading.raw);
  if (reading.is === 'some') return status === 'invalid' ? new RawText('有') : 1;
  return reading.value;
}

const MISSING: Reading = { is: 'missing' };

function expectFinding(rule: RuleSpec, ask: Ask, center: WrittenCenter): ExpectedFinding {
  const parts = rule.fields.map((field, dimension) => {
    const answer = center.answers.get(field);
    const status = statusOf(answer?.reading ?? MISSING, ask, dimension);
    return { field, answer, status };
  });
  const worst = (['fail', 'invalid', 'missing'] as const).find((each) => parts.some((part) => part.status === each));
  const status = worst ?? 'pass';
  const decided = parts.find((part) => part.status === status);
  const single = parts.length === 1;
  const actuals = parts.map((part) => [part.field, actualOf(part.answer, part.status)] as const);
  return {
    rule: rule.id,
    obligation: rule.obligation,
    status,
    actual: single ? (actuals[0]?.[1] ?? null) : (Object.fromEntries(actuals) as Actual),
    at: decided?.answer?.at ?? center.at,
    written: parts.map((part) => part.answer?.written ?? '(no column)').join(' | '),
  };
}

/** Every finding of a centre under `zhengzhou-2016`. */
export function expectFindings(center: WrittenCenter): ExpectedFinding[] {
  return rulesOf(center.level).map((rule) => expectFinding(rule, rule.asks[center.level] as Ask, center));
}

export function expectVerdict(findings: readonly ExpectedFinding[]): Verdict {
  const required = findings.filter((each) => each.obligation === 'required').map((each) => each.status);
  if (required.includes('fail')) return 'noncompliant';
  if (required.includes('missing') || required.includes('invalid')) return 'incomplete';
  const asked = findings.filter((each) => each.obligation === 'principle');
  return asked.every((each) => each.status === 'pass') ? 'compliant' : 'conditional';
}
