/** What JSON lets stand in a string, and a terminal or the log of a CI run would obey. */
const OBEYED = /#(?=#\[)|[\u007f-\u009f]/;
const EACH = new RegExp(OBEYED, 'g');

/** A value as JSON, on one line unless `indent` says otherwise, that does nothing to whoever prints it. */
export function jsonText(value: object, indent = 0): string {
  const text = JSON.stringify(value, null, indent);
  if (!OBEYED.test(text)) return text;
  return text.replace(EACH, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
