import type { Location } from './location.ts';
import type { SyntaxFault } from './syntax.ts';
import type { Text } from './text.ts';

/** One mistake in a standard or a plan, at its place in the YAML; its author's checker words it in both languages. */
export interface Mistake {
  readonly location: Location;
  readonly message: Text;
}

/** What a YAML or JSON file is that is no survey. */
export type FileKind =
  | 'package-json'
  | 'package-lock'
  | 'openapi'
  | 'compose'
  | 'kubernetes'
  | 'workflow'
  | 'tsconfig'
  | 'json-schema'
  | 'geojson'
  | 'sarif'
  | 'standard'
  | 'rules'
  | 'cases'
  | 'plan'
  | 'waivers'
  | 'layout'
  | 'configuration'
  | 'report'
  | 'baseline'
  | 'output';

/** Why what could hold a centre was not read. */
export type UnreadReason =
  | 'no-name' // answers without a name
  | 'no-keys' // of a mapping in YAML or JSON none is a survey's
  | 'no-level' // neither column, title nor sheet says the level
  | 'ambiguous-level' // 村（社区）
  | 'unknown-level'
  | 'no-header' // figures side by side under nothing that is understood
  | 'no-names' // labels of fields, and no label of names
  | 'other-title' // under 2018年计划 and the like
  | 'figures' // its figures are the sums of the rows it stands by, its name is no word for a sum
  | 'labels' // a label stands where a name belongs
  | 'hidden'
  | 'unlisted' // the workbook holds a sheet that its list of sheets leaves out
  | 'quoted' // inside the quotes of a field that spans lines
  | 'long-record' // more fields than its header has: they may have shifted
  | 'cut' // the file breaks off there
  | 'layout' // outside the rows that a layout names
  | 'other-name' // a file of a folder has the content of a survey and not the name of one
  | 'linked' // a link to a folder, or to nowhere, in a folder that was searched
  | 'closed' // a file of a folder that nobody may open, under a name that could be anything
  | 'no-file'; // a pipe, a socket or a device has the name of a survey

/** What stands where a file is named, and is none: to read from it could wait for ever, or set something off. */
export type SpecialFile = 'fifo' | 'socket' | 'device';

/** Why a sheet was not read. */
export type SkippedSheet = 'hidden' | 'very-hidden' | 'unlisted' | 'no-header' | 'no-centers' | 'chart';

/** What can be wrong with a survey and is told beside the findings: code and arguments; the words are in `src/messages`. */
export interface ToldArgs {
  /** `unnamed`: the layout of its sheet does not name it. */
  'unknown-column': { label: string; nearest: string | null; unnamed?: true };
  /** A column that names a field and says that it holds something else: what the field is wanted for, last year's, a score … */
  'other-column': { label: string; word: string; field: Text };
  'unknown-key': { label: string; nearest: string | null };
  'duplicate-column': { label: string; first: string };
  'absent-column': { field: string; label: Text; levels: readonly Text[] };
  'duplicate-center': { name: string; first: Location };
  'missing-name': Record<string, never>;
  'level-conflict': { name: string; cell: string; sheet: string };
  'merged-value': { rows: number };
  'skipped-sheet': { sheet: string; reason: SkippedSheet };
  'skipped-row': { text: string; reason: 'banner' | 'unnamed' | 'figures' | 'continued' };
  /** What could hold a centre and was not read. Counted in the summary; no run that has one is green. */
  unread: {
    text: string;
    of: 'row' | 'block' | 'sheet' | 'file';
    reason: UnreadReason;
    centers: number;
    /** What the file is instead, where a mapping has no key of a survey's. */
    kind?: FileKind | null;
    /** In the standard's own words: its levels, or keys that a survey has. */
    labels?: readonly Text[];
  };
  /** Files of folders that are no surveys. */
  'other-files': { count: number };
  /** Blank cells of offices or levels that took over what stands above them. */
  'filled-down': { what: 'office' | 'level'; cells: number };
  /** Two columns of one field, what was verified counts. */
  'verified-counts': { label: string; left: string };
  /** The title above a table says that it holds what is planned, or asked for. */
  'other-title': { title: string; word: string };
  /** A centre that the plan does not have; `near` is one of the plan's that may be meant. */
  'unplanned-name': { name: string; plan: Text; near: { name: string; office: string } | null };
  'hidden-rows': { sheet: string; count: number };
  'hidden-columns': { sheet: string; count: number };
  /** A list of centres that holds none. */
  'empty-survey': Record<string, never>;
  /** Centres that no rule asks anything are in no report. */
  'not-judged': { level: Text; first: string; centers: number };
  /** Of a text file: records that end before the last column of their header. */
  'short-records': { rows: number };
  'wrong-extension': { extension: string; actual: string };
  // waivers and baseline
  'waiver-expired': { name: string; rule: string; expires: string; timezone: string; days: number };
  'waiver-incomplete': { name: string; rule: string; lacks: 'no-reason' | 'no-approver' };
  'waiver-unknown-rule': { name: string; rule: string; nearest: string | null };
  'waiver-unknown-center': { name: string };
  'waiver-unused': { name: string; rule: string };
  'baseline-gone': { name: string; rules: readonly string[] };
}

/** What was there where nothing could be judged, so that a refusal can say what was recognised and what was not. */
export interface FoundInstead {
  /** How many centres could be in what was not read; never 0. */
  readonly unread: number;
  /** The first that is told of the survey, what was not read before all else. */
  readonly problems: readonly Problem[];
  /** How many more there are. */
  readonly more: number;
  /** Rows that were known for what they are, and are no centres: how many of each kind. */
  readonly ignored: ReadonlyMap<string, number>;
}

/** Why no report could be made: thrown as a `Refusal`. */
export interface RefusalArgs {
  'file-not-found': { path: string; nearest: string | null };
  'file-unreadable': { path: string; reason: string };
  'not-a-file': { path: string; is: SpecialFile };
  'directory-empty': { path: string; extensions: readonly string[] };
  'no-files': { pattern: string };
  'no-centers': { instead?: FoundInstead };
  /** No rule is for any of the levels asked for. */
  'no-rules': { filters: string };
  /** The conditions of all rules left every centre out. */
  'nothing-judged': { filters: string; centers: number };
  'no-match': { filters: string; instead?: FoundInstead };
  'file-empty': Record<string, never>;
  'unsupported-format': { actual: string };
  'not-a-workbook': Record<string, never>;
  'workbook-damaged': { detail: string };
  'workbook-encrypted': Record<string, never>;
  'bound-exceeded': { bound: string; limit: string };
  /** `split`: each office has a workbook of its own already. */
  'form-too-large': { of: 'centers' | 'sheets'; limit: number; split: boolean };
  'doctype-refused': { part: string };
  'no-header': { sheets: readonly string[] };
  'text-encoding': { encodings: string };
  'yaml-syntax': { detail: SyntaxFault };
  'json-syntax': { detail: SyntaxFault };
  'csv-syntax': { detail: SyntaxFault };
  'lock-file': { of: string };
  'not-a-survey': { kind: FileKind };
  'survey-shape': { found: string };
  'alias-bomb': { limit: string };
  'unknown-level': { text: string; known: readonly Text[] };
  'ambiguous-level': { text: string; between: readonly Text[] };
  // standards
  'unknown-standard': { id: string; known: readonly string[]; nearest: string | null };
  'standard-invalid': { errors: readonly Mistake[] };
  'plan-invalid': { errors: readonly Mistake[] };
  'config-invalid': { errors: readonly Mistake[] };
  'layout-invalid': { errors: readonly Mistake[] };
  'waivers-invalid': { errors: readonly Mistake[] };
  'baseline-invalid': { reason: 'json' | 'shape' };
  'baseline-standard': { id: string; asked: string };
  /** `contradiction`: at the place stands `said`, and by the rest of the report it would be `found`. */
  'report-invalid': { reason: 'json' | 'shape' } | { reason: 'contradiction'; said: string; found: string };
  'not-comparable': { reason: 'standard' | 'filters'; before: string; now: string };
  // command line
  usage: { detail: Text };
  'unknown-rule': { id: string; nearest: string | null };
  'unknown-value': { option: string; value: string; known: readonly string[]; nearest: string | null };
  'not-a-ledger': Record<string, never>;
  'output-exists': { path: string };
  'output-failed': { path: string; reason: string };
  'output-is-input': { path: string };
  'output-not-file': { path: string };
  'output-format': { path: string; format: string; name: string; meant: string | null };
  'output-extension': { path: string; extension: string };
  /** A centre that a table cannot hold: it would be read as another, or as none. */
  'not-for-table': { name: string };
  'cannot-annotate': { reason: 'format' | 'strict' | 'encoding' | 'styles' | 'drawing' };
}

export type ProblemArgs = ToldArgs & RefusalArgs;
export type ToldCode = keyof ToldArgs;
export type ProblemCode = keyof ProblemArgs;

export type Problem = {
  [C in ProblemCode]: {
    readonly code: C;
    readonly args: ProblemArgs[C];
    readonly location: Location | null;
  };
}[ProblemCode];

/** Makes a problem with its arguments checked against its code. */
export function problem<C extends ProblemCode>(
  code: C,
  args: ProblemArgs[C],
  location: Location | null = null,
): Problem {
  return { code, args, location } as Problem;
}

/** What was not read comes before all else that is told of a survey: it could be what the reader looks for. */
export function unreadFirst(problems: readonly Problem[]): readonly Problem[] {
  const unread = problems.filter(({ code }) => code === 'unread');
  return unread.length === 0 ? problems : [...unread, ...problems.filter(({ code }) => code !== 'unread')];
}

/** Thrown where the command cannot do its work: told in one message, exit code 2. */
export class Refusal extends Error {
  readonly problem: Problem;
  constructor(cause: Problem) {
    super(cause.code);
    this.problem = cause;
  }
}

/** Shorthand for throwing a `Refusal`. */
export function refuse<C extends ProblemCode>(code: C, args: ProblemArgs[C], location: Location | null = null): never {
  throw new Refusal(problem(code, args, location));
}
