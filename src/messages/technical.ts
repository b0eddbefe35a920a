import type { Term, TermWords } from './topics/terms.ts';

/** `xl/styles.xml: bad XML`: the last word in the language, the part's name as it is. */
export function technical(said: string, terms: TermWords): string {
  const at = said.lastIndexOf(': ') + 1;
  const term = said.slice(at).trim();
  if (!Object.hasOwn(terms, term)) return said;
  return `${said.slice(0, at)}${at > 0 ? ' ' : ''}${terms[term as Term]}`;
}

const MIB = 1024 * 1024;

/** A limit in bytes as MiB. */
export function limitText(bound: string, limit: string): string {
  const bytes = /Bytes$/.test(bound) ? Number(limit) : Number.NaN;
  return Number.isFinite(bytes) && bytes >= MIB ? `${bytes / MIB} MiB` : limit;
}
