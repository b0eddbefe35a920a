import type { ReadingHelp } from '../../topics/help.ts';

export const readingHelp: ReadingHelp = {
  rules: '列出标准的全部规则和各级要求',
  rulesAfter: `
例：
  audit rules
  audit rules --level 社区`,
  explain: '说明一条规则：条文原文、各级要求、怎样理解、怎样整改',
  explainAfter: `
例：
  audit explain area.plaza
  audit explain 业务经费`,
  ruleArgument: '规则编号，或调查项目的名称',
};
