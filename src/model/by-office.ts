import { officeKey } from './center-key.ts';

/** Something for each office, in the order in which the offices occur; each is called as it was written first. */
export class ByOffice<T> {
  readonly #groups = new Map<string, { readonly office: string | null; readonly item: T }>();

  /** What belongs to an office: made where the office, however it is written, occurs for the first time. */
  of(office: string | null, make: () => T): T {
    const key = officeKey(office);
    let group = this.#groups.get(key);
    if (group === undefined) {
      group = { office: key === '' ? null : office, item: make() };
      this.#groups.set(key, group);
    }
    return group.item;
  }

  get size(): number {
    return this.#groups.size;
  }

  /** Null for centres without an office. */
  *[Symbol.iterator](): Generator<[office: string | null, item: T]> {
    for (const { office, item } of this.#groups.values()) yield [office, item];
  }
}
