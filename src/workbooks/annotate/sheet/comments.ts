import { columnLetters } from '../../../model/location.ts';
import { escapeCellText, type XmlEdit, type XmlElement } from '../package/xml-edit.ts';
import type { Note } from './notes.ts';

export const EMPTY_COMMENTS =
  '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors/><commentList/></comments>';

/** A thread's first words stand here under such an author; programs that know threads do not show them. */
const THREAD = /^tc=\{/;

/** The notes of a sheet: those that stand there stay, and ours are added, behind the text where a cell has one. */
export class Comments {
  readonly #edit: XmlEdit;
  readonly #authors: XmlElement | undefined;
  readonly #list: XmlElement | undefined;
  readonly #byCell = new Map<string, XmlElement>();
  #author: number | null = null;
  readonly #name: string;

  /** @param name under which notes are written */
  constructor(edit: XmlEdit, name: string) {
    this.#edit = edit;
    this.#name = name;
    this.#authors = edit.child(edit.root, 'authors');
    this.#list = edit.child(edit.root, 'commentList');
    for (const element of this.#list?.children ?? []) {
      const ref = edit.attribute(element, 'ref');
      if (ref !== undefined) this.#byCell.set(ref, element);
    }
  }

  /** Whether a note can be written: not where a conversation stands. */
  takes(column: number, row: number): boolean {
    const element = this.#byCell.get(`${columnLetters(column)}${row}`);
    if (element === undefined) return true;
    return !THREAD.test(this.#authorOf(element));
  }

  #authorOf(comment: XmlElement): string {
    const author = this.#authors?.children[Number(this.#edit.attribute(comment, 'authorId'))];
    return author === undefined ? '' : this.#edit.text({ start: author.openEnd, end: author.closeStart });
  }

  /** Adds a note behind what stands there; one of ours, from an earlier time, is replaced. */
  add({ column, row, title, text }: Note): 'new' | 'extended' | 'replaced' {
    const ref = `${columnLetters(column)}${row}`;
    const p = this.#edit.root.prefix;
    const present = this.#byCell.get(ref);
    const runs = this.#run(title, true) + this.#run(`\n${text}`, false);
    if (present !== undefined && this.#authorOf(present) === escapeCellText(this.#name)) {
      const { prefix } = present;
      const old = this.#edit.child(present, 'text');
      if (old !== undefined) this.#edit.replace(old, `<${prefix}text>${runs}</${prefix}text>`);
      return 'replaced';
    }
    if (present !== undefined) {
      this.#extend(present, this.#run(`\n\n${title}`, true) + this.#run(`\n${text}`, false));
      return 'extended';
    }
    this.#append(
      this.#list,
      'commentList',
      `<${p}comment ref="${ref}" authorId="${this.#authorId()}"><${p}text>${runs}</${p}text></${p}comment>`,
    );
    return 'new';
  }

  result(): Uint8Array {
    return this.#edit.result();
  }

  #extend(comment: XmlElement, runs: string): void {
    const text = this.#edit.child(comment, 'text');
    if (text === undefined) {
      const p = comment.prefix;
      this.#edit.append(comment, `<${p}text>${runs}</${p}text>`);
      return;
    }
    // Plain text becomes a run of its own: plain text and runs beside each other are not read by every program.
    const plain = this.#edit.child(text, 't');
    if (plain !== undefined) {
      this.#edit.insert(plain.start, `<${text.prefix}r>`);
      this.#edit.insert(plain.end, `</${text.prefix}r>`);
    }
    const behind = text.children.find(({ name }) => name === 'rPh' || name === 'phoneticPr');
    if (behind === undefined) this.#edit.append(text, runs);
    else this.#edit.insert(behind.start, runs);
  }

  #run(text: string, bold: boolean): string {
    const p = this.#edit.root.prefix;
    return `<${p}r><${p}rPr>${bold ? `<${p}b/>` : ''}<${p}sz val="9"/><${p}color indexed="81"/><${p}rFont val="宋体"/><${p}family val="3"/><${p}charset val="134"/></${p}rPr><${p}t xml:space="preserve">${escapeCellText(text)}</${p}t></${p}r>`;
  }

  #authorId(): number {
    if (this.#author === null) {
      const p = this.#edit.root.prefix;
      this.#author = this.#authors?.children.length ?? 0;
      this.#append(this.#authors, 'authors', `<${p}author>${escapeCellText(this.#name)}</${p}author>`);
    }
    return this.#author;
  }

  #append(list: XmlElement | undefined, name: string, xml: string): void {
    if (list === undefined) throw new Error(`notes without a list: ${name}`);
    this.#edit.append(list, xml);
  }
}
