const REFERENCES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Half of a pair may be whole with its other half; most texts have none of these, and are found so without the slower look. */
const SUSPECT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/;

/** Text without what XML 1.0 cannot hold, even escaped (control characters, halves of pairs, U+FFFE and U+FFFF): each becomes U+FFFD. */
export function xmlText(text: string): string {
  if (!SUSPECT.test(text)) return text;
  return text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd');
}

/** Text for an element or an attribute in double quotes. */
export function escapeXml(text: string): string {
  return xmlText(text).replace(/[&<>"]/g, (char) => REFERENCES[char]!);
}
