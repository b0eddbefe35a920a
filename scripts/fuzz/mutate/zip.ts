import { CFB } from '@e965/xlsx';
import { makeZip, type ZipFile } from '../../../tests/readers/xlsx/zip-writer.ts';
import type { Random } from '../../samples/random.ts';
import { mutateBytes } from './bytes.ts';
import { mutateXml } from './xml.ts';

/** Parts that hold or place the answers, which are changed most often. */
const NEAR = /sheet|sharedStrings|workbook|content|styles/i;

/**
 * Changes within the parts of a whole package, which is honestly packed again, and of the list of parts; or damages to
 * it as it lies. One that is damaged is never opened here: the library may not come back from it.
 */
export function mutateZip(bytes: Buffer, times: number, random: Random): Buffer {
  if (random.chance(0.15)) return repeated(bytes, times, (one) => mutateBytes(one, random));
  return makeZip(repeated<readonly ZipFile[]>(partsOf(bytes), times, (parts) => mutateParts(parts, random)));
}

function repeated<T>(start: T, times: number, change: (one: T) => T): T {
  let result = start;
  for (let left = times; left > 0; left--) result = change(result);
  return result;
}

function mutateParts(parts: readonly ZipFile[], random: Random): readonly ZipFile[] {
  const near = parts.filter(({ name }) => NEAR.test(name));
  const part = random.pick(random.chance(0.85) && near.length > 0 ? near : parts);
  const at = parts.indexOf(part);
  return random.chance(0.1) ? relisted(parts, at, random) : parts.with(at, { ...part, data: changed(part, random) });
}

/** The library's types leave it out. */
interface Opened {
  readonly FullPaths: readonly string[];
  readonly FileIndex: readonly { readonly content?: Uint8Array }[];
}

function partsOf(bytes: Buffer): ZipFile[] {
  const { FullPaths, FileIndex }: Opened = CFB.read(bytes, { type: 'buffer' });
  return FileIndex.map(({ content }, index) => ({
    name: FullPaths[index]!.replace(/^Root Entry\//, ''),
    data: Buffer.from(content ?? []),
  })).filter(({ name, data }) => data.length > 0 && !name.startsWith('\u0001'));
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
