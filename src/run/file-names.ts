const LONGEST = 60;
/** Names that Windows keeps for its devices. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** Names of files made from texts of a survey: what every file system takes, each of them once. */
export class FileNames {
  readonly #taken = new Set<string>();
  readonly #unnamed: string;

  /** @param unnamed stands for a text that gives no name at all */
  constructor(unnamed: string) {
    this.#unnamed = unnamed;
  }

  /** A name, without its extension, that no earlier text was given. */
  of(text: string): string {
    const safe = [...text.normalize('NFC').replace(/[\\/:*?"<>|\p{C}\p{Zl}\p{Zp}]/gu, '_')].slice(0, LONGEST).join('');
    const plain = safe.replace(/^[\s.]+|(?<![\s.])[\s.]+$/g, '');
    const name = plain === '' ? this.#unnamed : RESERVED.test(plain) ? `_${plain}` : plain;
    let free = name;
    for (let ordinal = 2; this.#taken.has(free.toLowerCase()); ordinal++) free = `${name}-${ordinal}`;
    this.#taken.add(free.toLowerCase());
    return free;
  }
}
