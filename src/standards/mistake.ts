import { inAll } from '../messages/in-all.ts';
import type { MistakeWords } from '../messages/topics/mistakes.ts';
import type { Location } from '../model/location.ts';
import type { Mistake } from '../model/problem.ts';

/** Picks the sentence for a mistake: asked once for each language, where one is found. */
export type Tell = (say: MistakeWords) => string;

/** A mistake at its place. */
export function mistake(location: Location, tell: Tell): Mistake {
  return { location, message: inAll('mistakes', tell) };
}
