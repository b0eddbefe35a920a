import type { Levels } from '../words/levels.ts';
import { holdsAnswers } from '../words/meaning.ts';
import type { Column } from './header.ts';

/**
 * Lists of names side by side, each headed by how many centres of a level there are: 单位名称 | 街道级建设数量 | 社区级建设数量 |
 * 具体名单. They hold no answers, and say the level of each name.
 */
export function withNameLists(columns: Column[], levels: Levels): Column[] {
  const starts = columns.flatMap(({ words }, index) => {
    const level = levels.counted(words.at(-1)!);
    return level === null ? [] : [{ index, level }];
  });
  if (starts.length < 2 || columns.some(({ meaning }) => holdsAnswers(meaning))) return columns;
  const marked = columns.slice();
  for (const [at, { index, level }] of starts.entries()) {
    const from = at === 0 ? 0 : index;
    const until = starts[at + 1]?.index ?? columns.length;
    const names = columns.slice(from, until).filter(({ meaning }) => meaning?.is === 'name');
    if (names.length !== 1) return columns;
    marked[columns.indexOf(names[0]!)] = { ...names[0]!, level };
    marked[index] = { ...columns[index]!, meaning: { is: 'ignored' }, counts: true };
    marked[from] = { ...marked[from]!, begins: true };
  }
  return marked;
}
