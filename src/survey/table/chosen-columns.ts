import { trimmed } from '../../model/fold.ts';
import { problem } from '../../model/problem.ts';
import { combinedFields, type SurveyContext } from '../context.ts';
import type { Column, Header } from './headers.ts';
import { SheetPlaces } from './sheet-place.ts';

/** Which column is read for what. */
export interface ChosenColumns {
  readonly identity: { name: number; level: number; office: number };
  /** Column of each field, 0 for none. */
  readonly fields: number[];
  /** The columns that are read. */
  readonly columns: Column[];
}

/** The first column of each meaning is read; a second one and one that is not understood are told. */
export function chooseColumns(
  header: Header,
  file: string,
  sheet: string | null,
  context: SurveyContext,
): ChosenColumns {
  const { standard, lexicon, report } = context;
  const places = new SheetPlaces(file, sheet, []);
  const identity = { name: 0, level: 0, office: 0 };
  const fields = standard.fields.map(() => 0);
  const columns: Column[] = [];
  for (const column of header.columns) {
    const { number, words, meaning } = column;
    const where = places.cell(header.leafRow, number);
    const label = words.map(trimmed).join(' / ');
    if (meaning === null)
      report(problem('unknown-column', { label, nearest: lexicon.nearest(words.at(-1) as string) }, where));
    if (meaning === null || meaning.is === 'ignored') continue;
    const targets =
      meaning.is === 'field'
        ? [meaning.field]
        : meaning.is === 'combined'
          ? combinedFields(context, meaning.combined)
          : [];
    const taken =
      meaning.is === 'field' || meaning.is === 'combined'
        ? targets.map((target) => fields[target] as number).find((at) => at !== 0)
        : identity[meaning.is] || undefined;
    if (taken) {
      report(
        problem(
          'duplicate-column',
          { label, first: header.columns.find((other) => other.number === taken)?.words.join(' / ') ?? '' },
          where,
        ),
      );
      continue;
    }
    if (meaning.is !== 'field' && meaning.is !== 'combined') identity[meaning.is] = number;
    for (const target of targets) fields[target] = number;
    columns.push(column);
  }
  return { identity, fields, columns };
}
