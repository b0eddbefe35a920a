import type { Judged, JudgedCenter, Side } from '../audit/diff.ts';
import { testFields } from '../audit/rule-types/index.ts';
import { STATUSES, VERDICTS } from '../model/finding.ts';
import { refuse } from '../model/problem.ts';
import type { Standard } from '../model/standard.ts';
import { ABSENT, EMPTY, type Value } from '../model/value.ts';
import type { NamedText } from './named-bytes.ts';

const SCHEMA = 'audit-report/1';

/** A JSON report that `audit check` wrote, as one side of a comparison. */
export interface ReportFile extends Side {
  /** Id of the standard it was made for. */
  readonly standard: string;
  /** Filters in words; empty where it is of everything. */
  readonly filters: string;
}

/** Reads a JSON report; null where the file is another thing, such as a JSON survey. Refuses a report that is not whole. */
export function readReport({ file, text }: NamedText, standard: Standard): ReportFile | null {
  if (!text.includes(`"${SCHEMA}"`)) return null;
  const invalid = (reason: 'json' | 'shape'): never => refuse('report-invalid', { reason }, { file });
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return invalid('json');
  }
  if (!isRecord(data) || data['schema'] !== SCHEMA) return null;
  const { standard: about, filters = '', findings = 'all', centers } = data;
  if (!isRecord(about) || typeof about['id'] !== 'string' || typeof filters !== 'string') return invalid('shape');
  const head = { standard: about['id'], filters, shortOnly: findings === 'failing' };
  // Rules and fields of another standard mean nothing here; the caller refuses it by its id.
  if (about['id'] !== standard.id) return { ...head, centers: [] };
  const fieldIndex = new Map(standard.fields.map(({ id }, index) => [id, index]));
  if (!Array.isArray(centers)) return invalid('shape');
  const read = centers.map((center) => toCenter(center, standard, fieldIndex) ?? invalid('shape'));
  return { ...head, centers: read };
}

function toCenter(value: unknown, standard: Standard, fields: ReadonlyMap<string, number>): JudgedCenter | null {
  if (!isRecord(value) || !Array.isArray(value['findings'])) return null;
  const { name, level, office } = value;
  const verdict = VERDICTS.find((known) => known === value['verdict']);
  if (typeof name !== 'string' || verdict === undefined) return null;
  if (typeof level !== 'string' || !standard.levels.some(({ id }) => id === level)) return null;
  if (office !== null && typeof office !== 'string') return null;
  const findings: Judged[] = [];
  for (const one of value['findings']) {
    const finding = toJudged(one, level, standard, fields);
    if (finding === null) return null;
    findings.push(finding);
  }
  return { name, level, office, verdict, findings };
}

function toJudged(
  value: unknown,
  level: string,
  { rules }: Standard,
  fieldIndex: ReadonlyMap<string, number>,
): Judged | null {
  if (!isRecord(value) || typeof value['rule'] !== 'string') return null;
  const { rule, actual = null, gap, gaps } = value;
  const status = STATUSES.find((known) => known === value['status']);
  const requirement = rules.find(({ id }) => id === rule)?.requirements.find((one) => one.level === level);
  if (status === undefined || requirement === undefined) return null;
  const several = isRecord(actual);
  const ids = several ? Object.keys(actual) : testFields(requirement.test).slice(0, 1);
  const indexes = ids.flatMap((id) => fieldIndex.get(id) ?? []);
  if (indexes.length !== ids.length) return null;
  const absent = value['absent'] === true;
  const values = several ? ids.map((id) => toValue(actual[id], absent)) : [toValue(actual, absent)];
  const measured = isRecord(gaps) ? gaps : {};
  const sizes = ids.map((id) => size(several ? (Object.hasOwn(measured, id) ? measured[id] : null) : gap));
  return { rule, status, fields: indexes, values, gaps: sizes };
}

function toValue(actual: unknown, absent: boolean): Value {
  if (typeof actual === 'number' || typeof actual === 'boolean') return actual;
  if (typeof actual === 'string') return { is: 'invalid', reason: 'unreadable', raw: actual };
  return absent ? ABSENT : EMPTY;
}

function size(gap: unknown): number | null {
  return typeof gap === 'number' ? gap : null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
