import { utf8Bytes } from '#platform/bytes';
import type { ColumnSpan, MergedRange } from '../model/rows.ts';
import { damaged, exceeded, type Limits } from './limits.ts';
import type { XmlPart } from './package.ts';
import { parseReference } from './references.ts';
import { isTrue } from './workbook.ts';
import { hashName } from './xml/names.ts';
import { MORE, OPEN, readTokens } from './xml/tokens.ts';

const SHEET_DATA = hashName('sheetData');
const MERGE_CELL = hashName('mergeCell');
const REF = hashName('ref');
const COL = hashName('col');
const COLS = hashName('cols');
const MIN = hashName('min');
const MAX = hashName('max');
const HIDDEN = hashName('hidden');

/** The merged ranges of a sheet part: they stand behind its cells, which are passed over. Throws a `Refusal`. */
export async function readMerges({ chunks, tokens }: XmlPart, limits: Limits): Promise<MergedRange[]> {
  const ranges: MergedRange[] = [];
  await readTokens(chunks, tokens, (kind) => {
    if (kind !== OPEN) return;
    if (tokens.depth === 2 && tokens.name === SHEET_DATA) tokens.skipContent('sheetData');
    if (tokens.depth !== 3 || tokens.name !== MERGE_CELL) return;
    if (ranges.length === limits.merges) exceeded(tokens.origin, 'merges', limits.merges);
    ranges.push(parseRange(tokens.attributes.get(REF) ?? '') ?? damaged(tokens.origin, 'bad reference'));
  });
  return ranges;
}

/** The last of a sheet. */
const ROWS = 1_048_576;
const COLUMNS = 'XFD';

function parseRange(text: string): MergedRange | null {
  const corners = text.split(':', 3);
  const last = corners.at(-1)!;
  // Whole columns (A:C), or whole rows (1:3).
  if (corners.length === 2 && /^[A-Za-z]+$/.test(text.replace(':', '')))
    return parseRange(`${corners[0]}1:${last}${ROWS}`);
  if (corners.length === 2 && /^\d+$/.test(text.replace(':', '')))
    return parseRange(`A${corners[0]}:${COLUMNS}${last}`);
  const [from, to = from, ...more] = corners.map((corner) => parseReference(utf8Bytes(corner)));
  if (from == null || to == null || more.length > 0) return null;
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
}

/** The hidden columns of a sheet part, which stand before its cells: the rest is not read. Throws a `Refusal`. */
export async function readHiddenColumns({ chunks, tokens }: XmlPart, limits: Limits): Promise<ColumnSpan[]> {
  const spans: ColumnSpan[] = [];
  let inColumns = false;
  for await (const chunk of chunks) {
    tokens.feed(chunk);
    for (let kind = tokens.next(); kind !== MORE; kind = tokens.next()) {
      if (kind !== OPEN) continue;
      if (tokens.depth === 2 && tokens.name === SHEET_DATA) return spans;
      if (tokens.depth === 2) inColumns = tokens.name === COLS;
      const { attributes } = tokens;
      if (!inColumns || tokens.depth !== 3 || tokens.name !== COL || !isTrue(attributes.get(HIDDEN))) continue;
      if (spans.length === limits.listed) exceeded(tokens.origin, 'listed', limits.listed);
      const first = Number(attributes.get(MIN));
      const last = Number(attributes.get(MAX));
      if (first >= 1 && last >= first) spans.push({ first, last });
    }
  }
  tokens.finish();
  return spans;
}
