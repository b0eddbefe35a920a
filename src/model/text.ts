/** Words of a standard or a plan: both languages in which its author writes. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

const UNSEEN = /[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\p{Cn}\p{Cs}\p{M}\u2800]/gu;

/** Whether nobody sees anything: blanks, zero-width characters, fillers, marks on nothing. */
export function isUnseen(text: string): boolean {
  return text.replaceAll(UNSEEN, '') === '';
}

/** Whether it has a letter or a number that is seen: a dash or a dot says nothing. */
export function saysSomething(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text.replaceAll(UNSEEN, ''));
}
