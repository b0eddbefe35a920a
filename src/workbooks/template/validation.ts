import { textIn } from '../../messages/text-in.ts';
import { shift } from '../../model/decimal.ts';
import type { DataValidation, Worksheet } from '../exceljs.ts';
import type { AnswerColumn } from './columns.ts';
import type { SheetWords } from './words.ts';

/** What spreadsheet programs accept at most; longer texts make a workbook that they call damaged. */
const MOST_PROMPT = 255;
const MOST_ERROR = 225;
const MOST_TITLE = 32;

/** Checks what is typed into one column, in the rows of data only: a rule down a whole column makes files slow to open. */
export function validate(sheet: Worksheet, range: string, column: AnswerColumn, words: SheetWords): void {
  const rule: DataValidation = {
    ...accepted(column, words),
    allowBlank: true,
    showInputMessage: true,
    promptTitle: textIn(column.field.label, words.lang).slice(0, MOST_TITLE),
    prompt: words.prompt(words.thresholds(column.demands.map(({ threshold }) => threshold))).slice(0, MOST_PROMPT),
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: words.errorTitle,
  };
  ranges(sheet).add(range, rule);
}

function accepted({ field }: AnswerColumn, words: SheetWords): DataValidation {
  const { kind, quantity, min: least = 0, max, unit = '' } = field;
  // Programs store what is typed as 92% as 0.92 with a format that shows it so: the reader tells it from 0.92.
  const min = quantity === 'share' ? Math.min(least, shift(least, -2)) : least;
  if (kind === 'yes-no') return { type: 'list', formulae: [`"${words.yesNo.join(',')}"`], error: words.yesNoError };
  const bounds: Pick<DataValidation, 'operator' | 'formulae'> =
    max === undefined
      ? { operator: 'greaterThanOrEqual', formulae: [min] }
      : { operator: 'between', formulae: [min, max] };
  return kind === 'count'
    ? { type: 'whole', ...bounds, error: words.countError(max).slice(0, MOST_ERROR) }
    : { type: 'decimal', ...bounds, error: words.numberError(unit, max).slice(0, MOST_ERROR) };
}

/** The library sets rules on ranges, too, and forgets to say so in its types. */
function ranges(sheet: Worksheet): { add(range: string, rule: DataValidation): void } {
  return (sheet as unknown as { dataValidations: { add(range: string, rule: DataValidation): void } }).dataValidations;
}
