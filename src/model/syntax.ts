type None = Record<never, never>;

/** What can be wrong in how a text file is written, with what has to be told of it; the words are in `src/messages`. */
export interface FaultArgs {
  'json-after-end': None;
  'json-open-string': None;
  'json-control': None;
  'json-escape': None;
  'json-trailing-comma': None;
  'json-no-comma': None;
  'json-no-colon': None;
  'json-ends-early': None;
  'json-single-quotes': None;
  'json-curly-quotes': None;
  'json-comment': None;
  'json-unexpected': { char: string };
  'json-no-report': { at: string };
  'csv-unclosed': None;
  'csv-unclosed-for-long': None;
  'csv-behind-quote': { line: number };
  'key-twice': { key: string; line: number };
  'yaml-alias-props': None;
  'yaml-bad-alias': None;
  'yaml-bad-directive': None;
  'yaml-bad-dq-escape': None;
  'yaml-bad-indent': None;
  'yaml-bad-prop-order': None;
  'yaml-bad-scalar-start': None;
  'yaml-block-as-implicit-key': None;
  'yaml-block-in-flow': None;
  'yaml-key-over-1024-chars': None;
  'yaml-missing-char': None;
  'yaml-multiline-implicit-key': None;
  'yaml-multiple-anchors': None;
  'yaml-multiple-tags': None;
  'yaml-resource-exhaustion': None;
  'yaml-tab-as-indent': None;
  'yaml-unexpected-token': None;
  'yaml-no-quote': None;
  'yaml-no-colon': None;
  'yaml-no-comma': None;
  'yaml-no-dash': None;
  'yaml-no-bracket': None;
  'yaml-unknown-tag': None;
  'yaml-several-documents': None;
  'yaml-alias-in-itself': None;
  'yaml-bad-merge': None;
  /** A sign of Chinese where YAML has its own: what stands there, and what is meant. */
  'yaml-full-width': { sign: string; meant: string };
  'yaml-unknown-anchor': { name: string };
  /** What a parser says in words of its own. */
  other: { message: string };
}

export type SyntaxFault = { [C in keyof FaultArgs]: { readonly is: C } & Readonly<FaultArgs[C]> }[keyof FaultArgs];
