import { printable } from '../../messages/printable.ts';

/** Words that YAML, or an older reader of it, takes for no text. */
const NO_TEXT = /^(?:true|false|yes|no|on|off|y|n|null|~)$/i;

/** A text as a value of YAML on one line. */
export function scalar(text: string): string {
  return /^\p{L}[\p{L}\p{N}_-]*$/u.test(text) && !NO_TEXT.test(text) ? text : JSON.stringify(text);
}

/** A text of somebody else's behind a #: it must not end its line. */
export function comment(text: string): string {
  return `# ${printable(text.replace(/\s+/g, ' ').trim())}`;
}
