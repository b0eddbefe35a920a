import { createCipheriv, createHash, randomBytes } from 'node:crypto';
import { CFB } from '@e965/xlsx';

// Encrypts as spreadsheet programs do, by the words of [MS-OFFCRYPTO] and [MS-XLS].

export const DEFAULT_PASSWORD = 'VelvetSweatshop';

type Digest = (...pieces: readonly Uint8Array[]) => Buffer;
const digest =
  (name: string): Digest =>
  (...pieces) =>
    createHash(name).update(Buffer.concat(pieces)).digest();
const [md5, sha1, sha512] = [digest('md5'), digest('sha1'), digest('sha512')];

const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

const uint16s = (...values: readonly number[]): Buffer => Buffer.from(Uint16Array.from(values).buffer);

function aes(mode: 'cbc' | 'ecb', key: Uint8Array, vector: Uint8Array | null, data: Uint8Array): Buffer {
  const cipher = createCipheriv(`aes-${key.length * 8}-${mode}`, key, vector).setAutoPadding(false);
  const rest = (16 - (data.length % 16)) % 16;
  return Buffer.concat([cipher.update(Buffer.concat([data, Buffer.alloc(rest)])), cipher.final()]);
}

function compound(info: Uint8Array, stored: Uint8Array): Buffer {
  const container = CFB.utils.cfb_new();
  CFB.utils.cfb_add(container, '/EncryptionInfo', info);
  CFB.utils.cfb_add(container, '/EncryptedPackage', stored);
  return CFB.write(container, { type: 'buffer' }) as unknown as Buffer;
}

const sizeOf = (zip: Uint8Array): Buffer => Buffer.concat([uint32(zip.length), uint32(0)]);

/** A zip in agile encryption. */
export function agile(zip: Uint8Array, password: string, turns = 1000): Buffer {
  const [salt, dataSalt, key, input] = [randomBytes(16), randomBytes(16), randomBytes(32), randomBytes(16)];
  let hash = sha512(salt, utf16(password));
  for (let turn = 0; turn < turns; turn++) hash = sha512(uint32(turn), hash);
  const sealed = (purpose: string, data: Uint8Array): string =>
    aes('cbc', sha512(hash, Buffer.from(purpose, 'hex')).subarray(0, 32), salt, data).toString('base64');
  const common = (own: Uint8Array): string =>
    `saltSize="16" blockSize="16" keyBits="256" hashSize="64" cipherAlgorithm="AES" cipherChaining="ChainingModeCBC" hashAlgorithm="SHA512" saltValue="${Buffer.from(own).toString('base64')}"`;
  const xml =
    `<?xml version="1.0"?><encryption><keyData ${common(dataSalt)}/><keyEncryptors><keyEncryptor>` +
    `<p:encryptedKey spinCount="${turns}" ${common(salt)} encryptedVerifierHashInput="${sealed('fea7d2763b4b9e79', input)}" ` +
    `encryptedVerifierHashValue="${sealed('d7aa0f6d3061344e', sha512(input))}" encryptedKeyValue="${sealed('146e0be7abacd0d6', key)}"/>` +
    '</keyEncryptor></keyEncryptors></encryption>';
  const pieces = [sizeOf(zip)];
  for (let at = 0, index = 0; at < zip.length; at += 4096, index++) {
    pieces.push(aes('cbc', key, sha512(dataSalt, uint32(index)).subarray(0, 16), zip.subarray(at, at + 4096)));
  }
  return compound(Buffer.concat([uint16s(4, 4), uint32(0x40), Buffer.from(xml)]), Buffer.concat(pieces));
}

/** A header and verifier, as Standard and CryptoAPI encryption have them. */
function described(algorithm: number, keyBits: number, salt: Buffer, verifier: Buffer, hash: Buffer): Buffer {
  const provider = utf16('Provider\0');
  const header = Buffer.concat([...[0x24, 0, algorithm, 0x8004, keyBits, 0x18, 0, 0].map(uint32), provider]);
  return Buffer.concat([uint32(header.length), header, uint32(16), salt, verifier, uint32(20), hash]);
}

/** A zip in standard encryption. */
export function standardly(zip: Uint8Array, password: string): Buffer {
  const [salt, input] = [randomBytes(16), randomBytes(16)];
  let hash = sha1(salt, utf16(password));
  for (let turn = 0; turn < 50_000; turn++) hash = sha1(uint32(turn), hash);
  const final = sha1(hash, uint32(0));
  const key = sha1(Buffer.alloc(64, 0x36).map((byte, at) => byte ^ (final[at] ?? 0))).subarray(0, 16);
  const sealed = described(0x660e, 128, salt, aes('ecb', key, null, input), aes('ecb', key, null, sha1(input)));
  const info = Buffer.concat([uint16s(4, 2), uint32(0x24), sealed]);
  return compound(info, Buffer.concat([sizeOf(zip), aes('ecb', key, null, zip)]));
}

function rc4(key: Uint8Array, ...pieces: readonly Uint8Array[]): Buffer[] {
  const state = Array.from({ length: 256 }, (_, at) => at);
  const swap = (a: number, b: number): void => {
    [state[a], state[b]] = [state[b]!, state[a]!];
  };
  for (let at = 0, other = 0; at < 256; at++) {
    other = (other + state[at]! + key[at % key.length]!) % 256;
    swap(at, other);
  }
  let [one, two] = [0, 0];
  return pieces.map((piece) =>
    Buffer.from(
      piece.map((byte) => {
        one = (one + 1) % 256;
        two = (two + state[one]!) % 256;
        swap(one, two);
        return byte ^ state[(state[one]! + state[two]!) % 256]!;
      }),
    ),
  );
}

/** An .xls whose records are encrypted by RC4, as since 1997 (`old`) or since 2002. */
export function lockedXls(xls: Uint8Array, password: string, way: 'old' | 'new'): Buffer {
  const [salt, input] = [randomBytes(16), randomBytes(16)];
  if (way === 'old') {
    const base = md5(...Array.from({ length: 16 }, () => Buffer.concat([md5(utf16(password)).subarray(0, 5), salt])));
    const keyOf = (block: number): Buffer => md5(base.subarray(0, 5), uint32(block));
    return withPass(xls, Buffer.concat([uint16s(1, 1, 1), salt, ...rc4(keyOf(0), input, md5(input))]), keyOf);
  }
  const base = sha1(salt, utf16(password));
  const keyOf = (block: number): Buffer => sha1(base, uint32(block)).subarray(0, 16);
  const [verifier, hash] = rc4(keyOf(0), input, sha1(input));
  const pass = Buffer.concat([uint16s(1, 4, 2), uint32(4), described(0x6801, 128, salt, verifier!, hash!)]);
  return withPass(xls, pass, keyOf);
}

const PLAIN = [0x809, 0x2f, 0xe1];

/** Puts a FilePass behind the first record, moves what the places of sheets say, and encrypts the rest. */
function withPass(xls: Uint8Array, pass: Buffer, keyOf: (block: number) => Buffer): Buffer {
  const container = CFB.read(xls, { type: 'buffer' });
  const old = Buffer.from(CFB.find(container, '/Workbook')!.content);
  const first = 4 + old.readUInt16LE(2);
  const record = Buffer.concat([uint16s(0x2f, pass.length), pass]);
  const stream = Buffer.concat([old.subarray(0, first), record, old.subarray(first)]);
  const sealed: Buffer[] = [];
  for (let at = 0; at < stream.length; at += 1024) {
    sealed.push(...rc4(keyOf(at / 1024), stream.subarray(at, at + 1024)));
  }
  const whole = Buffer.concat(sealed);
  for (let at = 0; at + 4 <= stream.length; ) {
    const [kind, size] = [stream.readUInt16LE(at), stream.readUInt16LE(at + 2)];
    if (kind === 0x85) stream.writeUInt32LE(stream.readUInt32LE(at + 4) + record.length, at + 4);
    if (!PLAIN.includes(kind))
      whole.copy(stream, at + 4 + (kind === 0x85 ? 4 : 0), at + 4 + (kind === 0x85 ? 4 : 0), at + 4 + size);
    at += 4 + size;
  }
  CFB.utils.cfb_add(container, '/Workbook', stream);
  return CFB.write(container, { type: 'buffer' }) as unknown as Buffer;
}
