import type { Lang, Text } from '../model/text.ts';

/** Titles that commander prints by itself. */
export const HELP_TITLES: Readonly<Record<Lang, Readonly<Record<string, string>>>> = {
  zh: { 'Usage:': '用法：', 'Arguments:': '参数：', 'Options:': '选项：', 'Commands:': '命令：' },
  en: {},
};

const text = (zh: string, en: string): Text => ({ zh, en });

/** Help of every command and option. */
export const HELP = {
  audit: text(
    '按标准逐项核查基层综合性文化服务中心调查表：哪个中心、哪一格、不符合哪一条、差多少。',
    'Checks surveys of grassroots cultural service centres against a standard: which centre, which cell, which clause, and by how much.',
  ),
  auditAfter: text(
    `
从这里开始：
  audit template                     生成空白调查表，填好后再核查
  audit check 调查表.xlsx            核查一份调查表
  audit rectify 调查表.xlsx          生成整改台账
  audit explain area.building        一条规则的原文、要求和整改办法
  audit check --help                 某个命令的详细用法`,
    `
Start here:
  audit template                     write an empty survey workbook to fill in
  audit check survey.xlsx            check a survey
  audit rectify survey.xlsx          write the rectification ledger
  audit explain area.building        a rule: its words, its thresholds, what to do
  audit check --help                 more about one command`,
  ),
  version: text('显示版本号', 'print the version'),
  help: text('显示帮助', 'print help'),
  lang: text('输出语言：zh（默认）或 en', 'language of the output: zh (default) or en'),
  standard: text('依据的标准：编号，或标准所在的文件夹', 'the standard: its id, or the folder that holds it'),
  force: text('覆盖已有的文件', 'overwrite an existing file'),
  check: text(
    '核查调查表，报告每个中心合格、不合格和缺项的内容',
    'check surveys and report what passes, fails and is missing',
  ),
  checkAfter: text(
    `
例：
  audit check 调查表.xlsx
  audit check 各街道/ --office 丰庆路街道             只看一个街道
  audit check 调查表.xlsx --rule area,funding.annual  只查面积类和业务经费
  audit check 调查表.xlsx --format json -o 结果.json
  audit check 调查表.xlsx --fail-on none              只出报告，退出码总是 0

退出码：0 全部达标或基本达标；1 有不达标或待补充的中心；2 没有完成核查（文件读不了、用法有误等）。`,
    `
Examples:
  audit check survey.xlsx
  audit check offices/ --office 丰庆路街道            one office only
  audit check survey.xlsx --rule area,funding.annual  one category and one rule
  audit check survey.xlsx --format json -o result.json
  audit check survey.xlsx --fail-on none              report only: exit code 0

Exit codes: 0 all compliant or conditional; 1 some noncompliant or incomplete; 2 the check could not be done.`,
  ),
  survey: text(
    '调查表：.xlsx .xls .et .ods .csv .yaml .json 等文件，或放调查表的文件夹',
    'surveys: .xlsx .xls .et .ods .csv .yaml .json files and the like, or folders of them',
  ),
  format: text('报告格式：terminal json jsonl', 'format of the report: terminal json jsonl'),
  output: text('把报告写进文件，不显示在屏幕上', 'write the report to a file'),
  level: text('只看某一级别（可写多个，用逗号隔开）', 'only centres of a level (several: separate with commas)'),
  office: text('只看某个街道（可写多个）', 'only centres of an office (several: separate with commas)'),
  rule: text(
    '只查某条规则或某一类（可写多个），结论只就所选规则而言',
    'only a rule or a category (several); the verdict speaks of these only',
  ),
  failOn: text(
    '从哪种结论起退出码为 1：none noncompliant incomplete conditional',
    'the verdict from which the exit code is 1: none noncompliant incomplete conditional',
  ),
  findings: text(
    'all 列出全部，failing 不列合格项（用于 json、jsonl）',
    'all, or failing to leave out what passes (json, jsonl)',
  ),
  verbose: text('连合格的项目、条文和整改办法一起显示', 'show what passed too, with remedies'),
  limit: text(
    '最多逐个列出多少个中心（默认 200；超过时只列最差的 20 个）',
    'most centres to list one by one (200; beyond that the worst 20)',
  ),
  rectify: text(
    '生成整改台账：每条不合格、缺项的内容一行，逐轮沿用已填写的内容',
    'write the rectification ledger: a row for everything that does not pass, kept from round to round',
  ),
  rectifyAfter: text(
    `
例：
  audit rectify 调查表.xlsx -o 整改台账.xlsx
  audit rectify 调查表.xlsx --due 2019-12-31                    规定整改时限
  audit rectify 调查表.xlsx --split office -o 各街道台账         每个街道一份
  audit rectify 新调查表.xlsx --update 整改台账.xlsx -o 第二轮.xlsx
      按问题编号带上已填写的内容；已合格的销号，标为已完成仍不符合的记“复核未通过”

退出码：台账写好后，0 全部达标或基本达标；1 有不达标或待补充的中心；2 没有写成。`,
    `
Examples:
  audit rectify survey.xlsx -o ledger.xlsx
  audit rectify survey.xlsx --due 2019-12-31                  set the date due
  audit rectify survey.xlsx --split office -o ledgers         a workbook an office
  audit rectify new-survey.xlsx --update ledger.xlsx -o round-2.xlsx
      carries entries over by problem number; closes what passes now, and
      marks what was called done and still falls short

Exit codes, once the ledger is written: 0 all compliant or conditional; 1 some noncompliant or incomplete; 2 not written.`,
  ),
  rectifyOutput: text(
    '台账的文件名（默认 整改台账.xlsx）；与 --split 合用时是文件夹',
    'name of the ledger (rectification.xlsx); with --split, a folder',
  ),
  update: text(
    '上一轮的台账，或放各街道台账的文件夹：沿用其中填写的内容',
    'the ledger of the last round, or a folder of them: its entries are carried over',
  ),
  due: text('整改时限；不写则取计划中整改阶段的最后一天', "date due (the end of the plan's rectification stage)"),
  duePlan: text(
    '从哪个计划取整改时限：编号、文件，或 none',
    'the plan that sets the date due: its id, a file, or none',
  ),
  template: text(
    '生成调查表：每个级别一张表，预填计划内的中心',
    'write the survey workbook: a sheet a level, the planned centres filled in',
  ),
  templateAfter: text(
    `
例：
  audit template                                   生成 调查表.xlsx
  audit template --office 丰庆路街道 -o 丰庆路.xlsx  只含一个街道的中心
  audit template --plan none                       不预填中心`,
    `
Examples:
  audit template                                   writes survey.xlsx
  audit template --office 丰庆路街道 -o one.xlsx    the centres of one office
  audit template --plan none                       an empty form`,
  ),
  templateOutput: text('工作簿的文件名（默认 调查表.xlsx）', 'name of the workbook (survey.xlsx)'),
  plan: text(
    '预填哪个计划的中心：编号、文件，或 none',
    'the plan whose centres are filled in: its id, a file, or none',
  ),
  annotate: text(
    '在调查表自己的工作簿里标出不合格、缺项和有误的格，附上批注和结论',
    "mark failing, missing and invalid cells in the survey's own workbook, with notes and verdicts",
  ),
  annotateAfter: text(
    `
例：
  audit annotate 调查表.xlsx                     生成 调查表-标注.xlsx
  audit annotate 调查表.xlsx -o 标注.xlsx
  audit annotate 调查表.xlsx --office 丰庆路街道   只标一个街道

只能标注 .xlsx 和 .xlsm。原文件不会改动；公式、格式、图表、图片、批注、宏和打印设置原样保留。
退出码与 audit check 相同。`,
    `
Examples:
  audit annotate survey.xlsx                      writes survey-annotated.xlsx
  audit annotate survey.xlsx -o marked.xlsx
  audit annotate survey.xlsx --office 丰庆路街道   one office only

Only .xlsx and .xlsm can be annotated. The survey itself is not touched; formulas, formats, charts, pictures, notes,
macros and print settings stay as they are. Exit codes are those of audit check.`,
  ),
  workbook: text('调查表：.xlsx 或 .xlsm 文件', 'the survey: an .xlsx or .xlsm file'),
  annotateOutput: text(
    '标注后的文件名（默认在原名后加“-标注”）',
    'name of the annotated workbook (the survey’s with -annotated)',
  ),
  form: text(
    '生成验收表：每个中心一页 A4，逐条列出要求、实测和结论，留签字盖章处',
    'write acceptance forms: one A4 page a centre, with blocks for signatures and seals',
  ),
  formAfter: text(
    `
例：
  audit form 调查表.xlsx                          生成 验收表.xlsx，每个街道一张工作表
  audit form 调查表.xlsx --split office -o 验收表/  每个街道一个文件
  audit form 调查表.xlsx --level 社区

打印时每个中心正好一页。退出码与 audit check 相同。`,
    `
Examples:
  audit form survey.xlsx                          writes acceptance.xlsx, a sheet an office
  audit form survey.xlsx --split office -o forms/  a file an office
  audit form survey.xlsx --level community

Each centre is one printed page. Exit codes are those of audit check.`,
  ),
  formOutput: text(
    '工作簿的文件名（默认 验收表.xlsx）；与 --split office 同用时是文件夹（默认 验收表）',
    'name of the workbook (acceptance.xlsx); with --split office the folder (acceptance)',
  ),
  split: text('分成几个文件：none 不分，office 每个街道一个', 'files: none for one, office for one an office'),
  rules: text('列出标准的全部规则和各级要求', 'list the rules of a standard and what they ask of each level'),
  rulesAfter: text(
    `
例：
  audit rules
  audit rules --level 社区`,
    `
Examples:
  audit rules
  audit rules --level community`,
  ),
  explain: text(
    '说明一条规则：条文原文、各级要求、怎样理解、怎样整改',
    'explain a rule: its words, thresholds, reading and remedy',
  ),
  explainAfter: text(
    `
例：
  audit explain area.plaza
  audit explain 业务经费`,
    `
Examples:
  audit explain area.plaza
  audit explain 业务经费`,
  ),
  ruleArgument: text('规则编号，或调查项目的名称', 'id of a rule, or the label of a field'),
} as const satisfies Record<string, Text>;
