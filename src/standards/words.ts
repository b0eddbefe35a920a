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

interface Measured {
  readonly field: string;
  readonly quantity: string;
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
  wrongKind: (type: string, kind: string, field: string): Text => ({
    zh: `${type} 规则不能用于 ${kind} 字段“${field}”`,
    en: `a rule of type ${type} cannot ask for the ${kind} field "${field}"`,
  }),
  otherQuantity: (type: string, asked: Measured, of: Measured): Text => ({
    zh: `${type} 规则的两个字段应为同一种量：“${asked.field}”是 ${asked.quantity}，“${of.field}”是 ${of.quantity}`,
    en: `a rule of type ${type} needs two fields of one quantity: "${asked.field}" is ${asked.quantity}, "${of.field}" ${of.quantity}`,
  }),
  outside: (value: number, field: string, range: string): Text => ({
    zh: `${value} 超出字段“${field}”的范围 ${range}`,
    en: `${value} is outside the range ${range} of the field "${field}"`,
  }),
  falls: (upper: string, lower: string, least: number): Text => ({
    zh: `${upper} 小于 ${lower}（${least}）`,
    en: `${upper} is below ${lower} (${least})`,
  }),
  valueOrParameter: { zh: 'value 与 parameter 只能写一个', en: 'either value or parameter, not both' },
  syntax: (detail: string): Text => ({ zh: `YAML 语法错误：${detail}`, en: `YAML syntax: ${detail}` }),
};

/** What has the right form and still cannot be meant. */
export const doubt = {
  unusedField: (id: string): Text => ({ zh: `字段“${id}”没有规则使用`, en: `no rule reads the field "${id}"` }),
  unusedParameter: (id: string): Text => ({
    zh: `参数“${id}”没有规则使用`,
    en: `no rule uses the parameter "${id}"`,
  }),
  alwaysPassed: (level: string, field: string): Text => ({
    zh: `${level}：字段“${field}”的任何值都合格，规则不起作用`,
    en: `${level}: any value of "${field}" passes`,
  }),
  neverPassed: (level: string, field: string): Text => ({
    zh: `${level}：字段“${field}”没有任何值能够合格`,
    en: `${level}: no value of "${field}" passes`,
  }),
  alwaysAsked: (level: string): Text => ({
    zh: `${level}：when 的条件总是成立`,
    en: `${level}: the condition of when always holds`,
  }),
  neverAsked: (level: string): Text => ({
    zh: `${level}：when 的条件不可能成立`,
    en: `${level}: the condition of when never holds`,
  }),
  easierGrade: (level: string, higher: string, lower: string): Text => ({
    zh: `${level}：等级“${higher}”比“${lower}”容易达到，顺序应从高到低`,
    en: `${level}: the grade "${higher}" asks less than "${lower}"; grades go from the highest down`,
  }),
  unquoted: (words: string): Text => ({
    zh: `原文中找不到“${words}”`,
    en: `the source does not hold the words "${words}"`,
  }),
  otherHeader: (word: string, field: string): Text => ({
    zh: `表头“${word}”读表时当作“${field}”`,
    en: `a header "${word}" is read as "${field}"`,
  }),
  noHeader: (word: string): Text => ({
    zh: `表头“${word}”读表时不当作字段`,
    en: `a header "${word}" is read as no field`,
  }),
  uncovered: (section: string, number: number): Text => ({
    zh: `${section} 第 ${number} 段没有规则，也没有写 notAudited 的理由`,
    en: `paragraph ${number} of ${section} has neither a rule nor a reason under notAudited`,
  }),
};
