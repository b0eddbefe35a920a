import type { Location } from '../../model/location.ts';
import { refuse } from '../../model/problem.ts';
import type { Row, Swallowed } from '../../model/rows.ts';

const MIB = 2 ** 20;
const MAX_FIELD = MIB;
const MAX_COLUMNS = 16_384;

const LF = 0x0a;
const CR = 0x0d;
const QUOTE = 0x22;
const SPACE = 0x20;
const TAB = 0x09;
/** So much of a swallowed line is told. */
const TOLD = 100;

/**
 * Where the reading stands: in a field without quotes, inside quotes, right behind a quote that may have closed, or
 * behind one that has.
 */
type State = 'plain' | 'quoted' | 'behind-quote' | 'closed';

/** What is known of a text before its records are read. */
export interface Expected {
  /** The number of the first line that will come. */
  readonly line?: number;
  /** How many fields most records have; 1 where nothing is known of it. */
  readonly width?: number;
  /** For a look at it only: text behind a closing quote is then a part of its field. */
  readonly lenient?: boolean;
}

/**
 * Splits text that comes in chunks into records (RFC 4180, any line end). Like Excel it takes quotes as such only at the
 * start of a field. Text behind a closing quote is refused: the quote that opened was none, and all between may be
 * rows. Blank lines are left out, yet counted.
 */
export class CsvRecords {
  private readonly file: string;
  private readonly delimiter: number;
  private state: State = 'plain';
  private line: number;
  private recordLine: number;
  private quoteLine = 0;
  private fields: string[] = [];
  private quoted: number[] = [];
  private field = '';
  /** Whether nothing of the field has come yet, so that a quote would open it. */
  private atFieldStart = true;
  /** Whether the last character was a CR, to which a LF would belong. */
  private afterCr = false;

  private swallowed: Swallowed | null = null;
  private readonly width: number;
  private readonly lenient: boolean;

  /** `delimiter` is one character. */
  constructor(file: string, delimiter: string, { line = 1, width = 1, lenient = false }: Expected = {}) {
    this.file = file;
    this.delimiter = delimiter.charCodeAt(0);
    this.line = line;
    this.recordLine = line;
    this.width = width;
    this.lenient = lenient;
  }

  /** The records that end in this chunk. */
  push(chunk: string): Row[] {
    const rows: Row[] = [];
    for (let at = 0; at < chunk.length; ) {
      if (this.state === 'plain') at = this.inPlain(chunk, at, rows);
      else if (this.state === 'quoted') at = this.inQuotes(chunk, at);
      else if (this.state === 'behind-quote') at = this.behindQuote(chunk, at);
      else at = this.behindField(chunk, at);
    }
    return rows;
  }

  /** The record that ends with the text, if any. */
  end(): Row[] {
    const rows: Row[] = [];
    if (this.state === 'quoted') refuse('csv-syntax', { detail: { is: 'csv-unclosed' } }, this.place(this.quoteLine));
    this.endRecord(rows);
    const last = rows.pop();
    if (last) rows.push({ ...last, unended: true });
    return rows;
  }

  private inPlain(chunk: string, start: number, rows: Row[]): number {
    for (let at = start; at < chunk.length; at++) {
      const code = chunk.charCodeAt(at);
      if (code === this.delimiter) {
        this.take(chunk, start, at);
        this.endField();
        this.afterCr = false;
        return at + 1;
      }
      if (code === LF || code === CR) {
        this.take(chunk, start, at);
        if (this.countLine(code)) this.endRecord(rows);
        return at + 1;
      }
      if (code === QUOTE && at === start && this.atFieldStart) {
        this.openQuote();
        return at + 1;
      }
    }
    this.take(chunk, start, chunk.length);
    return chunk.length;
  }

  private openQuote(): void {
    this.state = 'quoted';
    this.quoteLine = this.line;
    this.quoted.push(this.fields.length);
    this.atFieldStart = false;
    this.afterCr = false;
  }

  private inQuotes(chunk: string, start: number): number {
    const quote = chunk.indexOf('"', start);
    const end = quote < 0 ? chunk.length : quote;
    if (this.field.length + end - start > MAX_FIELD) {
      refuse('csv-syntax', { detail: { is: 'csv-unclosed-for-long' } }, this.place(this.quoteLine));
    }
    for (let at = start; at < end; at++) this.countLine(chunk.charCodeAt(at));
    this.field += chunk.slice(start, end);
    if (quote < 0) return end;
    this.state = 'behind-quote';
    this.afterCr = false;
    return quote + 1;
  }

  private behindQuote(chunk: string, at: number): number {
    const isDoubled = chunk.charCodeAt(at) === QUOTE;
    this.state = isDoubled ? 'quoted' : this.lenient ? 'plain' : 'closed';
    if (!isDoubled) return at;
    this.field += '"';
    return at + 1;
  }

  /** Only blanks may stand between a closing quote and the end of its field. */
  private behindField(chunk: string, start: number): number {
    for (let at = start; at < chunk.length; at++) {
      const code = chunk.charCodeAt(at);
      if (code === this.delimiter || code === LF || code === CR) {
        this.state = 'plain';
        return at;
      }
      if (code === SPACE || code === TAB) continue;
      const detail = { is: 'csv-behind-quote', line: this.line } as const;
      refuse('csv-syntax', { detail }, this.place(this.quoteLine));
    }
    return chunk.length;
  }

  /** Counts a line where `code` ends one; the LF of a CRLF does not end another. */
  private countLine(code: number): boolean {
    const ends = code === CR || (code === LF && !this.afterCr);
    if (ends) this.line++;
    this.afterCr = code === CR;
    return ends;
  }

  private take(chunk: string, start: number, end: number): void {
    if (start === end) return;
    this.field += chunk.slice(start, end);
    this.atFieldStart = false;
    this.afterCr = false;
    if (this.field.length > MAX_FIELD) this.exceeded('field-length', `${MAX_FIELD / MIB} MiB`);
  }

  private endField(): void {
    if (this.quoteLine > 0 && this.swallowed === null) this.swallowed = this.recordsInside();
    this.quoteLine = 0;
    this.fields.push(this.field);
    if (this.fields.length > MAX_COLUMNS) this.exceeded('columns', String(MAX_COLUMNS));
    this.field = '';
    this.atFieldStart = true;
  }

  /** Whether the field that ends spans lines and holds as many delimiters as a record. */
  private recordsInside(): Swallowed | null {
    if (this.width < 2 || !(this.field.includes('\n') || this.field.includes('\r'))) return null;
    let found = 0;
    for (let at = 0; at < this.field.length; at++) if (this.field.charCodeAt(at) === this.delimiter) found++;
    const records = Math.floor(found / (this.width - 1));
    if (records === 0) return null;
    const [, second = ''] = this.field.split(/\r\n|\n|\r/, 2);
    return { line: this.quoteLine + 1, text: second.slice(0, TOLD), records };
  }

  private endRecord(rows: Row[]): void {
    if (!this.atFieldStart || this.fields.length > 0) {
      this.endField();
      const row = { number: this.recordLine, cells: this.fields };
      rows.push(this.quoted.length === 0 ? row : this.withQuotes(row));
      this.fields = [];
      if (this.quoted.length > 0) this.quoted = [];
    }
    this.recordLine = this.line;
  }

  private withQuotes(row: Row): Row {
    const { swallowed } = this;
    this.swallowed = null;
    return { ...row, quoted: this.quoted, ...(swallowed && { swallowed }) };
  }

  private exceeded(bound: string, limit: string): never {
    refuse('bound-exceeded', { bound, limit }, this.place(this.recordLine));
  }

  private place(line: number): Location {
    return { file: this.file, line, column: this.fields.length + 1 };
  }
}
