import { newSha256 } from '#platform/sha256';
import { sayProblem } from '../messages/index.ts';
import { textIn } from '../messages/text-in.ts';
import { CenterOrdinals, centerKey, keyOfDouble } from '../model/center-key.ts';
import type { CenterResult, Finding } from '../model/finding.ts';
import { hex } from '../model/hex.ts';
import type { Location } from '../model/location.ts';
import { type Problem, unreadFirst } from '../model/problem.ts';
import type { Rule } from '../model/standard.ts';
import { jsonText } from './json-text.ts';
import { notInForceJson } from './not-in-force-json.ts';
import type { MakeReport, ReportContext } from './report.ts';
import { levelLabel, placeText, rowWords, uriOf, waiverText } from './row-words.ts';
import { severityOf, severityOfProblem } from './severity.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** SARIF 2.1.0: all rules, then a result for each finding that is not `pass`, then the survey's own problems. */
export const sarif: MakeReport = (context) => {
  const { standard } = context;
  const ordinals = new CenterOrdinals();
  const indexes = new Map(standard.rules.map(({ id }, index) => [id, index]));
  let first = true;
  return {
    begin: () =>
      `{\n  "$schema": ${JSON.stringify(SCHEMA)},\n  "version": "2.1.0",\n  "runs": [{\n    "tool": ${jsonText(tool(context))},\n    "columnKind": "unicodeCodePoints",\n    "results": [`,
    center(result) {
      const shared = centerKey(result.center);
      const key = keyOfDouble(shared, ordinals.next(result.center));
      const shown = result.findings.filter(({ status }) => status !== 'pass');
      const results = shown.map((finding) => ({
        ruleId: finding.rule.id,
        ruleIndex: indexes.get(finding.rule.id),
        ...resultOf(result, finding, context),
        partialFingerprints: { 'centerRule/v1': fingerprint(key, finding.rule.id) },
      }));
      const text = results.map((one) => `\n      ${jsonText(one)}`).join(',');
      const lead = first || text === '' ? '' : ',';
      first &&= text === '';
      return lead + text;
    },
    end({ problems, omittedProblems }) {
      const omitted = [...omittedProblems].map(([code, count]) => ({
        descriptor: { id: code },
        level: severityOfProblem(code, context),
        message: { text: context.words.report.moreProblems(count) },
      }));
      const invocation = {
        executionSuccessful: true,
        toolExecutionNotifications: [
          ...unreadFirst(problems).map((problem) => notification(problem, context)),
          ...omitted,
        ],
      };
      return `${first ? '' : '\n    '}],\n    "invocations": [${jsonText(invocation)}]\n  }]\n}\n`;
    },
  };
};

function tool(context: ReportContext): object {
  const { standard, words } = context;
  return {
    driver: {
      name: 'audit',
      fullName: words.report.title,
      version: context.version,
      semanticVersion: context.version,
      language: words.lang,
      properties: {
        standard: standard.id,
        reference: standard.reference,
        ...notInForceJson(standard, words.lang),
      },
      rules: standard.rules.map((rule) => ruleOf(rule, context)),
    },
  };
}

function ruleOf({ id, category, title, requirements }: Rule, context: ReportContext): object {
  const { words, findingWords } = context;
  const { lang } = words;
  const lines = requirements.map(({ level, obligation, clause, test }) => {
    const required = findingWords.required({ test });
    const where = words.clause(clause.section, levelLabel(clause.level, context), clause.number);
    return `${levelLabel(level, context)}: ${required} (${words.obligations[obligation]}). ${where}: ${clause.text}`;
  });
  const strongest = requirements.some(({ obligation }) => obligation === 'required')
    ? 'error'
    : requirements.some(({ obligation }) => obligation === 'principle')
      ? 'warning'
      : 'note';
  return {
    id,
    name: textIn(title, lang),
    shortDescription: { text: textIn(title, lang) },
    fullDescription: { text: lines.join('\n') },
    help: { text: lines.join('\n') },
    defaultConfiguration: { level: strongest },
    properties: { tags: [category] },
  };
}

function resultOf(result: CenterResult, finding: Finding, context: ReportContext): object {
  const row = rowWords(result, finding, context);
  const { place } = result.center;
  const location = place.field(finding.part.field);
  const owner = [row.office, row.center].filter((part) => part !== '').join(' ');
  return {
    level: severityOf(finding),
    message: { text: `${owner} ${row.place}: ${row.message}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(context.inRepository(location.file)) },
          ...regionOf(location, place.region?.(finding.part.field) ?? null),
        },
        ...logical(location, context),
      },
    ],
    ...suppressed(finding, context),
    properties: {
      center: row.center,
      level: result.center.level,
      office: result.center.office,
      status: finding.status,
      obligation: finding.requirement.obligation,
      required: row.required,
      observed: row.observed,
      clause: row.clause,
      remediation: row.remediation,
    },
  };
}

function suppressed(finding: Finding, context: ReportContext): object {
  if (finding.status !== 'waived') return {};
  const justification = waiverText(finding, context);
  return { suppressions: [{ kind: 'external', status: 'accepted', ...(justification && { justification }) }] };
}

/** Only text files have lines. In a text table a location's column counts fields; the place itself knows the characters. */
function regionOf({ line, column, path }: Location, field: object | null): object {
  if (field !== null) return { region: field };
  if (line === undefined) return {};
  return {
    region: { startLine: line, ...(column === undefined || path === undefined ? {} : { startColumn: column }) },
  };
}

/** The cell of a workbook, or the path in YAML and JSON. */
function logical(location: Location, context: ReportContext): object {
  const { sheet, path } = location;
  const name = sheet === undefined ? path : placeText(location, context);
  if (name === undefined) return {};
  return { logicalLocations: [{ fullyQualifiedName: name, kind: sheet === undefined ? 'member' : 'cell' }] };
}

function notification(problem: Problem, context: ReportContext): object {
  const { code, location } = problem;
  const { what, hint } = sayProblem(problem, context.words);
  const at = location ? placeText(location, context) : '';
  const text = [at && `${at}:`, what, hint ?? ''].filter((part) => part !== '').join(' ');
  const physicalLocation = location && {
    artifactLocation: { uri: uriOf(context.inRepository(location.file)) },
    ...regionOf(location, null),
  };
  return {
    descriptor: { id: code },
    level: severityOfProblem(code, context),
    message: { text },
    ...(location === null ? {} : { locations: [{ physicalLocation, ...logical(location, context) }] }),
  };
}

/** Of the centre and the rule alone: neither a row nor a column that moves changes it. */
function fingerprint(key: string, rule: string): string {
  const hash = newSha256();
  hash.update(`${key}\u0000${rule}`);
  return hex(hash.digest().subarray(0, 16));
}
