import { viewOf } from '../../ooxml/source.ts';
import { openAgile } from './agile.ts';
import { openStandard } from './standard.ts';

const AGILE = 4;

/**
 * The zip of an encrypted workbook that opens without asking for a password: whoever protects a workbook gives it one that
 * every program knows. Null for any other, and where it is damaged.
 * @param info the stream EncryptionInfo
 * @param stored the stream EncryptedPackage
 */
export async function openPackage(info: Uint8Array, stored: Uint8Array): Promise<Uint8Array | null> {
  if (info.length < 8 || stored.length < 8) return null;
  try {
    const view = viewOf(info);
    const isAgile = view.getUint16(0, true) === AGILE && view.getUint16(2, true) === AGILE;
    const opened = await (isAgile ? openAgile : openStandard)(info, stored);
    const size = Number(viewOf(stored).getBigUint64(0, true));
    return opened === null || opened.length < size ? null : opened.subarray(0, size);
  } catch (error) {
    // What is written of the encryption is no such thing: numbers beyond its end, keys of no length, no base 64.
    if (error instanceof RangeError || error instanceof TypeError || error instanceof DOMException) return null;
    throw error;
  }
}
