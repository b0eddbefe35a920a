import { normalize, trimmed } from '../../model/fold.ts';
import { cellText, type Grid, isFilled } from '../table/grid.ts';
import type { Lexicon, Meaning } from '../words/lexicon.ts';
import { holdsAnswers } from '../words/meaning.ts';
import { rowWord } from '../words/row-words.ts';
import { type At, isItemHead, type Label, type Labels } from './labels.ts';
import { namelessColumns } from './nameless-columns.ts';
import type { Item, Sheaf } from './sheaf.ts';

/** What stands over the items of a list: the column of the items, and what each other column holds. */
interface Heads {
  readonly index: number;
  readonly column: number;
  readonly names: readonly At[];
  /** Columns whose head says how the answers below were got: 实测情况, 标准要求, 2016年. */
  readonly answers: readonly At[];
  readonly unit: number;
  /** What is asked, which may say a unit: ≥ 2万元. */
  readonly required: number;
}

/** Cuts part of a sheet into cards and transposed tables. */
export class Sheaves {
  readonly found: Sheaf[] = [];
  readonly #grid: Grid;
  readonly #labels: Labels;
  readonly #lexicon: Lexicon;
  readonly #left: number;
  readonly #right: number;
  #items: Item[] = [];
  #top = -1;
  #bottom = -1;
  #heads: Heads | null = null;

  constructor(grid: Grid, labels: Labels, lexicon: Lexicon, left: number, right: number) {
    this.#grid = grid;
    this.#lexicon = lexicon;
    this.#labels = labels;
    this.#left = left;
    this.#right = right;
    for (let index = 0; index < grid.rows.length; ) index += this.#row(index);
    this.#close();
  }

  #within(labels: readonly Label[]): Label[] {
    return labels.filter(({ column }) => column >= this.#left && column <= this.#right);
  }

  /** Gives how many rows were read. */
  #row(index: number): number {
    const labels = this.#within(this.#labels.in(index));
    const heads = this.#headsAt(index, labels);
    if (heads) {
      this.#openList(heads);
      return 1;
    }
    if (labels.length === 0) {
      if (this.#heads && this.#filled(index).length === 0) this.#endList();
      else if (this.#heads) this.#addUnknown(index, this.#heads);
      return 1;
    }
    const listed = this.#heads && labels.find(({ column }) => column === this.#heads!.column);
    if (this.#heads && listed && isItemOf(listed)) {
      this.#addListed(listed, this.#heads);
      return 1;
    }
    if (this.#heads?.names.length) this.#close();
    if (this.#isLabelRow(index, labels)) return this.#below(index, labels);
    this.#pairs(index, labels);
    return 1;
  }

  /** The columns of what stands in a row, from left to right. */
  #filled(index: number): number[] {
    const columns: number[] = [];
    const { cells } = this.#grid.rows[index]!;
    for (let column = this.#left; column <= Math.min(this.#right, cells.length); column++)
      if (isFilled(cells[column - 1])) columns.push(column);
    return columns;
  }

  // A list of items, each with its answers to the right.

  #headsAt(index: number, labels: readonly Label[]): Heads | null {
    if (labels.some(({ meaning }) => holdsAnswers(meaning))) return null;
    const texts = this.#filled(index).map((column) => ({ column, text: this.#text(index, column) }));
    const item = texts.find(({ text }) => isItemHead(text)) ?? this.#namedHead(index, labels) ?? this.#blankHead(index);
    if (!item) return null;
    const right = texts.filter(({ column }) => column > item.column);
    const unit = right.find(({ text }) => /^(?:计量)?单位$/.test(normalize(text)))?.column ?? 0;
    const heads = right.filter(({ column }) => column !== unit);
    const isName = ({ text }: { text: string }): boolean =>
      !this.#lexicon.qualifies(text) && this.#lexicon.column([text]) === null && rowWord(text) === null;
    const at = ({ column }: { column: number }): At => ({ index, column });
    const named = heads.filter(isName).map(at);
    const names =
      named.length === 0
        ? named
        : [
            ...named,
            ...namelessColumns(this.#grid, this.#labels, { index, column: item.column, right: this.#right, unit }),
          ];
    const said = heads.filter((head) => !isName(head));
    // 标准要求 beside 实测情况 is nobody's answer; alone it has to be told.
    const plain = said.filter(
      ({ text }) => !this.#lexicon.opposes(text) && this.#lexicon.column([text])?.is !== 'ignored',
    );
    const answers = (plain.length > 0 || names.length > 0 ? plain : said).map(at);
    const required = said.find(({ text }) => this.#lexicon.opposes(text))?.column ?? 0;
    return names.length + answers.length === 0 ? null : { index, column: item.column, names, answers, unit, required };
  }

  /** 名称 | 四月天社区 | 安泰社区 over labels. */
  #namedHead(index: number, labels: readonly Label[]): { column: number } | null {
    const [label] = labels;
    if (labels.length !== 1 || label!.meaning.is !== 'name') return null;
    const values = this.#valuesOf(label!, this.#right + 1);
    return values.length >= 2 && this.#labelsBelow(index, label!.column) >= 2 ? label! : null;
  }

  /** Nothing in the corner, names to the right, labels below. */
  #blankHead(index: number): { column: number } | null {
    const below = this.#within(this.#labels.in(index + 1 < this.#grid.rows.length ? index + 1 : index));
    const column = below[0]?.column;
    if (column === undefined || below.length !== 1 || isFilled(this.#grid.rows[index]!.cells[column - 1])) return null;
    const filled = this.#filled(index).filter((at) => at > column);
    return filled.length >= 2 && this.#labelsBelow(index, column) >= 2 ? { column } : null;
  }

  #labelsBelow(index: number, column: number): number {
    let count = 0;
    for (let below = index + 1; below < this.#grid.rows.length && below <= index + 6; below++)
      if (this.#labels.at({ index: below, column })) count++;
    return count;
  }

  #openList(heads: Heads): void {
    if (heads.names.length === 0) {
      this.#heads = heads;
      this.#reach(heads.index);
      return;
    }
    this.#close();
    this.#heads = heads;
    this.#reach(heads.index);
    const at = { index: heads.index, column: heads.column };
    this.#items.push({
      words: [this.#text(at.index, at.column)],
      meaning: { is: 'name' },
      label: at,
      values: heads.names,
    });
  }

  #addListed(label: Label, heads: Heads): void {
    this.#reach(label.index);
    const words = this.#path(label, heads.unit, heads.column);
    if (heads.names.length > 0) {
      const values = heads.names.map(({ column }) => this.#origin({ index: label.index, column }));
      this.#items.push({ words, meaning: this.#meaning(words, label), label, values });
      return;
    }
    const required = this.#requiredUnit(label.index, heads);
    for (const head of heads.answers) {
      const own = [...words, ...required, this.#text(head.index, head.column)];
      const value = this.#origin({ index: label.index, column: head.column });
      const meaning = this.#meaning(own, label);
      if (meaning?.is !== 'ignored') this.#items.push({ words: own, meaning, label, values: [value] });
    }
  }

  /** An item that is not understood, with answers beside it. */
  #addUnknown(index: number, { column, names, answers }: Heads): void {
    const text = trimmed(cellText(this.#grid.rows[index]!.cells[column - 1]));
    const values = [...names, ...answers].map((head) => ({ index, column: head.column }));
    if (
      text === '' ||
      rowWord(text) !== null ||
      !values.some((at) => isFilled(this.#grid.rows[index]!.cells[at.column - 1]))
    )
      return;
    this.#reach(index);
    const label = { index, column };
    this.#items.push({ words: [text], meaning: null, label, values: names.length > 0 ? values : values.slice(0, 1) });
  }

  /** Below a blank row a list of one centre's items is over, and its card is not. */
  #endList(): void {
    if (this.#heads!.names.length > 0) this.#close();
    else this.#heads = null;
  }

  /** ≥ 2万元 beside an answer says its unit, as a header would. */
  #requiredUnit(index: number, { required }: Heads): string[] {
    const text = required === 0 ? '' : this.#text(index, required);
    const unit = /^[≥≤=＝<>]\s*[\d.,]+\s*(\S{1,4})(?:\s|$)/.exec(text)?.[1];
    return unit !== undefined && this.#lexicon.qualifies(unit) ? [unit] : [];
  }

  /** The groups to the left of a label, the label, and the unit beside it. */
  #path(label: Label, unit: number, until: number): string[] {
    const groups: string[] = [];
    for (let column = this.#left; column < until; column++) {
      const text = this.#text(label.index, column);
      if (text !== groups.at(-1) && text !== label.text && this.#isGroup(text)) groups.push(text);
    }
    const own = unit > 0 ? this.#text(label.index, unit) : '';
    return [...groups, label.text, ...(own === '' ? [] : [own])];
  }

  /** What stands to the left of a label, but for its number. */
  #isGroup(text: string): boolean {
    return text !== '' && !/^[\d.（）()、]+$/.test(text) && this.#lexicon.column([text])?.is !== 'ignored';
  }

  // Labels with their value to the right, one to four pairs in a row.

  #pairs(index: number, all: readonly Label[]): void {
    // 在建 or 含兼职 behind a value is a word about it, though it names a field.
    const labels = all.filter((label, at) => {
      const said = label.meaning.is === 'other' && at > 0 && label.column > all[at - 1]!.column + 1;
      return !said || this.#valuesOf(label, all[at + 1]?.column ?? this.#right + 1).length > 0;
    });
    const groups: string[] = [];
    let reached = this.#left;
    for (const [at, label] of labels.entries()) {
      const next = labels[at + 1]?.column ?? this.#right + 1;
      for (let column = reached; column < label.column; column++) {
        const text = this.#text(index, column);
        if (at === 0 && text !== groups.at(-1) && this.#isGroup(text)) groups.push(text);
      }
      reached = next;
      const values = this.#valuesOf(label, next);
      // A label right before another is the group of what follows.
      if (values.length === 0 && next === label.column + 1 && holdsAnswers(label.meaning) && at + 1 < labels.length) {
        groups.push(label.text);
        continue;
      }
      this.#addPair(label, groups, values);
    }
  }

  #addPair(label: Label, groups: readonly string[], values: readonly At[]): void {
    const { meaning } = label;
    if (meaning.is === 'name' || this.#has(meaning)) {
      if (meaning.is === 'name' || values.length > 0) this.#close();
    }
    this.#reach(label.index);
    const [first, ...more] = values;
    // What stands behind a value is its unit, or says something of it that has to be understood.
    const words = [...groups, label.text, ...more.map(({ index, column }) => this.#text(index, column))];
    const value = first ?? { index: label.index, column: label.column + 1 };
    const read = holdsAnswers(meaning) || words.length > 1 ? this.#meaning(words, label) : meaning;
    this.#items.push({ words, meaning: meaning.is === 'name' ? meaning : read, label, values: [value] });
  }

  #has(meaning: Meaning): boolean {
    return this.#items.some(({ meaning: own }) => {
      if (own?.is !== meaning.is) return false;
      return meaning.is === 'field' ? own.is === 'field' && own.field === meaning.field : meaning.is !== 'other';
    });
  }

  /** The filled cells behind a label, up to the next. */
  #valuesOf(label: Label, next: number): At[] {
    const { cells } = this.#grid.rows[label.index]!;
    const values: At[] = [];
    for (let column = label.column + 1; column < Math.min(next, cells.length + 1); column++)
      if (isFilled(cells[column - 1])) values.push({ index: label.index, column });
    return values;
  }

  // Labels side by side, with the values in the row below.

  #isLabelRow(index: number, labels: readonly Label[]): boolean {
    const next = this.#grid.rows[index + 1];
    if (labels.length < 2 || next?.number !== this.#grid.rows[index]!.number + 1) return false;
    const filled = this.#filled(index);
    const { cells } = this.#grid.rows[index]!;
    const ignored = filled.filter((at) => this.#lexicon.column([cellText(cells[at - 1])])?.is === 'ignored');
    return filled.length === labels.length + ignored.length && this.#within(this.#labels.in(index + 1)).length === 0;
  }

  #below(index: number, labels: readonly Label[]): number {
    if (labels.some(({ meaning }) => meaning.is === 'name' || this.#has(meaning))) this.#close();
    this.#reach(index);
    this.#reach(index + 1);
    for (const label of labels) {
      const words = [label.text];
      this.#items.push({ words, meaning: label.meaning, label, values: [{ index: index + 1, column: label.column }] });
    }
    return 2;
  }

  #meaning(words: readonly string[], label: Label): Meaning | null {
    return holdsAnswers(label.meaning) ? this.#lexicon.column(words) : label.meaning;
  }

  #text(index: number, column: number): string {
    return trimmed(this.#grid.text(index, column));
  }

  /** The cell in which a merged one's value stands. */
  #origin({ index, column }: At): At {
    const merge = this.#grid.merge(this.#grid.rows[index]!.number, column);
    const top = merge ? this.#grid.rows.findIndex(({ number }) => number === merge.top) : -1;
    return merge && top >= 0 ? { index: top, column: merge.left } : { index, column };
  }

  #reach(index: number): void {
    if (this.#top < 0) this.#top = index;
    this.#bottom = Math.max(this.#bottom, index);
  }

  #close(): void {
    const count = this.#heads?.names.length ? this.#heads.names.length : 1;
    if (this.#items.length > 0) {
      this.found.push({
        is: this.#heads?.names.length ? 'transposed' : 'card',
        items: this.#items,
        count,
        top: this.#top,
        bottom: this.#bottom,
        left: this.#left,
        right: this.#right,
      });
    }
    this.#items = [];
    this.#heads = null;
    this.#top = -1;
    this.#bottom = -1;
  }
}

const isItemOf = ({ meaning }: Label): boolean =>
  holdsAnswers(meaning) || meaning.is === 'level' || meaning.is === 'office';
