/** A SHA-256 that is being made. */
export interface Sha256 {
  update(piece: Uint8Array | string): void;
  /** Its 32 bytes; nothing may be added then. */
  digest(): Uint8Array;
}
