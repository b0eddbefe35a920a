import { concatBytes, latin1Text, utf8Bytes } from '#platform/bytes';
import { MOST_BYTES } from '../../../model/limits.ts';
import { refuse } from '../../../model/problem.ts';
import type { ByteSource } from '../../../model/rows.ts';
import { exceeded, LIMITS } from '../../../ooxml/limits.ts';
import { Package } from '../../../ooxml/package.ts';
import { partKey, readDirectory, type ZipEntry } from '../../../ooxml/zip/directory.ts';
import { XmlEdit } from './xml-edit.ts';
import { copyPacked, type PackedFile, pack, zipOf } from './zip-writer.ts';

const PROLOG = 256;

/** A workbook file of which some parts are replaced, some added, and all others copied as their packed bytes. */
export class Rewrite {
  readonly parts: Package;
  readonly #entries: ReadonlyMap<string, ZipEntry>;
  readonly #source: ByteSource;
  readonly #changed = new Map<string, PackedFile>();
  readonly #added = new Map<string, PackedFile>();

  private constructor(source: ByteSource, entries: ReadonlyMap<string, ZipEntry>) {
    this.#source = source;
    this.#entries = entries;
    this.parts = new Package({ source, limits: LIMITS, unpacked: 0, started: Date.now() }, entries);
  }

  /** Throws a `Refusal` for what is no zip. */
  static async open(source: ByteSource): Promise<Rewrite> {
    return new Rewrite(source, await readDirectory(source, LIMITS));
  }

  /** The name of a part as it stands in the file. */
  nameOf(key: string): string {
    return this.#entries.get(key)?.name ?? key;
  }

  /** A name that no part has: the stem with the first free number. */
  freeName(stem: string, extension: string): string {
    let number = 1;
    const taken = (name: string): boolean => this.parts.has(partKey(name)) || this.#added.has(partKey(name));
    while (taken(`${stem}${number}${extension}`)) number++;
    return `${stem}${number}${extension}`;
  }

  /** A part to be edited. Refuses one that is not in UTF-8: its other bytes could not stay as they are. */
  async edit(key: string): Promise<XmlEdit> {
    const bytes = await this.whole(key);
    const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    return new XmlEdit(isMarked ? bytes.subarray(3) : bytes, this.parts.origin(key), LIMITS);
  }

  /** A part to be made, from its outline. */
  make(name: string, outline: string): XmlEdit {
    const origin = { part: name, location: { file: this.#source.file } };
    return new XmlEdit(
      utf8Bytes(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${outline}`),
      origin,
      LIMITS,
    );
  }

  /** All bytes of a part that is in UTF-8. */
  async whole(key: string): Promise<Uint8Array> {
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of this.parts.bytes(key)) {
      if (size === 0) this.#refuseEncoding(chunk);
      size += chunk.length;
      if (size > MOST_BYTES.annotatedPart) exceeded(this.parts.origin(key), 'partBytes', MOST_BYTES.annotatedPart);
      chunks.push(chunk);
    }
    return concatBytes(chunks);
  }

  /** Looks at the first bytes of a part that will be rewritten chunk by chunk. */
  async refuseEncoding(key: string): Promise<void> {
    for await (const chunk of this.parts.bytes(key)) {
      this.#refuseEncoding(chunk);
      return;
    }
  }

  #refuseEncoding(head: Uint8Array): void {
    const isWide = head[0] === 0xff || head[0] === 0xfe || head[0] === 0 || head[1] === 0;
    const declared = /^[^<]*<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)/.exec(latin1Text(head, 0, PROLOG))?.[1];
    if (isWide || !/^(?:utf-?8|us-ascii)$/i.test(declared ?? 'utf-8'))
      refuse('cannot-annotate', { reason: 'encoding' }, { file: this.#source.file });
  }

  async replace(key: string, chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<void> {
    this.#changed.set(key, await pack(this.nameOf(key), chunks));
  }

  async add(name: string, chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<void> {
    this.#added.set(partKey(name), await pack(name, chunks));
  }

  /** Replaces the part of this name, or adds it. */
  async put(name: string, bytes: Uint8Array): Promise<void> {
    const key = partKey(name);
    await (this.parts.has(key) ? this.replace(key, [bytes]) : this.add(name, [bytes]));
  }

  async result(): Promise<Uint8Array> {
    const files: PackedFile[] = [];
    for (const [key, entry] of this.#entries) {
      files.push(this.#changed.get(key) ?? (await copyPacked(this.#source, entry, this.parts.origin(key))));
    }
    return zipOf([...files, ...this.#added.values()], this.parts.origin('zip'));
  }
}
