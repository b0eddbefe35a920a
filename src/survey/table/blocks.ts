import { holdsAnswers } from '../words/meaning.ts';
import type { Column, Header } from './header.ts';

/** One of the tables that stand side by side under one header. */
export interface Block {
  /** 1-based, inclusive; blocks leave no column between them. */
  readonly left: number;
  readonly right: number;
  readonly header: Header;
}

/**
 * Cuts a header where a list of names of its own begins, or where a second column of names begins another table: behind a
 * blank column, or at the first column that says again what one of the first table said.
 */
export function blocksOf(header: Header): Block[] {
  const { columns } = header;
  const starts = [0];
  for (let index = 0; index < columns.length; index++) {
    if (columns[index]!.begins && index > 0) starts.push(index);
    const start = starts.at(-1)!;
    const before = columns.slice(start, index);
    if (!isName(columns[index]!) || !before.some(isName) || !before.some(({ meaning }) => holdsAnswers(meaning)))
      continue;
    starts.push(beginningOf(columns, start, index));
  }
  return starts.map((start, at) => {
    const own = columns.slice(start, starts[at + 1]);
    const next = columns[starts[at + 1] ?? Number.POSITIVE_INFINITY];
    return {
      left: at === 0 ? 1 : own[0]!.number,
      right: next ? next.number - 1 : Number.POSITIVE_INFINITY,
      header: { ...header, columns: at > 0 && own[0]!.begins ? [officeOf(columns), ...own] : own },
    };
  });
}

/** Of lists of names side by side, the first gives the offices of the others. */
function officeOf(columns: readonly Column[]): Column {
  return { ...columns.find(isName)!, meaning: { is: 'office' } };
}

/** Where the table of the second names begins: it lies between the last answer of the first table and those names. */
function beginningOf(columns: readonly Column[], start: number, name: number): number {
  for (let index = name; index > start; index--) {
    const [before, here] = [columns[index - 1]!, columns[index]!];
    if (here.number > before.number + 1) return index;
    if (holdsAnswers(before.meaning) || isName(before)) return index;
  }
  return name;
}

function isName({ meaning }: Column): boolean {
  return meaning?.is === 'name';
}
