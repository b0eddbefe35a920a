import { wordsOn } from '../../messages/languages.ts';
import { textIn } from '../../messages/text-in.ts';
import type { Words } from '../../messages/words.ts';
import type { Field } from '../../model/standard.ts';
import type { PlainForm } from '../../survey/plain/index.ts';

/** The plain form of YAML and JSON: field ids. */
export function formOfKeys({ lang }: Words): PlainForm {
  const { why } = wordsOn('read', lang);
  return { head: null, isText: false, yes: true, no: false, why: (reason) => why[reason] };
}

/** The plain form of tables: labels with their units. */
export function formOfTable({ lang }: Words, isText: boolean): PlainForm {
  const { why } = wordsOn('read', lang);
  const { header, yesNo } = wordsOn('template', lang);
  const head = ({ label, kind, unit, yearly }: Field): string => {
    const text = textIn(label, lang);
    if (kind === 'yes-no') return header.inLine(header.yesNo(text));
    return unit === undefined ? text : header.inLine(header.number(text, unit, yearly === true));
  };
  return { head, isText, yes: yesNo[0], no: yesNo[1], why: (reason) => why[reason] };
}
