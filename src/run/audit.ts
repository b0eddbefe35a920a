import { compile } from '../audit/evaluate.ts';
import { GradeTally, hasGrades, withGates } from '../audit/grades.ts';
import { count, emptySummary } from '../audit/tally.ts';
import type { Lang } from '../messages/languages.ts';
import type { Center } from '../model/center.ts';
import type { CenterResult, Summary } from '../model/finding.ts';
import { type FoundInstead, type Problem, problem, refuse, unreadFirst } from '../model/problem.ts';
import type { Standard } from '../model/standard.ts';
import { KnownNames, type NamesOf } from '../plan/known-names.ts';
import type { Coverage, SurveyContext } from '../survey/context.ts';
import type { Lexicon } from '../survey/words/lexicon.ts';
import type { Adjustment, AdjustmentFiles } from './adjustment.ts';
import type { AsideFile } from './aside.ts';
import { type HeaderWord, lexiconOf } from './header-words.ts';
import type { WrittenLayout } from './layout/written.ts';
import type { NamedBytes } from './named-bytes.ts';
import { ProblemLog } from './problem-log.ts';
import { type ReadSurveys, readSurveys } from './read-surveys.ts';
import { describeSelection, type Selection, selectedCenters, selectLevels, selectRules } from './selection.ts';
import { Unjudged } from './unjudged.ts';

/** What an audit needs: all that it knows of the world outside. */
export interface AuditRequest extends AdjustmentFiles {
  readonly surveys: readonly NamedBytes[];
  /** What the folders of the surveys hold besides. */
  readonly aside?: readonly AsideFile[];
  readonly standard: Standard;
  readonly selection: Selection;
  readonly lang: Lang;
  /** By which the last day of a waiver is judged. */
  readonly now: Date;
  /** Whether a centre that no rule asks anything is wanted all the same: to be shown, not judged. */
  readonly unjudgedToo?: boolean;
  /** Ids of fields that are read although no rule asks for them. */
  readonly alsoRead?: readonly string[];
  /** Of figures of several years, the one that counts. */
  readonly year?: number;
  /** People's own words for columns. */
  readonly headers?: readonly HeaderWord[];
  /** Where the parts of sheets stand, of any survey that has no layout of its own. */
  readonly layout?: WrittenLayout;
  /** By which the names of the centres are looked up. */
  readonly names?: NamesOf;
  readonly progress?: ProgressListener;
  /** Whether what could hold a centre and was not read is told only, and fails nothing. */
  readonly allowUnread?: boolean;
  /** Gives the centres of the surveys; `readSurveys` where it is absent. */
  readonly read?: ReadSurveys;
}

/** Is told how an audit gets on. */
export interface ProgressListener {
  /** @param share of the reading that is done, from 0 to 1; null where nobody knows; @param centers judged so far */
  update(share: number | null, centers: number): void;
  /** What is made of it all is being written; @param share of the writing that is done, from 0 to 1; null where nobody knows */
  writing(share: number | null): void;
  /** All is read or written, or the audit ended early. */
  clear(): void;
}

/** One audit of some surveys, as every use case that judges takes it. */
export interface AuditRun {
  readonly standard: Standard;
  /** The filters in words; empty without any. */
  readonly filters: string;
  /** Complete once `results` has ended. */
  readonly summary: Summary;
  readonly problems: readonly Problem[];
  /** How many more problems of each code there are than `problems` holds. */
  readonly omittedProblems: ReadonlyMap<string, number>;
  readonly sheets: readonly Coverage[];
  /** What waivers and a baseline make of the results; null where there is neither. */
  readonly adjustment: Adjustment | null;
  /** As the request has it. */
  readonly allowUnread: boolean;
  /** Whether a centre is one of those that are asked for. */
  readonly wants: (center: Pick<Center, 'level' | 'office'>) => boolean;
  /** The results of all wanted centres, in batches; to be read once. Refuses a survey without any. */
  results(): AsyncGenerator<readonly CenterResult[]>;
}

/** What a report says of a centre is a hundred times as long as the centre: so many at a time. */
const BATCH = 256;

/** Makes an audit ready; nothing is read of the surveys yet. Refuses a selection that the standard does not know. */
export async function startAudit(request: AuditRequest): Promise<AuditRun> {
  const { surveys, standard, selection, progress, read: readCenters = readSurveys } = request;
  const lexicon = lexiconOf(standard, request.headers);
  const evaluation = compile(standard, selectRules(standard, selection.rule));
  const wants = selectedCenters(standard, selection, lexicon.levels);
  const filters = describeSelection(selection, standard, request.lang);
  const levels = selectLevels(standard, selection.level, lexicon.levels);
  const unjudgedToo = request.unjudgedToo === true;
  if (!unjudgedToo && ![...levels].some(evaluation.asks)) refuse('no-rules', { filters });
  const adjustment = await findAdjustment(request);
  const layouts = await findLayouts(request, lexicon);
  const summary = emptySummary();
  const grades = hasGrades(standard) ? new GradeTally() : null;
  const unjudged = new Unjudged();
  const problems = new ProblemLog();
  const sheets: Coverage[] = [];
  const names = request.names === undefined ? null : new KnownNames(request.names);
  const context: SurveyContext = {
    standard,
    lexicon,
    ...(request.year !== undefined && { year: request.year }),
    ...(layouts && { layouts }),
    needed: withFields(evaluation.needed, request.alsoRead ?? [], standard),
    report(problem) {
      // Of those beyond the most that are kept, too.
      if (problem.code === 'unread') summary.unread += problem.args.centers;
      problems.add(withLevels(problem, standard));
    },
    cover: (sheet) => sheets.push(sheet),
  };

  async function* results(): AsyncGenerator<readonly CenterResult[]> {
    let read = 0;
    await tellThoseAside(request, context);
    try {
      for await (const centers of readCenters(surveys, context, (share) => progress?.update(share, read))) {
        read += centers.length;
        const wanted = centers.filter(wants);
        for (let from = 0; from < wanted.length; from += BATCH) {
          const plain = wanted.slice(from, from + BATCH).map((center) => evaluation.evaluate(center));
          const asked = unjudgedToo ? plain : plain.filter((result) => isJudged(result, unjudged));
          const adjusted = adjustment === null ? asked : asked.map((result) => adjustment.adjust(result));
          const judged = grades === null ? adjusted : adjusted.map(withGates);
          for (const result of judged) {
            count(summary, result);
            grades?.add(result);
            names?.see(result.center);
          }
          if (judged.length > 0) yield judged;
        }
      }
    } finally {
      progress?.clear();
    }
    const counted = grades?.counts() ?? [];
    if (counted.length > 0) summary.grades = counted;
    // Nothing to read is no fault where nothing changed, which is told by then.
    if (surveys.length === 0) return;
    const instead = summary.unread === 0 ? {} : { instead: foundInstead(summary, problems, sheets) };
    if (read === 0) refuse('no-centers', instead, surveys.length === 1 ? { file: surveys[0]!.name } : null);
    if (summary.centers === 0) {
      if (unjudged.centers > 0) refuse('nothing-judged', { filters, centers: unjudged.centers });
      refuse('no-match', { filters, ...instead });
    }
    for (const problem of unjudged.problems(standard)) problems.add(problem);
    if (names !== null) tellUnknown(names, problems);
    for (const problem of adjustment?.problems(filters === '') ?? []) problems.add(problem);
  }
  return {
    standard,
    filters,
    wants,
    summary,
    problems: problems.kept,
    omittedProblems: problems.omitted,
    sheets,
    adjustment,
    allowUnread: request.allowUnread === true,
    results,
  };
}

function tellUnknown(names: KnownNames, problems: ProblemLog): void {
  const { title: plan } = names.plan;
  for (const { center, near } of names.unknown()) {
    const { name, place } = center;
    const meant = near && { name: near.name, office: near.office };
    problems.add(problem('unplanned-name', { name, plan, near: meant }, place.center()));
  }
  problems.omit('unplanned-name', names.omitted);
}

const OF_LEVELS: ReadonlySet<string> = new Set(['no-level', 'ambiguous-level', 'unknown-level']);

/** What a person has to write is what the standard calls its levels. */
function withLevels(one: Problem, { levels }: Standard): Problem {
  if (one.code !== 'unread' || !OF_LEVELS.has(one.args.reason)) return one;
  return { ...one, args: { ...one.args, labels: levels.map(({ label }) => label) } };
}

function isJudged({ center, findings }: CenterResult, unjudged: Unjudged): boolean {
  if (findings.length === 0) unjudged.add(center);
  return findings.length > 0;
}

/** So many problems are named by a refusal. */
const NAMED = 10;

function foundInstead({ unread }: Summary, { kept, omitted }: ProblemLog, sheets: readonly Coverage[]): FoundInstead {
  const ignored = new Map<string, number>();
  for (const { ignored: rows } of sheets) {
    for (const [kind, count] of Object.entries(rows)) ignored.set(kind, (ignored.get(kind) ?? 0) + count);
  }
  const problems = unreadFirst(kept).slice(0, NAMED);
  const all = [...omitted.values()].reduce((sum, count) => sum + count, kept.length);
  return { unread, problems, more: all - problems.length, ignored };
}

/** Indexes of the fields to read, by level. */
function withFields(
  needed: ReadonlyMap<string, ReadonlySet<number>>,
  ids: readonly string[],
  { fields }: Standard,
): ReadonlyMap<string, ReadonlySet<number>> {
  const more = fields.flatMap(({ id }, index) => (ids.includes(id) ? [index] : []));
  if (more.length === 0) return needed;
  return new Map([...needed].map(([level, own]) => [level, new Set([...own, ...more])]));
}

/** Most folders hold nothing but surveys, and load nothing of this. */
async function tellThoseAside({ aside = [] }: AuditRequest, { lexicon, report }: SurveyContext): Promise<void> {
  if (aside.length === 0) return;
  const { tellAside } = await import('./aside.ts');
  await tellAside(aside, lexicon, report);
}

/** Most audits have no layout, and load nothing of them. */
async function findLayouts(
  { surveys, layout, standard }: AuditRequest,
  lexicon: Lexicon,
): Promise<SurveyContext['layouts'] | null> {
  if (layout === undefined && !surveys.some((survey) => survey.layout)) return null;
  const { layoutsOf } = await import('./layout/layouts.ts');
  return layoutsOf(surveys, layout, lexicon, standard);
}

/** Most audits have neither waivers nor a baseline, and load nothing of them. */
async function findAdjustment(request: AuditRequest): Promise<Adjustment | null> {
  if (request.waivers === undefined && request.baseline === undefined) return null;
  const { Adjustment } = await import('./adjustment.ts');
  return Adjustment.read(request, request.standard, request.now);
}
