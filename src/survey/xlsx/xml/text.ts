import { damaged, type Origin } from '../limits.ts';

const NAMED = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** XML text as characters: line ends normalised, then the references decoded. */
export function decodeText(raw: string, origin: Origin): string {
  const text = raw.includes('\r') ? raw.replaceAll(/\r\n?/g, '\n') : raw;
  if (!text.includes('&')) return text;
  return text.replaceAll(/&([^;&]{0,16});?/g, (whole, body: string) => {
    const character = whole.endsWith(';') ? decodeReference(body) : undefined;
    return character ?? damaged(origin, 'bad XML');
  });
}

function decodeReference(body: string): string | undefined {
  const number = /^#(?:x([0-9a-f]+)|([0-9]+))$/i.exec(body);
  if (number === null) return NAMED.get(body);
  const code = number[1] === undefined ? Number(number[2]) : Number.parseInt(number[1], 16);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

/** A workbook's own escapes for characters that XML forbids: `_x000D_`; `_x005F_` keeps a literal underscore. */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
}
