import { type Lang, wordsOn } from '../messages/languages.ts';
import type { CenterResult } from '../model/finding.ts';

/** How much of a result rests on waivers: to be told wherever verdicts are counted. */
export class WaivedCount {
  #findings = 0;
  #centers = 0;

  add({ findings }: CenterResult): void {
    const waived = findings.filter(({ status }) => status === 'waived').length;
    this.#findings += waived;
    if (waived > 0) this.#centers++;
  }

  /** Empty where nothing is waived. */
  say(lang: Lang): string {
    if (this.#findings === 0) return '';
    return wordsOn('closing', lang).waived(this.#findings, this.#centers);
  }
}
