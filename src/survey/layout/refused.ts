import { inAll } from '../../messages/in-all.ts';
import type { LayoutWords } from '../../messages/topics/layout.ts';
import type { Location } from '../../model/location.ts';
import { refuse } from '../../model/problem.ts';

/** A layout that does not fit its sheet: read all the same, it would give other answers than a person meant. */
export function refuseLayout(location: Location, say: (words: LayoutWords) => string): never {
  return refuse('layout-invalid', { errors: [{ location, message: inAll('layout', say) }] });
}
