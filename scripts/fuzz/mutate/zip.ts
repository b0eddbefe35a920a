import { CFB } from '@e965/xlsx';
import { makeZip, type ZipFile } from '../../../tests/readers/xlsx/zip-writer.ts';
import type { Random } from '../../samples/random.ts';
import { mutateBytes } from './bytes.ts';
import { mutateXml } from './xml.ts';

/** Parts that hold or place the answers, which are changed most often. */
const NEAR = /sheet|sharedStrings|workbook|content|styles/i;

/** Changes within the parts of a package, which is honestly packed again, and of the list of parts. */
export function mutateZip(bytes: Buffer, random: Random): Buffer {
  const parts = partsOf(bytes);
  if (parts === null || random.chance(0.15)) return mutateBytes(bytes, random);
  const near = parts.filter(({ name }) => NEAR.test(name));
  const at = parts.indexOf(random.pick(random.chance(0.85) && near.length > 0 ? near : parts));
  if (random.chance(0.1)) return makeZip(relisted(parts, at, random));
  const part = parts[at]!;
  parts[at] = { ...part, data: changed(part, random) };
  return makeZip(parts);
}

/** The library's types leave it out. */
interface Opened {
  readonly FullPaths: readonly string[];
  readonly FileIndex: readonly { readonly content?: Uint8Array }[];
}

/** Null where an earlier change left no package. */
function partsOf(bytes: Buffer): ZipFile[] | null {
  let opened: Opened;
  try {
    opened = CFB.read(bytes, { type: 'buffer' });
  } catch {
    return null;
  }
  const { FullPaths, FileIndex } = opened;
  const parts = FileIndex.map(({ content }, index) => ({
    name: FullPaths[index]!.replace(/^Root Entry\//, ''),
    data: Buffer.from(content ?? []),
  })).filter(({ name, data }) => data.length > 0 && !name.startsWith('\u0001'));
  return parts.length > 0 ? parts : null;
}

function changed({ data }: ZipFile, random: Random): Buffer {
  const bytes = Buffer.from(data);
  const isXml = bytes[0] === 0x3c || bytes[3] === 0x3c;
  return isXml && random.chance(0.85) ? Buffer.from(mutateXml(bytes.toString(), random)) : mutateBytes(bytes, random);
}

function relisted(parts: readonly ZipFile[], at: number, random: Random): ZipFile[] {
  const part = parts[at]!;
  const others = parts.filter((one) => one !== part);
  const other = random.pick(parts);
  return random.pick([
    others,
    [...parts, part],
    [...others, { ...part, name: part.name.toUpperCase() }],
    [...parts, { ...part, name: `/${part.name}` }],
    [...others, { ...part, name: part.name.replaceAll('/', '\\') }],
    [...others, { ...part, data: other.data }],
    [...others, { ...part, stored: true, descriptor: random.chance(0.5) }],
  ]);
}
