import { concatBytes } from '#platform/bytes';
import { viewOf } from '../../ooxml/source.ts';
import { aesOf } from './aes.ts';
import { same, sha1, spun, uint32 } from './hashes.ts';

const TURNS = 50_000;
const AES: ReadonlySet<number> = new Set([0x660e, 0x660f, 0x6610]);

/** What proves that a key is the right one, by position in the verifier that Standard and CryptoAPI encryption share. */
export interface Verifier {
  readonly algorithm: number;
  readonly keyBits: number;
  readonly salt: Uint8Array;
  readonly verifier: Uint8Array;
  readonly hash: Uint8Array;
}

/** The header and verifier that begin at `at`, with the header's size [MS-OFFCRYPTO 2.3.2, 2.3.3]. */
export function verifierAt(bytes: Uint8Array, at: number, hashSize: number): Verifier {
  const view = viewOf(bytes);
  const size = view.getUint32(at, true);
  const header = at + 4;
  const behind = header + size;
  return {
    algorithm: view.getUint32(header + 8, true),
    keyBits: view.getUint32(header + 16, true),
    salt: bytes.slice(behind + 4, behind + 20),
    verifier: bytes.slice(behind + 20, behind + 36),
    hash: bytes.slice(behind + 40, behind + 40 + hashSize),
  };
}

/** A package in standard encryption [MS-OFFCRYPTO 2.3.4.5], opened by the default password; null where that is not its own. */
export async function openStandard(info: Uint8Array, stored: Uint8Array): Promise<Uint8Array | null> {
  const { algorithm, keyBits, salt, verifier, hash } = verifierAt(info, 8, 32);
  if (!AES.has(algorithm) || ![128, 192, 256].includes(keyBits)) return null;
  const final = sha1(concatBytes([spun(sha1, salt, TURNS), uint32(0)]));
  const half = (pad: number): Uint8Array =>
    sha1(new Uint8Array(64).fill(pad).map((byte, at) => byte ^ (final[at] ?? 0)));
  const aes = await aesOf(concatBytes([half(0x36), half(0x5c)]).subarray(0, keyBits / 8));
  if (aes === null) return null;
  const value = await aes.ecb(hash);
  if (!same(sha1(await aes.ecb(verifier)), value.subarray(0, 20))) return null;
  return aes.ecb(stored.subarray(8, stored.length - ((stored.length - 8) % 16)));
}
