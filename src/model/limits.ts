const MIB = 1024 * 1024;

/** How many bytes of a file are read before it is refused, each by what it bounds; parts of a workbook have limits of their own. */
export const MOST_BYTES = {
  /** `audit.config.yaml`. */
  configuration: MIB,
  /** Where the parts of a survey stand, in a file beside it. */
  layout: MIB,
  waivers: 4 * MIB,
  plan: 4 * MIB,
  /** One file of a standard's folder. */
  standardFile: 4 * MIB,
  /** The text that the rules of a standard quote. */
  source: 16 * MIB,
  /** A workbook in a format of former days, which is read whole: .xls ends at 65,536 rows. */
  legacyWorkbook: 64 * MIB,
  /** A survey in YAML, which is read whole. */
  textSurvey: 128 * MIB,
  /** One centre of a JSON survey, or all that stands beside its list, in characters: the list itself passes in chunks. */
  jsonPart: 32 * MIB,
  /** One field of a text, in characters. */
  field: MIB,
  baseline: 256 * MIB,
  stdin: 256 * MIB,
  /** What git prints of a repository's files. */
  gitListing: 256 * MIB,
  /** A part of a workbook to be annotated that is held whole: lists, styles, notes. Sheets pass in chunks. */
  annotatedPart: 256 * MIB,
  /** A JSON report: of a nation's survey, with every finding, some 300 MiB. */
  report: 512 * MIB,
} as const;

/** A limit in words, for a refusal. */
export function inMebibytes(bytes: number): string {
  return `${bytes / MIB} MiB`;
}
