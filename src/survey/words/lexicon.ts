import { closest } from '../../model/closest.ts';
import { normalize } from '../../model/fold.ts';
import type { Standard } from '../../model/standard.ts';
import { comparable, parseHeaderUnit, type Unit } from './units.ts';

export type Identity = 'name' | 'level' | 'office';

/** What a column or key stands for. */
export type Meaning =
  | { readonly is: Identity }
  | { readonly is: 'field'; readonly field: number; readonly unit: Unit | null; readonly underId: boolean }
  | { readonly is: 'combined'; readonly combined: number; readonly unit: Unit | null }
  | { readonly is: 'ignored' };

/** Columns of every form that are nobody's answer. */
const IGNORED =
  '序号 编号 no 备注 说明 联系人 联系电话 电话 手机 地址 详细地址 负责人 填报人 填表人 填报时间 填表日期'.split(' ');
/** Remarks behind a label that name another figure: 占地面积 and 使用面积 are no 建筑面积, 人次 is no number of events. */
const OTHER_FIGURE = /^(?:占地|用地|使用|人次|延米|册|计划|规划|拟建)/;
/** Words behind a field's name that say how it is answered, not what it is. */
const COUNTED = /(?:数量|个数|场数|场次|次数|人数|套数|块数|数)$/;
const ANSWERED = /(?:情况|有无|是否|是否有|是否具备|是否配备|有\/无|是\/否)$/;
const ASKED = /^(?:是否有|是否设有|是否配备|是否具备|是否|有无)/;
/** Leaves that mean nothing without the group above them. */
const GENERIC = new Set(
  '面积 数量 个数 数 长 宽 高 长度 宽度 高度 次数 场次 场数 人数 天数 套数 金额 经费 情况 有无 是否 有/无 是/否 规模'.split(
    ' ',
  ),
);

const MEMORY = 10_000;

/** All that is known of a standard's words: labels, aliases, ids, and the ways to write a level. */
export class Lexicon {
  readonly #meanings = new Map<string, Meaning>();
  readonly #levels = new Map<string, string>();
  readonly #ambiguous = new Map<string, readonly string[]>();
  readonly #labels: string[] = [];
  /** Sheets and files repeat their headers, so each is read once. */
  readonly #columns = new Map<string, Meaning | null>();
  readonly #standard: Standard;

  /** @param own people's own words for a column, each with the field id or label that it stands for */
  constructor(standard: Standard, own: Iterable<readonly [word: string, means: string]> = []) {
    this.#standard = standard;
    for (const word of IGNORED) this.#meanings.set(word, { is: 'ignored' });
    for (const is of ['name', 'level', 'office'] as const) {
      this.#teach(
        is,
        [is, standard.identity[is].label.zh, standard.identity[is].label.en, ...standard.identity[is].aliases],
        { is },
      );
    }
    for (const [combined, of] of standard.combined.entries()) {
      this.#teach(of.label.zh, [of.id, of.label.zh, of.label.en, ...of.aliases], {
        is: 'combined',
        combined,
        unit: null,
      });
    }
    for (const [field, of] of standard.fields.entries()) {
      this.#teach(of.label.zh, [of.label.zh, of.label.en, ...of.aliases], {
        is: 'field',
        field,
        unit: null,
        underId: false,
      });
      this.#meanings.set(normalize(of.id), { is: 'field', field, unit: null, underId: true });
    }
    for (const level of standard.levels) {
      for (const word of [level.id, level.label.zh, level.label.en, ...level.aliases]) {
        this.#levels.set(normalize(word), level.id);
      }
    }
    for (const { text, between } of standard.ambiguousLevels) this.#ambiguous.set(normalize(text), between);
    const meanings = Array.from(own, ([word, means]) => [word, this.column([means])] as const);
    for (const [word, meaning] of meanings) if (meaning) this.#adopt(word, meaning);
    this.#columns.clear();
  }

  /** A word that stands for a field is a label like any other: the unit that it bears counts, and money needs one. */
  #adopt(word: string, meaning: Meaning): void {
    const text = normalize(word);
    this.#meanings.set(stripped(text).text || text, meaning.is === 'field' ? { ...meaning, underId: false } : meaning);
  }

  #teach(label: string, words: readonly string[], meaning: Meaning): void {
    if (label !== meaning.is) this.#labels.push(label);
    for (const word of words) if (!this.#meanings.has(normalize(word))) this.#meanings.set(normalize(word), meaning);
  }

  /**
   * What the header words of one column mean, read from the group at the top to the leaf at the bottom. Null where they
   * are not understood.
   */
  column(path: readonly string[]): Meaning | null {
    const key = path.join('\u0000');
    let meaning = this.#columns.get(key);
    if (meaning === undefined) {
      meaning = this.#column(path);
      if (this.#columns.size < MEMORY) this.#columns.set(key, meaning);
    }
    return meaning;
  }

  /** Can this cell head a column of names: 名称, or a level such as 社区? */
  namesCenters(text: string): boolean {
    return this.column([text])?.is === 'name' || this.level(text) !== null;
  }

  #column(path: readonly string[]): Meaning | null {
    const texts = path.map(normalize).filter((text, index, all) => text !== '' && text !== all[index - 1]);
    const leaf = texts.at(-1);
    if (leaf === undefined) return null;
    // A row of units under the names: the unit belongs to what stands above it.
    const leafUnit = texts.length > 1 ? parseHeaderUnit(leaf.replace(/^\(|\)$/g, '')) : null;
    if (leafUnit) return this.#inUnit(this.column(texts.slice(0, -1)), leafUnit);
    for (let from = 0; from < texts.length - 1; from++) {
      const joined = this.#label(texts.slice(from).join(''), leaf);
      if (joined) return joined;
    }
    const found = texts.length > 1 && this.isGeneric(leaf) ? this.#generic(texts) : this.#label(leaf, leaf);
    return this.#inUnitOfGroup(found, texts.slice(0, -1));
  }

  /** 经费保障（万元） over 业务经费: the group says the unit for all below it that can be measured in it. */
  #inUnitOfGroup(meaning: Meaning | null, groups: readonly string[]): Meaning | null {
    if (meaning?.is !== 'field' || meaning.unit !== null) return meaning;
    const { quantity } = this.#standard.fields[meaning.field]!;
    const unit = groups.map((group) => stripped(group).unit).findLast((said) => said?.quantity === quantity);
    return unit ? (this.#inUnit(meaning, unit) ?? meaning) : meaning;
  }

  /** 集中培训 over 人 is another figure than 集中培训 over 天. */
  #inUnit(above: Meaning | null, unit: Unit): Meaning | null {
    if (above?.is !== 'field') return withUnit(above, unit);
    const own = parseHeaderUnit(normalize(this.#standard.fields[above.field]?.unit ?? '间'));
    return own && comparable(unit, own) ? withUnit(above, unit) : null;
  }

  /** 图书室 over 有/无: the leaf says how it is answered. 文体广场 over 个数 stays unknown: it is another figure. */
  #generic(texts: readonly string[]): Meaning | null {
    const above = this.column(texts.slice(0, -1));
    if (above?.is !== 'field') return null;
    const leaf = stripped(texts.at(-1) as string).text;
    const answered = this.#kind(above.field) === 'yes-no' && ANSWERED.test(leaf);
    return answered || this.#counts(above.field, leaf) ? above : null;
  }

  /** Can the suffix of this leaf tell how many there are of a field? 群众文体活动人数 is no number of events. */
  #counts(field: number, leaf: string): boolean {
    const { kind, unit } = this.#standard.fields[field]!;
    return kind !== 'number' && COUNTED.test(leaf) && (unit === '人' || !leaf.endsWith('人数'));
  }

  /** One label, with its unit and remarks. `leaf` decides which suffixes may be dropped. */
  #label(text: string, leaf: string): Meaning | null {
    const whole = this.#meanings.get(text);
    if (whole) return whole;
    const { text: bare, unit } = stripped(text);
    const found = this.#meanings.get(bare) ?? this.#withoutSuffix(bare, stripped(leaf).text);
    return found && unit ? this.#inUnit(found, unit) : (found ?? null);
  }

  #withoutSuffix(text: string, leaf: string): Meaning | null {
    const asked = this.#meanings.get(text.replace(ASKED, '').replace(ANSWERED, ''));
    if (asked?.is === 'field' && this.#kind(asked.field) === 'yes-no') return asked;
    const counted = this.#meanings.get(text.replace(COUNTED, ''));
    return counted?.is === 'field' && this.#counts(counted.field, leaf) ? counted : null;
  }

  #kind(field: number): string | undefined {
    return this.#standard.fields[field]?.kind;
  }

  /** The level a text names, `ambiguous` with the levels it could be, or null. */
  level(text: string): { id: string } | { between: readonly string[] } | null {
    const plain = normalize(text);
    const id = this.#levels.get(plain);
    if (id !== undefined) return { id };
    const between = this.#ambiguous.get(plain);
    return between ? { between } : null;
  }

  /** The level that a sheet's name says: 社区, 社区级, 2.社区, 附表3 行政村 调查表. */
  sheetLevel(name: string): string | null {
    const exact = this.level(name);
    const found =
      exact ??
      this.level(
        normalize(name)
          .replace(/^(附[表件])?[\d一二三四.、_()-]*/, '')
          .replace(SHEET_TAIL, ''),
      );
    return found && 'id' in found ? found.id : null;
  }

  /** 面积, 数量, 长: means something only under the name of the thing. */
  isGeneric(leaf: string): boolean {
    return GENERIC.has(stripped(normalize(leaf)).text);
  }

  /** The known label nearest to a text, for a hint; null where nothing is near. */
  nearest(text: string): string | null {
    return closest(stripped(normalize(text)).text, this.#labels, normalize);
  }
}

const SHEET_TAIL = /(?:中心)?(?:调查|统计|情况|明细|登记|汇总|信息|数据)?表?[\d_.()-]*$/;

function withUnit(meaning: Meaning | null, unit: Unit | null): Meaning | null {
  if (!meaning || !unit || (meaning.is !== 'field' && meaning.is !== 'combined')) return meaning;
  return { ...meaning, unit };
}

/** A label with nothing to take off. */
const BARE = /^[\u4e00-\u9fff]*[^\u0000-\u4dff元米天亩]$/;

/** Takes numbering, required marks, remarks in brackets and the unit off a normalized label. */
function stripped(label: string): { text: string; unit: Unit | null } {
  if (BARE.test(label)) return { text: label, unit: null };
  let unit: Unit | null = null;
  let text = label.replace(/^(?:\d+[.、:]|\(\d+\)|\*)+/, '').replace(/[*:：]+$/, '');
  text = text.replace(/\(([^()]*)\)/g, (whole, remark: string) => {
    if (OTHER_FIGURE.test(remark)) return whole;
    for (const piece of remark.split(/[,，;；、]/)) unit ??= parseHeaderUnit(piece);
    return '';
  });
  const slash = /^(.+?)[/／,，:：_-](.+)$/.exec(text);
  const behindSlash = slash && parseHeaderUnit(slash[2] as string);
  if (behindSlash) return { text: slash[1] as string, unit: behindSlash };
  const tail = /^(.+?)((?:万|千|百万)?(?:m2|平方米|平米|亩|元|米|天|(?<=[\u4e00-\u9fff])m))$/.exec(text);
  const atTail = tail && unit === null ? parseHeaderUnit(tail[2] as string) : null;
  return atTail ? { text: (tail as RegExpExecArray)[1] as string, unit: atTail } : { text, unit };
}
