import { utf8Text } from '#platform/bytes';

const SLOTS = 4096;
const LONGEST = 48;

/** Short texts kept once decoded, so that the words which repeat from cell to cell are made into strings only once. */
export class KeptTexts {
  private readonly bytes = new Uint8Array(SLOTS * LONGEST);
  private readonly lengths = new Uint8Array(SLOTS);
  private readonly texts = new Array<string>(SLOTS).fill('');

  /** The text of UTF-8 bytes; `hash` is any number that depends on them alone. */
  get(bytes: Uint8Array, start: number, end: number, hash: number): string {
    const length = end - start;
    if (length > LONGEST) return utf8Text(bytes, start, end);
    const slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    if (this.lengths[slot] === length && this.holds(slot * LONGEST, bytes, start, end)) return this.texts[slot]!;
    const text = utf8Text(bytes, start, end);
    for (let at = start, kept = slot * LONGEST; at < end; at++, kept++) this.bytes[kept] = bytes[at]!;
    this.lengths[slot] = length;
    this.texts[slot] = text;
    return text;
  }

  private holds(offset: number, bytes: Uint8Array, start: number, end: number): boolean {
    for (let at = start, kept = offset; at < end; at++, kept++) {
      if (bytes[at] !== this.bytes[kept]) return false;
    }
    return true;
  }
}
