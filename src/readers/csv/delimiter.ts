import { CsvRecords } from './records.ts';

const CANDIDATES = [',', '\t', ';', '|'] as const;
const FULL_WIDTH = '，';
const MAX_RECORDS = 50;

/** What separates the fields, and where the records begin. */
export interface Dialect {
  readonly delimiter: string;
  /** Offset behind a `sep=` line, and the number of the line there. */
  readonly start: number;
  readonly line: number;
}

/**
 * Finds the delimiter from the beginning of a text: the one that a first line `sep=;` names, as Excel writes it, else the
 * one that most steadily divides the first records. `，` is one only where every record has as many of them.
 */
export function findDialect(file: string, sample: string, isWhole: boolean): Dialect {
  const named = /^"?sep=([^"\r\n])"?(?:\r\n|\n|\r|$)/i.exec(sample);
  if (named?.[1]) return { delimiter: named[1], start: named[0].length, line: 2 };
  let best = ',';
  let bestScore = 0;
  for (const candidate of CANDIDATES) {
    const score = steadiness(counts(file, sample, candidate, isWhole));
    if (score <= bestScore) continue;
    best = candidate;
    bestScore = score;
  }
  if (bestScore === 0 && isSteady(counts(file, sample, FULL_WIDTH, isWhole))) best = FULL_WIDTH;
  return { delimiter: best, start: 0, line: 1 };
}

/** How many delimiters each of the first records has; a last one that the sample cuts is left out. */
function counts(file: string, sample: string, delimiter: string, isWhole: boolean): number[] {
  const rows = new CsvRecords(file, delimiter).push(`${sample}\n`);
  if (!isWhole && rows.length > 1) rows.pop();
  return rows.slice(0, MAX_RECORDS).map(({ cells }) => cells.length - 1);
}

/** The most frequent count above 0, times how often it comes: titles and notes have no say. */
function steadiness(counts: readonly number[]): number {
  const scores = new Map<number, number>();
  for (const count of counts) scores.set(count, (scores.get(count) ?? 0) + count);
  return Math.max(0, ...scores.values());
}

function isSteady(counts: readonly number[]): boolean {
  const [first = 0] = counts;
  return first > 0 && counts.length > 1 && counts.every((count) => count === first);
}
