const DIGITS = new Map(
  Object.entries({ 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 }),
);
const PLACES = new Map(Object.entries({ 十: 10, 百: 100, 千: 1000 }));
const GROUPS = new Map(Object.entries({ 万: 1e4, 亿: 1e8 }));

/** Value of a numeral below 一万, or null where it is not one (一二, 百十, 两三). */
function belowTenThousand(text: string): number | null {
  let total = 0;
  let digit: number | null = null;
  let lastPlace = 10_000;
  for (const char of text) {
    const asDigit = DIGITS.get(char);
    if (asDigit !== undefined) {
      if (digit !== null && digit !== 0) return null;
      digit = asDigit;
      continue;
    }
    const place = PLACES.get(char);
    if (place === undefined || place >= lastPlace || digit === 0) return null;
    // 十二 is 12: only the first 十 may stand without a digit.
    if (digit === null && !(place === 10 && total === 0)) return null;
    total += (digit ?? 1) * place;
    digit = null;
    lastPlace = place;
  }
  return total + (digit ?? 0);
}

/**
 * Reads a Chinese numeral: 十二 is 12, 一千二百 is 1200, 两万 is 20000. Null where the text is not exactly one; digits
 * side by side (两三, 二五) are a range or a code, never a number here.
 */
export function parseChineseNumeral(text: string): number | null {
  if (!/^[零〇一二两三四五六七八九十百千万亿]+$/.test(text)) return null;
  let total = 0;
  let rest = text;
  for (const [char, factor] of [...GROUPS].reverse()) {
    const parts = rest.split(char);
    if (parts.length > 2) return null;
    if (parts.length === 2) {
      const head = belowTenThousand(parts[0] as string);
      if (head === null || head === 0) return null;
      total += head * factor;
      rest = parts[1] as string;
    }
  }
  if (rest === '') return total;
  const tail = belowTenThousand(rest);
  // 一万二 may mean 12000 or 10002: not read.
  if (tail === null || (total > 0 && tail < 10 && !/^[零〇]/.test(rest))) return null;
  if (/[百千][一二两三四五六七八九]$/.test(rest)) return null;
  return total + tail;
}
