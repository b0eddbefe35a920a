import { concatBytes, latin1Text } from '#platform/bytes';
import { aesOf } from './aes.ts';
import { HASHES, type Hash, same, spun, uint32 } from './hashes.ts';

const SEGMENT = 4096;
/** Programs take 100,000. */
const MOST_TURNS = 1_000_000;
const VERIFIER_INPUT = Uint8Array.of(0xfe, 0xa7, 0xd2, 0x76, 0x3b, 0x4b, 0x9e, 0x79);
const VERIFIER_VALUE = Uint8Array.of(0xd7, 0xaa, 0x0f, 0x6d, 0x30, 0x61, 0x34, 0x4e);
const KEY_VALUE = Uint8Array.of(0x14, 0x6e, 0x0b, 0xe7, 0xab, 0xac, 0xd0, 0xd6);

/** What `<keyData>` or `<p:encryptedKey>` says. */
interface Parameters {
  readonly hash: Hash;
  readonly salt: Uint8Array;
  readonly block: number;
  readonly keyBytes: number;
  readonly attribute: (name: string) => string;
}

/** A package in agile encryption [MS-OFFCRYPTO 2.3.4.10], opened by the default password; null where that is not its own. */
export async function openAgile(info: Uint8Array, stored: Uint8Array): Promise<Uint8Array | null> {
  const xml = latin1Text(info, 8);
  const [data, own] = [parametersOf(xml, 'keyData'), parametersOf(xml, 'p:encryptedKey')];
  const turns = Number(own?.attribute('spinCount'));
  if (data === null || own === null || !(turns >= 0 && turns <= MOST_TURNS)) return null;
  const found = spun(own.hash, own.salt, turns);
  const opened = async (purpose: Uint8Array, name: string): Promise<Uint8Array | null> => {
    const aes = await aesOf(fitted(own.hash(concatBytes([found, purpose])), own.keyBytes));
    return aes?.cbc(base64(own.attribute(name)), fitted(own.salt, own.block)) ?? null;
  };
  const input = await opened(VERIFIER_INPUT, 'encryptedVerifierHashInput');
  const value = await opened(VERIFIER_VALUE, 'encryptedVerifierHashValue');
  const key = await opened(KEY_VALUE, 'encryptedKeyValue');
  if (input === null || value === null || key === null) return null;
  const expected = own.hash(input.subarray(0, own.salt.length));
  if (!same(expected, value.subarray(0, expected.length))) return null;
  const aes = await aesOf(key.subarray(0, data.keyBytes));
  const pieces: Uint8Array[] = [];
  for (let at = 8, index = 0; at < stored.length; at += SEGMENT, index++) {
    const vector = fitted(data.hash(concatBytes([data.salt, uint32(index)])), data.block);
    const segment = stored.subarray(at, Math.min(at + SEGMENT, stored.length));
    pieces.push(await aes!.cbc(segment.subarray(0, segment.length - (segment.length % data.block)), vector));
  }
  return concatBytes(pieces);
}

function parametersOf(xml: string, element: string): Parameters | null {
  const start = xml.indexOf(`<${element} `);
  const tag = xml.slice(start, xml.indexOf('>', start));
  const attribute = (name: string): string => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
  const hash = HASHES.get(attribute('hashAlgorithm').replace('-', ''));
  const [block, bits] = [Number(attribute('blockSize')), Number(attribute('keyBits'))];
  const known = attribute('cipherAlgorithm') === 'AES' && attribute('cipherChaining') === 'ChainingModeCBC';
  if (start < 0 || hash === undefined || !known || block !== 16 || ![128, 192, 256].includes(bits)) return null;
  return { hash, salt: base64(attribute('saltValue')), block, keyBytes: bits / 8, attribute };
}

/** Cut to a length, or filled up to it. */
function fitted(bytes: Uint8Array, length: number): Uint8Array {
  const whole = new Uint8Array(length).fill(0x36);
  whole.set(bytes.subarray(0, length));
  return whole;
}

function base64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
}
