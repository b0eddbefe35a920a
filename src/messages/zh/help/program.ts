import type { ProgramHelp } from '../../topics/help.ts';

export const programHelp: ProgramHelp = {
  audit: '按标准逐项核查基层综合性文化服务中心调查表：哪个中心、哪一格、不符合哪一条、差多少。',
  auditAfter: `
从这里开始：
  audit template                     生成空白调查表，填好后再核查
  audit check 调查表.xlsx            核查一份调查表
  audit rectify 调查表.xlsx          生成整改台账
  audit explain area.building        一条规则的原文、要求和整改办法
  audit check --help                 某个命令的详细用法`,
  version: '显示版本号',
  help: '显示帮助',
  lang: '输出语言：zh（默认）或 en',
};
