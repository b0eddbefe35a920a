const COMMENT = /<!--.*?-->/gs;
/** So much between a row and its first cell is looked at; white space and comments are never more. */
const GAP = 2000;

/**
 * Follows the tags of tables and refuses what the library takes for less than it holds: it leaves out a row whose first
 * cell does not follow at once, joins a cell that is not closed to the next, and ends a tag or the text where a `<` or a
 * comment stands that is none.
 */
export class HtmlCells {
  readonly #text: string;
  readonly #refuse: () => never;
  /** Where a row began that has no cell yet; -1 outside of rows, and in one that has. */
  #rowStart = -1;
  #inRow = false;
  #inCell = false;

  constructor(text: string, refuse: () => never) {
    this.#text = text;
    this.#refuse = refuse;
  }

  /** A tag such as `td` or `/td`, from its `<` to its `>`. */
  tag(name: string, at: number, end: number): void {
    if (this.#text.lastIndexOf('<', end) > at) this.#nested(name, this.#text.slice(at + 1, end));
    switch (name) {
      case 'tr':
        this.#row(true, end + 1);
        break;
      case '/tr':
      case 'table':
      case '/table':
        this.#row(false, -1);
        break;
      case 'td':
      case 'th':
        this.#cell(at);
        break;
      case '/td':
      case '/th':
        // With a blank the library does not know it.
        if (end !== at + 4) this.#refuse();
        this.#inCell = false;
        break;
    }
  }

  /** What stands in an element whose content is no markup, to all but the library. */
  raw(content: string): void {
    if (content.lastIndexOf('<!--') > content.lastIndexOf('-->')) this.#refuse();
  }

  /** A `<` before the end of a tag; the library writes and reads it in the value of an attribute. */
  #nested(name: string, tag: string): void {
    const isQuoted = tag.slice(0, tag.indexOf('<')).split('"').length % 2 === 0;
    if (!isQuoted || name === 'tr' || tag.includes('<!--')) this.#refuse();
  }

  #row(isOpen: boolean, start: number): void {
    this.#inRow = isOpen;
    this.#rowStart = start;
    this.#inCell = false;
  }

  #cell(at: number): void {
    if (!this.#inRow || this.#inCell) this.#refuse();
    if (this.#rowStart >= 0) {
      const gap = this.#text.slice(this.#rowStart, Math.min(at, this.#rowStart + GAP));
      if (gap.replace(COMMENT, '').trim() !== '') this.#refuse();
    }
    this.#rowStart = -1;
    this.#inCell = true;
  }
}
