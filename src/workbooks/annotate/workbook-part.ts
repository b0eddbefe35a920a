import { largest } from '../../model/lists.ts';
import { refuse } from '../../model/problem.ts';
import { escapeXml } from '../../model/xml.ts';
import { damaged } from '../../ooxml/limits.ts';
import { readWorkbookPart, type WorkbookPart } from '../../ooxml/workbook.ts';
import type { Rewrite } from './package/rewrite.ts';
import type { XmlEdit, XmlElement } from './package/xml-edit.ts';

const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** What stands behind the defined names. */
const BEHIND = new Set([
  'calcPr',
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
]);

/** The part that lists the sheets, to which one is added. */
export class WorkbookEdit {
  readonly read: WorkbookPart;
  /** As the part is named in the file. */
  readonly name: string;
  readonly #edit: XmlEdit;
  readonly #sheets: XmlElement;

  private constructor(read: WorkbookPart, name: string, edit: XmlEdit) {
    this.read = read;
    this.name = name;
    this.#edit = edit;
    this.#sheets = edit.child(edit.root, 'sheets') ?? damaged(edit.origin, 'unexpected content');
  }

  /** Refuses what is no workbook, and the strict dialect, in which notes have no place. */
  static async open(rewrite: Rewrite): Promise<WorkbookEdit> {
    const { parts } = rewrite;
    const read = await readWorkbookPart(parts);
    const main = (await parts.relationships('')).find(
      ({ type, target }) => type === 'officeDocument' && parts.has(target),
    );
    const key = main?.target ?? 'xl/workbook.xml';
    const edit = await rewrite.edit(key);
    const { location } = parts.origin(key);
    if (edit.tag(edit.root).includes('://purl.oclc.org/ooxml/'))
      refuse('cannot-annotate', { reason: 'strict' }, location);
    return new WorkbookEdit(read, rewrite.nameOf(key), edit);
  }

  /** A name for a sheet that none has yet. */
  freeName(wanted: string): string {
    const taken = new Set(this.read.sheets.map(({ name }) => name.toLowerCase()));
    let name = wanted;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted} ${number}`;
    return name;
  }

  /** Adds a sheet behind all others; its header rows are repeated on every page. */
  addSheet(name: string, link: string, headerRow: number): void {
    const edit = this.#edit;
    const { children, prefix } = this.#sheets;
    const ids = children.map((sheet) => Number(edit.attribute(sheet, 'sheetId')) || 0);
    edit.append(
      this.#sheets,
      `<${prefix}sheet xmlns:r="${LINKS}" name="${escapeXml(name)}" sheetId="${largest(ids, 0) + 1}" r:id="${link}"/>`,
    );
    const repeated = `<${prefix}definedName name="_xlnm.Print_Titles" localSheetId="${children.length}">'${escapeXml(name)}'!$${headerRow}:$${headerRow}</${prefix}definedName>`;
    const names = edit.child(edit.root, 'definedNames');
    if (names !== undefined) edit.append(names, repeated);
    else {
      const next = edit.root.children.find((child) => BEHIND.has(child.name));
      edit.insert(next?.start ?? edit.root.closeStart, `<${prefix}definedNames>${repeated}</${prefix}definedNames>`);
    }
  }

  result(): Uint8Array {
    return this.#edit.result();
  }
}
