import type { InputFiles } from './input-files.ts';

/** Where a command runs. */
export interface Surroundings {
  /** The working directory, from which paths are told. */
  readonly cwd: string;
  /** The folder that holds the program's `dist`, `standards` and `data`. */
  readonly home: string;
  /** What the run reads, as far as it is known. */
  readonly inputs: InputFiles;
}
