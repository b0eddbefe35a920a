import type { ByteSource } from '../model/rows.ts';

/** Bytes of a source; fewer than asked only at its end. */
export function readBytes(source: ByteSource, start: number, end: number): Promise<Uint8Array> {
  return source.read(start, Math.min(end, source.size));
}

/** The same, for reading numbers. */
export async function readView(source: ByteSource, start: number, end: number): Promise<DataView> {
  return viewOf(await readBytes(source, start, end));
}

/** The same bytes, for reading numbers. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}
