import { latin1Bytes, latin1Text } from '#platform/bytes';
import { refuse } from '../../../model/problem.ts';
import type { Origin } from '../../../ooxml/limits.ts';
import type { Anchor, Layout } from './layout.ts';
import { NOTE_WIDTH, type Note, noteHeight } from './notes.ts';

/** Numbers of shapes come in blocks of so many, and each drawing of a workbook has blocks of its own. */
const BLOCK = 1024;
const SHAPE_TYPE = '_x0000_t202';
const TYPE = `<v:shapetype id="${SHAPE_TYPE}" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>`;
const EMPTY = `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data=""/></o:shapelayout>${TYPE}</xml>`;
const DATA_END = '</x:ClientData>';
const IDMAP = /(<o:idmap\b[^<>]*\bdata=["'])([\d,\s]*)(["'])/;

/** Which blocks the drawings of a workbook have taken. */
export class Blocks {
  #next = 1;

  see(drawing: Uint8Array): void {
    const text = latin1Text(drawing);
    for (const [, numbers = ''] of text.matchAll(/<o:idmap\b[^<>]*\bdata=["']([\d,\s]*)["']/g)) {
      for (const number of numbers.split(',')) this.#next = Math.max(this.#next, Number(number) + 1 || 0);
    }
    for (const [, number] of text.matchAll(/\b_x0000_s(\d{1,9})\b/g)) {
      this.#next = Math.max(this.#next, Math.floor(Number(number) / BLOCK) + 1);
    }
  }

  take(): number {
    return this.#next++;
  }
}

/**
 * The boxes in which the notes of a sheet are shown. The part is old and often no proper XML, so it is handled as text,
 * byte for byte; whatever else is drawn there stays.
 */
export class Boxes {
  #text: string;
  readonly #blocks: Blocks;
  readonly #layout: Layout;
  readonly #added: string[] = [];
  readonly #taken: number[] = [];
  #number = 0;

  /** @param bytes the part, null for a new one. Refuses a part that is not written as spreadsheet programs do. */
  constructor(bytes: Uint8Array | null, blocks: Blocks, layout: Layout, origin: Origin) {
    this.#text = bytes === null ? EMPTY : latin1Text(bytes);
    this.#blocks = blocks;
    this.#layout = layout;
    const root = /<xml\b[^<>]*>/.exec(this.#text)?.[0] ?? '';
    const known = [
      'v="urn:schemas-microsoft-com:vml"',
      'o="urn:schemas-microsoft-com:office:office"',
      'x="urn:schemas-microsoft-com:office:excel"',
    ];
    const declares = known.every((name) => root.replaceAll("'", '"').includes(`xmlns:${name}`));
    if (!declares || !this.#text.includes('</xml>')) refuse('cannot-annotate', { reason: 'drawing' }, origin.location);
  }

  add(note: Note): void {
    if (this.#added.length === 0 || this.#number % BLOCK === BLOCK - 1) {
      const block = this.#blocks.take();
      this.#taken.push(block);
      this.#number = block * BLOCK;
    }
    const id = ++this.#number;
    const height = noteHeight(note);
    const anchor = this.#layout.beside(note.column, note.row, NOTE_WIDTH, height);
    this.#added.push(
      `<v:shape id="_x0000_s${id}" type="#${SHAPE_TYPE}" style="position:absolute;width:${points(NOTE_WIDTH)}pt;height:${points(height)}pt;z-index:${this.#added.length + 1};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchorText(anchor)}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${note.row - 1}</x:Row><x:Column>${note.column - 1}</x:Column></x:ClientData></v:shape>`,
    );
  }

  /** Makes the boxes that are there as much higher as the text added to them; one that is not understood stays. */
  enlarge(notes: readonly Note[]): void {
    const heights = new Map(notes.map((note) => [`${note.row - 1} ${note.column - 1}`, noteHeight(note)]));
    this.#text = withData(this.#text, (data) => {
      const row = /<x:Row>\s*(\d+)\s*<\/x:Row>/.exec(data)?.[1];
      const column = /<x:Column>\s*(\d+)\s*<\/x:Column>/.exec(data)?.[1];
      const height = heights.get(`${row} ${column}`);
      if (height === undefined) return data;
      return data.replace(/(<x:Anchor>)([\d\s,]*)(<\/x:Anchor>)/, (whole, open, text, close) => {
        const numbers = text.split(',').map(Number);
        if (numbers.length !== 8 || numbers.some(Number.isNaN)) return whole;
        const bottom = this.#layout.below([numbers[6]!, numbers[7]!], height);
        return `${open}${[...numbers.slice(0, 6), ...bottom].join(', ')}${close}`;
      });
    });
  }

  result(): Uint8Array {
    const data = this.#taken.join(',');
    let text = this.#text;
    if (data !== '')
      text = text.replace(IDMAP, (_, open, old, close) => open + [old.trim(), data].filter(Boolean).join(',') + close);
    const type = this.#added.length > 0 && !text.includes(`id="${SHAPE_TYPE}"`) ? TYPE : '';
    const end = text.lastIndexOf('</xml>');
    return latin1Bytes(text.slice(0, end) + type + this.#added.join('') + text.slice(end));
  }
}

function anchorText({ left, top, right, bottom }: Anchor): string {
  return [...left, ...top, ...right, ...bottom].join(', ');
}

function points(pixels: number): number {
  return (pixels * 3) / 4;
}

/** The text with each `<x:ClientData>` changed. */
function withData(text: string, change: (data: string) => string): string {
  const parts = text.split(DATA_END);
  const last = parts.pop()!;
  const changed = parts.map((part) => {
    const start = Math.max(part.lastIndexOf('<x:ClientData>'), part.lastIndexOf('<x:ClientData '));
    return start < 0 ? part + DATA_END : part.slice(0, start) + change(part.slice(start) + DATA_END);
  });
  return changed.join('') + last;
}
