import { resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { type Aside, type Input, noteInputs, searchInputs } from '../files/inputs.ts';
import { chosenPlan } from '../files/plans.ts';
import { findStandard } from '../files/standards.ts';
import { readStdin, STDIN } from '../files/stdin.ts';
import { namedTextFile } from '../files/text-file.ts';
import { inAll } from '../messages/in-all.ts';
import { wordsOn } from '../messages/languages.ts';
import { printable } from '../messages/printable.ts';
import { MOST_BYTES } from '../model/limits.ts';
import { refuse } from '../model/problem.ts';
import type { Standard } from '../model/standard.ts';
import type { AuditRequest } from '../run/audit.ts';
import type { HeaderWord } from '../run/header-words.ts';
import type { WrittenLayout } from '../run/layout/written.ts';
import type { Selection } from '../run/selection.ts';
import { instant } from './clock.ts';
import type { ConfigOption } from './configured.ts';
import type { Setting } from './io.ts';
import { print } from './print.ts';
import { ProgressLine } from './progress-line.ts';

// The first centres fill the caches, so the engine would take all findings for long-lived and pile up dead ones: a fifth of
// the time and three times the memory of a large survey.
setFlagsFromString('--no-allocation-site-pretenuring');

const DESCRIPTOR_OF_STDIN = 0;

/** The options of commands that judge, as commander and the configuration give them. */
export interface AuditOptions extends Selection, ConfigOption {
  readonly standard: string;
  /** A file of waivers, and one that `audit baseline` wrote. */
  readonly waivers?: string;
  readonly baseline?: string;
  /** Whether what could hold a centre and was not read fails nothing. */
  readonly allowUnread?: boolean;
  readonly year?: number;
  /** The name by which standard input is told. */
  readonly stdinName?: string;
  /** People's own words for columns. */
  readonly headers?: readonly HeaderWord[];
  /** Where the parts of sheets stand. */
  readonly layout?: WrittenLayout;
}

/** What the options ask for, their files read; without the surveys. */
export async function judgingRequest(
  options: AuditOptions,
  { process, lang, place }: Setting,
): Promise<Omit<AuditRequest, 'surveys'>> {
  const { headers, layout, allowUnread, year } = options;
  const [standard, waivers, baseline] = await Promise.all([
    findStandard(options.standard, place),
    options.waivers === undefined ? undefined : namedTextFile(options.waivers, place, MOST_BYTES.waivers),
    options.baseline === undefined ? undefined : namedTextFile(options.baseline, place, MOST_BYTES.baseline),
  ]);
  return {
    standard,
    selection: options,
    lang,
    now: instant(process, new Date()),
    progress: new ProgressLine(process.stderr, lang, Date.now),
    ...(headers && { headers }),
    ...(layout && { layout }),
    ...(year !== undefined && { year }),
    ...(allowUnread !== undefined && { allowUnread }),
    ...(waivers && { waivers }),
    ...(baseline && { baseline }),
  };
}

/**
 * What the options ask for, of the surveys that are named.
 * @param outputs files that the run writes: those of an earlier run are no surveys
 */
export async function auditRequest(
  named: readonly string[],
  options: AuditOptions,
  setting: Setting,
  outputs: readonly string[] = [],
): Promise<AuditRequest> {
  const found = await findSurveys(named, options, setting, outputs);
  return { ...(await judgingRequest(options, setting)), ...found };
}

/** Surveys, and what the folders that were searched for them hold besides. */
export interface FoundSurveys {
  readonly surveys: readonly Input[];
  readonly aside: readonly Aside[];
}

/** The plan by which names are looked up: the one named, or the shipped one of the standard. */
export async function namesOf(
  wanted: string | undefined,
  standard: Standard,
  { place }: Setting,
): Promise<Pick<AuditRequest, 'names'>> {
  const plan = await chosenPlan(wanted, standard, place);
  return plan === null ? {} : { names: { plan, named: wanted !== undefined } };
}

/** The files behind the names, without what stands beside the surveys and is none: a folder that is searched may hold it. */
export async function findSurveys(
  named: readonly string[],
  options: AuditOptions,
  setting: Setting,
  outputs: readonly string[] = [],
): Promise<FoundSurveys> {
  const { process, place } = setting;
  if (named.length === 0) return refuse('usage', { detail: inAll('usage', (say) => say.missingArgument('survey')) });
  const { cwd, inputs } = place;
  const placed = (path: string): string => resolve(cwd, path);
  const beside = [options.waivers, options.baseline, ...outputs].filter((path) => path !== undefined);
  const files = named.filter((name) => name !== STDIN);
  const { inputs: found, aside } = searchInputs(files, cwd, new Set(beside.map(placed)));
  noteInputs(found, place);
  if (named.includes(STDIN)) inputs.add(DESCRIPTOR_OF_STDIN);
  // Told before anything is read.
  const input = outputs.find((output) => inputs.holds(placed(output)));
  if (input !== undefined) refuse('output-is-input', { path: input });
  const surveys = named.includes(STDIN) ? [...found, await readStdin(process.stdin, options.stdinName)] : found;
  const all = { surveys, aside };
  return options.changedSince === undefined ? all : findChanged(all, options.changedSince, options, setting);
}

/** Says so where no survey is left. */
async function findChanged(
  all: FoundSurveys,
  revision: string,
  options: AuditOptions,
  { process, lang, place }: Setting,
): Promise<FoundSurveys> {
  const { changedSince } = await import('../files/git/changed-since.ts');
  const left = await changedSince(revision, all, options, place);
  if (left.surveys.length === 0)
    await print(process.stderr, wordsOn('closing', lang).nothingChanged(printable(revision), all.surveys.length));
  return left;
}
