import { concatBytes } from '#platform/bytes';
import { inMebibytes, MOST_BYTES } from '../../model/limits.ts';
import { problem, refuse } from '../../model/problem.ts';
import type { ByteSource, Sheet, Workbook } from '../../model/rows.ts';
import { LIMITS, type Limits } from '../../ooxml/limits.ts';
import { Package } from '../../ooxml/package.ts';
import { readDirectory, type ZipEntry } from '../../ooxml/zip/directory.ts';
import { isEncryptedPackage } from '../compound.ts';
import { readText } from '../encoding.ts';
import { checkColumns, checkRecords } from './binary-records.ts';
import type { Request } from './protocol.ts';
import { boundsFor, openedApart, readApart, type WholeSheet } from './read-apart.ts';
import { checkHtml, checkXml } from './whole.ts';

const MIB = 1024 * 1024;
/** What the parts of such a workbook may be. */
const UNPACKED: Limits = { ...LIMITS, partBytes: 64 * MIB, totalBytes: 128 * MIB, ratioFrom: 16 * MIB };

const BINARY_WORKBOOK = 'xl/workbook.bin';

export type LegacyFormat = 'xls' | 'xlsb' | 'html' | 'xml';

/**
 * Opens a workbook in a format of former days, whole and within bounds. Throws a `Refusal`: `workbook-encrypted`,
 * `workbook-damaged`, `not-a-workbook`, `unsupported-format`, `bound-exceeded`, `text-encoding`.
 */
export async function openLegacy(source: ByteSource, format: LegacyFormat): Promise<Workbook> {
  const { file, size } = source;
  checkSize(source);
  if (format === 'xlsb') return openBinary(source);
  if (format === 'xls' && (await isEncryptedPackage(source))) refuse('workbook-encrypted', {}, { file });
  const request: Request =
    format === 'xls'
      ? { is: 'file', bytes: await source.read(0, size) }
      : { is: 'text', text: (await readText(source)).replace(/^\ufeff/, '') };
  if (format === 'xml' && request.is === 'text') checkXml(request.text, file);
  const cut = format === 'html' && request.is === 'text' ? checkHtml(request.text, file) : null;
  const sheets = await readApart(request, file, boundsFor(size));
  const args = { text: cut ?? '', of: 'block', reason: 'cut', centers: 1 } as const;
  return { sheets: sheets.map(asSheet), problems: cut === null ? [] : [problem('unread', args, { file })] };
}

/**
 * The zip in an encrypted package that opens without a password, as bytes in memory. Throws a `Refusal`:
 * `workbook-encrypted` for one that has a password of its own, `bound-exceeded`.
 */
export async function openEncrypted(source: ByteSource): Promise<ByteSource> {
  checkSize(source);
  const { file, size } = source;
  const bytes = await openedApart(await source.read(0, size), file);
  return { file, size: bytes.length, read: async (start, end) => bytes.subarray(start, end) };
}

function checkSize({ file, size }: ByteSource): void {
  if (size <= MOST_BYTES.legacyWorkbook) return;
  refuse('bound-exceeded', { bound: 'file-size', limit: inMebibytes(MOST_BYTES.legacyWorkbook) }, { file });
}

/** Of worksheets that the workbook links and does not list, the library says nothing. */
async function openBinary(source: ByteSource): Promise<Workbook> {
  const { file, size } = source;
  const entries = await readDirectory(source, UNPACKED);
  const parts = new Package({ source, limits: UNPACKED, unpacked: 0, started: Date.now() }, entries);
  const linked = (await parts.relationships(BINARY_WORKBOOK)).filter(({ type }) => type === 'worksheet');
  const there = new Set(linked.map(({ target }) => target).filter((target) => parts.has(target)));
  const unpacked = await unpackAll(parts, entries);
  for (const key of there) {
    const bytes = unpacked.get(key);
    if (bytes !== undefined) checkRecords(bytes, parts.origin(key));
  }
  const named = [...unpacked].map(([key, bytes]): [string, Uint8Array] => [nameOf(entries.get(key)!), bytes]);
  const sheets = await readApart({ is: 'parts', parts: named }, file, boundsFor(size));
  const unlisted = there.size - sheets.filter(({ head }) => head.tabular).length;
  const args = { text: BINARY_WORKBOOK, of: 'sheet', reason: 'unlisted', centers: unlisted } as const;
  return { sheets: sheets.map(asSheet), problems: unlisted > 0 ? [problem('unread', args, { file })] : [] };
}

/** All that can belong to the sheets, unpacked here: the library's own unzipping knows no bounds. */
async function unpackAll(parts: Package, entries: ReadonlyMap<string, ZipEntry>): Promise<Map<string, Uint8Array>> {
  const unpacked = new Map<string, Uint8Array>();
  for (const key of entries.keys()) {
    if (!/\.(bin|xml|rels)$/.test(key)) continue;
    const chunks: Uint8Array[] = [];
    for await (const chunk of parts.bytes(key)) chunks.push(chunk);
    const bytes = concatBytes(chunks);
    if (key.startsWith('xl/worksheets/') && key.endsWith('.bin')) checkColumns(bytes, parts.origin(key));
    unpacked.set(key, bytes);
  }
  return unpacked;
}

function nameOf({ name }: ZipEntry): string {
  return name.replaceAll('\\', '/');
}

function asSheet({ head, batches }: WholeSheet): Sheet {
  return {
    name: head.name,
    visibility: head.visibility,
    tabular: head.tabular,
    merges: async () => head.merges,
    hiddenColumns: async () => head.hiddenColumns,
    rows: async function* () {
      yield* batches;
    },
  };
}
