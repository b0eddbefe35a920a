import { normalize } from '../../model/fold.ts';
import type { Standard } from '../../model/standard.ts';
import { levelPart } from './tails.ts';

/** The level that a text names, or those that it could be. */
export type FoundLevel = { readonly id: string } | { readonly between: readonly string[] };

/** Longer than any word of a header. */
const LONGEST = 40;
const HEAD = /^(?:附[表件]?|表)?[\d一二三四五六七八九十.、_()-]*/;
/** 街道级建设数量, without 街道级. */
const COUNTS = /(?:建设)?(?:数量|个数|数|任务|任务数)$/;

/** The ways to write a level. */
export class Levels {
  readonly #levels = new Map<string, string>();
  readonly #ambiguous = new Map<string, readonly string[]>();

  constructor({ levels, ambiguousLevels }: Standard) {
    for (const { id, label, aliases } of levels)
      for (const word of [id, label.zh, label.en, ...aliases]) this.#levels.set(normalize(word), id);
    for (const { text, between } of ambiguousLevels) this.#ambiguous.set(normalize(text), between);
  }

  /** The level a text names, `between` with the levels it could be, or null. */
  of(text: string): FoundLevel | null {
    const plain = normalize(text);
    const id = this.#levels.get(plain);
    if (id !== undefined) return { id };
    const between = this.#ambiguous.get(plain);
    return between ? { between } : null;
  }

  /** The level of which a word says how many there are: 街道级建设数量. */
  counted(text: string): string | null {
    const plain = normalize(text).slice(0, LONGEST);
    const level = plain.replace(COUNTS, '');
    const found = level === plain ? null : this.of(level);
    return found && 'id' in found ? found.id : null;
  }

  /** The level that a title or the name of a sheet or file says: 社区, 一、社区级, 2.社区, 附表3 行政村 调查表, 社区（77个）. */
  inTitle(title: string): string | null {
    const plain = normalize(title);
    const found = this.of(plain) ?? this.of(levelPart(plain.replace(HEAD, '')));
    return found && 'id' in found ? found.id : null;
  }
}
