import type { Center } from '../model/center.ts';

/** What tells one centre of a survey from every other, wherever its row and its columns stand. */
export interface CenterKey {
  readonly key: string;
  /** 1, and 2 and so on where office, level and name occur again. */
  readonly ordinal: number;
}

/** Keys of centres: office, level and name, in the order of one survey. */
export class CenterKeys {
  readonly #fold: (text: string) => string;
  readonly #seen = new Map<string, number>();

  /** @param fold as names and offices are compared: without blanks, widths and kinds of brackets */
  constructor(fold: (text: string) => string) {
    this.#fold = fold;
  }

  /** To be asked once for each centre of a survey. */
  next(center: Pick<Center, 'name' | 'level' | 'office'>): CenterKey {
    const plain = this.of(center, 1);
    const ordinal = (this.#seen.get(plain) ?? 0) + 1;
    this.#seen.set(plain, ordinal);
    return { key: ordinal === 1 ? plain : this.of(center, ordinal), ordinal };
  }

  of({ name, level, office }: Pick<Center, 'name' | 'level' | 'office'>, ordinal: number): string {
    return [this.#fold(office ?? ''), level, this.#fold(name), ordinal].join('\u0000');
  }
}
