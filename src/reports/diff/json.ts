import { textIn } from '../../messages/text-in.ts';
import type { Value } from '../../model/value.ts';
import type { ChangedCenter, ChangedFinding, Judged } from '../../rounds/difference.ts';
import { notInForceJson } from '../not-in-force-json.ts';
import type { DiffReport } from './context.ts';

/** The comparison for other programs: schema `audit-diff/1`. */
export function diffJson(report: DiffReport): string {
  const { difference, standard, words, filters, before, now } = report;
  const head = {
    schema: 'audit-diff/1',
    standard: { id: standard.id, title: textIn(standard.title, words.lang), reference: standard.reference },
    ...(filters === '' ? {} : { filters }),
    ...notInForceJson(standard, words.lang),
    before,
    now,
    summary: difference.counts,
    offices: [...difference.offices].map(([office, counts]) => ({ office, ...counts })),
  };
  const centers = difference.centers.map((center) => `\n    ${JSON.stringify(centerJson(center, report))}`);
  const list = centers.length === 0 ? '[]' : `[${centers.join(',')}\n  ]`;
  return `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "centers": ${list}\n}\n`;
}

function centerJson({ name, level, office, before, now, findings }: ChangedCenter, report: DiffReport): object {
  return {
    name,
    level,
    office,
    verdict: { before, now },
    findings: findings.map((finding) => findingJson(finding, report)),
  };
}

function findingJson({ rule, change, before, now }: ChangedFinding, report: DiffReport): object {
  return { rule, change, before: before && sideJson(before, report), now: now && sideJson(now, report) };
}

function sideJson({ status, fields, values, gaps }: Judged, { standard }: DiffReport): object {
  const named = <T>(items: readonly T[]): object =>
    Object.fromEntries(fields.map((field, index) => [standard.fields[field]!.id, items[index]]));
  const short = gaps.some((gap) => gap !== null);
  if (fields.length === 1) return { status, actual: plain(values[0]!), ...(short && { gap: gaps[0] }) };
  return { status, actual: named(values.map(plain)), ...(short && { gaps: named(gaps) }) };
}

/** As in `audit-report/1`. */
function plain(value: Value): number | boolean | string | null {
  if (typeof value !== 'object') return value;
  if (value.is === 'invalid') return value.raw;
  return value.is === 'some' ? 1 : null;
}
