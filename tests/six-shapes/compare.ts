import {
  type Actual,
  type ExpectedFinding,
  expectFindings,
  expectVerdict,
  RawText,
  type Spot,
  type WrittenCenter,
} from './oracle.ts';
import { nameKey } from './shapes/centers.ts';
import type { Survey } from './shapes/survey.ts';
import { fifteenDigits } from './values.ts';

interface GotFinding {
  readonly rule: string;
  readonly status: string;
  readonly obligation: string;
  readonly actual: unknown;
  readonly location: Spot;
}

interface GotCenter {
  readonly name: string;
  readonly level: string;
  readonly office: string | null;
  readonly verdict: string;
  readonly location: Spot;
  readonly findings: readonly GotFinding[];
}

interface GotProblem {
  readonly code: string;
  readonly message: string;
  readonly location: Spot | null;
}

/** The parts of `audit-report/1` that are compared. */
export interface Report {
  readonly schema: string;
  readonly standard: { readonly id: string };
  readonly summary: Readonly<Record<string, number>>;
  readonly centers: readonly GotCenter[];
  readonly problems: readonly GotProblem[];
}

const KEYS = ['file', 'sheet', 'row', 'cell', 'line', 'column'] as const;

/** What may be told beside the findings without being asked for. */
const INCIDENTAL = new Set(['absent-column', 'skipped-row', 'skipped-sheet']);

function pathFits(spot: Spot, got: Spot): boolean {
  if (spot.path === undefined || got.path === spot.path) return true;
  // How a path quotes a label is not settled; that it holds the label is.
  const label = spot.path.replace(/^(centers)?\[\d+\]\./, '');
  const prefix = spot.path.slice(0, spot.path.length - label.length).replace(/\.$/, '');
  return !/^\w+$/.test(label) && (got.path ?? '').startsWith(prefix) && (got.path ?? '').includes(label);
}

function fits(spot: Spot, got: Spot | null): boolean {
  if (got === null) return false;
  const compared = spot.loose ? KEYS.filter((key) => spot[key] !== undefined) : KEYS;
  return compared.every((key) => spot[key] === got[key]) && pathFits(spot, got);
}

function same(expected: Actual, got: unknown): boolean {
  if (expected instanceof RawText) {
    if (typeof got !== 'string') return false;
    const [wanted, text] = [expected.text?.trim(), got.trim()];
    return wanted === undefined || wanted === text || fifteenDigits(Number(wanted)) === fifteenDigits(Number(text));
  }
  if (typeof expected === 'number') {
    return typeof got === 'number' && Math.abs(got - expected) <= 1e-12 * Math.max(1, Math.abs(expected));
  }
  if (expected === null || typeof expected === 'boolean') return got === expected;
  if (typeof got !== 'object' || got === null) return false;
  const parts = new Map(Object.entries(got));
  return Object.entries(expected).every(([field, part]) => parts.has(field) && same(part, parts.get(field)));
}

function show(value: unknown): string {
  return JSON.stringify(value, (_, part) => (part instanceof RawText ? `raw ${part.text ?? '(any)'}` : part));
}

function compareFinding(expected: ExpectedFinding, got: GotFinding | undefined): string[] {
  if (!got) return [`${expected.rule}: no finding`];
  const told: string[] = [];
  const tell = (what: string, wanted: unknown, found: unknown) =>
    told.push(`${expected.rule} ${what}: expected ${show(wanted)}, got ${show(found)}; written ${expected.written}`);
  if (got.status !== expected.status) tell('status', expected.status, got.status);
  if (got.obligation !== expected.obligation) tell('obligation', expected.obligation, got.obligation);
  if (!same(expected.actual, got.actual)) tell('actual', expected.actual, got.actual);
  if (!fits(expected.at, got.location)) tell('location', expected.at, got.location);
  return told;
}

function compareCenter(center: WrittenCenter, got: GotCenter): string[] {
  const findings = expectFindings(center);
  const told: string[] = [];
  const tell = (what: string, wanted: unknown, found: unknown) =>
    told.push(`${what}: expected ${show(wanted)}, got ${show(found)}`);
  const verdict = expectVerdict(findings);
  if (nameKey(got.name) !== nameKey(center.name)) tell('name', center.name, got.name);
  if (got.level !== center.level) tell('level', center.level, got.level);
  if (nameKey(got.office ?? '') !== nameKey(center.office ?? '')) tell('office', center.office, got.office);
  if (got.verdict !== verdict) tell('verdict', verdict, got.verdict);
  if (got.findings.length !== findings.length) tell('number of findings', findings.length, got.findings.length);
  const byRule = new Map(got.findings.map((finding) => [finding.rule, finding]));
  told.push(...findings.flatMap((expected) => compareFinding(expected, byRule.get(expected.rule))));
  return told.map((difference) => `${show(center.at)} ${center.name}: ${difference}`);
}

function compareCenters(centers: readonly WrittenCenter[], got: readonly GotCenter[]): string[] {
  const left = new Set(got);
  let last = -1;
  const told = centers.flatMap((center) => {
    const match = [...left].find((each) => fits(center.at, each.location));
    const place = match ? got.indexOf(match) : last;
    const moved = place < last ? [`${show(center.at)} ${center.name}: told out of the order of the files`] : [];
    last = place;
    if (!match) return [`${show(center.at)} ${center.name}: no such centre in the report`];
    left.delete(match);
    return [...moved, ...compareCenter(center, match)];
  });
  return [...told, ...[...left].map((each) => `a centre that is none: ${each.name} ${show(each.location)}`)];
}

/** One kind of problem: each expected one is told, and no other. */
function compareKind(
  problems: readonly GotProblem[],
  codes: readonly string[],
  expected: readonly (readonly Spot[])[],
  tolerated: readonly Spot[] = [],
): string[] {
  const told = problems.filter(({ code }) => codes.includes(code));
  const stands = (spots: readonly Spot[]) => told.some(({ location }) => spots.some((spot) => fits(spot, location)));
  const known = [...expected.flat(), ...tolerated];
  const extra = told.filter(({ location }) => !known.some((spot) => fits(spot, location)));
  return [
    ...expected.filter((spots) => !stands(spots)).map((spots) => `no problem ${codes[0]} at ${show(spots)}`),
    ...extra.map(({ code, message, location }) => `a problem that is none: ${code} at ${show(location)} ${message}`),
  ];
}

function compareProblems(surveys: readonly Survey[], problems: readonly GotProblem[]): string[] {
  const kinds = new Set(['unread', 'unknown-column', 'other-column', 'unknown-key', 'duplicate-center']);
  const others = problems.filter(({ code }) => !kinds.has(code) && !INCIDENTAL.has(code));
  const hidden = surveys.flatMap(({ file, hiddenSheets }) => hiddenSheets.map((sheet) => ({ file, sheet })));
  const skipped = problems.filter(({ code }) => code === 'skipped-sheet');
  return [
    ...compareKind(
      problems,
      ['unknown-column', 'other-column', 'unknown-key'],
      surveys.flatMap(({ unknown }) => unknown),
      surveys.flatMap(({ tolerated }) => tolerated),
    ),
    ...compareKind(
      problems,
      ['duplicate-center'],
      surveys.flatMap(({ duplicates }) => duplicates.map((spot) => [spot])),
    ),
    ...hidden
      .filter((spot) => !skipped.some(({ location }) => fits({ ...spot, loose: true }, location)))
      .map((spot) => `no problem skipped-sheet at ${show(spot)}`),
    // Who hides a sheet with a survey in it is told, and the run is not green.
    ...compareKind(
      problems,
      ['unread'],
      [],
      hidden.map((spot) => ({ ...spot, loose: true })),
    ),
    ...others.map(({ code, message, location }) => `unexpected problem: ${code} at ${show(location)} ${message}`),
  ];
}

/** All in which a report differs from what the surveys must give; empty where it does not. */
export function differences(surveys: readonly Survey[], report: Report, exitCode: number | null): string[] {
  const centers = surveys.flatMap((survey) => survey.centers);
  const verdicts = centers.map((center) => expectVerdict(expectFindings(center)));
  const told = [...compareCenters(centers, report.centers), ...compareProblems(surveys, report.problems)];
  const unread = report.problems.some(({ code }) => code === 'unread');
  const clean = !unread && verdicts.every((verdict) => verdict === 'compliant' || verdict === 'conditional');
  if (exitCode !== (clean ? 0 : 1)) told.push(`exit code: expected ${clean ? 0 : 1}, got ${exitCode}`);
  const tally = (verdict: string) => verdicts.filter((each) => each === verdict).length;
  for (const verdict of ['compliant', 'conditional', 'incomplete', 'noncompliant']) {
    const got = report.summary[verdict];
    if (got !== tally(verdict)) told.push(`summary.${verdict}: expected ${tally(verdict)}, got ${got}`);
  }
  if (report.summary['centers'] !== centers.length) {
    told.push(`summary.centers: expected ${centers.length}, got ${report.summary['centers']}`);
  }
  if (report.schema !== 'audit-report/1') told.push(`schema: ${report.schema}`);
  if (report.standard.id !== 'zhengzhou-2016') told.push(`standard: ${report.standard.id}`);
  return told;
}
