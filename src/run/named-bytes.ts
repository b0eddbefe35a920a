import type { ByteSource } from '../model/rows.ts';

/** The bytes of a file while it is open. */
export interface OpenBytes extends ByteSource {
  /** About how far the reading is, from 0 to 1; null where all was read at once, which tells nothing of what is done with it. */
  readonly share: number | null;
  close(): void;
}

/** A file by the name under which the person knows it; opened when it is its turn, wherever its bytes are. */
export interface NamedBytes {
  readonly name: string;
  /** What a person says of where its parts stand: the file beside it. */
  readonly layout?: NamedBytes;
  /** Throws a `Refusal` where it cannot be opened. */
  open(): OpenBytes;
}

/** A text by the name of its file. */
export interface NamedText {
  readonly file: string;
  readonly text: string;
}

/** Bytes that are held whole. */
export function heldBytes(name: string, bytes: Uint8Array): NamedBytes {
  return {
    name,
    open: () => ({
      file: name,
      size: bytes.length,
      share: null,
      read: async (start, end) => bytes.subarray(start, end),
      close: () => undefined,
    }),
  };
}
