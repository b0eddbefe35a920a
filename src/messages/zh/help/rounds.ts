import type { RoundsHelp } from '../../topics/help.ts';

export const roundsHelp: RoundsHelp = {
  progress: '对照建设任务分配表：到期多少、调查多少、达标多少、缺多少、逾期几天，处于哪个阶段',
  progressAfter: `
例：
  audit progress 调查表.xlsx                              截至今天（北京时间）
  audit progress 调查表.xlsx --as-of 2017-12-31
  audit progress 调查表.xlsx --as-of 2018-01-01 --surveyed 2017-12-20
  audit progress 调查表.xlsx --plan ./计划.yaml --format xlsx -o 进度.xlsx

达标包括基本达标（需说明），后者另列一栏。没有调查的中心不算达标。名称逐字比对，相近的只作提示。
退出码：0 到期的全部达标；1 有缺口（--fail-on overdue：有逾期），或有未读的（--allow-unread 除外）；2 没有完成比对。`,
  progressFormat: '报告格式：terminal json markdown xlsx',
  progressPlan: '对照哪个计划：编号或文件；不写则用标准所配的计划',
  asOf: '截至哪一天（默认今天，北京时间）',
  surveyed: '调查反映哪一天的情况（默认同 --as-of），据此判断是否按期',
  progressFailOn: '从什么情况起退出码为 1：none 从不，overdue 有逾期，short 有到期未达标',
  trend: '比较几轮调查：结论、类别、街道的变化，整改了什么，什么又出现',
  trendAfter: `
例：
  audit trend 2018=2018年.xlsx 2019=2019年.xlsx
  audit trend 2018=结果2018.json 2019=结果2019.json        audit check --format json 的报告
  audit trend 2018=各街道2018/ 2019-06=各街道2019/ --format markdown -o 变化.md

每一轮写明年份（或年月、日期）。经费、活动、培训等是当年的数字，只能与同样跨一年的数字相比。
各轮分母相同：任何一轮出现过的中心。某轮没有调查的中心单列，不算达标；看不见的问题不算已整改。
退出码看最后一轮：0 全部达标或基本达标；1 有不达标、待补充或没有调查的中心，或哪一轮有未读的
（--allow-unread 除外）；2 没有完成比较。`,
  rounds: '各轮调查，写成“年份=文件”：调查表、放调查表的文件夹，或 audit check 的 JSON 报告',
  rank: '绩效评价：各街道按达标率排名，填了群众满意度的再按满意度排名',
  rankAfter: `
例：
  audit rank 调查表.xlsx
  audit rank 调查表.xlsx --plan jinshui-2017      计划内没有调查的中心也计入分母
  audit rank 调查表.xlsx --format markdown -o 排名.md

并列的名次相同，下一名顺延。分母和缺的数据都列出；满意度没有填全的街道不参加满意度排名。
退出码与 audit check 相同。`,
  rankPlan: '把这个计划内没有调查的中心计入分母：编号、文件，或 none（默认）',
};
