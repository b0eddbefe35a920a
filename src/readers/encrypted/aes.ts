import { concatBytes } from '#platform/bytes';

const BLOCK = 16;
const ZEROS = new Uint8Array(BLOCK);

/** Decrypts whole blocks, chained (CBC) or each by itself (ECB). */
export interface Aes {
  cbc(data: Uint8Array, vector: Uint8Array): Promise<Uint8Array>;
  ecb(data: Uint8Array): Promise<Uint8Array>;
}

/** By the cryptography that browsers and Node share; null where a page has none, since it did not come over a safe way. */
export async function aesOf(key: Uint8Array): Promise<Aes | null> {
  const subtle = globalThis.crypto?.subtle as typeof globalThis.crypto.subtle | undefined;
  if (subtle === undefined) return null;
  const imported = await subtle.importKey('raw', plain(key), 'AES-CBC', false, ['encrypt', 'decrypt']);
  const cbc = async (data: Uint8Array, vector: Uint8Array): Promise<Uint8Array> => {
    if (data.length === 0) return data;
    // It wants padding behind the data, and these have none: a block of padding is made that follows the last.
    const last = data.subarray(data.length - BLOCK);
    const padding = await subtle.encrypt({ name: 'AES-CBC', iv: plain(last) }, imported, new Uint8Array());
    const padded = concatBytes([data, new Uint8Array(padding)]);
    return new Uint8Array(await subtle.decrypt({ name: 'AES-CBC', iv: plain(vector) }, imported, plain(padded)));
  };
  return {
    cbc,
    ecb: async (data) => {
      const chained = await cbc(data, ZEROS);
      return chained.map((byte, at) => (at < BLOCK ? byte : byte ^ data[at - BLOCK]!));
    },
  };
}

/** A copy in memory of its own, as this cryptography wants it. */
function plain(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}
