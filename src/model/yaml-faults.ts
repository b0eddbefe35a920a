import type { SyntaxFault } from './syntax.ts';

/** The library's faults, which it tells in English only, by what they are called here. */
const FAULTS: Readonly<Record<string, SyntaxFault>> = {
  ALIAS_PROPS: { is: 'yaml-alias-props' },
  BAD_ALIAS: { is: 'yaml-bad-alias' },
  BAD_DIRECTIVE: { is: 'yaml-bad-directive' },
  BAD_DQ_ESCAPE: { is: 'yaml-bad-dq-escape' },
  BAD_INDENT: { is: 'yaml-bad-indent' },
  BAD_PROP_ORDER: { is: 'yaml-bad-prop-order' },
  BAD_SCALAR_START: { is: 'yaml-bad-scalar-start' },
  BLOCK_AS_IMPLICIT_KEY: { is: 'yaml-block-as-implicit-key' },
  BLOCK_IN_FLOW: { is: 'yaml-block-in-flow' },
  KEY_OVER_1024_CHARS: { is: 'yaml-key-over-1024-chars' },
  MISSING_CHAR: { is: 'yaml-missing-char' },
  MULTILINE_IMPLICIT_KEY: { is: 'yaml-multiline-implicit-key' },
  MULTIPLE_ANCHORS: { is: 'yaml-multiple-anchors' },
  MULTIPLE_TAGS: { is: 'yaml-multiple-tags' },
  RESOURCE_EXHAUSTION: { is: 'yaml-resource-exhaustion' },
  TAB_AS_INDENT: { is: 'yaml-tab-as-indent' },
  TAG_RESOLVE_FAILED: { is: 'yaml-unknown-tag' },
  MULTIPLE_DOCS: { is: 'yaml-several-documents' },
  UNEXPECTED_TOKEN: { is: 'yaml-unexpected-token' },
};

/** What is missing, by the library's message. */
const MISSING: readonly (readonly [RegExp, SyntaxFault])[] = [
  [/quote$/, { is: 'yaml-no-quote' }],
  [/^Implicit map keys/, { is: 'yaml-no-colon' }],
  [/^Missing ,/, { is: 'yaml-no-comma' }],
  [/without - indicator$/, { is: 'yaml-no-dash' }],
  [/end with a [\]}]$/, { is: 'yaml-no-bracket' }],
];

/** `key：`, `{ a: 1， b`, `key: “…` or `[“…`: signs of Chinese where YAML has its own, which a fault mostly comes of. */
const FULL_WIDTH: readonly (readonly [RegExp, string, string])[] = [
  [/^\s*(?:- +)*[^\s:\uff1a'"#]{1,40}\uff1a/, '\uff1a', ':'],
  [/[{,\uff0c]\s*[\w\u4e00-\u9fff-]{1,40}\uff1a/, '\uff1a', ':'],
  [/[[{][^\]}'"]*\uff0c/, '\uff0c', ','],
  [/[:\uff1a,[{-]\s*[\u201c\u201d]/, '\u201c \u201d', '"'],
];

/** The sign of Chinese in a line that YAML has another for; null where there is none. */
export function fullWidthIn(line: string): SyntaxFault | null {
  const found = FULL_WIDTH.find(([pattern]) => pattern.test(line.slice(0, 1000)));
  return found ? { is: 'yaml-full-width', sign: found[1], meant: found[2] } : null;
}

/**
 * A fault of the library's, by its likely cause; in its own words where there are none here.
 * @param code of the library
 * @param offset where it sees the fault: what it comes of can stand in the line before
 */
export function syntaxFault(code: string, message: string, text: string, offset: number): SyntaxFault {
  const start = text.lastIndexOf('\n', offset - 1);
  const end = text.indexOf('\n', offset);
  const line = text.slice(start + 1, end < 0 ? text.length : end);
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, Math.max(start, 0));
  const cause = fullWidthIn(line) ?? (start < 0 ? null : fullWidthIn(before));
  if (cause) return cause;
  const missing = MISSING.find(([pattern]) => pattern.test(message));
  return missing ? missing[1] : (FAULTS[code] ?? { is: 'other', message });
}
