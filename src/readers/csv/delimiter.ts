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
  /** How many fields most of the first records have. */
  readonly width: number;
}

/**
 * Finds the delimiter from the beginning of a text: the one that a first line `sep=;` names, as Excel writes it, else the
 * one that most steadily divides the first records. `，` is one only where every record has as many of them.
 */
export function findDialect(file: string, sample: string, isWhole: boolean): Dialect {
  const named = /^"?sep=([^"\r\n])"?(?:\r\n|\n|\r|$)/i.exec(sample);
  if (named?.[1]) {
    const start = named[0].length;
    const { count } = steadiest(counts(file, sample.slice(start), named[1], isWhole));
    return { delimiter: named[1], start, line: 2, width: count + 1 };
  }
  let best = ',';
  let steady = NOT_STEADY;
  for (const candidate of CANDIDATES) {
    const found = steadiest(counts(file, sample, candidate, isWhole));
    if (found.score <= steady.score) continue;
    best = candidate;
    steady = found;
  }
  if (steady.score === 0) {
    const found = counts(file, sample, FULL_WIDTH, isWhole);
    if (isSteady(found)) [best, steady] = [FULL_WIDTH, steadiest(found)];
  }
  return { delimiter: best, start: 0, line: 1, width: steady.count + 1 };
}

/** How many delimiters each of the first records has; a last one that the sample cuts is left out. */
function counts(file: string, sample: string, delimiter: string, isWhole: boolean): number[] {
  const rows = new CsvRecords(file, delimiter, { lenient: true }).push(`${sample}\n`);
  if (!isWhole && rows.length > 1) rows.pop();
  return rows.slice(0, MAX_RECORDS).map(({ cells }) => cells.length - 1);
}

const NOT_STEADY = { count: 0, score: 0 };

/** The most frequent count above 0; its score is that count times how often it comes: titles and notes have no say. */
function steadiest(counts: readonly number[]): typeof NOT_STEADY {
  const scores = new Map<number, number>();
  for (const count of counts) scores.set(count, (scores.get(count) ?? 0) + count);
  let best = NOT_STEADY;
  for (const [count, score] of scores) if (score > best.score) best = { count, score };
  return best;
}

function isSteady(counts: readonly number[]): boolean {
  const [first = 0] = counts;
  return first > 0 && counts.length > 1 && counts.every((count) => count === first);
}
