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

/** Text without blanks around it. */
export function trimmed(text: string): string {
  return text.replace(/^[\s\u00a0\u2000-\u200f\u3000\ufeff]+|[\s\u00a0\u2000-\u200f\u3000\ufeff]+$/g, '');
}
