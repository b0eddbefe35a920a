import { exceeded, type Limits } from '../../../ooxml/limits.ts';
import { hashName } from '../../../ooxml/xml/names.ts';
import { OPEN, readTokens, type XmlTokens } from '../../../ooxml/xml/tokens.ts';
import { type CellFormat, formatOfCode, formatOfId, isDate } from '../../number-format/cell-format.ts';

const NUM_FMTS = hashName('numFmts');
const NUM_FMT = hashName('numFmt');
const CELL_XFS = hashName('cellXfs');
const XF = hashName('xf');
const NUM_FMT_ID = hashName('numFmtId');
const FORMAT_CODE = hashName('formatCode');

/** What the cell formats of a workbook make of a number, at each format's index, the `s` of a cell. */
export interface CellFormats {
  /** 0 where a number is shown as it is stored, so that most cells need no more than a look at a byte. */
  readonly special: Uint8Array;
  readonly formats: readonly CellFormat[];
}

export const NO_FORMATS: CellFormats = { special: new Uint8Array(), formats: [] };

/** The same for who needs the numbers that are stored: a date is still a date. */
export function onlyDates({ formats }: CellFormats): CellFormats {
  const dates = formats.map((format) => (isDate(format) ? format : null));
  return { special: specialOf(dates), formats: dates };
}

function specialOf(formats: readonly CellFormat[]): Uint8Array {
  return Uint8Array.from(formats, (format) => (format === null ? 0 : 1));
}

/** Reads the styles part for nothing but what numbers mean. Throws a `Refusal`. */
export async function readCellFormats(
  chunks: AsyncIterable<Uint8Array>,
  tokens: XmlTokens,
  limits: Limits,
): Promise<CellFormats> {
  const custom = new Map<number, string>();
  const ids: number[] = [];
  let section = 0;
  await readTokens(chunks, tokens, (kind) => {
    if (kind !== OPEN) return;
    if (tokens.depth === 2) section = tokens.name;
    if (tokens.depth !== 3) return;
    const id = Number(tokens.attributes.get(NUM_FMT_ID) ?? 0);
    if (section === NUM_FMTS && tokens.name === NUM_FMT) custom.set(id, tokens.attributes.get(FORMAT_CODE) ?? '');
    else if (section === CELL_XFS && tokens.name === XF) ids.push(id);
    if (Math.max(custom.size, ids.length) > limits.listed) exceeded(tokens.origin, 'listed', limits.listed);
  });
  return cellFormats(ids, custom);
}

/** Many styles share a format, which is made once. */
function cellFormats(ids: readonly number[], custom: ReadonlyMap<number, string>): CellFormats {
  const made = new Map<number, CellFormat>();
  const formats = ids.map((id) => {
    const code = custom.get(id);
    const format = made.has(id) ? made.get(id)! : code === undefined ? formatOfId(id) : formatOfCode(code);
    made.set(id, format);
    return format;
  });
  return { special: specialOf(formats), formats };
}
