import type { Damage } from '../model/damage.ts';
import type { Location } from '../model/location.ts';
import { refuse } from '../model/problem.ts';

const MIB = 1024 * 1024;

/** How much of a workbook is read before it is refused; each is far beyond what a survey of a nation needs. */
export interface Limits {
  /** Unpacked bytes of one part. */
  readonly partBytes: number;
  /** Unpacked bytes of all parts that are read. */
  readonly totalBytes: number;
  /** Unpacked bytes for each packed byte, asked only beyond `ratioFrom`: deflate reaches 1032, sparse sheets some 100. */
  readonly ratio: number;
  /** Unpacked bytes of one part from which `ratio` holds. */
  readonly ratioFrom: number;
  /** Unpacked bytes for each byte of the file from which its reading is suspect, and how long a suspect reading may take. */
  readonly suspectRatio: number;
  readonly suspectSeconds: number;
  /** Files in the zip directory, and its bytes. */
  readonly entries: number;
  readonly directoryBytes: number;
  /** One tag, or one text between two tags, in bytes. */
  readonly tokenBytes: number;
  /** One cell's text, in bytes; spreadsheet programs stop at 32,767 characters. */
  readonly textBytes: number;
  /** Bytes that the texts shared by all sheets may take in memory. */
  readonly stringBytes: number;
  /** Long texts of one row, in bytes: a shared text may be asked for by every cell. */
  readonly rowBytes: number;
  readonly columns: number;
  readonly rows: number;
  /** Cells of all rows read, the empty ones before a row's last cell included. */
  readonly area: number;
  readonly sheets: number;
  /** Merged ranges of a sheet. */
  readonly merges: number;
  /** Relationships, number formats, cell formats, hidden column spans: each list by itself. */
  readonly listed: number;
}

export const LIMITS: Limits = {
  partBytes: 4096 * MIB,
  totalBytes: 8192 * MIB,
  ratio: 500,
  ratioFrom: 64 * MIB,
  suspectRatio: 60,
  suspectSeconds: 8,
  entries: 65_536,
  directoryBytes: 64 * MIB,
  tokenBytes: 4 * MIB,
  textBytes: MIB,
  stringBytes: 256 * MIB,
  rowBytes: 64 * MIB,
  columns: 16_384,
  rows: 1_048_576,
  area: 134_217_728,
  sheets: 4096,
  merges: 1_000_000,
  listed: 65_536,
};

/** Where in a workbook file something was found wrong. */
export interface Origin {
  readonly location: Location;
  /** The part's name inside the zip, as text for a message only. */
  readonly part: string;
}

/** Refuses a workbook for a damaged part. */
export function damaged(origin: Origin, damage: Damage): never {
  return refuse('workbook-damaged', { detail: `${origin.part}: ${damage}` }, origin.location);
}

/** Refuses a workbook that goes beyond one of the limits. */
export function exceeded(origin: Origin, bound: keyof Limits | 'depth' | 'attributes', limit: number): never {
  return refuse('bound-exceeded', { bound: `${origin.part}: ${bound}`, limit: String(limit) }, origin.location);
}
