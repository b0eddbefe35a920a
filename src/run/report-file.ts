import { verdictOf } from '../audit/evaluate.ts';
import type { CenterIdentity } from '../model/center-key.ts';
import { STATUSES, type Status, VERDICTS, type Verdict } from '../model/finding.ts';
import { refuse } from '../model/problem.ts';
import { OBLIGATIONS, type Obligation, type Standard } from '../model/standard.ts';
import { ABSENT, EMPTY, type Value } from '../model/value.ts';
import { JsonText } from '../readers/json/text.ts';
import type { NamedBytes, NamedText } from './named-bytes.ts';
import { readNamedText } from './named-text.ts';

const SCHEMA = 'audit-report/1';
/** Some programs write a slash as `\/`; others put the keys in an order of their own, so that it may stand anywhere. */
const MARK = /"audit-report\\?\/1"/;

/** A report of `audit check --format json`: what comparing it with another survey needs. */
export interface AuditReport {
  /** Id of the standard it was made for. */
  readonly standard: string;
  /** Filters in words; empty where it is of everything. */
  readonly filters: string;
  /** Whether it leaves out what passed. */
  readonly partial: boolean;
  /** How many centres could be in what was not read. */
  readonly unread: number;
  readonly centers: readonly ReportedCenter[];
}

export interface ReportedCenter extends CenterIdentity {
  /** Made of the findings; a report that says another one is refused. */
  readonly verdict: Verdict;
  readonly findings: readonly ReportedFinding[];
}

export interface ReportedFinding {
  /** Any text: the report may be of another release of its standard. */
  readonly rule: string;
  readonly obligation: Obligation;
  readonly status: Status;
  /** One for each field of the rule. */
  readonly measures: readonly ReportedMeasure[];
}

export interface ReportedMeasure {
  /** Id of the field; null for the one field of a rule, which a report does not name. */
  readonly field: string | null;
  readonly value: Value;
  /** How much is short, in the field's unit; null where nothing is, or nothing can be measured. */
  readonly gap: number | null;
}

/** The report in what a person named; null for several files, for what is no JSON, and for JSON of another kind: those are surveys. */
export async function reportIn(files: readonly NamedBytes[]): Promise<AuditReport | null> {
  const [file] = files;
  if (file === undefined || files.length > 1 || !/\.json$/i.test(file.name)) return null;
  return readReport({ file: file.name, text: await readNamedText(file) });
}

/** Reads a JSON report; null where the text is another thing, such as a JSON survey. Refuses a report that is not whole, or contradicts itself, at its place. */
export function readReport({ file, text }: NamedText): AuditReport | null {
  if (!MARK.test(text)) return null;
  const data = parsed(text, file);
  if (!isRecord(data) || data['schema'] !== SCHEMA) return null;
  return new ReportReader(file).report(data);
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return refuseText(text, file);
    throw error;
  }
}

/** The engine's parser is fast, and silent about the place; the reader of surveys finds it. */
function refuseText(text: string, file: string): never {
  const json = new JsonText(file, (_, place) => refuse('report-invalid', { reason: 'json' }, place));
  json.push(text);
  json.close();
  for (const _ of json.finish(json.value(), 'inside'));
  return refuse('report-invalid', { reason: 'json' }, { file });
}

/** A centre of a level that the standard does not have would be left out of every sum in silence. */
export function checkLevels(centers: readonly ReportedCenter[], { levels }: Standard, file: string): void {
  const known = new Set(levels.map(({ id }) => id));
  const unknown = centers.findIndex(({ level }) => !known.has(level));
  if (unknown >= 0) refuseForm(file, `centers[${unknown}].level`);
}

/** Refuses what is not in the form of the schema: `file`, at the path of the value. */
export function refuseForm(file: string, path: string): never {
  return refuse('report-invalid', { reason: 'shape' }, { file, path });
}

/** Checks a report, value by value. Text from the file is never the name of a property that is asked for. */
class ReportReader {
  readonly #file: string;
  #partial = false;

  constructor(file: string) {
    this.#file = file;
  }

  report({ standard, filters = '', findings, summary, centers }: Readonly<Record<string, unknown>>): AuditReport {
    this.#partial = findings === 'failing';
    const read = this.#list(centers, 'centers').map((center, index) => this.#center(center, `centers[${index}]`));
    return {
      standard: this.#text(this.#record(standard, 'standard')['id'], 'standard.id'),
      filters: this.#text(filters, 'filters'),
      partial: this.#partial,
      unread: this.#unread(summary, read),
      centers: read,
    };
  }

  /** None in a report of a time that did not count them. All counts that are there add up. */
  #unread(summary: unknown, centers: readonly ReportedCenter[]): number {
    if (summary === undefined) return 0;
    const counts = this.#record(summary, 'summary');
    for (const [key, found] of countsOf(centers)) {
      const said = this.#count(counts[key], `summary.${key}`);
      if (said !== null && said !== found) this.#contradicts(`${said}`, `${found}`, `summary.${key}`);
    }
    return this.#count(counts['unread'], 'summary.unread') ?? 0;
  }

  #count(value: unknown, at: string): number | null {
    if (value === undefined) return null;
    return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : refuseForm(this.#file, at);
  }

  #center(value: unknown, at: string): ReportedCenter {
    const { name, level, office, verdict: said, findings: all } = this.#record(value, at);
    const findings = this.#findings(all, `${at}.findings`);
    const verdict = verdictOf(findings.map(({ status, obligation }) => ({ status, requirement: { obligation } })));
    if (this.#oneOf<Verdict>(said, VERDICTS, `${at}.verdict`) !== verdict)
      this.#contradicts(`${said}`, verdict, `${at}.verdict`);
    return {
      name: this.#text(name, `${at}.name`),
      level: this.#text(level, `${at}.level`),
      office: office === null ? null : this.#text(office, `${at}.office`),
      verdict,
      findings,
    };
  }

  /** A centre of which nothing was judged has passed nothing: only what passed may be left out. */
  #findings(value: unknown, at: string): ReportedFinding[] {
    const findings = this.#list(value, at).map((one, index) => this.#finding(one, `${at}[${index}]`));
    if (findings.length === 0 && !this.#partial) refuseForm(this.#file, at);
    const first = new Map<string, number>();
    for (const [index, { rule }] of findings.entries()) {
      if (first.has(rule)) this.#contradicts(rule, `findings[${first.get(rule)}]`, `${at}[${index}].rule`);
      first.set(rule, index);
    }
    return findings;
  }

  #finding(value: unknown, at: string): ReportedFinding {
    const finding = this.#record(value, at);
    const status = this.#oneOf<Status>(finding['status'], STATUSES, `${at}.status`);
    if (status === 'pass' && this.#partial) this.#contradicts(status, 'findings: failing', `${at}.status`);
    return {
      rule: this.#text(finding['rule'], `${at}.rule`),
      obligation: this.#oneOf<Obligation>(finding['obligation'], OBLIGATIONS, `${at}.obligation`),
      status,
      measures: measuresOf(finding),
    };
  }

  #contradicts(said: string, found: string, path: string): never {
    return refuse('report-invalid', { reason: 'contradiction', said, found }, { file: this.#file, path });
  }

  #oneOf<T extends string>(value: unknown, known: readonly T[], at: string): T {
    return known.find((one) => one === value) ?? refuseForm(this.#file, at);
  }

  #record(value: unknown, at: string): Readonly<Record<string, unknown>> {
    return isRecord(value) ? value : refuseForm(this.#file, at);
  }

  #list(value: unknown, at: string): readonly unknown[] {
    return Array.isArray(value) ? value : refuseForm(this.#file, at);
  }

  #text(value: unknown, at: string): string {
    return typeof value === 'string' ? value : refuseForm(this.#file, at);
  }
}

/** What a summary says of the centres, by its keys. */
function countsOf(centers: readonly ReportedCenter[]): [key: string, count: number][] {
  const waived = centers.flatMap(({ findings }) => findings.filter(({ status }) => status === 'waived')).length;
  return [
    ['centers', centers.length],
    ...VERDICTS.map((one): [string, number] => [one, centers.filter(({ verdict }) => verdict === one).length]),
    ['waived', waived],
  ];
}

function measuresOf({ actual, gap, gaps, absent }: Readonly<Record<string, unknown>>): ReportedMeasure[] {
  if (!isRecord(actual)) return [{ field: null, value: shownValue(actual, absent), gap: gapOf(gap) }];
  const measured = new Map(Object.entries(isRecord(gaps) ? gaps : {}));
  return Object.entries(actual).map(([field, value]) => ({
    field,
    value: shownValue(value, absent),
    gap: gapOf(measured.get(field)),
  }));
}

function shownValue(actual: unknown, absent: unknown): Value {
  if (typeof actual === 'number' || typeof actual === 'boolean') return actual;
  if (typeof actual === 'string') return { is: 'invalid', reason: 'unreadable', raw: actual };
  return absent === true ? ABSENT : EMPTY;
}

function gapOf(gap: unknown): number | null {
  return typeof gap === 'number' ? gap : null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
