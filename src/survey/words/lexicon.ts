import { closest } from '../../model/closest.ts';
import { normalize } from '../../model/fold.ts';
import type { Standard } from '../../model/standard.ts';
import { readHeader } from './header-grammar.ts';
import { Levels } from './levels.ts';
import type { Identity, Meaning } from './meaning.ts';
import { type Role, Vocabulary } from './segments.ts';
import { parseHeaderUnit } from './units.ts';
import * as words from './vocabulary.ts';

const MEMORY = 10_000;
/** Longer than any header: nothing is looked for in it. */
const LONGEST = 120;
/** Of a header word with its blanks, or with the groups above it. */
const LONGEST_PATH = 1000;
const LONGEST_NAME = 40;
const YEARS = /(?:19|20)\d\d年?度?/g;
const NO_NAMES: ReadonlySet<unknown> = new Set(['neutral', 'other', 'part', 'place', 'whole']);
const NUMBER = /^(?:q?\d{1,3}[.、:]|\(\d{1,3}\))+/;

/** All that is known of a standard's words: labels, aliases, ids, and the ways to write a level. */
export class Lexicon {
  readonly levels: Levels;
  readonly #vocabulary = new Vocabulary();
  readonly #own = new Map<string, Meaning>();
  readonly #labels: string[] = [];
  /** Sheets and files repeat their headers, so each is read once. */
  readonly #columns = new Map<string, Meaning | null>();
  readonly #standard: Standard;

  /** @param own people's own words for a column, each with what it stands for */
  constructor(standard: Standard, own: Iterable<readonly [word: string, means: string | Meaning]> = []) {
    this.#standard = standard;
    this.levels = new Levels(standard);
    this.#teachStandard(standard);
    this.#teachWords(standard);
    const meanings = Array.from(own, ([word, means]) => [word, this.#meant(means)] as const);
    for (const [word, meaning] of meanings) if (meaning) this.#adopt(word, meaning);
    this.#columns.clear();
  }

  #meant(means: string | Meaning): Meaning | null {
    return typeof means === 'string' ? this.column([means]) : means;
  }

  /** A word that stands for a field is a label like any other: the unit that it bears counts, and money needs one. */
  #adopt(word: string, meaning: Meaning): void {
    const text = normalize(word);
    if (meaning.is !== 'field') this.#own.set(text, meaning);
    else {
      const bare = text.replace(/\([^()]*\)$/, '');
      if (meaning.codes === undefined && meaning.years === undefined)
        this.#vocabulary.replace(bare, { field: meaning.field });
      const read = readHeader([text], this.#vocabulary, this.#standard);
      const written = read?.is === 'field' && read.field === meaning.field ? read.unit : null;
      this.#own.set(text, { ...meaning, unit: meaning.unit ?? written, underId: false });
    }
  }

  #teachStandard(standard: Standard): void {
    for (const identity of ['name', 'level', 'office'] as const) {
      const { label, aliases } = standard.identity[identity];
      this.#teach([identity, label.zh, label.en, ...aliases], { identity }, label.zh);
    }
    for (const [combined, { id, label, aliases }] of standard.combined.entries())
      this.#teach([id, label.zh, label.en, ...aliases], { combined }, label.zh);
    for (const [field, { id, label, aliases }] of standard.fields.entries()) {
      this.#teach([label.zh, label.en, ...aliases], { field }, label.zh);
      this.#vocabulary.replace(normalize(id), { field, id: true });
    }
    for (const { id, label, aliases } of standard.categories)
      for (const word of [id, label.zh, label.en, ...aliases])
        this.#vocabulary.teach(normalize(word), { category: true });
    this.#teachTitles(standard);
  }

  /** A rule's title heads a column, too: that of its field, or the contrary where nothing of it is allowed. */
  #teachTitles({ rules, fields }: Standard): void {
    for (const { title, requirements } of rules) {
      const tests = requirements.map(({ test }) => test);
      const ids = new Set(tests.map((test) => ('field' in test ? test.field : '')));
      const field = fields.findIndex(({ id }) => ids.size === 1 && ids.has(id));
      if (field < 0 || this.#vocabulary.role(normalize(title.zh))?.field !== undefined) continue;
      const none = tests.every((test) => (test.type === 'equals' || test.type === 'at-most') && test.value === 0);
      for (const word of [title.zh, title.en])
        this.#vocabulary.teach(normalize(word), none ? { field, inverse: true } : { field });
    }
  }

  #teachWords({ words: own }: Standard): void {
    const all = (list: readonly string[], role: Role): void => {
      for (const word of list) this.#vocabulary.teach(normalize(word), role);
    };
    all(own.other, { is: 'other' });
    all(own.neutral, { is: 'neutral' });
    for (const [unit, list] of Object.entries(words.MEASURES))
      all(list, { measure: true, unit: parseHeaderUnit(unit)! });
    all(words.REMARKS, { is: 'remark' });
    all(words.IGNORED, { is: 'ignored' });
    all(words.NEUTRAL, { is: 'neutral' });
    all(words.WHOLE, { is: 'whole' });
    all(words.PLACES, { is: 'place' });
    all(words.PARTS, { is: 'part' });
    all(words.OTHER, { is: 'other' });
    all(words.HOLDERS, { is: 'holder' });
    all(words.TOPICS, { is: 'topic' });
    all(words.REPORTED, { who: 'reported' });
    all(words.VERIFIED, { who: 'verified' });
  }

  #teach(list: readonly string[], role: Role, label: string): void {
    this.#labels.push(label);
    for (const word of list) {
      const known = this.#vocabulary.role(normalize(word));
      if (known?.field === undefined && known?.combined === undefined && known?.identity === undefined)
        this.#vocabulary.teach(normalize(word), role);
    }
  }

  /**
   * What the header words of one column mean, read from the group at the top to the leaf at the bottom. Null where they
   * name nothing that is known.
   */
  column(path: readonly string[]): Meaning | null {
    if (path.some((word) => word.length > LONGEST_PATH)) return null;
    const key = path.join('\u0000');
    let meaning = this.#columns.get(key);
    if (meaning === undefined) {
      meaning = this.#column(path);
      if (this.#columns.size < MEMORY) this.#columns.set(key, meaning);
    }
    return meaning;
  }

  #column(path: readonly string[]): Meaning | null {
    const texts = path
      .flatMap((word) => this.#split(normalize(word)))
      .filter((text, index, all) => text !== '' && text !== all[index - 1]);
    // What a form collector joins with ┋ are answers.
    if (texts.length === 0 || texts.some((text) => text.length > LONGEST || text.includes('┋'))) return null;
    const own = this.#own.get(texts.join('/')) ?? this.#own.get(texts.at(-1)!);
    return own ?? readHeader(texts, this.#vocabulary, this.#standard);
  }

  /** Form collectors write 场地/建筑面积 where a sheet has two header rows, and 2、现有功能室(图书阅览室) for one of several choices. */
  #split(word: string): readonly string[] {
    const parts = word.split('/');
    if (parts.length > 1 && parts.slice(0, -1).every((part) => this.#isGroup(part))) return parts;
    const choice = /^(.+)\(([^()]+)\)$/.exec(word);
    if (choice && this.isLabel(choice[2]!) && !this.isLabel(word) && this.#isGroup(choice[1]!.replace(NUMBER, '')))
      return [choice[1]!.replace(NUMBER, ''), choice[2]!];
    return [word];
  }

  #isGroup(text: string): boolean {
    return (
      text !== '' &&
      this.#vocabulary.consistsOf(text, ({ is, category }) => category === true || is === 'topic' || is === 'neutral')
    );
  }

  /** Can this cell head a column of names: 名称, or a level such as 社区? */
  namesCenters(text: string): boolean {
    return text.length <= LONGEST_NAME && (this.column([text])?.is === 'name' || this.levels.of(text) !== null);
  }

  /** Is the text as it stands the name of a field? */
  isLabel(text: string): boolean {
    const role = this.#vocabulary.role(normalize(text));
    return role?.field !== undefined || role?.combined !== undefined;
  }

  /** Are all its words known, and do they name no field and nobody: a unit, 有/无, 计划, 上半年? */
  qualifies(text: string): boolean {
    const plain = normalize(text);
    if (plain === '' || plain.length > LONGEST) return false;
    const segments = this.#vocabulary.segments([plain]);
    return (
      segments.length > 0 &&
      segments.every(({ role }) => role && role.identity === undefined && (role.field === undefined || role.measure))
    );
  }

  /**
   * Is a text made of nothing but words that stand around fields: 完成数, 2016年合计, 区级核查? No centre is called so; with 社区
   * or 村 in it, it may be one.
   */
  isNoName(text: string): boolean {
    const plain = normalize(text);
    if (plain.length > LONGEST) return false;
    const bare = /\d/.test(plain) ? plain.replace(YEARS, '') : plain;
    // No word has a figure in it.
    if (plain === '' || /\d/.test(bare) || !this.#vocabulary.mayBegin(plain)) return false;
    return this.#vocabulary.consistsOf(bare, ({ is, who, measure, unit }) => {
      return NO_NAMES.has(is) || who !== undefined || measure === true || unit !== undefined;
    });
  }

  /** Do its words make whatever stands below them another thing: 标准要求, 结论? */
  opposes(text: string): boolean {
    const segments = this.#vocabulary.segments([normalize(text).slice(0, LONGEST)]);
    return segments.some(({ role }) => role?.is === 'other' || role?.is === 'part');
  }

  /** The first word by which a title says that something else than what is there stands below it: 计划表. */
  otherIn(title: string): string | null {
    const segments = this.#vocabulary.segments([normalize(title.slice(0, LONGEST_PATH)).slice(0, LONGEST)]);
    return segments.find(({ text }) => words.PLANS.includes(text))?.text ?? null;
  }

  /** The known label nearest to a text, for a hint; null where nothing is near. */
  nearest(text: string): string | null {
    const bare = normalize(text)
      .replace(/\([^()]*\)/g, '')
      .replace(/^[\d.、:()*]+|(?<![*:：])[*:：]+$/g, '');
    return closest(bare, this.#labels, normalize);
  }
}

export type { Identity, Meaning };
