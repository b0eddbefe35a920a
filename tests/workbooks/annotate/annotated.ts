import { readFile } from 'node:fs/promises';
import { emptySummary } from '../../../src/audit/tally.ts';
import { FindingWords } from '../../../src/messages/findings.ts';
import { wordsOf } from '../../../src/messages/index.ts';
import type { Lang } from '../../../src/messages/languages.ts';
import type { CenterResult } from '../../../src/model/finding.ts';
import type { Standard } from '../../../src/model/standard.ts';
import { LIMITS } from '../../../src/ooxml/limits.ts';
import { Package } from '../../../src/ooxml/package.ts';
import { readDirectory, type ZipEntry } from '../../../src/ooxml/zip/directory.ts';
import { type Annotated, openAnnotatable } from '../../../src/workbooks/annotate/index.ts';
import { memory } from '../../readers/xlsx/workbooks.ts';
import { audited } from '../shipped.ts';

/** Audits a workbook and annotates it. */
export async function annotated(
  bytes: Uint8Array,
  standard: Standard,
  { file = 'survey.xlsx', lang = 'zh' }: { file?: string; lang?: Lang } = {},
): Promise<Annotated & { results: CenterResult[] }> {
  const { results, problems } = await audited(bytes, file, standard);
  const words = wordsOf(lang, standard);
  const summary = emptySummary();
  for (const { verdict } of results) {
    summary.centers++;
    summary[verdict]++;
  }
  const annotatable = await openAnnotatable(memory(bytes, file));
  const made = await annotatable.annotate({
    standard,
    words,
    findingWords: new FindingWords(standard, words),
    filters: '',
    results,
    summary,
    problems,
  });
  return { ...made, results };
}

/** A part of a zip: as text or bytes, and as it is packed. */
export interface ReadPart {
  readonly bytes: Buffer;
  readonly packed: Buffer;
  readonly text: string;
}

/** The parts of a zip by name, in the order of its directory. */
export async function partsOf(bytes: Uint8Array): Promise<Map<string, ReadPart>> {
  const source = memory(bytes);
  const entries = await readDirectory(source, LIMITS);
  const parts = new Package({ source, limits: LIMITS, unpacked: 0, started: Date.now() }, entries);
  const found = new Map<string, ReadPart>();
  for (const [key, entry] of entries) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of parts.bytes(key)) chunks.push(chunk);
    const whole = Buffer.concat(chunks);
    found.set(entry.name, { bytes: whole, packed: packedBytes(Buffer.from(bytes), entry), text: whole.toString() });
  }
  return found;
}

function packedBytes(bytes: Buffer, { offset, packed }: ZipEntry): Buffer {
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  return bytes.subarray(start, start + packed);
}

/** Names of parts that are there in both and differ in what they hold, or only in how they are packed. */
export async function changedParts(before: Uint8Array, after: Uint8Array) {
  const [old, made] = [await partsOf(before), await partsOf(after)];
  const changed: string[] = [];
  for (const [name, part] of old) {
    const now = made.get(name);
    if (now === undefined) throw new Error(`${name} is gone`);
    if (!now.packed.equals(part.packed) || !now.bytes.equals(part.bytes)) changed.push(name);
  }
  return { changed, added: [...made.keys()].filter((name) => !old.has(name)) };
}

export function sample(name: string): Promise<Buffer> {
  return readFile(new URL(`../../../data/samples/${name}`, import.meta.url));
}
