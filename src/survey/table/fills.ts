import type { Cell, Row } from '../../model/rows.ts';
import type { Standard } from '../../model/standard.ts';
import { EMPTY, SOME, type Value } from '../../model/value.ts';
import { fieldsOf, type SurveyContext } from '../context.ts';
import { combinedReader } from '../values/dimensions.ts';
import { fieldReader } from '../values/field-reader.ts';
import { sameValue } from '../values/same-value.ts';
import type { ValueReader } from '../values/values.ts';
import type { Unit } from '../words/units.ts';
import { readChoices } from './choice-lists.ts';
import type { FieldColumn, Settled, Source } from './columns.ts';
import type { Places } from './sheet-place.ts';

/** Reads some cells of a row into the values of their fields. */
export interface Fill {
  readonly fields: readonly number[];
  readonly read: (row: Row, values: Value[]) => void;
}

/** What reads a table's columns. `lineUnits` are those of a line such as 单位：万元. */
export function fillsOf(
  { sources, combined, lists }: Settled,
  lineUnits: readonly Unit[],
  places: Places,
  context: SurveyContext,
): Fill[] {
  const { standard, lexicon } = context;
  return [
    ...lists.map(({ number, meaning }) => ({
      fields: meaning.fields,
      read: ({ cells }: Row, values: Value[]) =>
        readChoices(cells[number - 1], meaning.fields, values, standard, lexicon),
    })),
    ...sources.map((source) => ({ fields: [source.field], read: sourceReader(source, lineUnits, places, standard) })),
    ...combined.map((column) => {
      const meaning = column.meaning as { readonly combined: number; readonly unit: Unit | null };
      const fields = fieldsOf(meaning, standard);
      const read = combinedReader(standard, meaning.combined, meaning.unit);
      const at = column.number - 1;
      return {
        fields,
        read: ({ cells }: Row, values: Value[]) => {
          for (const [index, value] of read(cells[at]).entries()) values[fields[index]!] = value;
        },
      };
    }),
  ];
}

function sourceReader(source: Source, lineUnits: readonly Unit[], places: Places, standard: Standard): Fill['read'] {
  const { field: to, columns, choices, severalYears } = source;
  const reader = (column: FieldColumn): ValueReader => fieldReader(column.meaning, lineUnits, standard);
  if (choices) {
    const [yes, no] = [choices.yes.number - 1, choices.no.number - 1];
    const [isYes, isNo] = [reader(choices.yes), reader(choices.no)];
    return ({ cells }, values) => {
      values[to] = chosen(cells[yes], cells[no], isYes(cells[yes]), isNo(cells[no]));
    };
  }
  const [first] = columns;
  if (columns.length === 1 && !severalYears) {
    const [at, read] = [first!.number - 1, reader(first!)];
    return ({ cells }, values) => {
      values[to] = read(cells[at]);
    };
  }
  const readers = columns.map((column) => [column.number, reader(column)] as const);
  return ({ number, cells }, values) => {
    const written = readers
      .map(([column, read]) => ({ column, cell: cells[column - 1], value: read(cells[column - 1]) }))
      .filter(({ value }) => value !== EMPTY);
    const [one] = written;
    const reason = severalYears
      ? 'several-years'
      : written.some(({ value }) => !sameValue(value, one!.value)) && 'conflict';
    if (written.length === 0 || !reason) values[to] = one?.value ?? EMPTY;
    else {
      const at = (column: number): string => {
        const { cell, column: field } = places.cell(number, column);
        return cell ?? String(field);
      };
      const raw = written.map(({ column, cell }) => `${at(column)}=${shown(cell)}`).join(' ');
      values[to] = { is: 'invalid', reason, raw };
    }
  };
}

/** Of two columns to tick. */
function chosen(yesCell: Cell, noCell: Cell, yes: Value, no: Value): Value {
  for (const value of [yes, no]) if (typeof value === 'object' && value.is === 'invalid') return value;
  const [isYes, isNo] = [isTicked(yes), isTicked(no)];
  if (isYes && isNo) return { is: 'invalid', reason: 'conflict', raw: `${shown(yesCell)} ${shown(noCell)}` };
  if (isYes) return true;
  return isNo ? false : EMPTY;
}

const isTicked = (value: Value): boolean =>
  value === true || value === SOME || (typeof value === 'number' && value > 0);

function shown(cell: Cell): string {
  return typeof cell === 'object' ? cell.text : String(cell ?? '');
}
