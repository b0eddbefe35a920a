import { concatBytes } from '#platform/bytes';
import { viewOf } from '../../ooxml/source.ts';
import { md5, passwordBytes, same, sha1, uint32 } from './hashes.ts';
import { verifierAt } from './standard.ts';

const FILE_PASS = 0x2f;
const BOUND_SHEET = 0x85;
/** Records that are never encrypted: BOF, FilePass, UsrExcl, FileLock, InterfaceHdr, RRDInfo, RRDHead. */
const PLAIN: ReadonlySet<number> = new Set([0x809, FILE_PASS, 0x194, 0x195, 0xe1, 0x196, 0x138]);
/** No record is of this kind, so that it is passed over. */
const UNKNOWN = 0x7fff;
const BLOCK = 1024;
const RC4 = 0x6801;

/** The key for a block of 1024 bytes. */
type KeyOf = (block: number) => Uint8Array;

/**
 * Opens a stream of .xls records in place, if it is encrypted by RC4 [MS-XLS 2.2.10] under the password that every program
 * knows. True where nothing stands in the way of reading it then.
 */
export function openStream(stream: Uint8Array): boolean {
  const view = viewOf(stream);
  for (let at = 0; at + 4 <= stream.length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== FILE_PASS) continue;
    const pass = new Uint8Array(stream.subarray(at + 4, at + 4 + view.getUint16(at + 2, true)));
    // The oldest way, by XOR, is known to the library.
    if (pass.length >= 2 && viewOf(pass).getUint16(0, true) === 0) return true;
    const keyOf = pass.length < 54 ? null : viewOf(pass).getUint16(2, true) === 1 ? oldKeys(pass) : newKeys(pass);
    if (keyOf === null) return false;
    decrypt(stream, keyOf);
    view.setUint16(at, UNKNOWN, true);
    return true;
  }
  return true;
}

/** RC4 of 40 bits [MS-OFFCRYPTO 2.3.6]. */
function oldKeys(pass: Uint8Array): KeyOf | null {
  const salt = pass.slice(6, 22);
  const once = concatBytes([md5(passwordBytes()).subarray(0, 5), salt]);
  const base = md5(concatBytes(new Array<Uint8Array>(16).fill(once))).subarray(0, 5);
  const keyOf: KeyOf = (block) => md5(concatBytes([base, uint32(block)]));
  const [verifier, hash] = [pass.slice(22, 38), pass.slice(38, 54)];
  const stream = rc4(keyOf(0));
  stream(verifier);
  stream(hash);
  return same(md5(verifier), hash) ? keyOf : null;
}

/** RC4 of the operating system's cryptography [MS-OFFCRYPTO 2.3.5]. */
function newKeys(pass: Uint8Array): KeyOf | null {
  const size = viewOf(pass).getUint32(10, true);
  if (14 + size + 60 > pass.length) return null;
  const { algorithm, keyBits, salt, verifier, hash } = verifierAt(pass, 10, 20);
  if (algorithm !== RC4) return null;
  const base = sha1(concatBytes([salt, passwordBytes()]));
  const bytes = (keyBits === 0 ? 40 : keyBits) / 8;
  const keyOf: KeyOf = (block) => {
    const key = sha1(concatBytes([base, uint32(block)])).subarray(0, bytes);
    return bytes === 5 ? concatBytes([key, new Uint8Array(11)]) : key;
  };
  const stream = rc4(keyOf(0));
  stream(verifier);
  stream(hash);
  return same(sha1(verifier), hash) ? keyOf : null;
}

/** The cipher runs over all bytes; what is not encrypted is left as it was. */
function decrypt(stream: Uint8Array, keyOf: KeyOf): void {
  const whole = new Uint8Array(stream);
  for (let at = 0, block = 0; at < whole.length; at += BLOCK, block++)
    rc4(keyOf(block))(whole.subarray(at, at + BLOCK));
  const view = viewOf(stream);
  for (let at = 0; at + 4 <= stream.length; ) {
    const [kind, size] = [view.getUint16(at, true), view.getUint16(at + 2, true)];
    // The place of a sheet's records is not encrypted.
    const from = at + 4 + (kind === BOUND_SHEET ? 4 : 0);
    const to = Math.min(at + 4 + size, stream.length);
    if (!PLAIN.has(kind) && from < to) stream.set(whole.subarray(from, to), from);
    at += 4 + size;
  }
}

/** A cipher that goes on where it was; it changes the bytes in place. */
function rc4(key: Uint8Array): (bytes: Uint8Array) => void {
  const state = Uint8Array.from({ length: 256 }, (_, at) => at);
  for (let at = 0, other = 0; at < 256; at++) {
    other = (other + state[at]! + key[at % key.length]!) & 0xff;
    [state[at], state[other]] = [state[other]!, state[at]!];
  }
  let one = 0;
  let two = 0;
  return (bytes) => {
    for (let at = 0; at < bytes.length; at++) {
      one = (one + 1) & 0xff;
      two = (two + state[one]!) & 0xff;
      [state[one], state[two]] = [state[two]!, state[one]!];
      bytes[at] = bytes[at]! ^ state[(state[one]! + state[two]!) & 0xff]!;
    }
  };
}
