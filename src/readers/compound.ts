import type { ByteSource } from '../model/rows.ts';
import { readBuffer } from '../ooxml/zip/directory.ts';

const SIGNATURE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const ENCRYPTED = Buffer.from('EncryptedPackage\0', 'utf16le');
const SECTOR = 512;
const BLOCK = 1024 * 1024;

/** Whether bytes start an OLE compound file: the container of .xls, and of an encrypted .xlsx. */
export function isCompoundFile(head: Uint8Array): boolean {
  return head.length >= SIGNATURE.length && SIGNATURE.equals(head.subarray(0, SIGNATURE.length));
}

/**
 * Whether a compound file holds an encrypted workbook. Looks for the directory entry wherever it stands instead of
 * following the sector chains, so that a damaged file gets the same answer.
 */
export async function isEncryptedPackage(source: ByteSource): Promise<boolean> {
  if (!isCompoundFile(await source.read(0, SIGNATURE.length))) return false;
  for (let at = SECTOR; at < source.size; at += BLOCK) {
    const block = await readBuffer(source, at, at + BLOCK);
    for (let found = block.indexOf(ENCRYPTED); found >= 0; found = block.indexOf(ENCRYPTED, found + 1)) {
      // A directory entry is 128 bytes, aligned; its type, at 66, is 2 for a stream.
      if (found % 128 === 0 && block[found + 66] === 2) return true;
    }
  }
  return false;
}
