import { isUtf8 } from 'node:buffer';
import { dirname, join } from 'node:path';

/** Where a file is, for the file system: in bytes where its path is no UTF-8, as unpacked by a program that writes GB18030. */
export type Place = string | Buffer;

const SLASH = Buffer.from('/');

/** A name in a folder, as the file system has it, put behind the folder's. */
export function placeIn(folder: Place, name: Buffer): Place {
  if (typeof folder === 'string' && isUtf8(name)) return join(folder, name.toString());
  return Buffer.concat([Buffer.from(folder as string), SLASH, name]);
}

/** A path with `tail` behind it: `..`, or another name in plain letters. */
export function placeBelow(folder: Place, tail: string): Place {
  return typeof folder === 'string' ? join(folder, tail) : Buffer.concat([folder, SLASH, Buffer.from(tail)]);
}

/** The folder that something stands in. */
export function folderOf(place: Place): Place {
  if (typeof place === 'string') return dirname(place);
  return Buffer.from(dirname(place.toString('latin1')), 'latin1');
}

/** The same text for the same place, and for no other. */
export function placeKey(place: Place): string {
  return Buffer.from(place as string).toString('latin1');
}

/**
 * A name as a person reads it, and no other of its folder has: UTF-8, else GB18030 where it is that, else with its bytes
 * in hexadecimal.
 * @param taken the names in UTF-8 of the same folder
 */
export function readableName(name: Buffer, taken: ReadonlySet<string>): string {
  if (isUtf8(name)) return name.toString();
  const read = asGb18030(name);
  return read === null || taken.has(read) ? inHexadecimal(name) : read;
}

function asGb18030(name: Buffer): string | null {
  try {
    const read = new TextDecoder('gb18030', { fatal: true }).decode(name);
    // What is assigned to nothing, and what moves a cursor, is no name that somebody gave.
    return /[\p{C}/]/u.test(read) ? null : read;
  } catch {
    return null;
  }
}

function inHexadecimal(name: Buffer): string {
  return Array.from(name, (byte) =>
    byte > 0x20 && byte < 0x7f ? String.fromCharCode(byte) : `\\x${byte.toString(16).padStart(2, '0')}`,
  ).join('');
}
