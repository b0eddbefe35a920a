const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/** FNV-1a: the tokenizer knows names by this number, so that no string is made for a tag. */
export const HASH_BASIS = BASIS | 0;

/** The hash so far, with one more byte. */
export function hashByte(hash: number, byte: number): number {
  return Math.imul(hash ^ byte, PRIME);
}

/** The hash of a whole ASCII name. */
export function hashName(name: string): number {
  let hash = HASH_BASIS;
  for (let at = 0; at < name.length; at++) hash = hashByte(hash, name.charCodeAt(at));
  return hash;
}
