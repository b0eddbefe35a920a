import type { Random } from '../../samples/random.ts';

/** Damages of a disk, a line or a program that broke off. */
export function mutateBytes(bytes: Buffer, random: Random): Buffer {
  const [from, to] = span(bytes.length, random);
  switch (random.below(7)) {
    case 0:
      return flipped(bytes, random);
    case 1:
      return bytes.subarray(0, random.below(bytes.length + 1));
    case 2:
      return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
    case 3:
      return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)]);
    case 4: {
      const other = random.below(bytes.length + 1);
      return Buffer.concat([bytes.subarray(0, other), bytes.subarray(from, to), bytes.subarray(other)]);
    }
    case 5: {
      const odd = Buffer.alloc(1 + random.below(16), random.pick([0x00, 0xff, 0x7f, 0x80, 0x20]));
      return Buffer.concat([bytes.subarray(0, from), odd, bytes.subarray(from)]);
    }
    default:
      return Buffer.concat([bytes.subarray(0, from), Buffer.alloc(to - from), bytes.subarray(to)]);
  }
}

function flipped(bytes: Buffer, random: Random): Buffer {
  const copy = Buffer.from(bytes);
  if (copy.length === 0) return copy;
  for (let left = 1 + random.below(8); left > 0; left--) {
    const at = random.below(copy.length);
    copy[at]! ^= 1 << random.below(8);
  }
  return copy;
}

/** A piece, short ones as often as long ones. */
export function span(length: number, random: Random): [from: number, to: number] {
  const size = Math.min(length, 2 ** random.below(Math.ceil(Math.log2(length + 1)) + 1));
  const from = random.below(length - size + 1);
  return [from, from + size];
}
