import { concatBytes, utf8Bytes, utf8Text } from '#platform/bytes';
import { escapeXml } from '../../../model/xml.ts';
import { damaged, exceeded, type Limits, type Origin } from '../../../ooxml/limits.ts';
import { CLOSE, MORE, OPEN, XmlTokens } from '../../../ooxml/xml/tokens.ts';

/** An element by its places in the bytes of its part; all of `closeStart`, `end` and `openEnd` are one where it closes itself. */
export interface XmlElement {
  /** Without the prefix. */
  readonly name: string;
  /** With its colon; empty without one. */
  readonly prefix: string;
  readonly start: number;
  /** Behind the start tag. */
  readonly openEnd: number;
  /** Of the end tag. */
  closeStart: number;
  /** Behind the end tag. */
  end: number;
  readonly children: XmlElement[];
}

interface Edit {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

const LESS_THAN = 0x3c;

/** An XML part that is changed in some places and stays byte for byte what it was in all others. */
export class XmlEdit {
  readonly bytes: Uint8Array;
  readonly origin: Origin;
  readonly root: XmlElement;
  readonly #edits: Edit[] = [];
  readonly #appended = new Map<XmlElement, string[]>();

  /** @param bytes the whole part, in UTF-8. Throws a `Refusal`, `workbook-damaged`, where it is no XML. */
  constructor(bytes: Uint8Array, origin: Origin, limits: Limits) {
    this.bytes = bytes;
    this.origin = origin;
    this.root = readTree(bytes, origin, limits);
  }

  text({ start, end }: { readonly start: number; readonly end: number }): string {
    return utf8Text(this.bytes, start, end);
  }

  tag({ start, openEnd }: XmlElement): string {
    return utf8Text(this.bytes, start, openEnd);
  }

  attribute(element: XmlElement, name: string): string | undefined {
    return attributeOf(this.tag(element), name);
  }

  child(element: XmlElement, name: string): XmlElement | undefined {
    return element.children.find((child) => child.name === name);
  }

  /** Replaces the start tag's attribute, or adds it. */
  setAttribute(element: XmlElement, name: string, value: string): void {
    const tag = this.tag(element);
    const place = attributePlace(tag, name);
    const before = utf8Bytes(tag.slice(0, place?.start ?? nameEnd(tag))).length;
    if (place === null) this.#edit(element.start + before, 0, ` ${name}="${escapeXml(value)}"`);
    else this.#edit(element.start + before, utf8Bytes(tag.slice(place.start, place.end)).length, escapeXml(value));
  }

  /** Adds content behind an element's last child. */
  append(element: XmlElement, xml: string): void {
    const before = this.#appended.get(element);
    if (before === undefined) this.#appended.set(element, [xml]);
    else before.push(xml);
  }

  insert(at: number, xml: string): void {
    this.#edit(at, 0, xml);
  }

  /** Puts something else in the place of an element. */
  replace({ start, end }: XmlElement, xml: string): void {
    this.#edit(start, end - start, xml);
  }

  result(): Uint8Array {
    for (const [element, xml] of this.#appended) this.#close(element, xml.join(''));
    this.#appended.clear();
    const pieces: Uint8Array[] = [];
    let from = 0;
    for (const { at, remove, insert } of this.#edits.sort((a, b) => a.at - b.at)) {
      pieces.push(this.bytes.subarray(from, at), utf8Bytes(insert));
      from = at + remove;
    }
    return concatBytes([...pieces, this.bytes.subarray(from)]);
  }

  #close({ prefix, name, openEnd, closeStart, end }: XmlElement, content: string): void {
    if (closeStart === end) this.#edit(openEnd - 2, 2, `>${content}</${prefix}${name}>`);
    else this.#edit(closeStart, 0, content);
  }

  #edit(at: number, remove: number, insert: string): void {
    this.#edits.push({ at, remove, insert });
  }
}

const MOST_ELEMENTS = 10_000_000;

function readTree(bytes: Uint8Array, origin: Origin, limits: Limits): XmlElement {
  const tokens = new XmlTokens(origin, limits);
  tokens.feed(bytes);
  const open: XmlElement[] = [];
  let root: XmlElement | null = null;
  let count = 0;
  for (let kind = tokens.next(); kind !== MORE; kind = tokens.next()) {
    if (kind === OPEN) {
      if (++count > MOST_ELEMENTS) exceeded(origin, 'listed', MOST_ELEMENTS);
      const element = elementAt(bytes, bytes.lastIndexOf(LESS_THAN, tokens.position - 1), tokens.position);
      open.at(-1)?.children.push(element);
      root ??= element;
      open.push(element);
    } else if (kind === CLOSE) {
      const element = open.pop()!;
      element.end = tokens.position;
      const closesItself = element.openEnd === element.end;
      element.closeStart = closesItself ? element.end : bytes.lastIndexOf(LESS_THAN, tokens.position - 1);
    }
  }
  tokens.finish();
  return root ?? damaged(origin, 'cut short');
}

function elementAt(bytes: Uint8Array, start: number, openEnd: number): XmlElement {
  const whole = tagName(utf8Text(bytes, start, openEnd));
  const colon = whole.indexOf(':') + 1;
  const name = whole.slice(colon);
  return { name, prefix: whole.slice(0, colon), start, openEnd, closeStart: openEnd, end: openEnd, children: [] };
}

/** The name of a start tag, with its prefix. */
export function tagName(tag: string): string {
  return tag.slice(1, nameEnd(tag));
}

function nameEnd(tag: string): number {
  const found = tag.search(/[\s/>]/);
  return found < 0 ? tag.length : found;
}

/** The value of an attribute as written, references and all. */
export function attributeOf(tag: string, name: string): string | undefined {
  const place = attributePlace(tag, name);
  return place === null ? undefined : tag.slice(place.start, place.end);
}

/** A start tag with an attribute replaced, or added. */
export function withAttribute(tag: string, name: string, value: string): string {
  const place = attributePlace(tag, name);
  if (place !== null) return tag.slice(0, place.start) + escapeXml(value) + tag.slice(place.end);
  const at = nameEnd(tag);
  return `${tag.slice(0, at)} ${name}="${escapeXml(value)}"${tag.slice(at)}`;
}

function attributePlace(tag: string, name: string): { start: number; end: number } | null {
  for (const found of tag.matchAll(/(?<![^\s=<>/])([^\s=<>/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (found[1] !== name) continue;
    const end = found.index + found[0].length - 1;
    return { start: end - (found[2] ?? found[3] ?? '').length, end };
  }
  return null;
}

/** Escapes the text of a cell or a note, where `_x000D_` would be read as an escape. */
export function escapeCellText(text: string): string {
  return escapeXml(text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'));
}
