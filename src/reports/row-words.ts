import type { FindingWords } from '../messages/findings.ts';
import { wordsOn } from '../messages/languages.ts';
import { printable } from '../messages/printable.ts';
import { labelOf, textIn } from '../messages/text-in.ts';
import type { CenterResult, Finding } from '../model/finding.ts';
import type { Location } from '../model/location.ts';
import type { ReportContext } from './report.ts';

const LONGEST = 1000;

/** In the order of a table of findings. */
export const REPORT_COLUMNS = [
  'file',
  'place',
  'office',
  'level',
  'center',
  'verdict',
  'rule',
  'title',
  'clause',
  'obligation',
  'status',
  'required',
  'observed',
  'gap',
  'message',
  'remediation',
] as const;
export type ReportColumn = (typeof REPORT_COLUMNS)[number];

export function headOf(column: ReportColumn, { words }: ReportContext): string {
  return wordsOn('reportFiles', words.lang, words.names).heads[column];
}

/** The path as reports for other programs write it, whatever the system: `offices/a.yaml`. */
export function uriPath(file: string): string {
  return file.replaceAll('\\', '/').replace(/^(\.\/)+/, '');
}

/** The same as a relative URI. */
export function uriOf(file: string): string {
  const segments = uriPath(file)
    .replace(/\p{Cs}/gu, '\ufffd')
    .split('/');
  return segments.map(encodeURIComponent).join('/');
}

/** `社区!D3`, or line and column; empty for a whole file. */
export function placeText(location: Location, { words }: ReportContext): string {
  return printable(words.location(location));
}

export function levelLabel(level: string, { standard, words }: ReportContext): string {
  return labelOf(standard.levels, level, words.lang);
}

export function centerName(name: string, { words }: ReportContext): string {
  return name === '' ? words.report.noName : printable(name);
}

/** What waived a finding, and until when; empty where nothing did. */
export function waiverText({ waiver }: Finding, { words }: ReportContext): string {
  if (waiver === undefined) return '';
  const parts = [waiver.reason, waiver.approver, waiver.document, waiver.expires];
  return words.list(parts.filter((part) => part !== null).map((part) => printable(part)));
}

/** One finding in words, each on one line and free of control characters. */
export function rowWords(
  { center, verdict }: CenterResult,
  finding: Finding,
  context: ReportContext,
): Record<ReportColumn, string> {
  const { words } = context;
  const say: FindingWords = context.findingWords;
  const { rule, requirement, status, part } = finding;
  const { clause } = requirement;
  const location = center.place.field(part.field);
  const safe = (text: string): string => printable(text, LONGEST);
  return {
    file: safe(location.file),
    place: placeText(location, context),
    office: safe(center.office ?? ''),
    level: levelLabel(center.level, context),
    center: centerName(center.name, context),
    verdict: words.verdicts[verdict],
    rule: rule.id,
    title: textIn(rule.title, words.lang),
    clause: `${words.clause(clause.section, levelLabel(clause.level, context), clause.number)} ${clause.text}`,
    obligation: words.obligations[requirement.obligation],
    status: words.statuses[status],
    required: say.required(requirement),
    observed: safe(say.observed(finding)),
    gap: say.gap(finding),
    message: safe(say.message(finding, center.place)),
    remediation: safe(say.remediation(finding)),
  };
}
