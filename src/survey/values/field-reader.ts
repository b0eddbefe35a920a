import type { Standard } from '../../model/standard.ts';
import type { FieldMeaning } from '../words/meaning.ts';
import { comparable, ownUnit, type Unit } from '../words/units.ts';
import { codedReader, inverseReader } from './coded.ts';
import { type ValueReader, valueReader } from './values.ts';

/** A unit of the header's own counts; else one that a line above the table gives to all that is measured in it. */
export function fieldReader(meaning: FieldMeaning, lineUnits: readonly Unit[], standard: Standard): ValueReader {
  const field = standard.fields[meaning.field]!;
  const headerUnit = meaning.unit ?? (meaning.underId ? null : unitOfLine(lineUnits, field.unit));
  const context = { field, headerUnit, underId: meaning.underId };
  // Where a unit says that they are counted, the title's 无 says what is asked.
  if (meaning.inverse === true && meaning.unit === null) return inverseReader(field);
  const read = valueReader(context);
  return meaning.codes === undefined ? read : codedReader(meaning.codes, read);
}

/** 单位：元/万元 says of money nothing; 单位：㎡、亩 leaves areas in the field's own. Counts have their own units. */
function unitOfLine(lineUnits: readonly Unit[], unit: string | undefined): Unit | null {
  const own = ownUnit(unit);
  if (!own || own.quantity === 'count' || own.quantity === 'days') return null;
  const fitting = lineUnits.filter((one) => comparable(one, own));
  const distinct = new Set(fitting.map(({ power, numerator, denominator }) => `${power} ${numerator} ${denominator}`));
  return distinct.size === 1 ? fitting[0]! : null;
}
