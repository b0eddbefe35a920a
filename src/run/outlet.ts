import type { OutStream } from '../workbooks/exceljs.ts';

/** Where the files of a run go: all of them come into place together, or none. */
export interface Outlet {
  /** A file to write into; with `name`, the one of that name in the folder `path`. Refuses where it cannot be written. */
  file(path: string, name?: string): Promise<OutStream>;
  /** Makes the folder that files are to stand in, where there is none. */
  folder(path: string): Promise<void>;
}
