import type { BaselineCenter, BaselineFinding } from '../audit/baseline.ts';
import { STATUSES, type Status } from '../model/finding.ts';
import { refuse } from '../model/problem.ts';
import type { NamedText } from './named-bytes.ts';

const SCHEMA = 'audit-baseline/1';

/** The text of a baseline: a centre a line, so that a version control system shows which have changed. */
export function baselineText(standard: string, centers: readonly BaselineCenter[]): string {
  const head = `{\n  "schema": ${JSON.stringify(SCHEMA)},\n  "standard": ${JSON.stringify(standard)},\n  "centers": [`;
  const lines = centers.map((center) => `\n    ${JSON.stringify(written(center))}`);
  return `${head}${lines.join(',')}${lines.length > 0 ? '\n  ' : ''}]\n}\n`;
}

function written({ office, level, name, ordinal, findings }: BaselineCenter): object {
  return {
    office,
    level,
    name,
    ...(ordinal > 1 && { ordinal }),
    findings: findings.map(({ rule, status, gaps }) => ({
      rule,
      status,
      ...(gaps.some((gap) => gap !== null) && { gap: gaps.length === 1 ? gaps[0] : gaps }),
    })),
  };
}

/** Reads a baseline of this standard; refuses what is none. */
export function readBaseline({ file, text }: NamedText, standard: string): BaselineCenter[] {
  const invalid = (reason: 'json' | 'shape'): never => refuse('baseline-invalid', { reason }, { file });
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return invalid('json');
  }
  if (!isRecord(data) || data['schema'] !== SCHEMA || typeof data['standard'] !== 'string') return invalid('shape');
  if (data['standard'] !== standard) refuse('baseline-standard', { id: data['standard'], asked: standard }, { file });
  const centers = listOf(data['centers'], toCenter);
  return centers ?? invalid('shape');
}

function toCenter(value: unknown): BaselineCenter | null {
  if (!isRecord(value)) return null;
  const { office, level, name, ordinal = 1 } = value;
  const findings = listOf(value['findings'], toFinding);
  if (typeof name !== 'string' || typeof level !== 'string' || findings === null) return null;
  if ((office !== null && typeof office !== 'string') || !Number.isSafeInteger(ordinal)) return null;
  return { office, level, name, ordinal: ordinal as number, findings };
}

function toFinding(value: unknown): BaselineFinding | null {
  if (!isRecord(value) || typeof value['rule'] !== 'string' || !isStatus(value['status'])) return null;
  const { rule, status, gap = null } = value;
  const gaps = listOf(Array.isArray(gap) ? gap : [gap], toGap);
  return gaps && { rule, status, gaps: gaps.map(({ gap }) => gap) };
}

function toGap(gap: unknown): { readonly gap: number | null } | null {
  return gap === null || (typeof gap === 'number' && gap >= 0) ? { gap } : null;
}

/** Each item read; null where the list, or one of its items, is none. */
function listOf<T>(value: unknown, read: (item: unknown) => T | null): T[] | null {
  if (!Array.isArray(value)) return null;
  const items = value.map(read).filter((item) => item !== null);
  return items.length === value.length ? items : null;
}

function isStatus(value: unknown): value is Status {
  return STATUSES.some((status) => status === value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
