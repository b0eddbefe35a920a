import type { ConfigFileWords } from '../topics/config-file.ts';

export const configFile = (): ConfigFileWords => ({
  standard: '标准的编号，或标准所在的文件夹（写成 ./文件夹）。',
  inputs: '调查表：文件、文件夹，或 data/**/*.yaml 这样的写法。',
  waivers: '豁免清单。',
  baseline: '基线文件。',
  plan: '计划的编号或文件，或 none。',
  formats: '报告格式，可写成“格式=文件”。',
  failOn: '从哪种结论起退出码为 1。',
  allowUnread: '可能是中心而没有读取的内容不影响退出码。',
  headers: '自己的列名：对应的项目编号或名称。',
  year: '有几个年份的数时，用哪一年的。',
  headerAs: '项目编号或名称；ignore 表示不是答案。',
  headerUnit: '单位。',
  headerCodes: '代码各是什么意思，如 1: 有。',
  headerYear: '哪一年的数。',
});
