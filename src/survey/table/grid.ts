import { normalize } from '../../model/fold.ts';
import { append } from '../../model/lists.ts';
import type { Cell, MergedRange, Row } from '../../model/rows.ts';
import { parseHeaderUnit, type Unit } from '../words/units.ts';

/** Longer than any label. */
const LONG = 40;
const FIGURE = /^\s*(?!(?:19|20)\d\d\s*$)-?[\d,]+(?:\.\d+)?\s*$/;
const UNIT_LINE = /^\s*[(（]?(?:金额|计量|经费)?单位[:：]/;

/** Text of a header cell; anything but text or a number is no header. */
export function cellText(cell: Cell): string {
  if (typeof cell === 'string') return cell;
  return typeof cell === 'number' ? String(cell) : '';
}

export function isFilled(cell: Cell): boolean {
  return cell !== undefined && (typeof cell !== 'string' || normalize(cell) !== '');
}

/** Some rows of a sheet in which merged cells repeat their text. */
export class Grid {
  readonly rows: readonly Row[];
  readonly merges: readonly MergedRange[];
  readonly width: number;
  readonly #filled: (readonly string[])[] = [];
  #units: readonly { readonly at: number; readonly unit: Unit }[] | null = null;

  constructor(rows: readonly Row[], merges: readonly MergedRange[]) {
    const last = rows.at(-1)?.number ?? 0;
    const first = rows[0]?.number ?? 0;
    this.rows = rows;
    this.merges = merges.filter(({ top, bottom }) => top <= last && bottom >= first);
    this.width = rows.reduce((width, row) => Math.max(width, row.cells.length), 0);
  }

  merge(row: number, column: number): MergedRange | undefined {
    return this.merges.find((m) => m.top <= row && row <= m.bottom && m.left <= column && column <= m.right);
  }

  /** What a person reads in a cell, through merges. */
  text(index: number, column: number): string {
    const row = this.rows[index] as Row;
    const own = cellText(row.cells[column - 1]);
    if (own !== '') return own;
    const merge = this.merge(row.number, column);
    if (!merge) return '';
    const top = this.rows.find(({ number }) => number === merge.top);
    return cellText(top?.cells[merge.left - 1]);
  }

  /** The texts that stand in a row itself. */
  filled(index: number): readonly string[] {
    this.#filled[index] ??= (this.rows[index] as Row).cells.map(cellText).filter((text) => normalize(text) !== '');
    return this.#filled[index];
  }

  /** A sentence, or a 填报单位 row: no header starts with it. */
  isTitle(index: number): boolean {
    const texts = this.filled(index);
    return texts.length > 0 && texts.every((text) => text.length > LONG || /[:：]/.test(text));
  }

  /** Figures side by side are answers, not words; years are words. */
  isData(index: number): boolean {
    return this.filled(index).filter((text) => FIGURE.test(text)).length > 1;
  }

  /** A title, a 填报单位 row or a 单位 line: it may stand right above a header and is none of its words. */
  isCaption(index: number): boolean {
    const texts = this.filled(index);
    return texts.length <= 1 || texts.some((text) => /[:：]/.test(text));
  }

  /** The units that the lines above a row name, such as 单位：万元. */
  unitsAbove(index: number): Unit[] {
    this.#units ??= this.rows.flatMap(({ cells }, at) =>
      cells.flatMap((cell) => unitsIn(cellText(cell)).map((unit) => ({ at, unit }))),
    );
    return this.#units.filter(({ at }) => at < index).map(({ unit }) => unit);
  }

  /** The units that lines such as 单位：万元 (not 填报单位：…) name above the leaves; what a column says of itself is its own. */
  lineUnits(from: number, leaf: number): Unit[] {
    const units: Unit[] = [];
    for (const [index, row] of this.rows.slice(0, Math.max(leaf, from)).entries()) {
      for (const [at, cell] of row.cells.entries()) {
        const text = cellText(cell);
        const below = this.text(leaf, at + 1);
        const isColumns = index >= from && (below === '' || below === text) && !UNIT_LINE.test(text);
        if (!isColumns) append(units, unitsIn(text));
      }
    }
    return units;
  }
}

/** A row of one cell such as 单位：千元 between the rows of a table; what it says holds from there on. */
export function unitLine(row: Row): Unit[] | null {
  let text: string | undefined;
  for (const cell of row.cells) {
    if (cell === undefined || cell === '') continue;
    if (typeof cell !== 'string' || text !== undefined) return null;
    text = cell;
  }
  if (text === undefined || !UNIT_LINE.test(text)) return null;
  const units = unitsIn(text);
  return units.length > 0 ? units : null;
}

function unitsIn(text: string): Unit[] {
  const said = /(?:^|[(,，;；\s]|金额|计量|经费)单位[:：]\s*([^)）]+)/.exec(text.replace(/（/g, '('));
  return (said?.[1]?.split(/[、,，;；/\s]/) ?? []).flatMap((piece) => parseHeaderUnit(normalize(piece)) ?? []);
}
