import type { ReadingHelp } from '../../topics/help.ts';

export const readingHelp: ReadingHelp = {
  read: '说明一份调查表读出了什么：各区域、各列、各行、各个值，以及没有读取的地方',
  readAfter: `
例：
  audit read 调查表.xlsx                                  每一列当作什么，哪些行不是中心，读出哪些值
  audit read 调查表.xlsx --format json -o 读出.json
  audit read 调查表.xlsx --format yaml -o 调查.yaml        写成 YAML，每个值后面注明出处
  audit read 调查表.xlsx -f yaml --split center -o centers  每个中心一个文件：街道/中心.yaml
  audit read 调查表.xlsx -f xlsx -o 整理.xlsx              每个级别一张规整的工作表

yaml、jsonl、csv、xlsx 写出的文件可以直接用 audit check 核查，结论与原表相同；不能用的值保留原来的文字。

退出码：0 可能是中心的地方都读了；1 有没有读取的；2 没有读成。`,
  readFormat: '输出格式：terminal json markdown，或者把读出的调查表写成 yaml jsonl csv xlsx',
  readOutput: '写进文件，不显示在屏幕上（xlsx 默认 读出.xlsx）；与 --split 合用时是文件夹',
  readPropose: '写出认得的布局（YAML），补全后存为“调查表.layout.yaml”',
  readSplit: '与 --format yaml 合用：none 不分，center 每个中心一个文件',
  readLimit: '最多列出多少个中心的值（默认 20）',
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
