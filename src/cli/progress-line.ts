import { type Lang, wordsOn } from '../messages/languages.ts';
import type { ProgressListener } from '../run/audit.ts';
import type { Stream } from './io.ts';

/** Short runs show nothing; then the line is redrawn so often that it moves and costs nothing. */
const QUIET_MS = 700;
const REDRAW_MS = 120;
const BAR = 24;

/** A progress line on a terminal: centres, share and time left. Elsewhere it does nothing. */
export class ProgressLine implements ProgressListener {
  readonly #stream: Stream;
  readonly #lang: Lang;
  readonly #now: () => number;
  readonly #start: number;
  #drawn = 0;
  #shown = false;

  /** @param now milliseconds of a clock that only goes forward */
  constructor(stream: Stream, lang: Lang, now: () => number) {
    this.#stream = stream;
    this.#lang = lang;
    this.#now = now;
    this.#start = now();
  }

  /** @param share of the work that is done, from 0 to 1; @param centers judged so far */
  update(share: number, centers: number): void {
    if (this.#stream.isTTY !== true) return;
    const now = this.#now();
    if (now - this.#start < QUIET_MS || now - this.#drawn < REDRAW_MS) return;
    this.#drawn = now;
    // A terminal that went away ends no run.
    if (!this.#shown) this.#stream.on('error', () => undefined);
    this.#shown = true;
    const left = share > 0.01 ? Math.ceil(((now - this.#start) * (1 - share)) / share / 1000) : null;
    this.#stream.write(`\r\u001b[2K${line(share, centers, left, this.#lang)}`);
  }

  clear(): void {
    if (this.#shown) this.#stream.write('\r\u001b[2K');
    this.#shown = false;
  }
}

function line(share: number, centers: number, left: number | null, lang: Lang): string {
  const full = Math.round(share * BAR);
  const bar = '█'.repeat(full) + '░'.repeat(BAR - full);
  const percent = `${Math.floor(share * 100)}%`;
  const number = centers.toLocaleString('en-US');
  return `${bar} ${percent}  ${wordsOn('closing', lang).progress(number, left)}`;
}
