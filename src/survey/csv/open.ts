import type { ByteSource, Sheet } from '../rows.ts';
export async function openCsv(_s: ByteSource): Promise<Sheet> {
  throw new Error('soon');
}
