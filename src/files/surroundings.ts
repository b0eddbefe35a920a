/** Where a command runs. */
export interface Surroundings {
  /** The working directory, from which paths are told. */
  readonly cwd: string;
  /** The folder that holds the program's `dist`, `standards` and `data`. */
  readonly home: string;
}
