import type { FindingWords } from '../../messages/findings.ts';
import { wordsOn } from '../../messages/languages.ts';
import type { Words } from '../../messages/words.ts';
import type { CenterResult, Summary } from '../../model/finding.ts';
import { type Problem, refuse } from '../../model/problem.ts';
import type { ByteSource } from '../../model/rows.ts';
import type { Standard } from '../../model/standard.ts';
import { damaged } from '../../ooxml/limits.ts';
import { readMerges } from '../../ooxml/outline.ts';
import { countTones, type Mark, marksOf, moveToVisible, type SheetMarks } from './marks.ts';
import { noteOf } from './note-text.ts';
import { ContentTypes, Links } from './package/links.ts';
import { Rewrite } from './package/rewrite.ts';
import { HEADER_ROW, type ResultContent, resultSheet } from './result-sheet.ts';
import { Blocks } from './sheet/boxes.ts';
import { SheetRewriter } from './sheet/rewrite-sheet.ts';
import { EMPTY_STYLES, type MarkTone, Styles } from './sheet/styles.ts';
import { SheetNotes } from './sheet-notes.ts';
import { WorkbookEdit } from './workbook-part.ts';

/** Notes of a workbook: with more of them, programs take minutes to open it. Further cells are coloured only. */
const MOST_NOTES = 20_000;

/** What is to be told in the workbook. */
export interface Annotation {
  readonly standard: Standard;
  readonly words: Words;
  readonly findingWords: FindingWords;
  readonly filters: string;
  readonly results: readonly CenterResult[];
  readonly summary: Summary;
  readonly problems: readonly Problem[];
}

export interface Annotated {
  readonly bytes: Uint8Array;
  /** Cells by colour. */
  readonly cells: Readonly<Record<MarkTone, number>>;
  /** Cells that are coloured and have no note: of a conversation, or beyond the most that is written. */
  readonly unnoted: number;
  /** Name of the added sheet. */
  readonly sheet: string;
  /** The workbook was signed: its signature holds no longer. */
  readonly wasSigned: boolean;
  /** The workbook was annotated before: colours of that time stay. */
  readonly wasAnnotated: boolean;
}

/** A workbook of this format, ready to be annotated. */
export interface Annotatable {
  /** The extension that programs insist on: `.xlsm` with macros. */
  readonly hasMacros: boolean;
  annotate(annotation: Annotation): Promise<Annotated>;
}

/**
 * Looks whether a file can be annotated. Throws a `Refusal`: `cannot-annotate` for another format, the strict dialect,
 * UTF-16 parts and parts that are not written as spreadsheet programs do; all that reading a workbook refuses.
 */
export async function openAnnotatable(source: ByteSource): Promise<Annotatable> {
  const head = await source.read(0, 4);
  if (head[0] !== 0x50 || head[1] !== 0x4b) refuse('cannot-annotate', { reason: 'format' }, { file: source.file });
  const rewrite = await Rewrite.open(source);
  const workbook = await WorkbookEdit.open(rewrite);
  const types = await ContentTypes.of(rewrite);
  return {
    hasMacros: types.hasMacros,
    annotate: (annotation) => new Annotator(rewrite, workbook, types, annotation).run(),
  };
}

/** Carries one workbook through. */
class Annotator {
  readonly #rewrite: Rewrite;
  readonly #workbook: WorkbookEdit;
  readonly #types: ContentTypes;
  readonly #annotation: Annotation;
  readonly #content: Omit<ResultContent, 'unnoted'>;
  #notes = 0;
  #unnoted = 0;

  constructor(rewrite: Rewrite, workbook: WorkbookEdit, types: ContentTypes, annotation: Annotation) {
    this.#rewrite = rewrite;
    this.#workbook = workbook;
    this.#types = types;
    this.#annotation = annotation;
    const { standard, words } = annotation;
    this.#content = {
      ...annotation,
      annotateWords: wordsOn('annotate', words.lang, words.names),
      levels: standard.levels,
    };
  }

  async run(): Promise<Annotated> {
    const rewrite = this.#rewrite;
    const links = await Links.of(rewrite, this.#workbook.name);
    const { styles, name } = await this.#styles(links);
    const sheets = marksOf(this.#annotation.results);
    const blocks = await this.#blocks();
    for (const [sheet, marks] of sheets) await this.#annotateSheet(sheet, marks, styles, blocks);
    const sheet = await this.#addResults(styles, links);
    await rewrite.put(name, styles.result());
    await rewrite.put(this.#workbook.name, this.#workbook.result());
    await links.finish();
    await this.#types.finish();
    return {
      bytes: await rewrite.result(),
      cells: countTones(sheets.values()),
      unnoted: this.#unnoted,
      sheet,
      wasSigned: [...rewrite.parts.keys()].some((key) => key.startsWith('_xmlsignatures/')),
      wasAnnotated: sheet !== this.#content.annotateWords.sheet,
    };
  }

  async #styles(links: Links): Promise<{ styles: Styles; name: string }> {
    const key = this.#workbook.read.styles;
    if (key !== null) return { styles: new Styles(await this.#rewrite.edit(key)), name: this.#rewrite.nameOf(key) };
    const name = 'xl/styles.xml';
    links.add('styles', name);
    this.#types.add(name, 'styles');
    return { styles: new Styles(this.#rewrite.make(name, EMPTY_STYLES)), name };
  }

  /** The numbers that the drawings of all sheets use. */
  async #blocks(): Promise<Blocks> {
    const blocks = new Blocks();
    for (const key of this.#rewrite.parts.keys()) {
      if (key.endsWith('.vml')) blocks.see(await this.#rewrite.whole(key));
    }
    return blocks;
  }

  async #annotateSheet(sheet: string, marks: SheetMarks, styles: Styles, blocks: Blocks): Promise<void> {
    const rewrite = this.#rewrite;
    const { parts } = rewrite;
    const entries = this.#workbook.read.sheets.filter(({ name }) => name === sheet);
    const { part } =
      entries.length === 1 ? entries[0]! : damaged(parts.origin('xl/workbook.xml', sheet), 'bad reference');
    await rewrite.refuseEncoding(part);
    moveToVisible(marks, await readMerges(parts.xml(part, sheet), parts.limits));
    const notes = await SheetNotes.of(rewrite, this.#types, part, this.#content.annotateWords.author);
    const cells = new Map<number, Mark[]>();
    for (const [row, inRow] of [...marks].sort(([a], [b]) => a - b)) {
      cells.set(
        row,
        [...inRow.values()].sort((a, b) => a.column - b.column),
      );
      for (const mark of cells.get(row)!) this.#note(mark, notes);
    }
    const links = await Links.of(rewrite, rewrite.nameOf(part));
    const rewriter = new SheetRewriter(parts.xml(part, sheet), {
      cells,
      drawing: notes.count > 0 ? links.free() : null,
      filled: (format, tone) => styles.filled(format, tone),
    });
    await rewrite.replace(part, rewriter.run());
    if (notes.count === 0) return;
    const drawing = rewriter.drawing === null ? null : await this.#target(part, rewriter.drawing);
    await notes.finish(drawing, blocks, rewriter.layout, links);
    await links.finish();
  }

  #note(mark: Mark, notes: SheetNotes): void {
    if (this.#notes < MOST_NOTES && notes.comments.takes(mark.column, mark.row)) {
      notes.add(noteOf(mark, this.#content));
      this.#notes++;
    } else {
      this.#unnoted++;
    }
  }

  async #target(part: string, id: string): Promise<string> {
    const link = (await this.#rewrite.parts.relationships(part)).find((one) => one.id === id);
    return link?.target ?? damaged(this.#rewrite.parts.origin(part), 'bad reference');
  }

  async #addResults(styles: Styles, links: Links): Promise<string> {
    const part = this.#rewrite.freeName('xl/worksheets/sheet', '.xml');
    const name = this.#workbook.freeName(this.#content.annotateWords.sheet);
    await this.#rewrite.add(part, resultSheet({ ...this.#content, unnoted: this.#unnoted }, styles));
    this.#types.add(part, 'worksheet');
    this.#workbook.addSheet(name, links.add('worksheet', part), HEADER_ROW);
    return name;
  }
}
