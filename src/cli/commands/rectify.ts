import { createHash } from 'node:crypto';
import { dueOfPlan, readDay } from '../../ledger/due.ts';
import type { Entry, OldLedger } from '../../ledger/entry.ts';
import { LedgerFacts } from '../../ledger/facts.ts';
import { ProblemNumbers } from '../../ledger/number.ts';
import { Round } from '../../ledger/round.ts';
import type { LedgerValue } from '../../ledger/values.ts';
import { FindingWords } from '../../messages/findings.ts';
import { wordsOf } from '../../messages/index.ts';
import type { CenterResult } from '../../model/finding.ts';
import { normalize } from '../../model/fold.ts';
import { refuse } from '../../model/problem.ts';
import type { SourceFile } from '../../workbooks/ledger/index.ts';
import { type AuditOptions, type AuditRun, startAudit } from '../audit-run.ts';
import { today } from '../clock.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { beyond, type FailOn } from '../fail-on.ts';
import { FileSource, findInputs, type Input } from '../inputs.ts';
import { onInterrupt } from '../interrupt.ts';
import type { Setting } from '../io.ts';
import { LedgerBooks, type Rest } from '../ledger-books.ts';
import { findOldLedgers, readOldLedgers } from '../old-ledgers.ts';
import { print } from '../output.ts';
import { findPlan, NO_PLAN, planOf } from '../plans.ts';
import { Staging } from '../staging.ts';
import { VERSION } from '../version.ts';
import { type Outcome, outcomeText, RECTIFY_NAMES } from './rectify-words.ts';

export interface RectifyOptions extends AuditOptions {
  readonly output?: string;
  readonly force?: boolean;
  /** A day, as people write it. */
  readonly due?: string;
  /** Id, file or `none`; the shipped plan of the standard where absent. */
  readonly plan?: string;
  /** The ledger of the round before, or a folder of them. */
  readonly update?: string;
  readonly split?: 'none' | 'office';
  readonly failOn: FailOn;
}

const CHUNK = 1 << 20;

/** `audit rectify`: what does not pass, as a ledger in which people write what becomes of it. */
export async function rectify(named: readonly string[], options: RectifyOptions, setting: Setting): Promise<ExitCode> {
  const { process, lang } = setting;
  const cwd = process.cwd();
  const run = await startAudit(named, options, setting);
  const due = await dueDay(options, run, setting);
  const before = options.update === undefined ? [] : await findOldLedgers(options.update, cwd);
  const old = before.length === 0 ? null : await readOldLedgers(before, setting);
  const split = options.split === 'office';
  const path = options.output ?? RECTIFY_NAMES[lang][split ? 'folder' : 'file'];
  const origin = {
    standard: run.standard,
    sources: await hashed(await findInputs(named, cwd)),
    old: await hashed(before),
    filters: run.filters,
    date: today(process, new Date()),
    version: VERSION,
  };
  const staging = new Staging({ cwd, force: options.force === true });
  const release = onInterrupt(process, () => staging.discard());
  try {
    const books = await LedgerBooks.open({
      staging,
      path,
      split,
      unnamed: RECTIFY_NAMES[lang].unnamed,
      words: wordsOf(lang),
      origin,
      ownColumns: old?.ownColumns ?? [],
    });
    const rest = await writeRows(run, books, { due, old, date: origin.date }, setting);
    await books.finish(rest);
    await staging.finish();
    const failed = beyond(options.failOn, run.summary) > 0;
    const outcome: Outcome = {
      path,
      books: split ? books.count : null,
      counts: rest.open,
      loose: rest.loose.length,
      run,
      updated: old !== null,
    };
    await print(process.stdout, outcomeText(outcome, lang));
    return failed ? EXIT.failed : EXIT.ok;
  } catch (error) {
    await staging.discard();
    throw staging.explain(error);
  } finally {
    release();
  }
}

interface Terms {
  readonly due: LedgerValue;
  readonly old: OldLedger | null;
  readonly date: string;
}

/** Writes the open rows while the survey is read; the rest is what can only be known at its end. */
async function writeRows(run: AuditRun, books: LedgerBooks, { due, old, date }: Terms, { lang }: Setting) {
  const { standard, filters } = run;
  const words = wordsOf(lang);
  const facts = new LedgerFacts(standard, words, new FindingWords(standard, words));
  const digest = (text: string): Uint8Array => createHash('sha256').update(text).digest();
  const numbers = new ProblemNumbers(
    standard.rules.map(({ id }) => id),
    { fold: normalize, digest },
  );
  const round = new Round({ lang, date, due, ...(old === null ? {} : { old }) });

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
  const restored = (entry: Entry): Entry => ({
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

async function dueDay(options: RectifyOptions, { standard }: AuditRun, setting: Setting): Promise<LedgerValue> {
  if (options.due !== undefined) {
    const text = readDay(options.due);
    if (text !== null) return { is: 'date', text };
    const known = ['2019-12-31', '2019年12月31日'];
    return refuse('unknown-value', { option: '--due', value: options.due, known, nearest: null });
  }
  if (options.plan === NO_PLAN) return null;
  const plan = options.plan === undefined ? await planOf(standard, setting) : await findPlan(options.plan, setting);
  const text = plan === null ? null : dueOfPlan(plan);
  return text === null ? null : { is: 'date', text };
}

/** Files with their SHA-256, by which a printed ledger can be traced to them. */
async function hashed(inputs: readonly Input[]): Promise<SourceFile[]> {
  const files: SourceFile[] = [];
  for (const input of inputs) {
    const source = new FileSource(input);
    const hash = createHash('sha256');
    try {
      for (let at = 0; at < source.size; at += CHUNK) hash.update(await source.read(at, at + CHUNK));
    } finally {
      source.close();
    }
    files.push({ file: input.shown, sha256: hash.digest('hex') });
  }
  return files;
}
