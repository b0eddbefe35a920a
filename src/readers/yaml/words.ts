import type { ErrorCode } from 'yaml';
import type { Text } from '../../model/text.ts';
import { shownKey } from '../tree/key-words.ts';

/** The library's faults in words; it tells them in English only. */
const WORDS: Partial<Record<ErrorCode, Text>> = {
  ALIAS_PROPS: { zh: '别名（*）前不能再写锚点或标签', en: 'an alias (*) cannot have an anchor or a tag' },
  BAD_ALIAS: { zh: '锚点（&）或别名（*）缺少名称', en: 'an anchor (&) or alias (*) has no name' },
  BAD_DIRECTIVE: { zh: '以 % 开头的指令有误', en: 'the directive that starts with % is not valid' },
  BAD_DQ_ESCAPE: {
    zh: '双引号里反斜杠后面的字符不对；路径等文字请用单引号',
    en: 'this is not a valid escape inside double quotes; single quotes take backslashes as they are',
  },
  BAD_INDENT: { zh: '缩进没有对齐', en: 'the indentation does not fit' },
  BAD_PROP_ORDER: {
    zh: '锚点和标签要写在 -、? 或 : 之后',
    en: 'anchors and tags belong after the -, ? or : indicator',
  },
  BAD_SCALAR_START: {
    zh: '文字不能以这个符号开头，请加引号',
    en: 'a value cannot start with this sign: put it in quotes',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    zh: '冒号的位置不对：一行里只能有一个键，值里有冒号时请加引号；或下一行缩进过多',
    en: 'a colon too many: a line has one key, and a value with a colon needs quotes; or the next line is indented too far',
  },
  BLOCK_IN_FLOW: {
    zh: '方括号或花括号里不能用缩进写法',
    en: 'indented lists and mappings cannot stand inside brackets or braces',
  },
  KEY_OVER_1024_CHARS: { zh: '键太长（超过 1024 个字符）', en: 'the key is too long (over 1024 characters)' },
  MISSING_CHAR: {
    zh: '缺少符号：引号、括号、逗号或冒号没有写全，或冒号后面缺少空格',
    en: 'a quote, bracket, comma or colon is missing, or the space after a colon',
  },
  MULTILINE_IMPLICIT_KEY: {
    zh: '键要写在一行内，后面跟半角冒号和空格',
    en: 'a key must stand on one line, with a colon and a space after it',
  },
  MULTIPLE_ANCHORS: { zh: '一个值只能有一个锚点', en: 'a value can have only one anchor' },
  MULTIPLE_TAGS: { zh: '一个值只能有一个标签', en: 'a value can have only one tag' },
  RESOURCE_EXHAUSTION: { zh: '嵌套过深', en: 'lists and mappings stand too deep in one another' },
  TAB_AS_INDENT: { zh: '缩进要用空格，不能用制表符', en: 'indent with spaces, not with tabs' },
  UNEXPECTED_TOKEN: { zh: '这里的内容不符合 YAML 写法', en: 'this cannot stand here in YAML' },
};

/** What is missing, by the library's message. */
const MISSING: readonly (readonly [RegExp, Text])[] = [
  [/quote$/, { zh: '文字缺少右引号', en: 'the text has no closing quote' }],
  [/^Implicit map keys/, { zh: '键的后面缺少半角冒号和空格', en: 'a colon and a space are missing after the key' }],
  [/^Missing ,/, { zh: '两项之间缺少逗号', en: 'a comma is missing between two items' }],
];

/** A fault of the library's in words of this product; its own where there are none. */
export function syntaxWords(code: ErrorCode, message: string): Text {
  const missing = code === 'MISSING_CHAR' && MISSING.find(([pattern]) => pattern.test(message));
  return missing ? missing[1] : (WORDS[code] ?? { zh: message, en: message });
}

export const ALIAS_IN_ITSELF: Text = {
  zh: '别名（*）引用了它自己所在的内容',
  en: 'an alias (*) points to what it is part of',
};

export const BAD_MERGE: Text = { zh: '<< 的后面应是一个映射', en: 'what follows << must be a mapping' };

export function unknownAnchor(name: string): Text {
  return {
    zh: `别名“*${shownKey(name)}”没有对应的锚点；以 * 开头的文字请加引号`,
    en: `nothing is anchored as “${shownKey(name)}”; text that starts with * needs quotes`,
  };
}
