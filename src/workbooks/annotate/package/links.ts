import { findBytes, utf8Bytes } from '#platform/bytes';
import { escapeXml } from '../../../model/xml.ts';
import type { Rewrite } from './rewrite.ts';
import type { XmlEdit } from './xml-edit.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** The relationships of one part, to which some are added. */
export class Links {
  readonly #rewrite: Rewrite;
  readonly #name: string;
  readonly #folder: string;
  readonly #edit: XmlEdit;
  readonly #ids: Set<string>;
  #changed = false;

  private constructor(rewrite: Rewrite, folder: string, name: string, edit: XmlEdit) {
    this.#rewrite = rewrite;
    this.#folder = folder;
    this.#name = name;
    this.#edit = edit;
    this.#ids = new Set(edit.root.children.map((element) => edit.attribute(element, 'Id') ?? ''));
  }

  static async of(rewrite: Rewrite, partName: string): Promise<Links> {
    const folder = partName.slice(0, partName.lastIndexOf('/') + 1);
    const name = `${folder}_rels/${partName.slice(folder.length)}.rels`;
    const key = name.toLowerCase();
    const edit = rewrite.parts.has(key)
      ? await rewrite.edit(key)
      : rewrite.make(name, `<Relationships xmlns="${PACKAGE}/relationships"/>`);
    return new Links(rewrite, folder, name, edit);
  }

  /** Links to a part by its name; returns the link's id. */
  add(type: string, target: string): string {
    const id = this.free();
    this.#ids.add(id);
    const { root } = this.#edit;
    const tag = `<${root.prefix}Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${escapeXml(relative(this.#folder, target))}"/>`;
    this.#edit.append(root, tag);
    this.#changed = true;
    return id;
  }

  /** The id that the next link will have. */
  free(): string {
    let number = this.#ids.size + 1;
    while (this.#ids.has(`rId${number}`)) number++;
    return `rId${number}`;
  }

  async finish(): Promise<void> {
    if (this.#changed) await this.#rewrite.put(this.#name, this.#edit.result());
  }
}

/** A part as seen from a folder: not every program follows a link from the root. */
function relative(folder: string, target: string): string {
  const from = folder.split('/').slice(0, -1);
  const to = target.split('/');
  let same = 0;
  while (same < from.length && from[same] === to[same]) same++;
  return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/');
}

/** The list of what kind each part is, to which some are added. */
export class ContentTypes {
  readonly #rewrite: Rewrite;
  readonly #edit: XmlEdit;
  readonly #defaults: Set<string>;

  private constructor(rewrite: Rewrite, edit: XmlEdit) {
    this.#rewrite = rewrite;
    this.#edit = edit;
    const defaults = edit.root.children.filter(({ name }) => name === 'Default');
    this.#defaults = new Set(defaults.map((one) => (edit.attribute(one, 'Extension') ?? '').toLowerCase()));
  }

  static async of(rewrite: Rewrite): Promise<ContentTypes> {
    return new ContentTypes(rewrite, await rewrite.edit('[content_types].xml'));
  }

  /** Whether the workbook is one with macros: its extension must say so. */
  get hasMacros(): boolean {
    return findBytes(this.#edit.bytes, utf8Bytes('.macroEnabled.'), 0) >= 0;
  }

  add(name: string, type: string): void {
    const { root } = this.#edit;
    const content = `application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml`;
    this.#edit.append(root, `<${root.prefix}Override PartName="/${escapeXml(name)}" ContentType="${content}"/>`);
  }

  addDrawings(): void {
    if (this.#defaults.has('vml')) return;
    this.#defaults.add('vml');
    const { root } = this.#edit;
    const content = 'application/vnd.openxmlformats-officedocument.vmlDrawing';
    // The schema wants no order, but every program writes the defaults first.
    const tag = `<${root.prefix}Default Extension="vml" ContentType="${content}"/>`;
    if (root.closeStart === root.end) this.#edit.append(root, tag);
    else this.#edit.insert(root.openEnd, tag);
  }

  async finish(): Promise<void> {
    await this.#rewrite.put('[Content_Types].xml', this.#edit.result());
  }
}
