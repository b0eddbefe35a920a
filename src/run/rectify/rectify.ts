import type { LedgerEntry, OldLedger } from '../../ledger/entry.ts';
import { LedgerFacts } from '../../ledger/facts.ts';
import { ProblemNumbers } from '../../ledger/number.ts';
import { LedgerRound } from '../../ledger/round.ts';
import type { LedgerValue } from '../../ledger/values.ts';
import { FindingWords } from '../../messages/findings.ts';
import { wordsOf } from '../../messages/index.ts';
import { namesOf, wordsOn } from '../../messages/languages.ts';
import type { CenterResult } from '../../model/finding.ts';
import { type AuditRequest, type AuditRun, startAudit } from '../audit.ts';
import { type FailOn, fails } from '../fail-on.ts';
import type { NamedBytes } from '../named-bytes.ts';
import type { Outlet } from '../outlet.ts';
import { LedgerBooks, type Rest } from './books.ts';
import { hashed, sha256 } from './hashed.ts';
import { readOldLedgers } from './old-ledgers.ts';
import type { Rectified } from './words.ts';

export interface RectifyRequest extends AuditRequest {
  /** A file; with `split` a folder. */
  readonly path: string;
  /** A workbook an office. */
  readonly split: boolean;
  readonly due: LedgerValue;
  /** The ledgers of the round before; empty in a first round. */
  readonly before: readonly NamedBytes[];
  /** The day that the ledger bears, YYYY-MM-DD. */
  readonly date: string;
  /** Of the program. */
  readonly version: string;
  readonly failOn: FailOn;
  readonly outlet: Outlet;
}

/** `audit rectify`: what does not pass, as a ledger in which people write what becomes of it. */
export async function rectify(request: RectifyRequest): Promise<Rectified & { readonly failed: boolean }> {
  const { path, split, before, standard, lang, date, version } = request;
  const run = await startAudit(request);
  const old = before.length === 0 ? null : await readOldLedgers(before, standard, lang);
  const { filters } = run;
  const origin = {
    standard,
    sources: await hashed(request.surveys),
    old: await hashed(before),
    filters,
    date,
    version,
  };
  const books = await LedgerBooks.open({
    outlet: request.outlet,
    path,
    split,
    unnamed: wordsOn('closing', lang, namesOf(standard, lang)).files.noOffice,
    words: wordsOf(lang, standard),
    origin,
    ownColumns: old?.ownColumns ?? [],
  });
  const rest = await writeRows(run, books, old, request);
  request.progress?.writing(null);
  try {
    await books.finish(rest);
  } finally {
    request.progress?.clear();
  }
  return {
    path,
    books: split ? books.count : null,
    counts: rest.open,
    loose: rest.loose.length,
    run,
    updated: old !== null,
    failed: fails(request, run.summary, run.summary.unread),
  };
}

/** Writes the open rows while the survey is read; the rest is what can only be known at its end. */
async function writeRows(run: AuditRun, books: LedgerBooks, old: OldLedger | null, request: RectifyRequest) {
  const { standard, filters } = run;
  const { lang, date, due } = request;
  const words = wordsOf(lang, standard);
  const facts = new LedgerFacts(standard, words, new FindingWords(standard, words));
  const numbers = new ProblemNumbers(
    standard.rules.map(({ id }) => id),
    sha256,
  );
  const round = new LedgerRound({ lang, names: words.names, date, due, ...(old === null ? {} : { old }) });

  const write = async (result: CenterResult): Promise<void> => {
    const { center, findings } = result;
    const book = await books.of(center.office ?? '');
    book.count(result);
    const code = numbers.center(center);
    for (const finding of findings) {
      const number = numbers.number(code, finding.rule.id);
      if (finding.status === 'pass') round.pass(number, () => facts.observed(finding));
      else await book.add(round.open(number, facts.of(center, finding)));
    }
  };
  for await (const results of run.results()) for (const result of results) await write(result);

  const { closed, gone } = round.finish({
    filters,
    knowsCenter: (number) => numbers.knowsCenter(number),
    ruleOf: (number) => numbers.ruleOf(number),
  });
  const restored = (entry: LedgerEntry): LedgerEntry => ({
    ...entry,
    facts: facts.restored(numbers.ruleOf(entry.number), entry.facts),
  });
  return {
    closed: closed.map(restored),
    gone: gone.map(restored),
    loose: old?.loose ?? [],
    counts: old === null ? null : round.counts,
    open: round.counts,
  } satisfies Rest & { open: unknown };
}
