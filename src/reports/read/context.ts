import type { FindingWords } from '../../messages/findings.ts';
import type { Words } from '../../messages/words.ts';
import type { RegionAccount } from '../../model/account.ts';
import type { Center } from '../../model/center.ts';
import type { PlainCenter, PlainTable } from '../../model/plain.ts';
import type { Problem, SkippedSheet } from '../../model/problem.ts';
import type { Standard } from '../../model/standard.ts';

/** What was read of one sheet, or of one file without sheets. */
export interface SheetAccount {
  readonly file: string;
  readonly sheet: string | null;
  readonly centers: number;
  readonly ignored: Readonly<Record<string, number>>;
  readonly regions: readonly RegionAccount[];
  /** Why nothing of it was read. */
  readonly skipped?: SkippedSheet;
}

/** What was understood of surveys. */
export interface ReadReport {
  readonly standard: Standard;
  readonly words: Words;
  readonly findingWords: FindingWords;
  /** By level, the indexes of the fields that its rules ask for. */
  readonly needed: ReadonlyMap<string, ReadonlySet<number>>;
  readonly filters: string;
  readonly files: readonly string[];
  readonly sheets: readonly SheetAccount[];
  readonly centers: readonly Center[];
  /** What could be a centre and was not read. */
  readonly unread: number;
  readonly problems: readonly Problem[];
  readonly omittedProblems: ReadonlyMap<string, number>;
  /** Most centres that a report for reading lists. */
  readonly limit: number;
  /** The centres in the plain form, under field ids. */
  readonly plain: () => Iterable<PlainCenter>;
  /** The same as tables: one for a text file, or one a level. */
  readonly tables: (isText: boolean) => Promise<readonly PlainTable[]>;
}
