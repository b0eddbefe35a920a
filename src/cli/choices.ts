/** commander's own `choices` would be printed in its words, so they are kept beside it. */
const VALUES = new WeakMap<object, readonly string[]>();

/** Tells the values that an option or argument takes, for the completion in a shell. */
export function takes<T extends object>(it: T, values: readonly string[]): T {
  VALUES.set(it, values);
  return it;
}

/** The values told by `takes`; null where none were. */
export function valuesOf(it: object): readonly string[] | null {
  return VALUES.get(it) ?? null;
}
