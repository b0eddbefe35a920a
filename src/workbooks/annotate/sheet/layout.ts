/** Where a box stands: 0-based column and row of two corners, each with the pixels into it. */
export interface Anchor {
  readonly left: readonly [column: number, pixels: number];
  readonly top: readonly [row: number, pixels: number];
  readonly right: readonly [column: number, pixels: number];
  readonly bottom: readonly [row: number, pixels: number];
}

const LAST_COLUMN = 16_383;
const LAST_ROW = 1_048_575;
const LETTER = 7;
const DEFAULT_WIDTH = 9.14;
const DEFAULT_HEIGHT = 15;

interface Columns {
  readonly first: number;
  readonly last: number;
  readonly pixels: number;
  readonly style: number;
}

/** How wide and high the columns and rows of a sheet are, so that a box can be put beside a cell. */
export class Layout {
  #width = DEFAULT_WIDTH * LETTER;
  #height = points(DEFAULT_HEIGHT);
  readonly #columns: Columns[] = [];
  readonly #rows = new Map<number, number>();

  /** @param width in letters, height in points; undefined as the format defines it. */
  setDefaults(width: number, height: number): void {
    if (width > 0) this.#width = Math.round(width * LETTER);
    if (height > 0) this.#height = points(height);
  }

  /** Columns 1-based and inclusive; width in letters. */
  addColumns(first: number, last: number, width: number, style: number, hidden: boolean): void {
    const pixels = hidden ? 0 : width >= 0 ? Math.round(width * LETTER) : this.#width;
    this.#columns.push({ first, last, pixels, style });
  }

  addRow(row: number, height: number, hidden: boolean): void {
    if (hidden) this.#rows.set(row, 0);
    else if (height >= 0) this.#rows.set(row, points(height));
  }

  columnStyle(column: number): number {
    return this.#find(column)?.style ?? 0;
  }

  /** A box of so many pixels to the right of a cell, a little higher; column and row are 1-based. */
  beside(column: number, row: number, width: number, height: number): Anchor {
    const left: [number, number] = [Math.min(column, LAST_COLUMN - 4), 12];
    const top: [number, number] = row > 1 ? [row - 2, 8] : [0, 2];
    return { left, top, right: this.#along(left, width, true), bottom: this.#along(top, height, false) };
  }

  /** The place so many pixels below another. */
  below(place: readonly [number, number], pixels: number): readonly [number, number] {
    return this.#along(place, pixels, false);
  }

  #along([start, offset]: readonly [number, number], pixels: number, across: boolean): [number, number] {
    const last = across ? LAST_COLUMN : LAST_ROW;
    let index = start;
    let left = offset + pixels;
    for (let size = this.#size(index, across); left > size && index < last; size = this.#size(index, across)) {
      left -= size;
      index++;
    }
    return [index, Math.min(left, this.#size(index, across))];
  }

  #size(index: number, across: boolean): number {
    if (across) return this.#find(index + 1)?.pixels ?? this.#width;
    return this.#rows.get(index + 1) ?? this.#height;
  }

  #find(column: number): Columns | undefined {
    return this.#columns.find(({ first, last }) => first <= column && column <= last);
  }
}

function points(height: number): number {
  return Math.round((height * 4) / 3);
}
