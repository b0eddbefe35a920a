import * as buffer from 'node:buffer';

/** Whether bytes are whole characters of UTF-8 and nothing else. */
export function isUtf8(bytes: Uint8Array): boolean {
  return buffer.isUtf8(bytes);
}
