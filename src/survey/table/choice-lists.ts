import { trimmed } from '../../model/fold.ts';
import type { Cell, Row } from '../../model/rows.ts';
import type { Standard } from '../../model/standard.ts';
import type { Value } from '../../model/value.ts';
import type { Lexicon } from '../words/lexicon.ts';
import { cellText, isFilled } from './grid.ts';
import type { Column } from './header.ts';

const BETWEEN = /[┋|、,，;；\n]/;
/** Options are gathered from the first answers; one that comes later is known when it comes. */
const LEAST_ANSWERS = 1;

/**
 * Exports of form collectors put the choices of one question into one cell: 图书阅览室┋文化活动室. A column is such a list
 * where its words name nothing and each answer names nothing but fields that are there or are not.
 */
export function withChoiceLists(
  columns: readonly Column[],
  sample: readonly Row[],
  standard: Standard,
  lexicon: Lexicon,
): readonly Column[] {
  return columns.map((column) => {
    if (column.meaning !== null) return column;
    const cells = sample.map(({ cells }) => cells[column.number - 1]).filter(isFilled);
    const chosen = cells.map((cell) => choicesIn(cell, standard, lexicon));
    if (chosen.length < LEAST_ANSWERS || chosen.some((one) => one === null)) return column;
    const fields = [...new Set(chosen.flatMap((one) => one!))].sort((a, b) => a - b);
    return { ...column, meaning: { is: 'list' as const, fields } };
  });
}

/** The fields that an answer names; null where it says anything else. */
function choicesIn(cell: Cell, { fields }: Standard, lexicon: Lexicon): number[] | null {
  const pieces = cellText(cell)
    .split(BETWEEN)
    .map(trimmed)
    .filter((piece) => piece !== '');
  const found = pieces.map((piece) => lexicon.column([piece]));
  const isOption = found.every((one) => one?.is === 'field' && fields[one.field]!.kind === 'yes-no');
  return pieces.length > 0 && isOption ? found.map((one) => (one as { field: number }).field) : null;
}

/** Reads such a cell: what is chosen is there, what could have been is not, and an answer that says more is nothing. */
export function readChoices(
  cell: Cell,
  options: readonly number[],
  values: Value[],
  standard: Standard,
  lexicon: Lexicon,
): void {
  if (!isFilled(cell)) return;
  const chosen = choicesIn(cell, standard, lexicon);
  for (const option of options)
    values[option] = chosen ? chosen.includes(option) : { is: 'invalid', reason: 'unreadable', raw: cellText(cell) };
  for (const field of chosen ?? []) values[field] = true;
}
