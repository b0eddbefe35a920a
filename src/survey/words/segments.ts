import { type Codes, codesAt } from './codes.ts';
import { parseUnit, type Unit } from './units.ts';

/** All that a word of a header can be; one word may be several things (建筑面积: a field, and a category). */
export interface Role {
  readonly field?: number;
  /** The word is the field's id: a bare number below it is in the field's unit. */
  readonly id?: boolean;
  /** The word is a rule's title that says there is none of it: 无重大安全和责任事故. */
  readonly inverse?: boolean;
  readonly combined?: number;
  readonly identity?: 'name' | 'level' | 'office';
  readonly is?: 'ignored' | 'remark' | 'neutral' | 'topic' | 'other' | 'part' | 'place' | 'whole' | 'holder';
  readonly category?: boolean;
  readonly who?: 'reported' | 'verified';
  /** A unit, or the unit that a measuring word such as 次数 implies. */
  readonly unit?: Unit;
  readonly measure?: boolean;
  readonly years?: readonly [from: number, to: number];
  readonly codes?: Codes;
}

/** A stretch of a header's text. `role` is null for what no list knows. */
export interface Segment {
  readonly text: string;
  readonly role: Role | null;
  /** Index of the header word in which it ends. */
  readonly word: number;
}

const SEPARATOR = /[()（）/／,，:：;；、_.·。?？!！*★☆●#'"“”|+=~—–-]/;
const NUMBERING =
  /(?:[*★☆●]|\d{1,3}[.、:)](?!\d)|\(\d{1,3}\)|q\d{1,3}[.、:]?|第\d{1,3}题[.、:]?|[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十]{1,3}\))+/y;
const YEARS = /((?:19|20)\d\d)年?度?(?:(?:[-~—–至到、]|--)((?:19|20)\d\d)年?度?)?/y;
/** The dimensions of a combined column, in the order in which a cell is to write them. */
const DIMENSIONS = /长(?:度)?[×x*、,/]?宽(?:度)?(?:[×x*、,/]?高(?:度)?)?/y;

/** A word and the brackets behind it. */
const BRACKETED = /^(.*[^()])((?:\([^()]*\)?)+)$/;

/** A stretch of a header word. */
interface Piece {
  readonly text: string;
  readonly word: number;
}

/** A text that is being cut: its places are those of its UTF-16 units. */
interface Cut {
  readonly text: string;
  readonly starts: readonly number[];
  readonly separates: readonly boolean[];
  /** Has it anything that could be a code? */
  readonly coded: boolean;
}

type Offer = (from: number, to: number, cost: number, role: Role | null) => void;

const ANSWERED = /[有无是否已未没达符具yn]/;
const CODED = /[\d√✓✔×✗勾a-d]/;
const LONGEST_UNIT = 8;
const KNOWN = 2;
const UNKNOWN = 20;

/** The words that are known, and how a text is cut into them. */
export class Vocabulary {
  readonly #roles = new Map<string, Role>();
  /** How long a word can be, by its first character. */
  readonly #first = new Map<string, number>();

  /** `word` as `normalize` leaves it. What was taught before is not forgotten. */
  teach(word: string, role: Role): void {
    if (word === '') return;
    this.#roles.set(word, { ...role, ...this.#roles.get(word) });
    this.#know(word);
  }

  /** What is taught now is all that the word means. */
  replace(word: string, role: Role): void {
    this.#roles.set(word, role);
    this.#know(word);
  }

  #know(word: string): void {
    this.#first.set(word[0]!, Math.max(this.#first.get(word[0]!) ?? 0, word.length));
  }

  role(word: string): Role | undefined {
    return this.#roles.get(word);
  }

  /**
   * Cuts the normalized words of a header, from group to leaf, into as few known stretches as there can be, with as little
   * left over as possible. Only a field's name may reach over from one word into the next (戏台 over 长).
   */
  segments(words: readonly string[]): Segment[] {
    // Brackets behind a word stand aside, so that 戏台（米） over 长 is read as 戏台长.
    const parts = words.map((word) => (this.#roles.has(word) ? null : BRACKETED.exec(word)));
    const mains = words.map((word, index) => ({ text: parts[index]?.[1] ?? word, word: index }));
    const asides = parts.flatMap((part, word) => (part ? [{ text: part[2]!, word }] : []));
    return this.#cut([...mains, ...asides]).sort((a, b) => a.word - b.word);
  }

  /** A glance: does any word, or a year, begin like this? */
  mayBegin(text: string): boolean {
    return this.#first.has(text[0]!) || /^[\d(]/.test(text);
  }

  /** Is a text made of nothing but words that are accepted? */
  consistsOf(text: string, accepts: (role: Role) => boolean): boolean {
    const reached = new Set([0]);
    for (let at = 0; at < text.length; at++) {
      if (!reached.has(at)) continue;
      if (SEPARATOR.test(text[at]!)) reached.add(at + 1);
      const longest = this.#first.get(text[at]!) ?? 0;
      for (let to = at + 1; to <= Math.min(text.length, at + longest); to++) {
        const role = this.#roles.get(text.slice(at, to));
        if (role && accepts(role)) reached.add(to);
      }
    }
    return reached.has(text.length);
  }

  #cut(pieces: readonly Piece[]): Segment[] {
    const text = pieces.map((piece) => piece.text).join('');
    const starts: number[] = [];
    for (let index = 0, at = 0; index < pieces.length; at += pieces[index]!.text.length, index++) starts.push(at);
    const best: { cost: number; from: number; role: Role | null }[] = [{ cost: 0, from: 0, role: null }];
    const offer: Offer = (from, to, cost, role) => {
      const total = (best[from]?.cost ?? Number.POSITIVE_INFINITY) + cost;
      if (total < (best[to]?.cost ?? Number.POSITIVE_INFINITY)) best[to] = { cost: total, from, role };
    };
    const separates = text.split('').map((char) => SEPARATOR.test(char));
    const cut = { text, starts, separates, coded: CODED.test(text) && ANSWERED.test(text) };
    for (let at = 0; at < text.length; at++) this.#offerFrom(cut, at, offer);
    return this.#collect(text, best, starts, pieces);
  }

  #offerFrom({ text, starts, separates, coded }: Cut, at: number, offer: Offer): void {
    const next = starts.find((start) => start > at) ?? text.length;
    offer(at, at + 1, separates[at] ? 0 : UNKNOWN, null);
    if (starts.includes(at)) {
      const numbered = sticky(NUMBERING, text, at);
      if (numbered && at + numbered[0].length < next) offer(at, at + numbered[0].length, 0, null);
    }
    const longest = this.#first.get(text[at]!) ?? 0;
    for (let to = at + 1; to <= Math.min(text.length, at + longest); to++) {
      const role = this.#roles.get(text.slice(at, to));
      const crosses = to > next;
      if (role && (!crosses || role.field !== undefined || role.combined !== undefined)) offer(at, to, KNOWN, role);
    }
    offerPatterns(text.slice(0, next), at, coded, offer);
    // A unit stands at the end of a word, or alone between signs.
    for (let to = at + 1; to <= Math.min(next, at + LONGEST_UNIT); to++) {
      const unit = to === next || separates[to] ? wholeUnit(text.slice(at, to)) : null;
      if (unit) offer(at, to, KNOWN, { unit });
    }
  }

  #collect(
    text: string,
    best: readonly { from: number; role: Role | null }[],
    starts: readonly number[],
    pieces: readonly Piece[],
  ): Segment[] {
    const segments: Segment[] = [];
    for (let to = text.length; to > 0; to = best[to]!.from) {
      const { from, role } = best[to]!;
      const stretch = text.slice(from, to);
      if (role === null && (to - from > 1 || SEPARATOR.test(stretch))) continue;
      const { word } = pieces[starts.findLastIndex((start) => start < to)]!;
      const behind = segments[0];
      // What no list knows is told as one word.
      if (role === null && behind?.role === null && behind.word === word && text.startsWith(behind.text, to))
        segments[0] = { ...behind, text: stretch + behind.text };
      else segments.unshift({ text: stretch, role, word });
    }
    return segments;
  }
}

/** Years, codes and dimensions that begin at a place. */
function offerPatterns(word: string, at: number, coded: boolean, offer: Offer): void {
  const first = word[at]!;
  const years = (first === '1' || first === '2') && !/\d/.test(word[at - 1] ?? '') ? sticky(YEARS, word, at) : null;
  if (years) {
    const from = Number(years[1]);
    offer(at, at + years[0].length, KNOWN, { years: [from, Number(years[2] ?? from)] });
  }
  const codes = coded ? codesAt(word, at) : null;
  if (codes) offer(at, codes.end, KNOWN, { codes: codes.codes });
  const dimensions = first === '长' ? sticky(DIMENSIONS, word, at) : null;
  if (dimensions) offer(at, at + dimensions[0].length, KNOWN, { is: 'neutral' });
}

function sticky(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function wholeUnit(text: string): Unit | null {
  const found = parseUnit(text);
  return found?.unit ? { ...found.unit, power: found.unit.power + found.power } : null;
}
