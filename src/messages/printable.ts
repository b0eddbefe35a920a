/** Control characters, ANSI sequences' escape, bidirectional overrides and line separators. */
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g;
const LONGEST = 200;
/** What the log of a CI run would take for a command (`::error::`, `##[error]`), wherever a line may break. */
const COMMAND = /:(?=:)|#(?=#\[)/g;

/**
 * Input text made safe for a terminal or a log: on one line, without control characters (shown as ␛ and the like), without
 * commands to a CI log, and cut at 200 characters unless told.
 */
export function printable(text: string, longest = LONGEST): string {
  const cut = text.length > longest ? `${text.slice(0, longest)}…` : text;
  return cut
    .replace(COMMAND, (sign) => (sign === ':' ? '：' : '＃'))
    .replace(UNPRINTABLE, (char) => {
      const code = char.charCodeAt(0);
      if (char === '\n' || char === '\r' || char === '\t' || code === 0x2028 || code === 0x2029) return ' ';
      return code < 0x20 ? String.fromCharCode(0x2400 + code) : '\ufffd';
    });
}
