import type { BaselineCounts } from '../audit/baseline.ts';
import type { FindingWords } from '../messages/findings.ts';
import type { Words } from '../messages/words.ts';
import type { CenterResult, Summary } from '../model/finding.ts';
import type { Problem } from '../model/problem.ts';
import type { Standard } from '../model/standard.ts';

/** What was read of one sheet or file, for the reader of a report. */
export interface ReadSheet {
  readonly file: string;
  readonly sheet: string | null;
  readonly centers: number;
  /** Rows that are no centres: how many of each kind. */
  readonly ignored: Readonly<Record<string, number>>;
}

/** What a report is told before the first centre. */
export interface ReportContext {
  readonly standard: Standard;
  readonly words: Words;
  readonly findingWords: FindingWords;
  /** `failing` leaves out what is `pass`. */
  readonly findings: 'all' | 'failing';
  /** Filters in words, empty where all centres and rules are reported. */
  readonly filters: string;
  /** Most centres that a report for reading names one by one … */
  readonly limit: number;
  /** … and how many of the worst it names where there are more. */
  readonly few: number;
  /** Show what passed, and the remedies. */
  readonly verbose: boolean;
  /** What could hold a centre and was not read fails nothing. */
  readonly allowUnread: boolean;
  /** Of the program. */
  readonly version: string;
  /** A file as the repository's root names it: services that show a repository know no working directory. */
  readonly inRepository: (file: string) => string;
  /** Columns of the terminal. */
  readonly width: number;
  readonly colour: boolean;
}

/** What a report is told after the last centre. */
export interface ReportEnd {
  readonly summary: Summary;
  readonly problems: readonly Problem[];
  /** How many more problems of each code there are than `problems` holds. */
  readonly omittedProblems: ReadonlyMap<string, number>;
  readonly sheets: readonly ReadSheet[];
  /** Whether the exit code will be 1. */
  readonly failed: boolean;
  /** How many shortfalls a baseline has (as they are, or better), how many are worse and how many new; absent without one. */
  readonly known?: BaselineCounts;
}

/** A report format: each call gives the next piece of the report's text. */
export interface Report {
  begin(): string;
  center(result: CenterResult): string;
  end(end: ReportEnd): string;
}

export type MakeReport = (context: ReportContext) => Report;
