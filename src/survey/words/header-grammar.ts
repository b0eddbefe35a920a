import { normalize } from '../../model/fold.ts';
import { largest, smallest } from '../../model/lists.ts';
import type { Standard } from '../../model/standard.ts';
import type { FieldMeaning, Meaning, Qualities } from './meaning.ts';
import type { Role, Segment, Vocabulary } from './segments.ts';
import { comparable, parseHeaderUnit, type Unit } from './units.ts';

type Known = Segment & { readonly role: Role };

/** What the thing is that a header names, with the unit in which it is measured. */
interface Target {
  readonly field: number | null;
  readonly combined: number | null;
  readonly yesNo: boolean;
  readonly count: boolean;
  readonly own: Unit | null;
  /** The unit as the standard writes it; it may be one that no list knows. */
  readonly written: string;
}

const CHOICES: ReadonlyMap<string, boolean> = new Map([
  ...[...'有是'].map((word) => [word, true] as const),
  ...['已落实', '已配备'].map((word) => [word, true] as const),
  ...['无', '否', '没有', '未建', '未建成', '未落实', '未配备'].map((word) => [word, false] as const),
]);
const MULTIPLIERS: ReadonlyMap<string, number> = new Map([
  ['千', 3],
  ['万', 4],
  ['百万', 6],
  ['亿', 8],
]);

/**
 * Reads all words of a column, from the group at the top to the leaf at the bottom. It is a field's column only if every
 * one of them is known and none makes it another thing; null where the words name nothing that the standard knows.
 * @param words normalized, none of them empty
 */
export function readHeader(words: readonly string[], vocabulary: Vocabulary, standard: Standard): Meaning | null {
  const simple = words.length === 1 ? vocabulary.role(words[0]!) : undefined;
  // Most headers are a field's name and nothing else.
  if (simple?.field !== undefined && simple.inverse === undefined)
    return { is: 'field', field: simple.field, unit: null, underId: simple.id ?? false };
  const segments = vocabulary.segments(words);
  const leaf = words.length - 1;
  const identity = ofIdentity(segments, leaf);
  const deciding = segments.findLast((one, index) => names(one) && !isMeasureHere(segments, index));
  if (identity && (!deciding || identity.remark)) return { is: identity.is };
  if (!deciding) return null;
  return new Reading(segments, words, deciding as Known, vocabulary, standard).meaning();
}

const PLAIN: ReadonlySet<Role['is']> = new Set(['ignored', 'remark', 'neutral', 'topic']);

/** Does the leaf by itself say a name, a level, an office, or what nobody answers? */
function ofIdentity(
  segments: readonly Segment[],
  leaf: number,
): { is: 'name' | 'level' | 'office' | 'ignored'; remark: boolean } | null {
  const own = segments.filter(({ word }) => word === leaf);
  const plain = own.every(({ role }) => role && (role.identity || (role.is && PLAIN.has(role.is))));
  if (!plain) return null;
  const telling = own.findLast(({ role }) => role?.identity || role?.is === 'ignored' || role?.is === 'remark')?.role;
  if (!telling) return null;
  if (telling.is === 'remark') return { is: 'ignored', remark: true };
  return { is: telling.is === 'ignored' ? 'ignored' : telling.identity!, remark: false };
}

function names({ role }: Segment): boolean {
  return role?.field !== undefined || role?.combined !== undefined;
}

/** 面积 names a field only where nothing else does: under 文体广场 it says what is measured. */
function isMeasureHere(segments: readonly Segment[], index: number): boolean {
  return (
    segments[index]!.role?.measure === true &&
    segments.some((one, other) => other !== index && names(one) && one.role?.measure !== true)
  );
}

class Reading {
  readonly #segments: readonly Segment[];
  readonly #words: readonly string[];
  readonly #deciding: Known;
  readonly #target: Target;
  readonly #standard: Standard;
  readonly #vocabulary: Vocabulary;
  /** The words in which a field is named: what stands beside its name says more than a group does. */
  readonly #naming: ReadonlySet<number>;

  constructor(
    segments: readonly Segment[],
    words: readonly string[],
    deciding: Known,
    vocabulary: Vocabulary,
    standard: Standard,
  ) {
    this.#vocabulary = vocabulary;
    this.#segments = segments;
    this.#words = words;
    this.#deciding = deciding;
    this.#standard = standard;
    this.#target = targetOf(deciding.role, standard);
    this.#naming = new Set(segments.filter(names).map(({ word }) => word));
  }

  meaning(): Meaning {
    const { field, combined } = this.#target;
    const choice = this.#choice();
    const others = this.#segments.filter(({ word }) => choice === undefined || word !== this.#words.length - 1);
    const wrong = this.#offending(others);
    if (wrong !== null) return { is: 'other', field, combined, word: wrong };
    const unit = this.#unit(others);
    if (field === null) return { is: 'combined', combined: combined!, unit };
    const { id = false, inverse } = this.#deciding.role;
    const found: FieldMeaning = { is: 'field', field, unit, underId: id, ...this.#qualities(others) };
    return {
      ...found,
      ...(choice !== undefined && { choice }),
      ...(inverse === true && { inverse }),
    };
  }

  /** 有 | 无 under the name of a room: one of the two is ticked. */
  #choice(): boolean | undefined {
    const { yesNo, count } = this.#target;
    const leaf = this.#words.length - 1;
    if (leaf === 0 || this.#naming.has(leaf) || !(yesNo || count)) return undefined;
    return CHOICES.get(this.#words[leaf]!);
  }

  /** The words that make the column another thing, as they stand together; null where there are none. */
  #offending(segments: readonly Segment[]): string | null {
    const first = segments.findIndex((one) => !this.#fits(one));
    if (first < 0) return null;
    let word = segments[first]!.text;
    for (let next = first + 1; next < segments.length; next++) {
      const one = segments[next]!;
      if (one.word !== segments[first]!.word || this.#fits(one)) break;
      if (!this.#words[one.word]!.includes(word + one.text)) break;
      word += one.text;
    }
    return word;
  }

  #fits(segment: Segment): boolean {
    const { role, word, text } = segment;
    if (segment === this.#deciding) return true;
    if (role === null) return text === this.#target.written || this.#multiplier(text) !== null;
    if (names(segment) && role.measure !== true) return this.#agrees(segment as Known);
    if (role.measure === true || role.unit) return this.#measures(role.unit!) || this.#isGroupsUnit(segment);
    if (role.years || role.codes || role.who) return true;
    if (role.category) return true;
    switch (role.is) {
      case 'neutral':
      case 'whole':
      case 'holder':
        return true;
      case 'topic':
        return word < this.#deciding.word && !this.#naming.has(word);
      case 'place':
        return this.#target.yesNo;
      default:
        // Another thing, a part, a person, or the office beside a field.
        return role.identity !== undefined && !this.#naming.has(word);
    }
  }

  /** The same field again, the category above it, or the combined column of which it is a part. */
  #agrees({ role, word }: Known): boolean {
    if (role.field !== undefined && role.field === this.#target.field) return true;
    if (role.combined !== undefined && role.combined === this.#target.combined) return true;
    if (word < this.#deciding.word && (role.category === true || this.#isTopic(word))) return true;
    const { combined } = role;
    if (combined === undefined || this.#target.field === null) return false;
    return this.#standard.combined[combined]!.fields.includes(this.#standard.fields[this.#target.field]!.id);
  }

  /** 设备配备 names a field, and over others it is what their group is called. */
  #isTopic(word: number): boolean {
    const accepts = ({ is, category }: Role): boolean =>
      category === true || is === 'topic' || is === 'neutral' || (is === 'place' && this.#target.yesNo);
    return this.#vocabulary.consistsOf(this.#words[word]!, accepts);
  }

  /** 经费保障（万元） over 免费开放保障经费落实: the unit is for what is measured in that group. */
  #isGroupsUnit({ role, word }: Segment): boolean {
    const isMoney = role?.unit?.quantity === 'money' && role.measure !== true;
    return this.#target.yesNo && isMoney && word < this.#deciding.word && !this.#naming.has(word);
  }

  #measures(unit: Unit): boolean {
    const { own, combined } = this.#target;
    if (combined !== null) return unit.quantity === 'length';
    return own !== null && comparable(unit, own);
  }

  /** 业务经费（万）: ten thousands of money are yuan. */
  #multiplier(text: string): number | null {
    return this.#target.own?.quantity === 'money' ? (MULTIPLIERS.get(text) ?? null) : null;
  }

  /** The unit nearest to the leaf. */
  #unit(segments: readonly Segment[]): Unit | null {
    for (const { role, text } of [...segments].reverse()) {
      if (role?.unit && role.measure !== true) return role.unit;
      const power = role === null ? this.#multiplier(text) : null;
      if (power !== null) return { ...this.#target.own!, numerator: 1, denominator: 1, power };
    }
    return null;
  }

  #qualities(segments: readonly Segment[]): Qualities {
    const roles = segments.flatMap(({ role }) => role ?? []);
    const years = roles.flatMap((role) => role.years ?? []);
    const codes = roles.findLast((role) => role.codes)?.codes;
    const who = roles.findLast((role) => role.who)?.who;
    return {
      ...(codes && { codes }),
      ...(who && { who }),
      ...(years.length > 0 && { years: [smallest(years), largest(years)] as const }),
    };
  }
}

function targetOf({ field, combined }: Role, { fields }: Standard): Target {
  if (field === undefined)
    return { field: null, combined: combined!, yesNo: false, count: false, own: null, written: '' };
  const { kind, unit } = fields[field]!;
  const yesNo = kind === 'yes-no';
  // Rooms are counted, too.
  const written = normalize(unit ?? '间');
  return { field, combined: null, yesNo, count: kind === 'count', own: parseHeaderUnit(written), written };
}
