/** Spaces of every width, and the marks that have no width at all. */
const BLANKS = /[\s\u00a0\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff]+/g;

/** Full-width letters, digits and signs as their ASCII twins; the ideographic space as a space. */
export function halfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e\u3000\uffe5]/g, (char) => {
    if (char === '\u3000') return ' ';
    return char === '\uffe5' ? '¥' : String.fromCharCode(char.charCodeAt(0) - 0xfee0);
  });
}

/** Nothing in such a text changes. Most names and labels are such. */
const PLAIN = /^[\u4e00-\u9fff0-9a-z]*$/;

/** Text without any blanks, half-width, lower-case, with all brackets round: how labels, names and levels are compared. */
export function normalize(text: string): string {
  if (PLAIN.test(text)) return text;
  return halfWidth(text)
    .replace(BLANKS, '')
    .replace(/[[{【〔〖「『〈《]/g, '(')
    .replace(/[\]}】〕〗」』〉》]/g, ')')
    .replace(/㎡|m²|m\^2/gi, 'm2')
    .toLowerCase();
}

/** How headers of a ledger are compared: without blanks, in lower case. */
export function bareLabel(text: string): string {
  return text.replace(/[\s\u200b-\u200f\ufeff]+/g, '').toLowerCase();
}

/** A blank character, or one without any width. */
function isBlank(code: number): boolean {
  if (code < 0xa0) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  if (code < 0x2000) return code === 0xa0 || code === 0x1680;
  if (code <= 0x205f) return code <= 0x200f || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f;
  return code === 0x3000 || code === 0xfeff;
}

/** Text without blanks around it. */
export function trimmed(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return start === 0 && end === text.length ? text : text.slice(start, end);
}
