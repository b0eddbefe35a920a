import type { Spot, WrittenCenter } from '../oracle.ts';

/** A file that was written, and all that its audit must say. */
export interface Survey {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly centers: readonly WrittenCenter[];
  /** Columns or keys that no field is called by: each with the places that may stand for it. */
  readonly unknown: readonly (readonly Spot[])[];
  /** 备注 and 序号: a problem about them is neither asked for nor forbidden. */
  readonly tolerated: readonly Spot[];
  /** The later of two centres of one key. */
  readonly duplicates: readonly Spot[];
  readonly hiddenSheets: readonly string[];
}
