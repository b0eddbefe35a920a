import { STATUSES, type Status, VERDICTS, type Verdict } from '../model/finding.ts';
import type { RoundCenter } from './round.ts';

const SCHEMA = 'audit-report/1';

export interface ReportRound {
  readonly standard: string;
  readonly filters: string;
  readonly partial: boolean;
  readonly centers: readonly RoundCenter[];
}

/** What a JSON text is: a report, something else, or a report whose form is not that of its schema, at a path. */
export type ReadReport =
  | { readonly is: 'report'; readonly round: ReportRound }
  | { readonly is: 'other' }
  | { readonly is: 'malformed'; readonly at: string };

class Malformed extends Error {
  readonly at: string;
  constructor(at: string) {
    super(at);
    this.at = at;
  }
}

/** Reads the report of another run; only what a comparison needs of it. */
export function readReport(text: string): ReadReport {
  if (!text.slice(0, 4096).includes(SCHEMA)) return { is: 'other' };
  try {
    const report = JSON.parse(text) as unknown;
    if (!isObject(report) || report['schema'] !== SCHEMA) return { is: 'other' };
    const { standard, filters, findings, centers } = report;
    if (!isObject(standard)) throw new Malformed('standard');
    return {
      is: 'report',
      round: {
        standard: textAt(standard['id'], 'standard.id'),
        filters: filters === undefined ? '' : textAt(filters, 'filters'),
        partial: findings === 'failing',
        centers: listAt(centers, 'centers').map((center, index) => centerAt(center, `centers[${index}]`)),
      },
    };
  } catch (error) {
    if (error instanceof Malformed) return { is: 'malformed', at: error.at };
    if (error instanceof SyntaxError) return { is: 'malformed', at: error.message };
    throw error;
  }
}

function centerAt(value: unknown, at: string): RoundCenter {
  if (!isObject(value)) throw new Malformed(at);
  const { name, level, office, verdict, findings } = value;
  return {
    name: textAt(name, `${at}.name`),
    level: textAt(level, `${at}.level`),
    office: office === null ? null : textAt(office, `${at}.office`),
    verdict: oneOf<Verdict>(verdict, VERDICTS, `${at}.verdict`),
    statuses: new Map(
      listAt(findings, `${at}.findings`).map((finding, index) => statusAt(finding, `${at}.findings[${index}]`)),
    ),
  };
}

function statusAt(value: unknown, at: string): [string, Status] {
  if (!isObject(value)) throw new Malformed(at);
  return [textAt(value['rule'], `${at}.rule`), oneOf<Status>(value['status'], STATUSES, `${at}.status`)];
}

function oneOf<T extends string>(value: unknown, known: readonly T[], at: string): T {
  const found = known.find((one) => one === value);
  if (found === undefined) throw new Malformed(at);
  return found;
}

function listAt(value: unknown, at: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new Malformed(at);
  return value;
}

function textAt(value: unknown, at: string): string {
  if (typeof value !== 'string') throw new Malformed(at);
  return value;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
