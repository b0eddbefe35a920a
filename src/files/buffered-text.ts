/** Where the text of one report goes. */
export interface TextOutput {
  write(text: string): Promise<void>;
  /** No more is to come. */
  finish(): Promise<void>;
}

const CHUNK = 256 * 1024;

/** Gathers text and hands it on in large pieces. */
export class BufferedText implements TextOutput {
  readonly #hand: (text: string) => Promise<void>;
  #held: string[] = [];
  #size = 0;
  #most: number;

  /**
   * @param hand takes a piece; its failure comes back from the write that met it
   * @param first so many characters are held back before anything is handed on
   */
  constructor(hand: (text: string) => Promise<void>, first: number = CHUNK) {
    this.#hand = hand;
    this.#most = first;
  }

  async write(text: string): Promise<void> {
    if (text === '') return;
    this.#held.push(text);
    this.#size += text.length;
    if (this.#size < this.#most) return;
    this.#most = CHUNK;
    await this.finish();
  }

  /** Hands on what is left. */
  async finish(): Promise<void> {
    const text = this.#held.join('');
    this.#held = [];
    this.#size = 0;
    if (text !== '') await this.#hand(text);
  }
}
