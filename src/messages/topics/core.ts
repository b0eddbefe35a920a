import type { Status, Verdict } from '../../model/finding.ts';
import type { Location } from '../../model/location.ts';
import type { Obligation } from '../../model/standard.ts';
import type { Absent, InvalidReason } from '../../model/value.ts';
import type { SingleWords } from '../single-tests.ts';
import type { ProblemTitles, ProblemWords } from './problems.ts';

/** Everything about one finding that its sentences need; texts are ready to print. */
export interface FindingTexts {
  readonly label: string;
  readonly observed: string;
  readonly required: string;
  readonly gap: string;
}

/** What nearly every output is worded with. */
export interface CoreWords {
  readonly statuses: Readonly<Record<Status, string>>;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly shortVerdicts: Readonly<Record<Verdict, string>>;
  readonly obligations: Readonly<Record<Obligation, string>>;
  readonly invalid: Readonly<Record<InvalidReason, string>>;
  /** In place of `invalid.implausible` for money: 20000 under 万元. */
  readonly implausibleMoney: string;
  readonly problems: ProblemWords;
  /** For the problems that are told beside the findings. */
  readonly problemTitles: ProblemTitles;
  readonly yes: string;
  readonly no: string;
  readonly some: string;
  readonly blank: string;
  readonly absent: string;
  /** Behind a number: " ㎡", "人". */
  readonly unit: (unit: string) => string;
  readonly list: (items: readonly string[]) => string;
  /** One sentence behind the other. */
  readonly sentences: (sentences: readonly string[]) => string;
  readonly anyOf: (items: readonly string[]) => string;
  readonly asked: SingleWords;
  readonly gradeAsked: (grade: string, conditions: string) => string;
  readonly noGrade: string;
  readonly unknownGrade: string;
  /** Behind a grade that does not stand by itself. */
  readonly gatedGrade: string;
  /** How many centres have a grade, and how many of those have it only beside a rule that they do not pass. */
  readonly gradeCount: (grade: string, centers: number, gated: number) => string;
  readonly byGrade: (title: string, counts: readonly string[]) => string;
  readonly gradeReached: (grade: string, short: string) => string;
  readonly unsetParameter: (label: string) => string;
  readonly condition: (test: string) => string;
  readonly finding: {
    readonly short: (texts: FindingTexts) => string;
    readonly over: (texts: FindingTexts) => string;
    readonly lacking: (texts: FindingTexts) => string;
    readonly empty: (texts: FindingTexts) => string;
    readonly absentColumn: (texts: FindingTexts) => string;
    readonly ofYear: (sentence: string, year: number) => string;
    readonly otherColumn: (texts: FindingTexts, other: NonNullable<Absent['other']>) => string;
    readonly invalid: (texts: FindingTexts, reason: string) => string;
    readonly pass: (texts: FindingTexts) => string;
    readonly fillIn: (label: string) => string;
    readonly correct: (label: string) => string;
    readonly gapShort: (gap: string) => string;
    readonly gapOver: (gap: string) => string;
  };
  readonly report: ReportWords;
  readonly standard: StandardWords;
  readonly location: (location: Location) => string;
  readonly clause: (section: string, level: string, number: number) => string;
}

/** What stands around the findings in a report for reading. */
export interface ReportWords {
  readonly title: string;
  readonly standard: (title: string, id: string, reference: string) => string;
  readonly filters: (filters: string) => string;
  readonly notInForce: (count: number, rules: string) => string;
  readonly unenforced: string;
  readonly inForceNot: (rule: string, id: string, reason: string) => string;
  readonly read: (file: string, sheets: number, centers: number) => string;
  readonly ignored: (kinds: string) => string;
  readonly rowKinds: Readonly<Record<string, string>>;
  readonly byOffice: string;
  readonly byRule: string;
  readonly office: string;
  readonly noOffice: string;
  readonly noName: string;
  readonly centers: string;
  readonly total: string;
  readonly rule: string;
  readonly kind: (title: string, count: number) => string;
  readonly allMissing: (count: number) => string;
  /** A rule's title with the number of its clause. */
  readonly numbered: (title: string, clause: number, section: string) => string;
  readonly absent: (status: string, labels: string) => string;
  readonly counts: (status: string, count: number) => string;
  readonly unlisted: (count: number) => string;
  readonly compliantToo: (count: number) => string;
  readonly problems: (count: number) => string;
  readonly moreProblems: (count: number) => string;
  readonly failed: (noncompliant: number, incomplete: number, unread: number) => string;
  /** How much of a survey could hold centres and was not read; what that means, and that it was allowed. */
  readonly unread: (count: number) => string;
  readonly unreadMeans: (count: number) => string;
  /** The same of one of several surveys or reports. */
  readonly unreadIn: (source: string, count: number) => string;
  readonly unreadAllowed: string;
  readonly passed: string;
  readonly reportOnly: string;
  readonly remedy: (text: string) => string;
  readonly quote: (clause: string, text: string) => string;
  readonly principle: (status: string, obligation: string) => string;
}

/** What stands around a standard's rules where they are read. */
export interface StandardWords {
  readonly heading: (title: string, id: string, reference: string) => string;
  readonly readings: string;
  readonly counts: (rules: number, levels: string) => string;
  readonly levelCount: (level: string, rules: number) => string;
  readonly rule: string;
  readonly next: string;
  readonly requirements: string;
  readonly reading: string;
  readonly remedy: string;
  readonly fields: string;
  readonly fieldLine: (label: string, id: string, unit: string) => string;
  readonly aliases: (aliases: string) => string;
  readonly bounds: (bounds: string) => string;
  readonly kinds: Readonly<Record<string, string>>;
}
