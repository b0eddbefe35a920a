import { wordsOn } from '../../messages/languages.ts';
import type { ReadWords } from '../../messages/topics/read.ts';
import type { CellRange, RegionAccount } from '../../model/account.ts';
import { columnLetters } from '../../model/location.ts';
import type { Block, PageCell, Tone } from '../page/page.ts';
import { columnsBlock } from './columns.ts';
import type { ReadReport, SheetAccount } from './context.ts';
import { rowsBlock } from './rows.ts';

const TONES: Readonly<Record<RegionAccount['is'], Tone>> = {
  titles: 'dim',
  table: 'good',
  transposed: 'good',
  card: 'good',
  unread: 'bad',
};

/** Where columns with the same words stood first: a hundred cards have the same. */
export type KnownColumns = Map<
  string,
  { readonly file: string; readonly sheet: string | null; readonly range: string }
>;

/** The picture of a sheet, a line a region, and below it the columns and the rows of each. */
export function regionBlocks(
  { file, sheet, regions: all }: SheetAccount,
  known: KnownColumns,
  report: ReadReport,
): Block[] {
  const regions = all.toSorted((a, b) => a.range.top - b.range.top || a.range.left - b.range.left);
  const say = wordsOn('read', report.words.lang, report.words.names);
  const told = (range: CellRange): string => rangeText(range, sheet === null, say);
  const blocks: Block[] = [pictureOf(regions, say, told)];
  for (const region of regions) {
    const [name, range] = [say.regions[region.is], told(region.range)];
    const key = JSON.stringify(region.columns.map(({ words, taken }) => [words, taken]));
    const same = known.get(key);
    if (region.columns.length > 0) {
      if (same === undefined) {
        known.set(key, { file, sheet, range });
        blocks.push(subtitle(say.columnsOf(name, range)), columnsBlock(region, report));
      } else blocks.push({ is: 'text', text: say.sameColumns(name, range, placed(same, file, sheet)), tone: 'dim' });
    }
    // A title's only row is in the picture.
    const rows = rowsBlock(region, say);
    if (rows !== null) blocks.push(subtitle(say.rowsOf(name, range)), rows);
  }
  return blocks;
}

function placed(
  same: { file: string; sheet: string | null; range: string },
  file: string,
  sheet: string | null,
): string {
  const within =
    same.sheet === null || (same.file === file && same.sheet === sheet) ? same.range : `${same.sheet}!${same.range}`;
  return same.file === file ? within : `${same.file} ${within}`;
}

function pictureOf(regions: readonly RegionAccount[], say: ReadWords, told: (range: CellRange) => string): Block {
  const { heads } = say;
  const rows = regions.map(({ is, range, centers, unread }): PageCell[] => [
    { text: say.regions[is], tone: TONES[is] },
    told(range),
    centers === 0 ? '' : String(centers),
    unread === 0 ? '' : { text: String(unread), tone: 'bad' },
  ]);
  return { is: 'table', heads: [heads.region, heads.range, heads.centers, heads.unread], texts: 2, rows };
}

/** A3:Q110; of a text file the lines. */
function rangeText({ top, left, bottom, right }: CellRange, isText: boolean, say: ReadWords): string {
  if (isText) return say.lines(top, bottom);
  const [from, to] = [`${columnLetters(left)}${top}`, `${columnLetters(right)}${bottom}`];
  return from === to ? from : `${from}:${to}`;
}

const subtitle = (text: string): Block => ({ is: 'facts', title: text, note: '', facts: [] });
