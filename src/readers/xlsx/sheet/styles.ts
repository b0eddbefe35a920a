import { exceeded, type Limits } from '../../../ooxml/limits.ts';
import { hashName } from '../../../ooxml/xml/names.ts';
import { OPEN, readTokens, type XmlTokens } from '../../../ooxml/xml/tokens.ts';
import { isBuiltInDateFormat, isDateFormatCode } from '../../dates.ts';

const NUM_FMTS = hashName('numFmts');
const NUM_FMT = hashName('numFmt');
const CELL_XFS = hashName('cellXfs');
const XF = hashName('xf');
const NUM_FMT_ID = hashName('numFmtId');
const FORMAT_CODE = hashName('formatCode');

/** Which cell formats of a workbook show a number as a date: 1 at the format's index, the `s` of a cell. */
export type DateStyles = Uint8Array;

/** Reads the styles part for nothing but dates. Throws a `Refusal`. */
export async function readDateStyles(
  chunks: AsyncIterable<Uint8Array>,
  tokens: XmlTokens,
  limits: Limits,
): Promise<DateStyles> {
  const custom = new Map<number, boolean>();
  const formats: number[] = [];
  let section = 0;
  await readTokens(chunks, tokens, (kind) => {
    if (kind !== OPEN) return;
    if (tokens.depth === 2) section = tokens.name;
    if (tokens.depth !== 3) return;
    const id = Number(tokens.attributes.get(NUM_FMT_ID) ?? 0);
    if (section === NUM_FMTS && tokens.name === NUM_FMT) {
      custom.set(id, isDateFormatCode(tokens.attributes.get(FORMAT_CODE) ?? ''));
    } else if (section === CELL_XFS && tokens.name === XF) {
      formats.push(id);
    }
    if (Math.max(custom.size, formats.length) > limits.listed) exceeded(tokens.origin, 'listed', limits.listed);
  });
  return Uint8Array.from(formats, (id) => ((custom.get(id) ?? isBuiltInDateFormat(id)) ? 1 : 0));
}
