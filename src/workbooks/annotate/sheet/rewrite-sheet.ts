import { concatBytes, utf8Bytes, utf8Text } from '#platform/bytes';
import { largest, smallest } from '../../../model/lists.ts';
import { columnLetters } from '../../../model/location.ts';
import type { XmlPart } from '../../../ooxml/package.ts';
import { isTrue } from '../../../ooxml/workbook.ts';
import { hashName } from '../../../ooxml/xml/names.ts';
import { CLOSE, MORE, OPEN, type XmlTokens } from '../../../ooxml/xml/tokens.ts';
import { attributeOf, tagName, withAttribute } from '../package/xml-edit.ts';
import { Layout } from './layout.ts';
import type { MarkTone } from './styles.ts';

const FORMAT = hashName('sheetFormatPr');
const COL = hashName('col');
const COLS = hashName('cols');
const SHEET_DATA = hashName('sheetData');
const ROW = hashName('row');
const C = hashName('c');
const R = hashName('r');
const ID = hashName('id');
const LEGACY_DRAWING = hashName('legacyDrawing');
/** What stands behind the link to the notes' boxes; AlternateContent wraps controls and objects. */
const BEHIND = new Set(
  [
    'legacyDrawingHF',
    'drawingHF',
    'picture',
    'oleObjects',
    'controls',
    'webPublishItems',
    'tableParts',
    'extLst',
    'AlternateContent',
  ].map(hashName),
);
const LESS_THAN = 0x3c;
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface ColouredCell {
  readonly column: number;
  readonly tone: MarkTone;
}

export interface SheetChange {
  /** By row, in the order of columns. */
  readonly cells: ReadonlyMap<number, readonly ColouredCell[]>;
  /** The link under which the notes' boxes will be found, where the sheet has none yet; null if there are no notes. */
  readonly drawing: string | null;
  readonly filled: (format: number, tone: MarkTone) => number;
}

/** Rewrites a sheet part: formats of coloured cells, and the link to the notes' boxes. All other bytes stay. */
export class SheetRewriter {
  readonly layout = new Layout();
  /** The link to the boxes that the sheet had before. */
  drawing: string | null = null;
  readonly #tokens: XmlTokens;
  readonly #chunks: AsyncIterable<Uint8Array>;
  readonly #change: SheetChange;
  #pieces: Uint8Array[] = [];
  #emitted = 0;
  #prefix = '';
  #section = 0;
  #dataSeen = false;
  #linked: boolean;
  #row = 0;
  #rowAssumed = false;
  #rowTag: string | null = null;
  #column = 1;
  #pending: readonly ColouredCell[] = [];
  #left: number;

  constructor({ chunks, tokens }: XmlPart, change: SheetChange) {
    this.#chunks = chunks;
    this.#tokens = tokens;
    this.#change = change;
    this.#linked = change.drawing === null;
    this.#left = [...change.cells.values()].reduce((sum, cells) => sum + cells.length, 0);
  }

  async *run(): AsyncGenerator<Uint8Array> {
    const tokens = this.#tokens;
    for await (const chunk of this.#chunks) {
      tokens.feed(chunk);
      this.#emitted = 0;
      for (let kind = tokens.next(); kind !== MORE; kind = tokens.next()) {
        if (kind === OPEN) this.#onOpen();
        else if (kind === CLOSE) this.#onClose();
      }
      this.#emit(tokens.position);
      yield this.#take();
    }
    tokens.finish();
    this.#emit(tokens.end);
    if (this.#left > 0) throw new Error(`${this.#left} cells to be coloured were not found`);
    yield this.#take();
  }

  #take(): Uint8Array {
    const pieces = this.#pieces;
    this.#pieces = [];
    return concatBytes(pieces);
  }

  /** Hands on what stands before a place in the window. */
  #emit(until: number): void {
    // A copy, since the window goes on with other bytes.
    this.#pieces.push(new Uint8Array(this.#tokens.bytes.subarray(this.#emitted, until)));
    this.#emitted = until;
  }

  #insert(xml: string): void {
    this.#pieces.push(utf8Bytes(xml));
  }

  get #tagStart(): number {
    return this.#tokens.bytes.lastIndexOf(LESS_THAN, this.#tokens.position - 1);
  }

  get #tag(): string {
    return utf8Text(this.#tokens.bytes, this.#tagStart, this.#tokens.position);
  }

  #replaceTag(tag: string): void {
    this.#emit(this.#tagStart);
    this.#insert(tag);
    this.#emitted = this.#tokens.position;
  }

  #onOpen(): void {
    const { depth, name, attributes } = this.#tokens;
    if (depth === 1) this.#prefix = prefixOf(this.#tag);
    else if (depth === 2) {
      this.#section = name;
      if (name === SHEET_DATA) this.#dataSeen = true;
      else if (name === FORMAT) this.#readDefaults();
      else if (name === LEGACY_DRAWING) {
        this.drawing = attributes.getPrefixed(ID) ?? null;
        this.#linked = true;
      } else if (this.#dataSeen && BEHIND.has(name)) this.#link();
    } else if (depth === 3) {
      if (this.#section === COLS && name === COL) this.#readColumns();
      else if (this.#section === SHEET_DATA && name === ROW) this.#openRow();
    } else if (depth === 4 && name === C && this.#section === SHEET_DATA) this.#openCell();
  }

  #onClose(): void {
    const { depth } = this.#tokens;
    if (depth === 3 && this.#section === SHEET_DATA) {
      if (this.#pending.length > 0) {
        this.#emit(this.#tagStart);
        this.#insertBefore(Number.POSITIVE_INFINITY);
      }
    } else if (depth === 1) this.#link();
  }

  /** Puts the link to the boxes before the tag at hand. */
  #link(): void {
    if (this.#linked) return;
    this.#linked = true;
    this.#emit(this.#tagStart);
    this.#insert(`<${this.#prefix}legacyDrawing xmlns:r="${LINKS}" r:id="${this.#change.drawing}"/>`);
  }

  #readDefaults(): void {
    const tag = this.#tag;
    this.layout.setDefaults(numberOf(tag, 'defaultColWidth'), numberOf(tag, 'defaultRowHeight'));
  }

  #readColumns(): void {
    const tag = this.#tag;
    this.layout.addColumns(
      numberOf(tag, 'min'),
      numberOf(tag, 'max'),
      numberOf(tag, 'width'),
      formatOf(tag, 'style'),
      isTrue(attributeOf(tag, 'hidden')),
    );
  }

  #openRow(): void {
    const own = this.#tokens.attributes.getInteger(R);
    this.#rowAssumed = own === undefined;
    this.#row = own ?? this.#row + 1;
    this.#column = 1;
    this.#rowTag = this.#tag;
    const height = numberOf(this.#rowTag, 'ht');
    const hidden = isTrue(attributeOf(this.#rowTag, 'hidden'));
    if (height >= 0 || hidden) this.layout.addRow(this.#row, height, hidden);
    this.#pending = this.#rowAssumed ? [] : (this.#change.cells.get(this.#row) ?? []);
    if (this.#pending.length > 0) this.#widenSpans(this.#rowTag);
  }

  /** A row may say from which to which column it reaches. */
  #widenSpans(tag: string): void {
    const [first, last] = (attributeOf(tag, 'spans') ?? '').split(':').map(Number);
    if (!first || !last) return;
    const columns = this.#pending.map(({ column }) => column);
    const spans = `${smallest(columns, first)}:${largest(columns, last)}`;
    if (spans !== `${first}:${last}`) this.#replaceTag(withAttribute(tag, 'spans', spans));
  }

  #openCell(): void {
    const place = this.#tokens.attributes.getReference(R);
    if (place) this.#column = place.column;
    if (this.#rowAssumed) {
      this.#row = place?.row ?? this.#row;
      this.#pending = this.#change.cells.get(this.#row) ?? [];
      this.#rowAssumed = false;
    }
    const column = this.#column++;
    if (this.#pending.length === 0 || this.#pending[0]!.column > column) return;
    if (this.#pending[0]!.column < column) {
      this.#emit(this.#tagStart);
      this.#insertBefore(column);
    }
    const [wanted] = this.#pending;
    if (wanted?.column !== column) return;
    this.#pending = this.#pending.slice(1);
    this.#left--;
    const tag = this.#tag;
    const format = this.#change.filled(formatOf(tag, 's'), wanted.tone);
    this.#replaceTag(withAttribute(tag, 's', String(format)));
  }

  /** Adds the coloured cells that the row does not have, up to a column. */
  #insertBefore(column: number): void {
    while (this.#pending.length > 0 && this.#pending[0]!.column < column) {
      const [cell] = this.#pending as [ColouredCell];
      this.#pending = this.#pending.slice(1);
      this.#left--;
      const format = this.#change.filled(this.#formatOf(cell.column), cell.tone);
      this.#insert(`<${prefixOf(this.#rowTag!)}c r="${columnLetters(cell.column)}${this.#row}" s="${format}"/>`);
    }
  }

  /** Of a cell that is not there: the row's format, else the column's. */
  #formatOf(column: number): number {
    const row = this.#rowTag!;
    if (isTrue(attributeOf(row, 'customFormat'))) return formatOf(row, 's');
    return this.layout.columnStyle(column);
  }
}

/** Of a start tag's name, with its colon; empty without one. */
function prefixOf(tag: string): string {
  return /^[^:]*:|/.exec(tagName(tag))![0];
}

/** The index of a format; 0 without the attribute. */
function formatOf(tag: string, name: string): number {
  return Math.max(0, numberOf(tag, name) || 0);
}

/** NaN without the attribute. */
function numberOf(tag: string, name: string): number {
  const text = attributeOf(tag, name);
  return text === undefined ? Number.NaN : Number(text);
}
