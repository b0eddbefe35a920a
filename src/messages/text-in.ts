import type { Text } from '../model/text.ts';

/** A text of a standard or a plan in a `Lang`; in English where its author gave none in that language. */
export function textIn(text: Text, lang: string): string {
  return (text as Text & Readonly<Partial<Record<string, string>>>)[lang] ?? text.en;
}

/** What a level, category or field is called, by its id; the id itself where the standard has none such. */
export function labelOf(
  those: readonly { readonly id: string; readonly label: Text }[],
  id: string,
  lang: string,
): string {
  const one = those.find((of) => of.id === id);
  return one === undefined ? id : textIn(one.label, lang);
}

/** What levels or categories are called, by their ids. */
export function labelsOf(
  those: readonly { readonly id: string; readonly label: Text }[],
  lang: string,
): Map<string, string> {
  return new Map(those.map(({ id, label }) => [id, textIn(label, lang)]));
}
