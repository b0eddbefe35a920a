import { type BigIntStats, fstatSync, statSync } from 'node:fs';

/** The files that a run reads, so that no output is put in the place of one. */
export class InputFiles {
  /** Paths, and the descriptor of standard input. */
  readonly #read = new Set<string | number>();

  add(...paths: readonly (string | number)[]): void {
    for (const path of paths) this.#read.add(path);
  }

  /** Whether a path leads to one of them, by whatever name: through links, as another name of one file, in another case. */
  holds(path: string): boolean {
    const file = statOf(path);
    // What is not there yet is no input: most outputs, so that a run of many surveys looks at none of them again.
    if (file === null) return false;
    return [...this.#read].some((one) => {
      const input = statOf(one);
      return input?.isFile() === true && input.ino === file.ino && input.dev === file.dev;
    });
  }
}

function statOf(path: string | number): BigIntStats | null {
  try {
    return typeof path === 'number' ? fstatSync(path, { bigint: true }) : statSync(path, { bigint: true });
  } catch {
    return null;
  }
}
