import { partKey } from '../../ooxml/zip/directory.ts';
import type { ContentTypes, Links } from './package/links.ts';
import type { Rewrite } from './package/rewrite.ts';
import { type Blocks, Boxes } from './sheet/boxes.ts';
import { Comments, EMPTY_COMMENTS } from './sheet/comments.ts';
import type { Layout } from './sheet/layout.ts';
import type { Note } from './sheet/notes.ts';

/** The notes of one sheet: its part of texts and its part of boxes, which may be there or have to be made. */
export class SheetNotes {
  readonly comments: Comments;
  readonly #rewrite: Rewrite;
  readonly #types: ContentTypes;
  readonly #name: string;
  readonly #isNew: boolean;
  readonly #fresh: Note[] = [];
  readonly #extended: Note[] = [];
  #count = 0;

  private constructor(rewrite: Rewrite, types: ContentTypes, name: string, isNew: boolean, comments: Comments) {
    this.#rewrite = rewrite;
    this.#types = types;
    this.#name = name;
    this.#isNew = isNew;
    this.comments = comments;
  }

  static async of(rewrite: Rewrite, types: ContentTypes, sheetKey: string, author: string): Promise<SheetNotes> {
    const links = await rewrite.parts.relationships(sheetKey);
    const linked = links.find(({ type, target }) => type === 'comments' && rewrite.parts.has(target));
    if (linked !== undefined) {
      const comments = new Comments(await rewrite.edit(linked.target), author);
      return new SheetNotes(rewrite, types, rewrite.nameOf(linked.target), false, comments);
    }
    const name = rewrite.freeName('xl/comments', '.xml');
    return new SheetNotes(rewrite, types, name, true, new Comments(rewrite.make(name, EMPTY_COMMENTS), author));
  }

  add(note: Note): void {
    const how = this.comments.add(note);
    this.#count++;
    if (how === 'new') this.#fresh.push(note);
    else if (how === 'extended') this.#extended.push(note);
  }

  get count(): number {
    return this.#count;
  }

  /** Writes texts and boxes. `drawing` is the part of boxes that the sheet is linked to; without one it is made. */
  async finish(drawing: string | null, blocks: Blocks, layout: Layout, links: Links): Promise<void> {
    const rewrite = this.#rewrite;
    const isNewDrawing = drawing === null;
    const name = isNewDrawing ? rewrite.freeName('xl/drawings/vmlDrawing', '.vml') : rewrite.nameOf(drawing);
    const bytes = isNewDrawing ? null : await rewrite.whole(drawing);
    const boxes = new Boxes(bytes, blocks, layout, rewrite.parts.origin(partKey(name)));
    boxes.enlarge(this.#extended);
    for (const note of this.#fresh) boxes.add(note);
    // The first link is the one that the sheet was promised.
    if (isNewDrawing) {
      links.add('vmlDrawing', name);
      this.#types.addDrawings();
    }
    if (this.#isNew) {
      links.add('comments', this.#name);
      this.#types.add(this.#name, 'comments');
    }
    await rewrite.put(this.#name, this.comments.result());
    await rewrite.put(name, boxes.result());
  }
}
