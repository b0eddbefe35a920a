import { refuse } from '../../model/problem.ts';
import type { Cell } from '../../model/rows.ts';
import { exceeded, type Limits } from '../../ooxml/limits.ts';
import { hashName } from '../../ooxml/xml/names.ts';
import { CLOSE, OPEN, TEXT, type XmlTokens } from '../../ooxml/xml/tokens.ts';
import { isStyled, odsCell, type StoredCell } from './cells.ts';
import { OdsSheet } from './sheet.ts';
import { OdsStyles } from './styles.ts';

const names = <const N extends readonly string[]>(...all: N) => all.map(hashName) as { [K in keyof N]: number };
const [STYLE, TABLE_PROPERTIES, SPREADSHEET, TABLE] = names('style', 'table-properties', 'spreadsheet', 'table');
const NULL_DATE = hashName('null-date');
const [COLUMN, ROW, CELL, COVERED] = names('table-column', 'table-row', 'table-cell', 'covered-table-cell');
const GROUPS = new Set(
  names(
    'table-columns',
    'table-header-columns',
    'table-column-group',
    'table-rows',
    'table-header-rows',
    'table-row-group',
  ),
);
const [P, SPACES, TAB, LINE_BREAK, RUBY_TEXT, ANNOTATION] = names(
  'p',
  's',
  'tab',
  'line-break',
  'ruby-text',
  'annotation',
);

/** `content`, `body`, `spreadsheet`, `table`. */
const TABLE_DEPTH = 4;
/** Cells of all sheets together, repeated ones counted each time: some 100,000 rows of a survey. */
const CELLS = 4_000_000;
const ATTRIBUTES = {
  name: 'table:name',
  style: 'table:style-name',
  cellStyle: 'table:default-cell-style-name',
  display: 'table:display',
  visibility: 'table:visibility',
  columnsRepeated: 'table:number-columns-repeated',
  rowsRepeated: 'table:number-rows-repeated',
  columnsSpanned: 'table:number-columns-spanned',
  rowsSpanned: 'table:number-rows-spanned',
  formula: 'table:formula',
  type: 'office:value-type',
  checkedType: 'calcext:value-type',
  value: 'office:value',
  currency: 'office:currency',
  boolean: 'office:boolean-value',
  date: 'office:date-value',
  time: 'office:time-value',
  string: 'office:string-value',
  styleName: 'style:name',
  count: 'text:c',
  nullDate: 'table:date-value',
} as const;
const HASHES = new Map(Object.values(ATTRIBUTES).map((name) => [name, hashName(name)]));

interface OpenRow {
  readonly depth: number;
  readonly repeated: number;
  readonly hidden: boolean;
  /** Of its cells that have none of their own. */
  readonly style: string | undefined;
  readonly cells: Cell[];
}

interface OpenCell {
  readonly depth: number;
  readonly repeated: number;
  readonly stored: StoredCell;
  readonly style: string | undefined;
  shown: string;
}

/** Reads the tokens of the part that holds all sheets. */
export class OdsContent {
  readonly sheets: OdsSheet[] = [];
  readonly #tokens: XmlTokens;
  readonly #limits: Limits;
  readonly #styles: OdsStyles;
  readonly #hiddenStyles = new Set<string>();
  #style = '';
  #spreadsheet = false;
  #date1904 = false;
  #sheet: OdsSheet | null = null;
  #row: OpenRow | null = null;
  #cell: OpenCell | null = null;
  #paragraphs = 0;
  /** Depth of an element that is passed over with all it holds; 0 for none. */
  #passed = 0;
  #cells = 0;

  /** `common` are the styles of another part, which those of this one build upon. */
  constructor(tokens: XmlTokens, limits: Limits, common: OdsStyles | null) {
    this.#tokens = tokens;
    this.#limits = limits;
    this.#styles = new OdsStyles(tokens, limits, 'automatic-styles', common);
  }

  see(kind: number): void {
    if (!this.#spreadsheet) this.#styles.see(kind);
    if (kind === CLOSE) this.#close();
    else if (this.#passed > 0) return;
    else if (kind === OPEN) this.#open();
    else if (kind === TEXT && this.#cell !== null && this.#tokens.depth > this.#cell.depth)
      this.#show(this.#tokens.text());
  }

  #open(): void {
    const { depth, name } = this.#tokens;
    if (this.#cell !== null) this.#openInCell(this.#cell.depth);
    else if (this.#row !== null) {
      if (name === CELL || name === COVERED) this.#openCell();
      else this.#passed = depth;
    } else if (this.#sheet !== null) this.#openInSheet(this.#sheet);
    else if (depth === TABLE_DEPTH - 1) {
      this.#spreadsheet = name === SPREADSHEET;
      if (name === STYLE) this.#style = this.#attribute('styleName') ?? '';
    } else if (depth === TABLE_DEPTH && name === TABLE && this.#spreadsheet) this.#openSheet();
    else if (name === TABLE_PROPERTIES && this.#attribute('display') === 'false') this.#hiddenStyles.add(this.#style);
    else if (name === NULL_DATE) this.#date1904 = this.#attribute('nullDate') === '1904-01-01';
  }

  #openSheet(): void {
    const { sheets: limit } = this.#limits;
    if (this.sheets.length === limit) exceeded(this.#tokens.origin, 'sheets', limit);
    const hidden = this.#hiddenStyles.has(this.#attribute('style') ?? '');
    this.#sheet = new OdsSheet(this.#attribute('name') ?? '', hidden ? 'hidden' : 'visible');
    this.sheets.push(this.#sheet);
  }

  #openInSheet(sheet: OdsSheet): void {
    const { depth, name } = this.#tokens;
    const hidden = /^(?:collapse|filter)$/.test(this.#attribute('visibility') ?? '');
    if (name === COLUMN) {
      sheet.addColumns(this.#repeated('columnsRepeated'), hidden, this.#attribute('cellStyle'));
      const { listed } = this.#limits;
      if (sheet.columnStyleCount > listed) exceeded(this.#tokens.origin, 'listed', listed);
    } else if (name === ROW) {
      const style = this.#attribute('cellStyle');
      this.#row = { depth, repeated: this.#repeated('rowsRepeated'), hidden, style, cells: [] };
    } else if (!GROUPS.has(name)) this.#passed = depth;
  }

  #openCell(): void {
    const sheet = this.#sheet as OdsSheet;
    const rows = this.#repeated('rowsSpanned');
    const columns = this.#repeated('columnsSpanned');
    if (rows * columns > 1) {
      if (sheet.mergeCount === this.#limits.merges) exceeded(this.#tokens.origin, 'merges', this.#limits.merges);
      sheet.merge(rows, columns);
    }
    const value = this.#attribute('value') ?? this.#attribute('date') ?? this.#attribute('time');
    const stored: StoredCell = {
      type: this.#attribute('type'),
      value: value ?? this.#attribute('boolean') ?? this.#attribute('string'),
      currency: this.#attribute('currency'),
      formula: this.#attribute('formula'),
      failed: this.#attribute('checkedType') === 'error',
    };
    const style = isStyled(stored.type) ? this.#attribute('style') : undefined;
    this.#cell = { depth: this.#tokens.depth, repeated: this.#repeated('columnsRepeated'), stored, style, shown: '' };
    this.#paragraphs = 0;
  }

  #openInCell(cellDepth: number): void {
    const { depth, name } = this.#tokens;
    if (depth === cellDepth + 1) {
      if (name !== P) this.#passed = depth;
      else if (this.#paragraphs++ > 0) this.#show('\n');
    } else if (name === RUBY_TEXT || name === ANNOTATION) this.#passed = depth;
    else if (name === TAB) this.#show('\t');
    else if (name === LINE_BREAK) this.#show('\n');
    else if (name === SPACES) this.#show(' '.repeat(Math.min(this.#repeated('count'), 1024)));
  }

  #show(text: string): void {
    const cell = this.#cell;
    if (cell === null) return;
    cell.shown += this.#tokens.depth > cell.depth ? text : '';
    const { textBytes } = this.#limits;
    if (cell.shown.length > textBytes) exceeded(this.#tokens.origin, 'textBytes', textBytes);
  }

  #close(): void {
    const { depth } = this.#tokens;
    if (this.#passed > 0) {
      if (depth === this.#passed) this.#passed = 0;
    } else if (depth === this.#cell?.depth) this.#closeCell();
    else if (depth === this.#row?.depth) this.#closeRow();
    else if (depth === TABLE_DEPTH) this.#sheet = null;
  }

  #closeCell(): void {
    const sheet = this.#sheet;
    const row = this.#row;
    const cell = this.#cell;
    this.#cell = null;
    if (sheet === null || row === null || cell === null) return;
    let value = this.#value(cell, row, sheet);
    if (value !== undefined) {
      const last = sheet.column + cell.repeated - 1;
      const { columns } = this.#limits;
      if (last > columns) exceeded(this.#tokens.origin, 'columns', columns);
      while (row.cells.length < sheet.column - 1) row.cells.push(undefined);
      const ofColumn = isStyled(cell.stored.type) && (cell.style ?? row.style) === undefined;
      while (row.cells.length < last) {
        row.cells.push(value);
        sheet.column++;
        if (ofColumn && row.cells.length < last) value = this.#value(cell, row, sheet);
      }
    } else sheet.column += cell.repeated;
  }

  /** In the column that comes next. */
  #value({ stored, style, shown }: OpenCell, row: OpenRow, sheet: OdsSheet): Cell {
    const format = () => this.#styles.format(style ?? row.style ?? sheet.columnStyle(sheet.column));
    return odsCell(stored, shown, { format, date1904: this.#date1904 });
  }

  #closeRow(): void {
    const row = this.#row;
    this.#row = null;
    if (row === null || this.#sheet === null) return;
    const { rows } = this.#limits;
    if (row.cells.length > 0) {
      if (this.#sheet.row + row.repeated - 1 > rows) exceeded(this.#tokens.origin, 'rows', rows);
      this.#cells += row.cells.length * row.repeated;
      if (this.#cells > CELLS) {
        const { location, part } = this.#tokens.origin;
        refuse('bound-exceeded', { bound: `${part}: cells`, limit: String(CELLS) }, location);
      }
    }
    this.#sheet.addRows(row.cells, row.repeated, row.hidden);
  }

  /** How often something stands there; once unless it says otherwise. */
  #repeated(attribute: keyof typeof ATTRIBUTES): number {
    const count = this.#tokens.attributes.getInteger(HASHES.get(ATTRIBUTES[attribute]) ?? 0);
    return count === undefined || count < 1 ? 1 : count;
  }

  #attribute(attribute: keyof typeof ATTRIBUTES): string | undefined {
    return this.#tokens.attributes.get(HASHES.get(ATTRIBUTES[attribute]) ?? 0);
  }
}
