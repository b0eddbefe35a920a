import type { Cell, Row } from '../../../model/rows.ts';
import { damaged, exceeded, type Limits } from '../../../ooxml/limits.ts';
import { isTrue } from '../../../ooxml/workbook.ts';
import { hashName } from '../../../ooxml/xml/names.ts';
import { CLOSE, MORE, OPEN, TEXT, type XmlTokens } from '../../../ooxml/xml/tokens.ts';
import { type CellContext, cellKind, cellOf, INLINE, NUMBER, TEXT_RESULT } from './cells.ts';
import { OrdinaryCells } from './ordinary-cells.ts';

const WORKSHEET = hashName('worksheet');
const SHEET_DATA = hashName('sheetData');
const ROW = hashName('row');
const C = hashName('c');
const V = hashName('v');
const F = hashName('f');
const IS = hashName('is');
const T = hashName('t');
const R = hashName('r');
const S = hashName('s');
const HIDDEN = hashName('hidden');

/** Wider gaps between cells are left as holes, so that a row of one far cell costs little. */
const FILLED_GAP = 256;
const SHEET_DATA_DEPTH = 2;
const ROW_DEPTH = 3;
const CELL_DEPTH = 4;

/** How many cells have been read, the empty ones before a row's last cell included. */
export interface Area {
  read: number;
}

/**
 * Makes rows of a sheet part's tokens. Cells as most programs write them are read straight from the bytes by
 * `OrdinaryCells`; this class reads all the others, and would read those too, with the same result.
 */
export class RowScanner {
  private readonly tokens: XmlTokens;
  private readonly context: CellContext;
  private readonly limits: Limits;
  private readonly area: Area;
  private readonly ordinary: OrdinaryCells | null;
  private rows: Row[] = [];

  private inData = false;
  private cells: Cell[] | null = null;
  private rowNumber = 0;
  /** The row has no number of its own: its first cell's reference may tell it. */
  private rowAssumed = false;
  private rowHidden = false;
  private nextColumn = 1;

  private inCell = false;
  private kind = NUMBER;
  private style = 0;
  private value: string | null = null;
  private formula: string | null = null;
  private inline: string | null = null;
  private inRun = false;
  /** Depth of the element whose text is being gathered, and what it is; 0 for none. */
  private textDepth = 0;
  private gathered = 0;

  /** `area` may be shared by several sheets; `careful` reads every cell the long way: what a test compares with. */
  constructor(tokens: XmlTokens, context: CellContext, limits: Limits, area: Area = { read: 0 }, careful = false) {
    this.area = area;
    this.tokens = tokens;
    this.context = context;
    this.limits = limits;
    this.ordinary = careful
      ? null
      : new OrdinaryCells(tokens, context, limits.columns, (column, cell) => this.put(column, cell));
  }

  /** Reads on until the window holds no more whole token (false) or the rows at hand should be handed on (true). */
  scan(): boolean {
    for (;;) {
      if (this.cells !== null && !this.rowAssumed && this.ordinary !== null) {
        this.nextColumn = this.ordinary.read(this.nextColumn);
      }
      const kind = this.tokens.next();
      if (kind === MORE) return false;
      if (kind === OPEN) this.onOpen();
      else if (kind === CLOSE) {
        if (this.onClose() && this.context.strings?.takeHeavy()) return true;
      } else if (kind === TEXT && this.textDepth === this.tokens.depth) this.onText();
    }
  }

  /** Rows to be taken. */
  get pending(): number {
    return this.rows.length;
  }

  /** The rows read since the last call. */
  take(): Row[] {
    const { rows } = this;
    this.rows = [];
    return rows;
  }

  private onOpen(): void {
    const { depth, name } = this.tokens;
    if (depth === 1) {
      if (name !== WORKSHEET) damaged(this.tokens.origin, 'unexpected content');
    } else if (depth === SHEET_DATA_DEPTH) {
      this.inData = name === SHEET_DATA;
    } else if (depth === ROW_DEPTH) {
      if (this.inData && name === ROW) this.openRow();
    } else if (depth === CELL_DEPTH) {
      if (this.cells !== null && name === C) this.openCell();
    } else if (this.inCell) {
      this.openPart(depth, name);
    }
  }

  private openRow(): void {
    const { attributes, origin } = this.tokens;
    const own = attributes.getInteger(R);
    if (own !== undefined && own < 1) damaged(origin, 'bad reference');
    this.rowAssumed = own === undefined;
    this.rowNumber = own ?? this.rowNumber + 1;
    this.checkRow();
    this.rowHidden = isTrue(attributes.get(HIDDEN));
    this.nextColumn = 1;
    this.cells = [];
  }

  private checkRow(): void {
    if (this.rowNumber > this.limits.rows) exceeded(this.tokens.origin, 'rows', this.limits.rows);
  }

  private openCell(): void {
    const { attributes, origin } = this.tokens;
    const place = attributes.getReference(R);
    if (place === null) damaged(origin, 'bad reference');
    if (place !== undefined) {
      this.nextColumn = place.column;
      if (this.rowAssumed) {
        this.rowNumber = place.row;
        this.checkRow();
      }
    }
    this.rowAssumed = false;
    if (this.nextColumn > this.limits.columns) exceeded(origin, 'columns', this.limits.columns);
    this.kind = cellKind(attributes.get(T), origin);
    this.style = attributes.getInteger(S) ?? 0;
    this.value = null;
    this.formula = null;
    this.inline = null;
    this.inCell = true;
  }

  private openPart(depth: number, name: number): void {
    if (depth === CELL_DEPTH + 1) {
      if (name === V) this.gather(V, depth);
      else if (name === F) this.gather(F, depth);
      else if (name === IS) this.inline = '';
    } else if (this.inline !== null && depth === CELL_DEPTH + 2) {
      this.inRun = name === R;
      if (name === T) this.gather(IS, depth);
    } else if (this.inRun && depth === CELL_DEPTH + 3 && name === T) {
      this.gather(IS, depth);
    }
  }

  private gather(what: number, depth: number): void {
    if (what === V) this.value = '';
    if (what === F) this.formula = '';
    this.gathered = what;
    this.textDepth = depth;
  }

  private onText(): void {
    const text = this.tokens.text();
    if (this.gathered === V) this.value = this.extend(this.value, text);
    else if (this.gathered === F) this.formula = this.extend(this.formula, text);
    else this.inline = this.extend(this.inline, text);
  }

  private extend(before: string | null, text: string): string {
    const whole = before + text;
    if (whole.length > this.limits.textBytes) exceeded(this.tokens.origin, 'textBytes', this.limits.textBytes);
    return whole;
  }

  /** Returns whether a row ended. */
  private onClose(): boolean {
    const { depth } = this.tokens;
    this.textDepth = 0;
    if (depth === CELL_DEPTH && this.inCell) {
      this.put(this.nextColumn, this.cell());
      this.nextColumn++;
      this.inCell = false;
    } else if (depth === ROW_DEPTH && this.cells !== null) {
      this.closeRow(this.cells);
      return true;
    }
    return false;
  }

  private closeRow(cells: readonly Cell[]): void {
    this.cells = null;
    if (cells.length === 0) return;
    this.area.read += cells.length;
    if (this.area.read > this.limits.area) exceeded(this.tokens.origin, 'area', this.limits.area);
    this.rows.push(
      this.rowHidden ? { number: this.rowNumber, cells, hidden: true } : { number: this.rowNumber, cells },
    );
  }

  private cell(): Cell {
    const { kind, style, formula, context } = this;
    const inline = this.inline !== null && (kind === INLINE || this.value === null) ? this.inline : null;
    // A formula's result may stand inline, too.
    if (inline !== null && (formula === null || inline !== '')) return cellOf(INLINE, style, inline, context);
    if (formula !== null && (this.value === null || (this.value === '' && kind !== TEXT_RESULT))) {
      return { is: 'no-result', text: `=${formula}` };
    }
    return this.value === null ? undefined : cellOf(kind, style, this.value, context);
  }

  private put(column: number, cell: Cell): void {
    if (cell === undefined) return;
    const cells = this.cells!;
    if (column > cells.length && column - cells.length <= FILLED_GAP) {
      while (cells.length < column - 1) cells.push(undefined);
      cells.push(cell);
    } else {
      cells[column - 1] = cell;
    }
  }
}
