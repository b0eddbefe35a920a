import { dayIn, daysBetween } from '../model/calendar.ts';
import { type CenterIdentity, nameKey, officeKey } from '../model/center-key.ts';
import { closest } from '../model/closest.ts';
import type { CenterResult, Finding } from '../model/finding.ts';
import { type Problem, problem } from '../model/problem.ts';
import type { Rule, Standard } from '../model/standard.ts';
import type { Waiver } from '../model/waiver.ts';
import { verdictOf } from './evaluate.ts';
import { matchesGlob } from './glob.ts';

/** What keeps a waiver from covering anything. */
export type WaiverFlaw = 'expired' | 'no-reason' | 'no-approver' | 'unknown-rule';

/** A waiver, and what has become of it. */
export interface WaiverState {
  readonly waiver: Waiver;
  /** 0 on its last day; negative once it is over. */
  readonly daysLeft: number;
  readonly flaws: readonly WaiverFlaw[];
  /** Centres that it names, and findings that it covers, among the results seen. */
  centers: number;
  covered: number;
}

export interface WaiverTerms {
  readonly standard: Standard;
  readonly now: Date;
}

/** Waivers on one survey. They turn `fail` and `missing` into `waived`; a value that cannot be read is nobody's to waive. */
export class Waivers {
  readonly states: readonly WaiverState[];
  readonly #standard: Standard;
  readonly #byName = new Map<string, WaiverState[]>();
  readonly #byPattern: { readonly pattern: string; readonly state: WaiverState }[] = [];
  readonly #offices = new Map<WaiverState, string>();

  constructor(waivers: readonly Waiver[], { standard, now }: WaiverTerms) {
    this.#standard = standard;
    const known = knownRules(standard);
    this.states = waivers.map((waiver) => {
      const daysLeft = daysBetween(dayIn(waiver.timezone, now), waiver.expires);
      return { waiver, daysLeft, flaws: flawsOf(waiver, daysLeft, known), centers: 0, covered: 0 };
    });
    for (const state of this.states) {
      const { center, office } = state.waiver;
      const text = nameKey(center.text);
      if (office !== null) this.#offices.set(state, officeKey(office));
      if (center.is === 'pattern') this.#byPattern.push({ pattern: text, state });
      else this.#byName.set(text, [...(this.#byName.get(text) ?? []), state]);
    }
  }

  /** The result with what is covered `waived`, and the verdict that follows. Where several waivers cover a finding, it names the first. */
  apply(result: CenterResult): CenterResult {
    const states = this.#of(result.center);
    if (states.length === 0) return result;
    for (const state of states) state.centers++;
    const valid = states.filter(({ flaws }) => flaws.length === 0);
    let changed = false;
    const findings = result.findings.map((finding): Finding => {
      const { status, rule } = finding;
      if (status !== 'fail' && status !== 'missing') return finding;
      const covering = valid.filter(({ waiver }) => covers(waiver, rule));
      if (covering.length === 0) return finding;
      for (const state of covering) state.covered++;
      changed = true;
      return { ...finding, status: 'waived', underlying: status, waiver: covering[0]!.waiver };
    });
    return changed ? { center: result.center, verdict: verdictOf(findings), findings } : result;
  }

  #of({ name, level, office }: CenterIdentity): WaiverState[] {
    const folded = nameKey(name);
    const named = this.#byName.get(folded) ?? [];
    const patterns = this.#byPattern.filter(({ pattern }) => matchesGlob(pattern, folded)).map(({ state }) => state);
    const own = officeKey(office);
    const found = [...named, ...patterns].filter((state) => {
      if (state.waiver.level !== null && state.waiver.level !== level) return false;
      const wanted = this.#offices.get(state);
      return wanted === undefined || wanted === own;
    });
    return found.length < 2 ? found : this.states.filter((state) => found.includes(state));
  }

  /** What is wrong with the waivers themselves, whatever the survey says. */
  *flaws(): Generator<Problem> {
    const known = knownRules(this.#standard);
    for (const { waiver, daysLeft, flaws } of this.states) {
      const { center, rule, expires, timezone, location } = waiver;
      const name = center.text;
      for (const flaw of flaws) {
        if (flaw === 'expired')
          yield problem('waiver-expired', { name, rule, expires, timezone, days: -daysLeft }, location);
        else if (flaw === 'unknown-rule')
          yield problem('waiver-unknown-rule', { name, rule, nearest: closest(rule, known) }, location);
        else yield problem('waiver-incomplete', { name, rule, lacks: flaw }, location);
      }
    }
  }

  /** Waivers that name no centre of the survey, or cover nothing in it: to be asked once all of it has been seen. */
  *leftOver(): Generator<Problem> {
    for (const { waiver, flaws, centers, covered } of this.states) {
      const { center, rule, location } = waiver;
      if (centers === 0) yield problem('waiver-unknown-center', { name: center.text }, location);
      else if (flaws.length === 0 && covered === 0)
        yield problem('waiver-unused', { name: center.text, rule }, location);
    }
  }
}

function covers({ rule: wanted }: Waiver, { id, category }: Rule): boolean {
  return wanted === id || wanted === category;
}

function knownRules({ rules, categories }: Standard): string[] {
  return [...rules, ...categories].map(({ id }) => id);
}

function flawsOf({ rule, reason, approver }: Waiver, daysLeft: number, known: readonly string[]): WaiverFlaw[] {
  const flaws: WaiverFlaw[] = [];
  if (!known.includes(rule)) flaws.push('unknown-rule');
  if (reason === null) flaws.push('no-reason');
  if (approver === null) flaws.push('no-approver');
  if (daysLeft < 0) flaws.push('expired');
  return flaws;
}
