import type { ErrorCode } from 'yaml';
import type { SyntaxFault } from '../../model/syntax.ts';

/** The library's faults, which it tells in English only, by what they are called here. */
const FAULTS: Partial<Record<ErrorCode, SyntaxFault>> = {
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
  UNEXPECTED_TOKEN: { is: 'yaml-unexpected-token' },
};

/** What is missing, by the library's message. */
const MISSING: readonly (readonly [RegExp, SyntaxFault])[] = [
  [/quote$/, { is: 'yaml-no-quote' }],
  [/^Implicit map keys/, { is: 'yaml-no-colon' }],
  [/^Missing ,/, { is: 'yaml-no-comma' }],
];

/** A fault of the library's; in its own words where there are none here. */
export function syntaxFault(code: ErrorCode, message: string): SyntaxFault {
  const missing = code === 'MISSING_CHAR' && MISSING.find(([pattern]) => pattern.test(message));
  return missing ? missing[1] : (FAULTS[code] ?? { is: 'other', message });
}
