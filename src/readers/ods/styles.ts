import { refuse } from '../../model/problem.ts';
import { exceeded, type Limits } from '../../ooxml/limits.ts';
import { hashName } from '../../ooxml/xml/names.ts';
import { CLOSE, OPEN, TEXT, type XmlTokens } from '../../ooxml/xml/tokens.ts';
import type { CellFormat } from '../number-format/cell-format.ts';
import { DataStyle, type DataStyleKind } from './data-style.ts';

const names = <const N extends readonly string[]>(...all: N) => all.map(hashName) as { [K in keyof N]: number };
const [STYLE, WORDS, CURRENCY, EMBEDDED, MAP] = names('style', 'text', 'currency-symbol', 'embedded-text', 'map');
const [NUMBER, EXPONENT, FRACTION] = names('number', 'scientific-number', 'fraction');
const [TEXT_CONTENT, BOOLEAN] = names('text-content', 'boolean');
const KINDS: ReadonlyMap<number, DataStyleKind> = new Map([
  [hashName('number-style'), 'number'],
  [hashName('currency-style'), 'number'],
  [hashName('percentage-style'), 'percentage'],
  // Of accounts, say: it is for texts, and has styles for numbers stand in.
  [hashName('text-style'), 'number'],
  [hashName('boolean-style'), 'number'],
  [hashName('date-style'), 'date'],
  [hashName('time-style'), 'date'],
]);
const [NAME, FAMILY, PARENT] = names('style:name', 'style:family', 'style:parent-style-name');
const [DATA_STYLE, CONDITION, APPLIED] = names('style:data-style-name', 'style:condition', 'style:apply-style-name');
const [WHOLE, DECIMALS] = names('number:min-integer-digits', 'number:decimal-places');
const [FACTOR, POSITION, COUNTRY] = names('number:display-factor', 'number:position', 'number:country');

/** `automatic-styles`, a style, what it is made of. */
const SECTION_DEPTH = 2;
const STYLE_DEPTH = 3;
const PIECE_DEPTH = 4;
const DEFAULT = 'Default';
/** Characters, pieces and conditions of one format, all of which every cell may ask for; Excel stops at 255 characters. */
const FORMAT_LENGTH = 1024;
/** Styles above a style; those of a program are two or three, and a circle has no end. */
const ANCESTORS = 32;

interface CellStyle {
  readonly data: string | undefined;
  readonly parent: string | undefined;
}

/** Digits whose texts are still to come. */
interface Digits {
  readonly whole: number;
  readonly decimals: number;
  readonly texts: { readonly position: number; readonly text: string }[];
}

/** The styles of one part, for nothing but what they make of a number. */
export class OdsStyles {
  readonly #tokens: XmlTokens;
  readonly #limits: Limits;
  readonly #section: number;
  readonly #common: OdsStyles | null;
  readonly #cellStyles = new Map<string, CellStyle>();
  readonly #dataStyles = new Map<string, DataStyle>();
  /** Many cells share a style, whose format is made once. */
  readonly #formats = new Map<string, CellFormat>();
  #inSection = false;
  #made: DataStyle | null = null;
  #length = 0;
  #digits: Digits | null = null;
  #words: { readonly depth: number; readonly country: string | undefined; readonly position: number } | null = null;
  #text = '';

  /** `section` is the element that holds them; `common` are those that they build upon. */
  constructor(tokens: XmlTokens, limits: Limits, section: 'styles' | 'automatic-styles', common: OdsStyles | null) {
    this.#tokens = tokens;
    this.#limits = limits;
    this.#section = hashName(section);
    this.#common = common;
  }

  /** What the style of a cell makes of a number; undefined is that of a cell without one. */
  format(cellStyle: string = DEFAULT): CellFormat {
    const known = this.#formats.get(cellStyle);
    if (known !== undefined) return known;
    const own = this.#cellStyles.get(cellStyle);
    if (own === undefined) return this.#common?.format(cellStyle) ?? null;
    const format = this.#formatOf(own);
    this.#formats.set(cellStyle, format);
    return format;
  }

  #formatOf(own: CellStyle): CellFormat {
    if (own.data !== undefined) return this.#dataFormat(own.data);
    const common = this.#common ?? this;
    let style: CellStyle | undefined = own;
    for (let step = 0; style?.parent !== undefined && step < ANCESTORS; step++) {
      style = common.#cellStyles.get(style.parent);
      if (style?.data !== undefined) return common.#dataFormat(style.data);
    }
    return null;
  }

  #dataFormat(name: string): CellFormat {
    return this.#dataStyle(name)?.format((other) => this.#dataStyle(other)) ?? null;
  }

  #dataStyle(name: string): DataStyle | undefined {
    const own = this.#dataStyles.get(name);
    return own === undefined && this.#common !== null ? this.#common.#dataStyle(name) : own;
  }

  see(kind: number): void {
    const { depth, name } = this.#tokens;
    if (kind === OPEN && depth === SECTION_DEPTH) this.#inSection = name === this.#section;
    if (!this.#inSection) return;
    if (kind === OPEN && depth === STYLE_DEPTH) this.#openStyle();
    else if (this.#made === null) return;
    else if (kind === OPEN) this.#openPiece(this.#made);
    else if (kind === CLOSE) this.#close(this.#made);
    else if (kind === TEXT && depth === this.#words?.depth) {
      this.#text += this.#tokens.text();
      this.#checkLength(this.#text.length);
    }
  }

  #openStyle(): void {
    const { attributes, name, origin } = this.#tokens;
    const { listed } = this.#limits;
    const kind = KINDS.get(name);
    const styleName = attributes.get(NAME) ?? '';
    if (kind !== undefined) {
      this.#made = new DataStyle(kind);
      this.#length = 0;
      this.#dataStyles.set(styleName, this.#made);
    } else if (name === STYLE && attributes.get(FAMILY) === 'table-cell') {
      this.#cellStyles.set(styleName, { data: attributes.get(DATA_STYLE), parent: attributes.get(PARENT) });
    }
    if (Math.max(this.#dataStyles.size, this.#cellStyles.size) > listed) exceeded(origin, 'listed', listed);
  }

  #openPiece(made: DataStyle): void {
    const { attributes, depth, name } = this.#tokens;
    this.#length++;
    this.#checkLength(0);
    if (name === WORDS || name === CURRENCY || name === EMBEDDED) {
      const country = name === CURRENCY ? (attributes.get(COUNTRY) ?? '') : undefined;
      this.#words = { depth, country, position: Math.trunc(Number(attributes.get(POSITION))) || 0 };
      this.#text = '';
    } else if (depth !== PIECE_DEPTH) return;
    else if (name === NUMBER) {
      this.#digits = { whole: this.#count(WHOLE), decimals: this.#count(DECIMALS), texts: [] };
      made.factor = Number(attributes.get(FACTOR) ?? 1);
    } else if (name === EXPONENT || name === FRACTION) made.addWhole();
    else if (name === TEXT_CONTENT || name === BOOLEAN) made.setForText();
    else if (name === MAP) made.addMap(attributes.get(CONDITION) ?? '', attributes.get(APPLIED) ?? '');
  }

  #count(attribute: number): number {
    return Math.max(0, this.#tokens.attributes.getInteger(attribute) ?? 0);
  }

  #close(made: DataStyle): void {
    const { depth } = this.#tokens;
    const words = this.#words;
    if (depth === STYLE_DEPTH) this.#made = null;
    else if (words !== null && depth === words.depth) {
      this.#words = null;
      this.#length += this.#text.length;
      if (this.#digits !== null) this.#digits.texts.push({ position: words.position, text: this.#text });
      else if (words.country !== undefined) made.addCurrency(this.#text, words.country);
      else made.addText(this.#text);
    } else if (depth === PIECE_DEPTH && this.#digits !== null) {
      made.addDigits(this.#digits);
      this.#digits = null;
    }
  }

  #checkLength(more: number): void {
    if (this.#length + more <= FORMAT_LENGTH) return;
    const { location, part } = this.#tokens.origin;
    refuse('bound-exceeded', { bound: `${part}: number format`, limit: String(FORMAT_LENGTH) }, location);
  }
}
