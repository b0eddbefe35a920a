import { normalize, trimmed } from '../../model/fold.ts';
import { type Grid, isFilled } from '../table/grid.ts';
import { isAnswer } from '../values/answer-like.ts';
import type { Lexicon, Meaning } from '../words/lexicon.ts';

/** A cell by its row's index in the grid and its column. */
export interface At {
  readonly index: number;
  readonly column: number;
}

export interface Label extends At {
  readonly text: string;
  readonly meaning: Meaning;
}

/** What heads the items of a form, a transposed table or a list of requirements. */
const ITEMS = new Set(
  '项目 指标 内容 指标名称 项目名称 检查项目 验收项目 调查项目 填报项目 评估指标 评估项目 建设内容 建设项目 指标内容 检查内容 验收内容 填报内容 调查内容 事项 栏目 填报栏目 字段 item items indicator'.split(
    ' ',
  ),
);

export const isItemHead = (text: string): boolean => ITEMS.has(normalize(text));

/** Which cells of a grid name a field, a name, a level or an office by themselves. */
export class Labels {
  readonly #grid: Grid;
  readonly #lexicon: Lexicon;
  readonly #rows: (readonly Label[])[] = [];

  constructor(grid: Grid, lexicon: Lexicon) {
    this.#grid = grid;
    this.#lexicon = lexicon;
  }

  /** From left to right. */
  in(index: number): readonly Label[] {
    this.#rows[index] ??= this.#find(index);
    return this.#rows[index];
  }

  at({ index, column }: At): Label | undefined {
    return this.in(index).find((label) => label.column === column);
  }

  #find(index: number): Label[] {
    const labels: Label[] = [];
    let before: Meaning | null = null;
    for (const [at, cell] of this.#grid.rows[index]!.cells.entries()) {
      if (!isFilled(cell)) continue;
      // 级别 | 乡镇（街道）: what heads columns of offices elsewhere is the answer here.
      const isLevel = before?.is === 'level' && typeof cell === 'string' && this.#lexicon.levels.of(cell) !== null;
      before = null;
      if (isLevel || typeof cell !== 'string' || cell.length > 60 || isAnswer(cell)) continue;
      const meaning = this.#lexicon.column([cell]);
      before = meaning;
      if (meaning && meaning.is !== 'ignored') labels.push({ index, column: at + 1, text: trimmed(cell), meaning });
    }
    return labels;
  }
}
