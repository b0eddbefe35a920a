import { answerAsked, asksOneQuantity, namedFields, thresholdsOf } from '../audit/rule-types/index.ts';
import { answerOf, type KeyPath } from '../audit/rule-types/rule-type.ts';
import type { Location } from '../model/location.ts';
import type { Mistake } from '../model/problem.ts';
import type { Field, Quantity, SingleTest } from '../model/standard.ts';
import { reference } from './check-standard.ts';
import { mistake } from './mistake.ts';

/** What has to be known of the fields that a test may name. */
export type KnownField = Pick<Field, 'id' | 'kind' | 'quantity' | 'min' | 'max'>;

/** A test of one field, and where a file writes it. */
export interface WrittenTest {
  readonly test: SingleTest;
  /** The type that its author wrote: a dimension is part of a rule of dimensions. */
  readonly type: string;
  /** Where something in the test stands; null where it is not written, as a value that a parameter gives. */
  readonly placeOf: (at: KeyPath) => Location | null;
}

/** What no schema sees in a test of one field: fields that are not there or no use, and thresholds that make no sense. */
export function checkTest(written: WrittenTest, fields: readonly KnownField[], mistakes: Mistake[]): void {
  checkFields(written, fields, mistakes);
  if (asksOneQuantity(written.test)) checkQuantities(written, fields, mistakes);
  checkThresholds(written, fields, mistakes);
}

function checkFields({ test, type, placeOf }: WrittenTest, fields: readonly KnownField[], mistakes: Mistake[]): void {
  const known = fields.map(({ id }) => id);
  for (const { key, id } of namedFields(test)) {
    const location = placeOf([key])!;
    reference('field', id, known, () => location, mistakes);
    const field = fields.find((one) => one.id === id);
    if (!field || answerOf(field) === answerAsked(test)) continue;
    mistakes.push(mistake(location, (say) => say.wrongKind(type, field.kind, id)));
  }
}

/** Square metres are no share of a number of people. */
function checkQuantities(
  { test, type, placeOf }: WrittenTest,
  fields: readonly KnownField[],
  mistakes: Mistake[],
): void {
  const quantityOf = (id: string): Quantity | undefined => {
    const field = fields.find((one) => one.id === id);
    return field?.kind === 'count' ? 'count' : field?.quantity;
  };
  const asked = quantityOf(test.field);
  for (const { key, id } of namedFields(test)) {
    const quantity = quantityOf(id);
    if (asked === undefined || quantity === undefined || quantity === asked) continue;
    const first = { field: test.field, quantity: asked };
    const second = { field: id, quantity };
    mistakes.push(mistake(placeOf([key])!, (say) => say.otherQuantity(type, first, second)));
  }
}

/** A threshold that lies outside the field's range can never be met, or always is. */
export function checkThresholds(
  { test, placeOf }: Omit<WrittenTest, 'type'>,
  fields: readonly KnownField[],
  mistakes: Mistake[],
): void {
  const field = fields.find(({ id }) => id === test.field);
  for (const { at, value, notBelow } of thresholdsOf(test)) {
    const location = placeOf(at);
    if (location === null) continue;
    const { min, max } = field ?? {};
    if (min !== undefined && max !== undefined && (value < min || value > max)) {
      mistakes.push(mistake(location, (say) => say.outside(value, test.field, min, max)));
    }
    if (notBelow !== null && value < notBelow.value) {
      mistakes.push(mistake(location, (say) => say.falls(String(at[0]), notBelow.key, notBelow.value)));
    }
  }
}
