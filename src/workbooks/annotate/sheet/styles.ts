import { refuse } from '../../../model/problem.ts';
import { escapeXml } from '../../../model/xml.ts';
import { withAttribute, type XmlEdit, type XmlElement } from '../package/xml-edit.ts';

/** Why a cell is coloured, the gravest first. `explain`: short of what is asked in principle, or encouraged. */
export const TONES = ['fail', 'invalid', 'missing', 'explain'] as const;
export type MarkTone = (typeof TONES)[number];

export const COLOURS: Readonly<Record<MarkTone, string>> = {
  fail: 'FFF4A6A6',
  invalid: 'FFD3BCEB',
  missing: 'FFFFE38A',
  explain: 'FFB4D7F0',
};

/** What spreadsheet programs hold at most. */
const MOST_FORMATS = 64_000;

/** How a cell of an added sheet looks. */
export interface CellLook {
  readonly fill?: string;
  readonly bold?: boolean;
  readonly size?: number;
  readonly link?: boolean;
  readonly boxed?: boolean;
  readonly horizontal?: 'left' | 'center';
  /** Text that stays text when somebody edits it. */
  readonly text?: boolean;
}

export const EMPTY_STYLES = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>`;

/** One list of the styles part, to which entries are added. */
class List {
  readonly #edit: XmlEdit;
  readonly element: XmlElement;
  readonly #known = new Map<string, number>();
  #count: number;

  constructor(edit: XmlEdit, name: string) {
    this.#edit = edit;
    this.element = edit.child(edit.root, name) ?? refuse('cannot-annotate', { reason: 'styles' }, edit.origin.location);
    this.#count = this.element.children.length;
  }

  /** The index of an entry, added where it is new. */
  add(xml: string): number {
    const known = this.#known.get(xml);
    if (known !== undefined) return known;
    if (this.#count === MOST_FORMATS) refuse('cannot-annotate', { reason: 'styles' }, this.#edit.origin.location);
    this.#edit.append(this.element, xml);
    this.#known.set(xml, this.#count);
    return this.#count++;
  }

  finish(): void {
    if (this.#known.size > 0) this.#edit.setAttribute(this.element, 'count', String(this.#count));
  }
}

/** The styles of a workbook: every format in use stays as it is and where it is, new ones are added behind. */
export class Styles {
  readonly #edit: XmlEdit;
  readonly #fonts: List;
  readonly #fills: List;
  readonly #borders: List;
  readonly #formats: List;
  readonly #filled = new Map<string, number>();

  constructor(edit: XmlEdit) {
    this.#edit = edit;
    this.#fonts = new List(edit, 'fonts');
    this.#fills = new List(edit, 'fills');
    this.#borders = new List(edit, 'borders');
    this.#formats = new List(edit, 'cellXfs');
  }

  /** The format that is like another but for its fill. */
  filled(format: number, tone: MarkTone): number {
    const key = `${format} ${tone}`;
    const known = this.#filled.get(key);
    if (known !== undefined) return known;
    const { children } = this.#formats.element;
    const element = children[format] ?? children[0];
    const p = this.#formats.element.prefix;
    const base = element === undefined ? `<${p}xf/>` : this.#edit.text(element);
    const fill = withAttribute(base, 'fillId', String(this.#fill(COLOURS[tone])));
    const index = this.#formats.add(withAttribute(fill, 'applyFill', '1'));
    this.#filled.set(key, index);
    return index;
  }

  /** A format for a cell of an added sheet. */
  look({ fill, bold, size, link, boxed, horizontal, text }: CellLook): number {
    const p = this.#edit.root.prefix;
    const font = this.#fonts.add(
      `<${p}font>${bold ? `<${p}b/>` : ''}${link ? `<${p}u/>` : ''}<${p}sz val="${size ?? 10}"/>${link ? `<${p}color rgb="FF0563C1"/>` : ''}<${p}name val="宋体"/><${p}family val="3"/><${p}charset val="134"/></${p}font>`,
    );
    const side = (name: string): string => `<${p}${name} style="thin"><${p}color rgb="FF7F7F7F"/></${p}${name}>`;
    const border = this.#borders.add(
      boxed
        ? `<${p}border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<${p}diagonal/></${p}border>`
        : `<${p}border><${p}left/><${p}right/><${p}top/><${p}bottom/><${p}diagonal/></${p}border>`,
    );
    const numbers = text ? ' numFmtId="49" applyNumberFormat="1"' : ' numFmtId="0"';
    return this.#formats.add(
      `<${p}xf${numbers} fontId="${font}" fillId="${fill === undefined ? 0 : this.#fill(fill)}" borderId="${border}" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><${p}alignment horizontal="${horizontal ?? 'left'}" vertical="center" wrapText="1"/></${p}xf>`,
    );
  }

  result(): Uint8Array {
    for (const list of [this.#fonts, this.#fills, this.#borders, this.#formats]) list.finish();
    return this.#edit.result();
  }

  #fill(colour: string): number {
    const p = this.#edit.root.prefix;
    return this.#fills.add(
      `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="${escapeXml(colour)}"/><${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`,
    );
  }
}
