import { refuse } from '../../model/problem.ts';
import type { ByteSource, ColumnSpan, MergedRange, Row, Sheet, Workbook } from '../../model/rows.ts';
import { LIMITS, type Limits } from '../../ooxml/limits.ts';
import { readHiddenColumns, readMerges } from '../../ooxml/outline.ts';
import { Package } from '../../ooxml/package.ts';
import { readWorkbookPart, type SheetEntry, type WorkbookPart } from '../../ooxml/workbook.ts';
import { readDirectory } from '../../ooxml/zip/directory.ts';
import { isCompoundFile, isEncryptedPackage } from '../compound.ts';
import { type Area, RowScanner } from './sheet/row-scanner.ts';
import { readStrings, type SharedStrings } from './sheet/strings.ts';
import { type CellFormats, NO_FORMATS, onlyDates, readCellFormats } from './sheet/styles.ts';

export interface XlsxOptions {
  /** Limits other than the usual. */
  readonly limits?: Partial<Limits>;
  /** `stored`: numbers come as they are stored, whatever unit their format shows; dates are dates all the same. */
  readonly numbers?: 'shown' | 'stored';
}

const BATCH = 256;

/**
 * Opens a workbook in the format of .xlsx and .xlsm: reads what its sheets are, and their cells only when asked.
 * Everything that is wrong with the file is thrown as a `Refusal`: `not-a-workbook`, `unsupported-format` (xlsb, ods,
 * xls), `workbook-encrypted`, `workbook-damaged`, `doctype-refused`, `bound-exceeded`; by `rows()`, `merges()` and
 * `hiddenColumns()` too.
 */
export async function openXlsx(source: ByteSource, options: XlsxOptions = {}): Promise<Workbook> {
  await refuseCompound(source);
  const limits = { ...LIMITS, ...options.limits };
  const entries = await readDirectory(source, limits);
  const parts = new Package({ source, limits, unpacked: 0, started: Date.now() }, entries);
  const workbook = await readWorkbookPart(parts);
  const shared = new SharedParts(parts, workbook, options.numbers === 'stored');
  return { sheets: workbook.sheets.map((entry) => new XlsxSheet(parts, entry, shared)), problems: [] };
}

async function refuseCompound(source: ByteSource): Promise<void> {
  if (!isCompoundFile(await source.read(0, 8))) return;
  if (await isEncryptedPackage(source)) refuse('workbook-encrypted', {}, { file: source.file });
  refuse('unsupported-format', { actual: 'xls' }, { file: source.file });
}

/** What all sheets need, read once and only when a sheet's rows are asked for. */
class SharedParts {
  private readonly parts: Package;
  private readonly workbook: WorkbookPart;
  private readonly stored: boolean;
  /** Of all sheets together. */
  readonly area: Area = { read: 0 };
  private loading: Promise<[SharedStrings | null, CellFormats]> | null = null;

  constructor(parts: Package, workbook: WorkbookPart, stored: boolean) {
    this.stored = stored;
    this.parts = parts;
    this.workbook = workbook;
  }

  async load() {
    this.loading ??= Promise.all([this.readStrings(), this.readStyles()]);
    const [strings, formats] = await this.loading;
    return { strings, formats, date1904: this.workbook.date1904 };
  }

  private async readStrings(): Promise<SharedStrings | null> {
    if (this.workbook.strings === null) return null;
    const { chunks, tokens } = this.parts.xml(this.workbook.strings);
    return readStrings(chunks, tokens, this.parts.limits);
  }

  private async readStyles(): Promise<CellFormats> {
    if (this.workbook.styles === null) return NO_FORMATS;
    const { chunks, tokens } = this.parts.xml(this.workbook.styles);
    const formats = await readCellFormats(chunks, tokens, this.parts.limits);
    return this.stored ? onlyDates(formats) : formats;
  }
}

class XlsxSheet implements Sheet {
  readonly name: string;
  readonly visibility: Sheet['visibility'];
  readonly tabular: boolean;
  private readonly parts: Package;
  private readonly part: string;
  private readonly shared: SharedParts;

  constructor(parts: Package, entry: SheetEntry, shared: SharedParts) {
    this.name = entry.name;
    this.visibility = entry.visibility;
    this.tabular = entry.tabular;
    this.part = entry.part;
    this.parts = parts;
    this.shared = shared;
  }

  async merges(): Promise<readonly MergedRange[]> {
    return this.tabular ? readMerges(this.open(), this.parts.limits) : [];
  }

  async hiddenColumns(): Promise<readonly ColumnSpan[]> {
    return this.tabular ? readHiddenColumns(this.open(), this.parts.limits) : [];
  }

  async *rows(): AsyncGenerator<readonly Row[]> {
    if (!this.tabular) return;
    const shared = await this.shared.load();
    const { chunks, tokens } = this.open();
    const scanner = new RowScanner(tokens, { ...shared, origin: tokens.origin }, this.parts.limits, this.shared.area);
    for await (const chunk of chunks) {
      tokens.feed(chunk);
      while (scanner.scan()) yield scanner.take();
      if (scanner.pending >= BATCH) yield scanner.take();
    }
    tokens.finish();
    if (scanner.pending > 0) yield scanner.take();
  }

  private open() {
    return this.parts.xml(this.part, this.name);
  }
}
