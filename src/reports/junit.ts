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

/** A report that is longer is written while it grows: suites in parts, without the sums of all that would stand before them. */
const MOST_HELD = 4 << 20;
const PART = 256 << 10;

/** One `testsuite`, or a part of one; its sums stand before its cases, so that these are held until then. */
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

  toXml(): string {
    const sums = `tests="${this.tests}" failures="${this.counts.failure}" errors="${this.counts.error}" skipped="${this.counts.skipped}"`;
    const file = this.#file === null ? '' : ` file="${escapeXml(this.#file)}"`;
    return `  <testsuite name="${escapeXml(this.#name)}"${file} ${sums} time="0">\n${this.#cases.join('')}  </testsuite>\n`;
  }
}

/** The suites that are not written yet. */
class Suites {
  readonly #root: string;
  #suites = new Map<string, Suite>();
  #held = 0;
  #isBegun = false;

  /** @param standard id of the standard */
  constructor(standard: string) {
    this.#root = `<testsuites name="audit ${escapeXml(standard)}"`;
  }

  add(name: string, file: string | null, outcome: Outcome, text: string): void {
    let suite = this.#suites.get(name);
    if (suite === undefined) {
      suite = new Suite(name, file);
      this.#suites.set(name, suite);
    }
    suite.add(outcome, text);
    this.#held += text.length;
  }

  /** What need not be held any longer. */
  flushed(): string {
    if (this.#held < (this.#isBegun ? PART : MOST_HELD)) return '';
    const root = this.#isBegun ? '' : `${this.#root} time="0">\n`;
    this.#isBegun = true;
    return root + this.#taken();
  }

  end(): string {
    const all = [...this.#suites.values()];
    const sum = (pick: (one: Suite) => number): number => all.reduce((total, one) => total + pick(one), 0);
    const sums = `tests="${sum(({ tests }) => tests)}" failures="${sum(({ counts }) => counts.failure)}" errors="${sum(({ counts }) => counts.error)}"`;
    const root = this.#isBegun ? '' : `${this.#root} ${sums} time="0">\n`;
    return `${root}${this.#taken()}</testsuites>\n`;
  }

  #taken(): string {
    const text = [...this.#suites.values()].map((suite) => suite.toXml()).join('');
    this.#suites = new Map();
    this.#held = 0;
    return text;
  }
}

/**
 * The form that CI services take from test runners: a suite for each file and level, a case for each finding. A shortfall
 * of what is required is a failure, a value that is missing or cannot be read an error; what fails no centre is skipped,
 * with its reason.
 */
export const junit: MakeReport = (context) => {
  const suites = new Suites(context.standard.id);
  return {
    begin: () => '<?xml version="1.0" encoding="UTF-8"?>\n',
    center(result) {
      const { center, findings } = result;
      const file = printable(uriPath(center.place.center().file), 1000);
      const name = `${file} ${levelLabel(center.level, context)}`;
      for (const finding of findings) {
        if (context.findings === 'all' || finding.status !== 'pass')
          suites.add(name, file, outcomeOf(finding), testcase(result, finding, context));
      }
      return suites.flushed();
    },
    end(end) {
      const name = wordsOn('reportFiles', context.words.lang).problems;
      addProblems(end, context, (outcome, text) => suites.add(name, null, outcome, text));
      return suites.end();
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
function addProblems(
  { problems, omittedProblems }: ReportEnd,
  context: ReportContext,
  add: (outcome: Outcome, text: string) => void,
): void {
  const { words } = context;
  const owner = escapeXml(wordsOn('reportFiles', words.lang).problems);
  const tell = (code: string, place: string, message: string): void => {
    const outcome = severityOfProblem(code, context) === 'error' ? 'error' : 'skipped';
    const type = outcome === 'error' ? ` type="${code}"` : '';
    const name = escapeXml(place === '' ? code : `${code} ${place}`);
    add(
      outcome,
      `    <testcase classname="${owner}" name="${name}" time="0"><${outcome}${type} message="${escapeXml(message)}"/></testcase>\n`,
    );
  };
  for (const problem of unreadFirst(problems)) {
    const { what } = sayProblem(problem, words);
    const { location } = problem;
    tell(problem.code, location === null ? '' : printable(`${location.file} ${words.location(location)}`.trim()), what);
  }
  for (const [code, count] of omittedProblems) tell(code, '', words.report.moreProblems(count));
}
