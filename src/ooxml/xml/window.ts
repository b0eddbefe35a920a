import { allocate } from '#platform/bytes';
import { exceeded, type Limits, type Origin } from '../limits.ts';
import { viewOf } from '../source.ts';

/** The NUL, and bytes behind it that a view may read along. */
const PADDING = 16;

/**
 * The bytes at hand: what was left of the last chunk and the new one behind it, then a NUL. NUL stands in no XML, so
 * that a loop over the bytes stops there without asking at each byte where the end is.
 */
export class ByteWindow {
  readonly origin: Origin;
  protected readonly limits: Limits;
  bytes = allocate(PADDING).fill(0);
  /** The same bytes, for reading several at once. */
  view = viewOf(this.bytes);
  position = 0;
  end = 0;

  constructor(origin: Origin, limits: Limits) {
    this.origin = origin;
    this.limits = limits;
  }

  /** Adds a chunk. Throws a `Refusal`, `bound-exceeded`, if what is left is already longer than a token may be. */
  feed(chunk: Uint8Array): void {
    const left = this.end - this.position;
    if (left > this.limits.tokenBytes) exceeded(this.origin, 'tokenBytes', this.limits.tokenBytes);
    const end = left + chunk.length;
    const old = this.bytes;
    if (end + PADDING > old.length) {
      this.bytes = allocate(Math.max(end + PADDING, 2 * old.length));
      this.view = viewOf(this.bytes);
    }
    this.bytes.set(old.subarray(this.position, this.end), 0);
    this.bytes.set(chunk, left);
    this.bytes[end] = 0;
    this.position = 0;
    this.end = end;
  }
}
