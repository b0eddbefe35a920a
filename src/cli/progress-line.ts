import { type Lang, wordsOn } from '../messages/languages.ts';
import type { ClosingWords } from '../messages/topics/closing.ts';
import type { ProgressListener } from '../run/audit.ts';
import type { Stream } from './io.ts';

/** Short runs show nothing; then the line is redrawn so often that it moves and costs nothing. */
const QUIET_MS = 700;
const REDRAW_MS = 120;
const BAR = 24;

/** A progress line on a terminal: centres, share and time left, of the reading and of the writing. Elsewhere it does nothing. */
export class ProgressLine implements ProgressListener {
  readonly #stream: Stream;
  readonly #lang: Lang;
  readonly #now: () => number;
  readonly #start: number;
  #drawn = 0;
  #shown = false;
  #writingSince: number | null = null;

  /** @param now milliseconds of a clock that only goes forward */
  constructor(stream: Stream, lang: Lang, now: () => number) {
    this.#stream = stream;
    this.#lang = lang;
    this.#now = now;
    this.#start = now();
  }

  update(share: number | null, centers: number): void {
    this.#draw(share, this.#start, (say, left) => say.progress(centers.toLocaleString('en-US'), left));
  }

  writing(share: number | null): void {
    this.#writingSince ??= this.#now();
    this.#draw(share, this.#writingSince, (say, left) => say.writing(left));
  }

  /** @param since when the phase began of which so much is done */
  #draw(share: number | null, since: number, text: (say: ClosingWords, left: number | null) => string): void {
    if (this.#stream.isTTY !== true) return;
    const now = this.#now();
    if (now - this.#start < QUIET_MS || now - this.#drawn < REDRAW_MS) return;
    this.#drawn = now;
    // A terminal that went away ends no run.
    if (!this.#shown) this.#stream.on('error', () => undefined);
    this.#shown = true;
    const isTelling = share !== null && share > 0.01;
    const left = isTelling ? Math.ceil(((now - since) * (1 - share)) / share / 1000) : null;
    const said = text(wordsOn('closing', this.#lang), left);
    this.#stream.write(`\r\u001b[2K${share === null ? '' : `${bar(share)}  `}${said}`);
  }

  clear(): void {
    if (this.#shown) this.#stream.write('\r\u001b[2K');
    this.#shown = false;
  }
}

function bar(share: number): string {
  const full = Math.round(share * BAR);
  return `${'█'.repeat(full)}${'░'.repeat(BAR - full)} ${Math.floor(share * 100)}%`;
}
