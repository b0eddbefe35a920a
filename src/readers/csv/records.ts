import type { Location } from '../../model/location.ts';
import { refuse } from '../../model/problem.ts';
import type { Row } from '../../model/rows.ts';

const MIB = 2 ** 20;
const MAX_FIELD = MIB;
const MAX_COLUMNS = 16_384;

const LF = 0x0a;
const CR = 0x0d;
const QUOTE = 0x22;

/** Where the reading stands: in a field without quotes, inside quotes, or right behind a quote that may have closed. */
type State = 'plain' | 'quoted' | 'behind-quote';

/**
 * Splits text that comes in chunks into records (RFC 4180, any line end). Like Excel it takes quotes as such only at the
 * start of a field, and what follows a closing quote as part of the field. Blank lines are left out, yet counted.
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

  /** `delimiter` is one character; `line` the number of the first line that will come. */
  constructor(file: string, delimiter: string, line = 1) {
    this.file = file;
    this.delimiter = delimiter.charCodeAt(0);
    this.line = line;
    this.recordLine = line;
  }

  /** The records that end in this chunk. */
  push(chunk: string): Row[] {
    const rows: Row[] = [];
    for (let at = 0; at < chunk.length; ) {
      if (this.state === 'plain') at = this.inPlain(chunk, at, rows);
      else if (this.state === 'quoted') at = this.inQuotes(chunk, at);
      else at = this.behindQuote(chunk, at);
    }
    return rows;
  }

  /** The record that ends with the text, if any. */
  end(): Row[] {
    const rows: Row[] = [];
    if (this.state === 'quoted') refuse('csv-syntax', { detail: { is: 'csv-unclosed' } }, this.place(this.quoteLine));
    this.endRecord(rows);
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
    this.state = isDoubled ? 'quoted' : 'plain';
    if (!isDoubled) return at;
    this.field += '"';
    return at + 1;
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
    this.fields.push(this.field);
    if (this.fields.length > MAX_COLUMNS) this.exceeded('columns', String(MAX_COLUMNS));
    this.field = '';
    this.atFieldStart = true;
  }

  private endRecord(rows: Row[]): void {
    if (!this.atFieldStart || this.fields.length > 0) {
      this.endField();
      const row = { number: this.recordLine, cells: this.fields };
      rows.push(this.quoted.length === 0 ? row : { ...row, quoted: this.quoted });
      this.fields = [];
      if (this.quoted.length > 0) this.quoted = [];
    }
    this.recordLine = this.line;
  }

  private exceeded(bound: string, limit: string): never {
    refuse('bound-exceeded', { bound, limit }, this.place(this.recordLine));
  }

  private place(line: number): Location {
    return { file: this.file, line, column: this.fields.length + 1 };
  }
}
