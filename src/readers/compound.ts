import { findBytes } from '#platform/bytes';
import type { ByteSource } from '../model/rows.ts';
import { readBytes } from '../ooxml/source.ts';

const SIGNATURE = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
/** The name in UTF-16, low bytes first. */
const ENCRYPTED = Uint8Array.from([...'EncryptedPackage\0'].flatMap((letter) => [letter.charCodeAt(0), 0]));
const SECTOR = 512;
const BLOCK = 1024 * 1024;

/** Whether bytes start an OLE compound file: the container of .xls, and of an encrypted .xlsx. */
export function isCompoundFile(head: Uint8Array): boolean {
  return SIGNATURE.every((byte, at) => byte === head[at]);
}

/**
 * Whether a compound file holds an encrypted workbook. Looks for the directory entry wherever it stands instead of
 * following the sector chains, so that a damaged file gets the same answer.
 */
export async function isEncryptedPackage(source: ByteSource): Promise<boolean> {
  if (!isCompoundFile(await source.read(0, SIGNATURE.length))) return false;
  for (let at = SECTOR; at < source.size; at += BLOCK) {
    const block = await readBytes(source, at, at + BLOCK);
    for (let found = findBytes(block, ENCRYPTED, 0); found >= 0; found = findBytes(block, ENCRYPTED, found + 1)) {
      // A directory entry is 128 bytes, aligned; its type, at 66, is 2 for a stream.
      if (found % 128 === 0 && block[found + 66] === 2) return true;
    }
  }
  return false;
}

/** The names of the streams that are workbooks, in UTF-16. */
const WORKBOOKS = ['Workbook\0', 'Book\0', 'EncryptedPackage\0'].map((name) =>
  Uint8Array.from([...name].flatMap((letter) => [letter.charCodeAt(0), 0])),
);

/** Whether the first entries of a compound file name a workbook, and not a document of another kind. A bare stream of records is one. */
export async function holdsWorkbook(source: ByteSource): Promise<boolean> {
  const head = await source.read(0, SECTOR);
  if (!isCompoundFile(head)) return true;
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  if (head.length < SECTOR) return false;
  const size = 2 ** Math.min(view.getUint16(30, true), 12);
  const directory = (view.getUint32(48, true) + 1) * size;
  const entries = await source.read(directory, directory + 4096);
  return WORKBOOKS.some((name) => findBytes(entries, name, 0) >= 0);
}
