/** Whether a text is all of a pattern in which `*` stands for any text and `?` for one character. Never slower than the product of their lengths. */
export function matchesGlob(pattern: string, text: string): boolean {
  const wanted = Array.from(pattern);
  const found = Array.from(text);
  let at = 0;
  /** Where the last `*` stands, and how much of the text it has taken. */
  let star = -1;
  let taken = 0;
  for (let index = 0; index < found.length; ) {
    if (wanted[at] === '*') {
      star = at++;
      taken = index;
    } else if (wanted[at] === '?' || (at < wanted.length && wanted[at] === found[index])) {
      at++;
      index++;
    } else if (star >= 0) {
      at = star + 1;
      index = ++taken;
    } else return false;
  }
  while (wanted[at] === '*') at++;
  return at === wanted.length;
}
