import type { Row } from '../../model/rows.ts';
import type { Value } from '../../model/value.ts';
import type { SurveyContext } from '../context.ts';
import { settleColumns } from './columns.ts';
import { fillsOf } from './fills.ts';
import { cellText, isFilled } from './grid.ts';
import type { Header } from './header.ts';
import { SheetPlaces } from './sheet-place.ts';

/** Answers of fewer kinds could stand under many headers. */
const LEAST_FIELDS = 3;

/**
 * Do rows without a header carry on the table of the sheet before? Only where the columns prove it: each row has a name,
 * nothing stands outside the columns, every answer reads as its column's, and both figures and words are among them.
 */
export function continues(header: Header, rows: readonly Row[], context: SurveyContext): boolean {
  const filled = rows.filter(({ cells }) => cells.some(isFilled));
  if (filled.length === 0 || header.columns.filter(({ meaning }) => meaning?.is === 'name').length !== 1) return false;
  const silent: SurveyContext = { ...context, report: () => {} };
  const settled = settleColumns(header, new SheetPlaces('', null, []), silent);
  const fills = fillsOf(settled, header.lineUnits, new SheetPlaces('', null, settled.fields), silent);
  const numbers = new Set(header.columns.map(({ number }) => number));
  const kinds = new Set<string>();
  const fields = new Set<number>();
  for (const row of filled) {
    const outside = row.cells.some((cell, at) => isFilled(cell) && !numbers.has(at + 1));
    if (outside || cellText(row.cells[settled.names[0]!.number - 1]).trim() === '') return false;
    const values: Value[] = [];
    for (const { read } of fills) read(row, values);
    for (const [field, value] of values.entries()) {
      if (value === undefined || (typeof value === 'object' && value.is === 'empty')) continue;
      if (typeof value === 'object' && value.is === 'invalid') return false;
      fields.add(field);
      kinds.add(
        context.standard.fields[field]!.kind === 'yes-no' ? typeof row.cells[settled.fields[field]! - 1] : 'figure',
      );
    }
  }
  return fields.size >= LEAST_FIELDS && kinds.has('figure') && kinds.has('string');
}
