import type { SpecialFile } from '../model/problem.ts';
import type { NamedBytes } from './named-bytes.ts';

/** Something in a folder that was searched and that was not taken for a survey, by its name or by what it is. */
export interface AsideFile extends Omit<NamedBytes, 'layout'> {
  /** `lost`: a link that leads nowhere. Only a `file` may be opened. */
  readonly is: 'file' | 'linked-folder' | 'folder' | 'lost' | SpecialFile;
}
