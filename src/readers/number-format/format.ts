import { parseSection, type Section } from './section.ts';
import type { NumberFormat } from './shown-number.ts';

export type { NumberFormat };

/** Of those that a file need not spell out, and of money as a Chinese system shows them. */
const BUILT_IN = new Map([
  [5, '¥0'],
  [6, '¥0'],
  [7, '¥0'],
  [8, '¥0'],
  [9, '0%'],
  [10, '0%'],
  [42, '¥0'],
  [44, '¥0'],
]);
/** What stands in a cell whose number is under no section of its format. */
const NONE = '####';

export function builtInNumberFormat(id: number): NumberFormat | null {
  return numberFormat(BUILT_IN.get(id) ?? '');
}

/**
 * Reads a format code that is no date. Null where it shows a number as it is stored, whatever it rounds, groups, pads or
 * colours. The result has every stored digit: 9950 under `0!.0,"万"` shows 1.0万, and means 0.995万.
 */
export function numberFormat(code: string): NumberFormat | null {
  const sections = split(code).map(parseSection);
  const forNumbers = sections.filter(({ forText }) => !forText).slice(0, 3);
  if (forNumbers.every(({ show }) => show === null)) return null;
  return (value) => {
    const section = choose(forNumbers, value);
    if (section === undefined) return NONE;
    return section?.show?.(value) ?? value;
  };
}

/** Null for the number as it is, undefined where no section takes it. */
function choose(sections: readonly Section[], value: number): Section | null | undefined {
  const [first, second, third] = sections;
  if (first === undefined) return null;
  const holds = first.condition ?? ((at: number) => (sections.length > 2 ? at > 0 : sections.length === 1 || at >= 0));
  if (holds(value)) return first;
  // Programs add `;General` to a single section with a condition.
  if (second === undefined) return null;
  const isRest = third === undefined && second.condition === null;
  if (isRest || (second.condition ?? ((at: number) => at < 0))(value)) return second;
  return third;
}

/** At each `;` that is neither quoted, escaped nor in brackets. */
function split(code: string): string[] {
  const sections = [''];
  for (const [token] of code.matchAll(/"[^"]*"?|[\\!_*].?|\[[^\]]*\]?|./gsu)) {
    if (token === ';') sections.push('');
    else sections[sections.length - 1] += token;
  }
  return sections;
}
