import { extname } from 'node:path';
import type { Place } from './search/place.ts';

const LAYOUT_ENDS: readonly string[] = ['.layout.yaml', '.layout.yml'];

export function isLayout(name: string): boolean {
  return LAYOUT_ENDS.some((end) => name.endsWith(end));
}

/** Where a survey's own layout could stand. */
export function layoutPlaces(survey: Place): Place[] {
  if (typeof survey !== 'string')
    return layoutPlaces(survey.toString('latin1')).map((place) => Buffer.from(place as string, 'latin1'));
  const stem = survey.slice(0, survey.length - extname(survey).length);
  return LAYOUT_ENDS.map((end) => `${stem}${end}`);
}
