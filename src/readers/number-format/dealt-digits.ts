import type { Piece } from './piece.ts';

/**
 * A number's digits in the places of a format that has text among them: `0"-"0` shows 12 as 1-2. Digits are left over
 * only before the first place and behind the last decimal, so that none is lost.
 */
export function dealtDigits(number: number, core: readonly Piece[]): string {
  const [whole = '', fraction = ''] = String(Math.abs(number)).split('.');
  const point = core.findIndex(({ is }) => is === 'point');
  const before = point < 0 ? core : core.slice(0, point);
  const behind = point < 0 ? [] : core.slice(point + 1);
  const head = dealt(before.toReversed(), [...whole].toReversed()).toReversed();
  const tail = dealt(behind, [...fraction]);
  return `${number < 0 ? '-' : ''}${head.join('')}${tail.length === 0 ? '' : `.${tail.join('')}`}`;
}

function dealt(places: readonly Piece[], digits: readonly string[]): string[] {
  const shown: string[] = [];
  let next = 0;
  for (const place of places) {
    if (place.is === 'text') shown.push(place.text);
    else if (place.is !== 'comma') shown.push(digits[next++] ?? '0');
  }
  return [...shown, ...digits.slice(next)];
}
