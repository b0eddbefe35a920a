// A call takes no more arguments than the stack holds, some 120,000: lists that a file makes long are never spread into one.

/** Adds all of a list to another. */
export function append<T>(to: T[], more: Iterable<T>): void {
  for (const one of more) to.push(one);
}

/** The largest of some numbers, and no less than `least`. */
export function largest(numbers: Iterable<number>, least = Number.NEGATIVE_INFINITY): number {
  let found = least;
  for (const number of numbers) found = Math.max(found, number);
  return found;
}

/** The smallest of some numbers, and no more than `most`. */
export function smallest(numbers: Iterable<number>, most = Number.POSITIVE_INFINITY): number {
  let found = most;
  for (const number of numbers) found = Math.min(found, number);
  return found;
}
