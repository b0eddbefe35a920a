import { normalize } from '../../model/fold.ts';
import type { Cell } from '../../model/rows.ts';

const ANSWER = /^(?:[-+]?[\d.,]+%?|[有无是否√×✓✗☑☒/—–-]+|没有|已建|未建|y|n|yes|no|true|false)$/;

/** What is answered, and never a label: a figure, 有, √, a dash. */
export function isAnswer(cell: Cell): boolean {
  return typeof cell === 'string' ? ANSWER.test(normalize(cell)) : cell !== undefined;
}
