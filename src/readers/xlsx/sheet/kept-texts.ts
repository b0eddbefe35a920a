const SLOTS = 4096;
const LONGEST = 48;

/** Short texts kept once decoded, so that the words which repeat from cell to cell are made into strings only once. */
export class KeptTexts {
  private readonly bytes = Buffer.alloc(SLOTS * LONGEST);
  private readonly lengths = new Uint8Array(SLOTS);
  private readonly texts = new Array<string>(SLOTS).fill('');

  /** The text of UTF-8 bytes; `hash` is any number that depends on them alone. */
  get(bytes: Buffer, start: number, end: number, hash: number): string {
    const length = end - start;
    if (length > LONGEST) return bytes.toString('utf8', start, end);
    const slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    if (this.lengths[slot] === length && this.holds(slot * LONGEST, bytes, start, end)) return this.texts[slot]!;
    const text = bytes.toString('utf8', start, end);
    bytes.copy(this.bytes, slot * LONGEST, start, end);
    this.lengths[slot] = length;
    this.texts[slot] = text;
    return text;
  }

  private holds(offset: number, bytes: Buffer, start: number, end: number): boolean {
    for (let at = start, kept = offset; at < end; at++, kept++) {
      if (bytes[at] !== this.bytes[kept]) return false;
    }
    return true;
  }
}
