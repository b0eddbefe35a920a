import type { Plan, PlannedCenter } from '../../src/model/plan.ts';
import type { Field, Requirement, Standard, Test } from '../../src/model/standard.ts';
import { Random } from './random.ts';

/** What is written in a field; null is a cell left empty. */
export type Answer = string | number | boolean | null;

/** A planned centre with invented answers, by field id. */
export interface SampleCenter {
  readonly planned: PlannedCenter;
  readonly answers: Map<string, Answer>;
}

type Profile = 'compliant' | 'conditional' | 'noncompliant' | 'incomplete' | 'invalid';

/** How many centres of each level come out how; of every level somewhat less than half are in order. */
const SHARES: readonly (readonly [Profile, number])[] = [
  ['conditional', 0.12],
  ['noncompliant', 0.33],
  ['incomplete', 0.12],
  ['invalid', 0.05],
];

const BLANKS: readonly Answer[] = [null, null, null, '/', '不详', '—'];
/** What people write and no auditor can read, by field. */
const UNREADABLE: readonly (readonly [string, Answer])[] = [
  ['building_area', '约300'],
  ['annual_funding', 20000],
  ['plaza_area', '800-1200'],
  ['major_accidents', '一般事故1起'],
  ['training_days', '若干'],
];

/** The centre that the documentation speaks of. */
const SHOWN = { name: '四月天社区', rule: 'area.building', field: 'building_area', answer: 80 };

/** Answers for every centre of the plan, in its order. Every rule of every level fails at least once. */
export function inventAnswers(standard: Standard, plan: Plan): SampleCenter[] {
  const random = new Random(2017);
  const all = plan.offices.flatMap(({ centers }) => centers);
  const invented = new Map<PlannedCenter, SampleCenter>();
  for (const { id } of standard.levels) {
    const requirements = standard.rules.flatMap((rule) => rule.requirements.filter(({ level }) => level === id));
    const centers = shownFirst(random.shuffled(all.filter(({ level }) => level === id)));
    const profiles = profilesOf(centers.length);
    const failing = profiles.filter((profile) => profile === 'noncompliant').length;
    const inventor = new Inventor(standard, requirements, Math.ceil(requirements.length / failing), random);
    for (const [index, planned] of centers.entries()) {
      invented.set(planned, { planned, answers: inventor.answers(profiles[index] as Profile, planned) });
    }
  }
  return all.map((planned) => invented.get(planned) as SampleCenter);
}

function shownFirst(centers: readonly PlannedCenter[]): PlannedCenter[] {
  return [...centers].sort((a, b) => Number(b.name === SHOWN.name) - Number(a.name === SHOWN.name));
}

/** Noncompliant ones first: the centre that is shown is one of them. */
function profilesOf(count: number): Profile[] {
  const profiles = SHARES.flatMap(([profile, share]) => Array<Profile>(Math.round(share * count)).fill(profile));
  const last = Array<Profile>(count - profiles.length).fill('compliant');
  return [
    ...profiles.filter((one) => one === 'noncompliant'),
    ...profiles.filter((one) => one !== 'noncompliant'),
    ...last,
  ];
}

/** Invents the answers of one level. */
class Inventor {
  readonly #fields: ReadonlyMap<string, Field>;
  readonly #requirements: readonly Requirement[];
  /** At least so many failures a noncompliant centre, for every requirement to have its turn. */
  readonly #failures: number;
  readonly #random: Random;
  #nextFailure = 0;
  #nextUnreadable = 0;

  constructor(standard: Standard, requirements: readonly Requirement[], failures: number, random: Random) {
    this.#fields = new Map(standard.fields.map((field) => [field.id, field]));
    this.#requirements = requirements;
    this.#failures = Math.max(2, failures);
    this.#random = random;
  }

  answers(profile: Profile, { name }: PlannedCenter): Map<string, Answer> {
    const answers = new Map<string, Answer>();
    for (const { test } of this.#requirements) this.#pass(test, answers);
    const random = this.#random;
    if (profile === 'conditional') {
      for (const { test } of this.#requirements.filter((one) => one.obligation === 'principle'))
        this.#fail(test, answers);
    } else if (profile === 'noncompliant') {
      for (let left = this.#failures + random.below(2); left > 0; left--) this.#failNext(answers);
      if (name === SHOWN.name) answers.set(SHOWN.field, SHOWN.answer);
    } else if (profile === 'incomplete') {
      for (const field of random.shuffled([...answers.keys()]).slice(0, 1 + random.below(4))) {
        answers.set(field, random.pick(BLANKS));
      }
    } else if (profile === 'invalid') {
      const [field, answer] = UNREADABLE[this.#nextUnreadable++ % UNREADABLE.length]!;
      answers.set(field, answer);
    }
    return answers;
  }

  /** In turn, so that every requirement fails somewhere; of two in a row one is required. */
  #failNext(answers: Map<string, Answer>): void {
    this.#fail(this.#requirements[this.#nextFailure++ % this.#requirements.length]!.test, answers);
  }

  #pass(test: Test, answers: Map<string, Answer>): void {
    const random = this.#random;
    if (test.type === 'yes') answers.set(test.field, true);
    else if (test.type === 'dimensions') {
      for (const { field, value } of test.least) answers.set(field, rounded(value * random.pick([1, 1, 1.2, 1.5])));
    } else if (test.type === 'at-least') {
      const ample = random.chance(0.15) ? 1 : 1 + random.next() * 0.8;
      answers.set(test.field, this.#whole(test.field, test.value * ample));
    } else if (test.type === 'at-most' || test.type === 'equals') answers.set(test.field, test.value);
    else throw new Error(`no sample answers for rules of type ${test.type}`);
  }

  #fail(test: Test, answers: Map<string, Answer>): void {
    const random = this.#random;
    if (test.type === 'yes') answers.set(test.field, false);
    else if (test.type === 'dimensions') {
      const { field, value } = random.pick(test.least);
      answers.set(field, rounded(value * 0.75));
    } else if (test.type === 'at-least') answers.set(test.field, this.#short(test.field, test.value));
    else if (test.type === 'at-most' || test.type === 'equals')
      answers.set(test.field, test.value + 1 + random.below(2));
    else throw new Error(`no sample answers for rules of type ${test.type}`);
  }

  #short(field: string, value: number): number {
    const { kind, quantity } = this.#fields.get(field)!;
    if (kind === 'count' || quantity === 'days') return value - 1;
    return rounded(value * this.#random.pick([0.5, 0.8, 0.998]), 4);
  }

  /** Measured figures have at most two decimals; the rest is counted. */
  #whole(field: string, value: number): number {
    const { kind, quantity } = this.#fields.get(field)!;
    if (kind === 'count' || quantity === 'days') return Math.ceil(value);
    return quantity === 'area' ? Math.round(value) : rounded(value);
  }
}

function rounded(value: number, decimals = 2): number {
  return Number(value.toFixed(decimals));
}
