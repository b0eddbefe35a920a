import type { DoubtWords } from '../topics/doubts.ts';

export const doubts = (): DoubtWords => ({
  unusedField: (id) => `字段“${id}”没有规则使用`,
  unusedParameter: (id) => `参数“${id}”没有规则使用`,
  alwaysPassed: (level, field) => `${level}：字段“${field}”的任何值都合格，规则不起作用`,
  neverPassed: (level, field) => `${level}：字段“${field}”没有任何值能够合格`,
  alwaysAsked: (level) => `${level}：when 的条件总是成立`,
  neverAsked: (level) => `${level}：when 的条件不可能成立`,
  easierGrade: (level, higher, lower) => `${level}：等级“${higher}”比“${lower}”容易达到，顺序应从高到低`,
  noRulesOf: (level) => `级别“${level}”没有一条规则，这一级的中心无从核查，不会在报告里`,
  conditionReplaced: (level) =>
    `${level}：这一格写了 when，规则自己的 when 在这一级不起作用；两个都要，就合写成一个条件或分成两条规则`,
  otherNumber: (level, value, quoted) => `${level}：要求的 ${value} 在所引原文“${quoted}”里找不到`,
  unquoted: (words) => `原文中找不到“${words}”`,
  otherHeader: (word, field) => `表头“${word}”读表时当作“${field}”`,
  noHeader: (word) => `表头“${word}”读表时不当作字段`,
  uncovered: (section, number) => `${section} 第 ${number} 段没有规则，也没有写 notAudited 的理由`,
});
