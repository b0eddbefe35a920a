const MAX_SHOWN = 60;

/** A key in a message: short, and on one line. */
export function shownKey(key: string): string {
  const chars = [...key];
  const text = chars.length > MAX_SHOWN ? `${chars.slice(0, MAX_SHOWN).join('')}…` : key;
  return escapeControls(text);
}

/** Control characters as their codes, so that a message stays on its line. */
export function escapeControls(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}]/gu, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
