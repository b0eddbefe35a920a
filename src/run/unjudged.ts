import type { Center } from '../model/center.ts';
import { type Problem, problem } from '../model/problem.ts';
import type { Standard } from '../model/standard.ts';

/** Centres that no rule asked anything: nobody may take them for compliant, and nobody may miss them in silence. */
export class Unjudged {
  readonly #byLevel = new Map<string, { readonly first: string; centers: number }>();
  centers = 0;

  add({ level, name }: Pick<Center, 'level' | 'name'>): void {
    this.centers++;
    const known = this.#byLevel.get(level);
    if (known) known.centers++;
    else this.#byLevel.set(level, { first: name, centers: 1 });
  }

  /** One for each level, in the standard's order. */
  problems({ levels }: Standard): Problem[] {
    return levels.flatMap(({ id, label }) => {
      const found = this.#byLevel.get(id);
      return found ? [problem('not-judged', { level: label, ...found })] : [];
    });
  }
}
