import { sayProblem } from '../messages/index.ts';
import { wordsOn } from '../messages/languages.ts';
import { printable } from '../messages/printable.ts';
import type { CenterResult, Finding } from '../model/finding.ts';
import { unreadFirst } from '../model/problem.ts';
import { escapeXml } from '../model/xml.ts';
import type { MakeReport, ReportContext, ReportEnd } from './report.ts';
import { levelLabel, rowWords, uriPath, waiverText } from './row-words.ts';
import { severityOf, severityOfProblem } from './severity.ts';

type Outcome = 'passed' | 'failure' | 'error' | 'skipped';

/** One `testsuite`; its sums stand before its cases, so all are held until the end. */
class Suite {
  readonly counts: Record<Outcome, number> = { passed: 0, failure: 0, error: 0, skipped: 0 };
  readonly #name: string;
  readonly #file: string | null;
  readonly #cases: string[] = [];

  /** @param file that its cases are about; null where it is of no single one */
  constructor(name: string, file: string | null) {
    this.#name = name;
    this.#file = file;
  }

  get tests(): number {
    return this.#cases.length;
  }

  add(outcome: Outcome, text: string): void {
    this.counts[outcome]++;
    this.#cases.push(text);
  }

  escapeXml(): string {
    const sums = `tests="${this.tests}" failures="${this.counts.failure}" errors="${this.counts.error}" skipped="${this.counts.skipped}"`;
    const file = this.#file === null ? '' : ` file="${escapeXml(this.#file)}"`;
    return `  <testsuite name="${escapeXml(this.#name)}"${file} ${sums} time="0">\n${this.#cases.join('')}  </testsuite>\n`;
  }
}

/**
 * The form that CI services take from test runners: a suite for each file and level, a case for each finding. A shortfall
 * of what is required is a failure, a value that is missing or cannot be read an error; what fails no centre is skipped,
 * with its reason.
 */
export const junit: MakeReport = (context) => {
  const suites = new Map<string, Suite>();
  const suite = (name: string, file: string | null): Suite => {
    const found = suites.get(name) ?? new Suite(name, file);
    suites.set(name, found);
    return found;
  };
  return {
    begin: () => '<?xml version="1.0" encoding="UTF-8"?>\n',
    center(result) {
      const { center, findings } = result;
      const file = printable(uriPath(center.place.center().file), 1000);
      const own = suite(`${file} ${levelLabel(center.level, context)}`, file);
      for (const finding of findings) {
        if (context.findings === 'all' || finding.status !== 'pass')
          own.add(outcomeOf(finding), testcase(result, finding, context));
      }
      return '';
    },
    end(end) {
      addProblems(end, context, () => suite(wordsOn('reportFiles', context.words.lang).problems, null));
      const all = [...suites.values()];
      const sum = (pick: (one: Suite) => number): number => all.reduce((total, one) => total + pick(one), 0);
      const sums = `tests="${sum(({ tests }) => tests)}" failures="${sum(({ counts }) => counts.failure)}" errors="${sum(({ counts }) => counts.error)}"`;
      return `<testsuites name="audit ${escapeXml(context.standard.id)}" ${sums} time="0">\n${all.map((one) => one.escapeXml()).join('')}</testsuites>\n`;
    },
  };
};

function outcomeOf(finding: Finding): Outcome {
  if (finding.status === 'pass') return 'passed';
  if (severityOf(finding) !== 'error') return 'skipped';
  return finding.status === 'fail' ? 'failure' : 'error';
}

function testcase(result: CenterResult, finding: Finding, context: ReportContext): string {
  const row = rowWords(result, finding, context);
  const owner = [row.office, row.center].filter((part) => part !== '').join(' ');
  const open = `    <testcase classname="${escapeXml(owner)}" name="${escapeXml(`${row.rule} ${row.title}`)}" time="0"`;
  const outcome = outcomeOf(finding);
  if (outcome === 'passed') return `${open}/>\n`;
  if (outcome === 'skipped') {
    const why = [`${row.status} (${row.obligation})`, row.message, waiverText(finding, context)];
    return `${open}><skipped message="${escapeXml(why.filter((part) => part !== '').join(' '))}"/></testcase>\n`;
  }
  const text = [`${row.file} ${row.place}`.trim(), row.clause, row.remediation].join('\n');
  return `${open}><${outcome} type="${finding.status}" message="${escapeXml(row.message)}">${escapeXml(text)}</${outcome}></testcase>\n`;
}

/** No verdict depends on them, so none is a failure; what could hold a centre and was not read is an error, as it turns a run red. */
function addProblems({ problems, omittedProblems }: ReportEnd, context: ReportContext, suite: () => Suite): void {
  const { words } = context;
  const owner = escapeXml(wordsOn('reportFiles', words.lang).problems);
  const add = (code: string, place: string, message: string): void => {
    const outcome = severityOfProblem(code, context) === 'error' ? 'error' : 'skipped';
    const type = outcome === 'error' ? ` type="${code}"` : '';
    const name = escapeXml(place === '' ? code : `${code} ${place}`);
    suite().add(
      outcome,
      `    <testcase classname="${owner}" name="${name}" time="0"><${outcome}${type} message="${escapeXml(message)}"/></testcase>\n`,
    );
  };
  for (const problem of unreadFirst(problems)) {
    const { what } = sayProblem(problem, words);
    const { location } = problem;
    add(problem.code, location === null ? '' : printable(`${location.file} ${words.location(location)}`.trim()), what);
  }
  for (const [code, count] of omittedProblems) add(code, '', words.report.moreProblems(count));
}
