import type { Text } from '../model/text.ts';

const text = (zh: string, en: string): Text => ({ zh, en });

/** Help of the commands that compare surveys with a plan, with each other, and offices among themselves. */
export const ROUNDS_HELP = {
  progress: text(
    '对照建设任务分配表：到期多少、调查多少、达标多少、缺多少、逾期几天，处于哪个阶段',
    'compare a survey with the task list: what is due, surveyed, met, short and overdue, and which stage it is',
  ),
  progressAfter: text(
    `
例：
  audit progress 调查表.xlsx                              截至今天（北京时间）
  audit progress 调查表.xlsx --as-of 2017-12-31
  audit progress 调查表.xlsx --as-of 2018-01-01 --surveyed 2017-12-20
  audit progress 调查表.xlsx --plan ./计划.yaml --format xlsx -o 进度.xlsx

达标包括基本达标（需说明），后者另列一栏。没有调查的中心不算达标。名称逐字比对，相近的只作提示。
退出码：0 到期的全部达标；1 有缺口（--fail-on overdue：有逾期）；2 没有完成比对。`,
    `
Examples:
  audit progress survey.xlsx                              as of today (Beijing time)
  audit progress survey.xlsx --as-of 2017-12-31
  audit progress survey.xlsx --as-of 2018-01-01 --surveyed 2017-12-20
  audit progress survey.xlsx --plan ./plan.yaml --format xlsx -o progress.xlsx

Met includes conditional centres (to be explained), which have a column of their own. What was not surveyed is not met.
Names are compared letter by letter; near ones are hints only.
Exit codes: 0 all that is due is met; 1 something is short (--fail-on overdue: overdue); 2 nothing could be compared.`,
  ),
  progressFormat: text('报告格式：terminal json markdown xlsx', 'format of the report: terminal json markdown xlsx'),
  progressPlan: text(
    '对照哪个计划：编号或文件；不写则用标准所配的计划',
    'the plan: its id or a file; the one that ships for the standard unless told',
  ),
  asOf: text('截至哪一天（默认今天，北京时间）', 'the day to compare for (today in China)'),
  surveyed: text(
    '调查反映哪一天的情况（默认同 --as-of），据此判断是否按期',
    'the day that the survey shows (that of --as-of): tells what was met in time',
  ),
  progressFailOn: text(
    '从什么情况起退出码为 1：none 从不，overdue 有逾期，short 有到期未达标',
    'from when the exit code is 1: none, overdue, or short (due and not met)',
  ),
  pageFormat: text('报告格式：terminal json markdown', 'format of the report: terminal json markdown'),
  trend: text(
    '比较几轮调查：结论、类别、街道的变化，整改了什么，什么又出现',
    'compare rounds of surveys: verdicts, categories and offices, what was fixed and what came back',
  ),
  trendAfter: text(
    `
例：
  audit trend 2018=2018年.xlsx 2019=2019年.xlsx
  audit trend 2018=结果2018.json 2019=结果2019.json        audit check --format json 的报告
  audit trend 2018=各街道2018/ 2019-06=各街道2019/ --format markdown -o 变化.md

每一轮写明年份（或年月、日期）。经费、活动、培训等是当年的数字，只能与同样跨一年的数字相比。
各轮分母相同：任何一轮出现过的中心。某轮没有调查的中心单列，不算达标；看不见的问题不算已整改。
退出码看最后一轮：0 全部达标或基本达标；1 有不达标、待补充或没有调查的中心；2 没有完成比较。`,
    `
Examples:
  audit trend 2018=2018.xlsx 2019=2019.xlsx
  audit trend 2018=result-2018.json 2019=result-2019.json  reports of audit check --format json
  audit trend 2018=offices-2018/ 2019-06=offices-2019/ --format markdown -o trend.md

Each round states its year (or month, or day). Funding, activities and training are figures of that year.
All rounds have the same denominator: the centres of any round. A centre that a round lacks is shown as not surveyed
and is not met; a problem that cannot be seen is not fixed.
The exit code is that of the last round: 0 all compliant or conditional; 1 some noncompliant, incomplete or not surveyed;
2 nothing could be compared.`,
  ),
  rounds: text(
    '各轮调查，写成“年份=文件”：调查表、放调查表的文件夹，或 audit check 的 JSON 报告',
    'rounds as year=file: surveys, folders of them, or JSON reports of audit check',
  ),
  rank: text(
    '绩效评价：各街道按达标率排名，填了群众满意度的再按满意度排名',
    'performance: rank offices by the share of compliant centres and, where it is filled in, by satisfaction',
  ),
  rankAfter: text(
    `
例：
  audit rank 调查表.xlsx
  audit rank 调查表.xlsx --plan jinshui-2017      计划内没有调查的中心也计入分母
  audit rank 调查表.xlsx --format markdown -o 排名.md

并列的名次相同，下一名顺延。分母和缺的数据都列出；满意度没有填全的街道不参加满意度排名。
退出码与 audit check 相同。`,
    `
Examples:
  audit rank survey.xlsx
  audit rank survey.xlsx --plan jinshui-2017      planned centres not surveyed count, too
  audit rank survey.xlsx --format markdown -o ranking.md

Ties have the same rank, and the next rank is left out. Denominators and missing data are shown; an office is ranked by
satisfaction only where all of its centres have it. Exit codes are those of audit check.`,
  ),
  rankPlan: text(
    '把这个计划内没有调查的中心计入分母：编号、文件，或 none（默认）',
    'a plan whose centres count even where they were not surveyed: its id, a file, or none (default)',
  ),
} as const satisfies Record<string, Text>;
