import { gradeOf } from '../audit/grades.ts';
import type { FindingWords } from '../messages/findings.ts';
import { sayProblem } from '../messages/index.ts';
import type { Center } from '../model/center.ts';
import type { CenterResult, Finding, Graded } from '../model/finding.ts';
import type { Problem } from '../model/problem.ts';
import type { Value } from '../model/value.ts';
import type { Waiver } from '../model/waiver.ts';
import type { ReportContext } from './report.ts';

/** One centre in the form of the report schema `audit-report/1`. */
export function centerJson({ center, verdict, findings }: CenterResult, context: ReportContext): object {
  const shown = context.findings === 'all' ? findings : findings.filter(({ status }) => status !== 'pass');
  return {
    name: center.name,
    level: center.level,
    office: center.office,
    verdict,
    location: center.place.center(),
    findings: shown.map((finding) => findingJson(finding, { center, verdict, findings }, context)),
  };
}

function findingJson(finding: Finding, { center }: CenterResult, context: ReportContext): object {
  const { rule, requirement, status, part } = finding;
  const { fields } = context.standard;
  const words: FindingWords = context.findingWords;
  const raw = center.place.raw(part.field);
  return {
    rule: rule.id,
    category: rule.category,
    status,
    ...(finding.underlying === undefined ? {} : { underlying: finding.underlying }),
    ...(finding.known === true ? { known: true } : {}),
    obligation: requirement.obligation,
    expected: words.required(requirement),
    actual: actual(finding, fields),
    ...(raw === null ? {} : { raw }),
    ...(part.value === null || fields[part.field]?.unit === undefined ? {} : { unit: fields[part.field]!.unit }),
    ...(part.status === 'fail' && part.gap !== null ? { gap: part.gap } : {}),
    ...gaps(finding, fields),
    ...(isAbsent(part.value) ? { absent: true } : {}),
    ...gradeJson(gradeOf(finding)),
    ...(finding.gated === true ? { gated: true } : {}),
    ...(requirement.when === undefined ? {} : { condition: words.condition(requirement) }),
    location: center.place.field(part.field),
    ...yearOf(center, part.field),
    message: words.message(finding, center.place),
    remediation: words.remediation(finding),
    clause: requirement.clause,
    ...(finding.waiver === undefined ? {} : { waiver: waiverJson(finding.waiver) }),
  };
}

/** The id of the grade; `none` where every grade is missed, null where none can be told. */
export function gradeJson(grade: Graded | undefined): { readonly grade?: string | null } {
  if (grade === undefined) return {};
  return { grade: typeof grade === 'object' ? (grade?.id ?? null) : grade };
}

function yearOf({ place }: Center, field: number): { readonly year?: number } {
  const year = place.year?.(field) ?? null;
  return year === null ? {} : { year };
}

function waiverJson({ reason, approver, document, expires, timezone, location }: Waiver): object {
  return { reason, approver, ...(document === null ? {} : { document }), expires, timezone, location };
}

/** Of a rule of several fields: how much each of them is short. */
function gaps({ parts, part }: Finding, fields: readonly { id: string }[]): object {
  if (parts === null || part.status !== 'fail') return {};
  const short = parts.filter(({ status, gap }) => status === 'fail' && gap !== null);
  return { gaps: Object.fromEntries(short.map(({ field, gap }) => [fields[field]!.id, gap])) };
}

function actual({ part, parts }: Finding, fields: readonly { id: string }[]): unknown {
  if (parts === null) return plain(part.value);
  return Object.fromEntries(parts.map(({ field, value }) => [fields[field]!.id, plain(value)]));
}

/** A number in the field's unit, true or false, null where nothing is, the text as written where it cannot be read. */
function plain(value: Value): number | boolean | string | null {
  if (typeof value !== 'object') return value;
  if (value.is === 'invalid') return value.raw;
  return value.is === 'some' ? 1 : null;
}

function isAbsent(value: Value): boolean {
  return typeof value === 'object' && value.is === 'absent';
}

export function problemJson(problem: Problem, context: Pick<ReportContext, 'words'>): object {
  const { what, hint } = sayProblem(problem, context.words);
  return { code: problem.code, message: what, ...(hint === undefined ? {} : { hint }), location: problem.location };
}
