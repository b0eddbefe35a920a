import type { Meaning } from '../words/lexicon.ts';

/** Does it name a field, be it for another thing? */
export function holdsAnswers({ meaning }: { readonly meaning: Meaning | null }): boolean {
  return meaning?.is === 'field' || meaning?.is === 'combined' || meaning?.is === 'other' || meaning?.is === 'list';
}
