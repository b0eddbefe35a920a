import { damaged, exceeded, type Limits, type Origin } from './limits.ts';
import { asUtf8 } from './xml/encoding.ts';
import { hashName } from './xml/names.ts';
import { OPEN, readTokens, XmlTokens } from './xml/tokens.ts';
import { partKey, type ZipEntry } from './zip/directory.ts';
import { unpack, type Zip } from './zip/part.ts';

const RELATIONSHIP = hashName('Relationship');
const ID = hashName('Id');
const TYPE = hashName('Type');
const TARGET = hashName('Target');
const TARGET_MODE = hashName('TargetMode');

/** A link from one part to another; `type` is the last word of its address, the same in all dialects of the format. */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** Key of the part it points to. */
  readonly target: string;
}

/** An XML part, opened: its UTF-8 bytes and a tokenizer for them. */
export interface XmlPart {
  readonly chunks: AsyncIterable<Uint8Array>;
  readonly tokens: XmlTokens;
}

/** The parts of a workbook file, by key. */
export class Package {
  readonly zip: Zip;
  private readonly entries: ReadonlyMap<string, ZipEntry>;

  constructor(zip: Zip, entries: ReadonlyMap<string, ZipEntry>) {
    this.zip = zip;
    this.entries = entries;
  }

  get limits(): Limits {
    return this.zip.limits;
  }

  has(key: string): boolean {
    return this.entries.has(key);
  }

  /** The parts' keys, in the order of the directory. */
  keys(): Iterable<string> {
    return this.entries.keys();
  }

  origin(key: string, sheet?: string): Origin {
    const file = this.zip.source.file;
    return { part: this.entries.get(key)?.name ?? key, location: sheet === undefined ? { file } : { file, sheet } };
  }

  /** The bytes of a part. Throws a `Refusal`, `workbook-damaged`, if there is none. */
  bytes(key: string, sheet?: string): AsyncIterable<Uint8Array> {
    const origin = this.origin(key, sheet);
    return unpack(this.zip, this.entries.get(key) ?? damaged(origin, 'missing'), origin);
  }

  /** Opens a part as XML. Throws a `Refusal`, `workbook-damaged`, if there is none. */
  xml(key: string, sheet?: string): XmlPart {
    const origin = this.origin(key, sheet);
    return { chunks: asUtf8(this.bytes(key, sheet), origin), tokens: new XmlTokens(origin, this.limits) };
  }

  /** The relationships of a part, '' being the package itself; none where it has no relationships part. */
  async relationships(key: string): Promise<Relationship[]> {
    const folder = key.slice(0, key.lastIndexOf('/') + 1);
    const relsKey = `${folder}_rels/${key.slice(folder.length)}.rels`;
    if (!this.has(relsKey)) return [];
    const found: Relationship[] = [];
    const { chunks, tokens } = this.xml(relsKey);
    await readTokens(chunks, tokens, (kind) => {
      if (kind !== OPEN || tokens.depth !== 2 || tokens.name !== RELATIONSHIP) return;
      if (found.length === this.limits.listed) exceeded(tokens.origin, 'listed', this.limits.listed);
      const { attributes } = tokens;
      if (attributes.get(TARGET_MODE) === 'External') return;
      const type = attributes.get(TYPE) ?? '';
      found.push({
        id: attributes.get(ID) ?? '',
        type: type.slice(type.lastIndexOf('/') + 1),
        target: targetKey(folder, attributes.get(TARGET) ?? ''),
      });
    });
    return found;
  }
}

/** A target as a part's key: relative to its folder, or to the root behind a leading slash. */
function targetKey(folder: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  // The folder is a key already: its percent signs are meant.
  return partKey(path.startsWith('/') ? path : folder.replaceAll('%', '%25') + path);
}
