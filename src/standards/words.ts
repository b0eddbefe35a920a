import type { Text } from '../model/text.ts';

/** The words for what an author of a standard or plan can get wrong, in both languages. */

const KINDS: Record<string, Text> = {
  string: { zh: '文字', en: 'text' },
  number: { zh: '数字', en: 'a number' },
  int: { zh: '整数', en: 'a whole number' },
  boolean: { zh: 'true 或 false', en: 'true or false' },
  array: { zh: '列表', en: 'a list' },
  object: { zh: '映射（键: 值）', en: 'a mapping of keys to values' },
  record: { zh: '映射（键: 值）', en: 'a mapping of keys to values' },
  null: { zh: '空值', en: 'nothing' },
};

/** What a value is, by the name of a kind: string, number, array … */
export function kind(name: string): Text {
  return KINDS[name] ?? { zh: name, en: name };
}

export const say = {
  expected: (expected: Text, found: Text): Text => ({
    zh: `应为${expected.zh}，实为${found.zh}`,
    en: `expected ${expected.en}, found ${found.en}`,
  }),
  unknownKey: (key: string, nearest: string | null): Text => ({
    zh: `未知的键“${key}”${nearest ? `，是否想写“${nearest}”？` : ''}`,
    en: `unknown key "${key}"${nearest ? `; did you mean "${nearest}"?` : ''}`,
  }),
  missingKey: (key: string): Text => ({ zh: `缺少键“${key}”`, en: `missing key "${key}"` }),
  unknown: (what: Text, id: string, nearest: string | null): Text => ({
    zh: `未知的${what.zh}“${id}”${nearest ? `，是否想写“${nearest}”？` : ''}`,
    en: `unknown ${what.en} "${id}"${nearest ? `; did you mean "${nearest}"?` : ''}`,
  }),
  repeated: (what: Text, id: string, first: string): Text => ({
    zh: `${what.zh}“${id}”重复，先见于 ${first}`,
    en: `${what.en} "${id}" is used twice, first at ${first}`,
  }),
  syntax: (detail: string): Text => ({ zh: `YAML 语法错误：${detail}`, en: `YAML syntax: ${detail}` }),
};
