import type { Row } from '../../model/rows.ts';
import type { Source } from './columns.ts';

const CLOSE = 1e-9;
/** Fewer figures than these may agree by chance. */
const FIGURES = 3;
const LARGEST_FIGURES = 4;
const NAMED_FIGURES = 5;
/** How many of them must be more than any row above has. */
const SUMMED = 2;
const NAMED_SUMMED = 4;

const noughts = (width: number, of = 0): Figures => new Float64Array(width).fill(of);

/** A number a column. */
type Figures = Float64Array;

/** Sums of the rows since some row. */
class Sums {
  rows = 0;
  readonly sums: Figures;
  readonly least: Figures;
  readonly greatest: Figures;
  /** How many cells are filled, and how many of them hold a text. */
  readonly filled: Figures;
  readonly texts: Figures;
  /** Does one row alone have all the greatest (or least) figures? Then another like it is a centre like it. */
  oneGreatest = false;
  oneLeast = false;

  constructor(width: number) {
    this.sums = noughts(width);
    this.least = noughts(width, Number.POSITIVE_INFINITY);
    this.greatest = noughts(width, Number.NEGATIVE_INFINITY);
    this.filled = noughts(width);
    this.texts = noughts(width);
  }

  clear(): void {
    this.rows = 0;
    this.sums.fill(0);
    this.least.fill(Number.POSITIVE_INFINITY);
    this.greatest.fill(Number.NEGATIVE_INFINITY);
    this.filled.fill(0);
    this.texts.fill(0);
  }

  join(other: Sums): void {
    if (other.rows === 0) return;
    for (let at = 0; at < this.sums.length; at++) {
      this.sums[at]! += other.sums[at]!;
      this.filled[at]! += other.filled[at]!;
      this.texts[at]! += other.texts[at]!;
      this.greatest[at] = Math.max(this.greatest[at]!, other.greatest[at]!);
      this.least[at] = Math.min(this.least[at]!, other.least[at]!);
    }
    this.oneGreatest = this.rows === 0 && other.oneGreatest;
    this.oneLeast = this.rows === 0 && other.oneLeast;
    this.rows += other.rows;
  }

  add(figures: Figures): void {
    let greatest = true;
    let least = true;
    for (let at = 0; at < figures.length; at++) {
      const figure = figures[at]!;
      if (figure === TEXT) {
        this.texts[at]!++;
        this.filled[at]!++;
      }
      if (Number.isNaN(figure) || figure === TEXT) continue;
      this.filled[at]!++;
      this.sums[at]! += figure;
      if (figure >= this.greatest[at]!) this.greatest[at] = figure;
      else greatest = false;
      if (figure <= this.least[at]!) this.least[at] = figure;
      else least = false;
    }
    this.oneGreatest = greatest || this.rows === 0;
    this.oneLeast = least || this.rows === 0;
    this.rows++;
  }
}

const TEXT = Number.POSITIVE_INFINITY;
type Is = (figure: number, at: number) => boolean;

/**
 * Tells a total by its figures, whatever it is called: they are the sums, means, greatest, least or numbers of the rows it
 * stands by.
 */
export class Totals {
  readonly #columns: readonly number[];
  readonly #figures: Figures;
  /** Since the last total, and before it. */
  readonly #part: Sums;
  readonly #closed: Sums;

  constructor(sources: readonly Source[]) {
    this.#columns = sources.flatMap(({ columns }) => columns.map(({ number }) => number - 1));
    this.#figures = noughts(this.#columns.length);
    this.#part = new Sums(this.#columns.length);
    this.#closed = new Sums(this.#columns.length);
  }

  /**
   * Are the row's figures those of the rows above?
   * @param isNamed whether its name may be a centre's: then nothing but sums, and many of them, make it a total
   */
  isTotal(row: Row, isNamed: () => boolean): boolean {
    const count = this.#read(row);
    if (count < FIGURES || !this.#mayBeTotal()) return false;
    const named = isNamed();
    if (named && count < NAMED_FIGURES) return false;
    if (of(this.#part, this.#figures, count, named)) return true;
    if (this.#closed.rows === 0) return false;
    const whole = new Sums(this.#columns.length);
    whole.join(this.#closed);
    whole.join(this.#part);
    return of(whole, this.#figures, count, named);
  }

  /** A glance at one figure, before all of them are compared: most rows are no totals. */
  #mayBeTotal(): boolean {
    const at = this.#figures.findIndex(Number.isFinite);
    const figure = this.#figures[at]!;
    return mayBe(this.#part, at, figure) || (this.#closed.rows > 0 && mayBe(this.#closed, at, figure, this.#part));
  }

  /** A centre, of which `isTotal` was asked last. */
  add(): void {
    this.#part.add(this.#figures);
  }

  /** A total ends a part. */
  closePart(): void {
    this.#closed.join(this.#part);
    this.#part.clear();
  }

  #read({ cells }: Row): number {
    let count = 0;
    for (let at = 0; at < this.#columns.length; at++) {
      const cell = cells[this.#columns[at]!];
      if (typeof cell === 'number') {
        this.#figures[at] = cell;
        count++;
      } else this.#figures[at] = typeof cell === 'string' && cell !== '' ? TEXT : Number.NaN;
    }
    return count;
  }
}

/** Could a figure be one of what is kept of its column, in the rows of `sums`, or of both? */
function mayBe(sums: Sums, at: number, figure: number, more: Sums | null = null): boolean {
  const filled = sums.filled[at]! + (more?.filled[at] ?? 0);
  const sum = sums.sums[at]! + (more?.sums[at] ?? 0);
  if (close(figure, sum) || close(figure, sum / filled) || sums.texts[at]! + (more?.texts[at] ?? 0) > 0) return true;
  const greatest = more ? Math.max(sums.greatest[at]!, more.greatest[at]!) : sums.greatest[at]!;
  return figure === greatest || figure === (more ? Math.min(sums.least[at]!, more.least[at]!) : sums.least[at]!);
}

function of(sums: Sums, figures: Figures, count: number, named: boolean): boolean {
  if (sums.rows < 2) return false;
  if (isSum(sums, figures)) return summed(figures, sums) >= (named ? NAMED_SUMMED : SUMMED);
  if (named) return false;
  const counted: Is = (figure, at) => sums.texts[at]! > 0 && figure === sums.filled[at]!;
  if (!sums.greatest.some((greatest, at) => greatest > sums.least[at]!)) return false;
  if (all(figures, (figure, at) => close(figure, sums.sums[at]! / sums.filled[at]!) || counted(figure, at)))
    return true;
  if (sums.rows < 3 || count < LARGEST_FIGURES) return false;
  if (!sums.oneGreatest && all(figures, (figure, at) => figure === sums.greatest[at]!)) return true;
  return !sums.oneLeast && all(figures, (figure, at) => figure === sums.least[at]!);
}

/** Each figure is the sum of those above, or says how many texts stand above it. */
function isSum({ sums, texts, filled }: Sums, figures: Figures): boolean {
  for (let at = 0; at < figures.length; at++) {
    const figure = figures[at]!;
    if (!Number.isFinite(figure)) continue;
    if (!close(figure, sums[at]!) && !(texts[at]! > 0 && figure === filled[at]!)) return false;
  }
  return true;
}

function all(figures: Figures, is: Is): boolean {
  for (let at = 0; at < figures.length; at++) {
    const figure = figures[at]!;
    if (Number.isNaN(figure) || figure === TEXT) continue;
    if (!is(figure, at)) return false;
  }
  return true;
}

/** How many figures are more than any row above has: noughts, or those of a single row, are the sums of many things. */
function summed(figures: Figures, sums: Sums): number {
  let count = 0;
  for (let at = 0; at < figures.length; at++) {
    const figure = figures[at]!;
    if (Number.isFinite(figure) && figure > 0 && figure > sums.greatest[at]!) count++;
  }
  return count;
}

function close(a: number, b: number): boolean {
  return Math.abs(a - b) <= CLOSE * Math.max(1, Math.abs(a), Math.abs(b));
}
