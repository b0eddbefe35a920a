import type { Named } from '../messages/topics/mistakes.ts';
import { normalize } from '../model/fold.ts';
import type { Mistake } from '../model/problem.ts';
import { mistake, type Tell } from './mistake.ts';
import type { Path, YamlSource } from './yaml-source.ts';

/** Remembers where each word of one namespace was first used, and by whom. */
export class Namespace {
  readonly #first = new Map<string, { owner: string; written: string; source: YamlSource; path: Path }>();
  readonly #what: Named;
  readonly #mistakes: Mistake[];

  constructor(what: Named, mistakes: Mistake[]) {
    this.#what = what;
    this.#mistakes = mistakes;
  }

  /** Claims a word. What one owner writes in two ways is fine: 乡镇（街道） and 乡镇街道; written twice the same it is not. */
  claim(written: string, source: YamlSource, path: Path, owner: string = written): void {
    const first = this.#first.get(folded(written));
    if (!first) {
      this.#first.set(folded(written), { owner, written, source, path });
    } else if (first.owner !== owner || first.written === written) {
      const { file, line, column } = first.source.at(first.path);
      const tell: Tell = (say) => say.repeated(this.#what, written, `${file}:${line}:${column}`);
      this.#mistakes.push(mistake(source.at(path), tell));
    }
  }
}

/** What a reader of headers and names cannot be trusted to tell apart: width, blanks, brackets, case. No less than what keys fold. */
export function folded(text: string): string {
  return normalize(text.normalize('NFKC')).replace(/[()]/g, '');
}
