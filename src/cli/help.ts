import type { Lang, Text } from '../model/text.ts';
import { REPOSITORY_HELP } from './help-repository.ts';
import { ROUNDS_HELP } from './help-rounds.ts';

/** Titles that commander prints by itself. */
export const HELP_TITLES: Readonly<Record<Lang, Readonly<Record<string, string>>>> = {
  zh: { 'Usage:': '用法：', 'Arguments:': '参数：', 'Options:': '选项：', 'Commands:': '命令：' },
  en: {},
};

const text = (zh: string, en: string): Text => ({ zh, en });

/** Help of every command and option. */
export const HELP = {
  ...ROUNDS_HELP,
  ...REPOSITORY_HELP,
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
  audit check data/ -f terminal -f sarif=out.sarif    屏幕上看一份，文件里存一份
  audit check "data/**/*.yaml" -f github              在 GitHub 的合并请求里逐行标出
  cat 调查表.yaml | audit check -                     从标准输入读取

当前文件夹或上层文件夹里有 audit.config.yaml 时，命令行没有写明的按它执行。

退出码：0 全部达标或基本达标；1 有不达标或待补充的中心；2 没有完成核查（文件读不了、用法有误等）。`,
    `
Examples:
  audit check survey.xlsx
  audit check offices/ --office 丰庆路街道            one office only
  audit check survey.xlsx --rule area,funding.annual  one category and one rule
  audit check survey.xlsx --format json -o result.json
  audit check survey.xlsx --fail-on none              report only: exit code 0
  audit check data/ -f terminal -f sarif=out.sarif    one report to read, one to keep
  audit check "data/**/*.yaml" -f github              marks the lines of a pull request
  cat survey.yaml | audit check -                     reads standard input

An audit.config.yaml at or above the working directory says what the command line does not.

Exit codes: 0 all compliant or conditional; 1 some noncompliant or incomplete; 2 the check could not be done.`,
  ),
  survey: text(
    '调查表：.xlsx .xls .et .ods .csv .yaml .json 等文件，放调查表的文件夹，或 "data/**/*.yaml" 这样的写法',
    'surveys: .xlsx .xls .et .ods .csv .yaml .json files and the like, folders of them, or patterns such as "data/**/*.yaml"',
  ),
  format: text(
    '报告格式，可写多个：terminal（默认）json jsonl csv markdown github junit sarif；写成“格式=文件”则写进文件',
    'format of the report, several: terminal (default) json jsonl csv markdown github junit sarif; name=file writes it to a file',
  ),
  config: text(
    '配置文件（默认用当前文件夹或上层文件夹里的 audit.config.yaml）',
    'the configuration (by itself, the audit.config.yaml at or above the working directory)',
  ),
  noConfig: text('不用配置文件', 'use no configuration'),
  stdinName: text('标准输入（写作 -）在报告里的文件名', 'the file name by which standard input (written as -) is told'),
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
    'all 列出全部，failing 不列合格项（用于 json、jsonl、csv、junit）',
    'all, or failing to leave out what passes (json, jsonl, csv, junit)',
  ),
  verbose: text('连合格的项目、条文和整改办法一起显示', 'show what passed too, with remedies'),
  limit: text(
    '最多逐个列出多少个中心（默认 200；超过时只列最差的 20 个）',
    'most centres to list one by one (200; beyond that the worst 20)',
  ),
  waiversFile: text(
    '豁免清单（YAML）：被豁免的不合格和缺项记为“豁免”',
    'a YAML file of waivers: what they cover is waived',
  ),
  baselineFile: text(
    '基线文件：退出码只看基线里没有的和加重的问题',
    'a baseline: the exit code looks only at what is new or worse',
  ),
  prune: text('从基线文件中删去已不再出现的问题', 'remove from the baseline what no longer occurs'),
  waivers: text(
    '列出豁免清单：还剩几天、有没有用上、哪里写得不对',
    'list waivers: the days left, whether they are used, and what is wrong with them',
  ),
  waiversAfter: text(
    `
例：
  audit waivers waivers.yaml               各项豁免还剩几天
  audit waivers waivers.yaml 调查表.xlsx   还列出各项用在几处

清单的写法：
  - center: 四月天社区          或 pattern: 丰乐*（* 代表任意文字，? 代表一个字）
    office: 丰庆路街道          可不写；还可以写 level: 社区
    rule: area.plaza            规则编号，或一类，如 area
    reason: 用地受限，已租用相邻学校操场
    approver: 张某某
    document: 金文〔2026〕3号   可不写
    expires: 2026-12-31         含当天；按郑州时间，另写 timezone 可改

退出码：0 清单没有问题；1 有过期、不完整、没有用上或规则、中心不明的豁免；2 读不了清单或调查表。`,
    `
Examples:
  audit waivers waivers.yaml               how many days each has left
  audit waivers waivers.yaml survey.xlsx   and how often each is used

A waiver:
  - center: 四月天社区          or pattern: 丰乐* (* is any text, ? one character)
    office: 丰庆路街道          optional, and so is level: community
    rule: area.plaza            a rule, or a category such as area
    reason: no land; the school ground next door is rented
    approver: Zhang
    document: 金文〔2026〕3号   optional
    expires: 2026-12-31         valid on that day, by Zhengzhou's clock unless timezone is told

Exit codes: 0 nothing is wrong; 1 some waiver is expired, incomplete, unused or of an unknown rule or centre;
2 the waivers or the survey cannot be read.`,
  ),
  waiversArgument: text('豁免清单（YAML 文件）', 'the waivers: a YAML file'),
  listFormat: text('输出格式：terminal json', 'format of the output: terminal json'),
  baseline: text(
    '把现有的问题记为基线，以后只对新增和加重的问题报错',
    'write down what falls short now, so that later checks fail only on what is new or worse',
  ),
  baselineAfter: text(
    `
例：
  audit baseline 调查表.xlsx                        生成 baseline.json
  audit check 调查表.xlsx --baseline baseline.json  只有新增或加重的问题才使退出码为 1
  audit check 调查表.xlsx --baseline baseline.json --prune

由轻到重：缺项、数据有误、不合格；同为不合格时，差得更多为加重。结论不因基线而变。
问题按中心（街道、级别、名称）和规则辨认，与行列位置无关。

退出码：0 基线已写好；2 没有写成。`,
    `
Examples:
  audit baseline survey.xlsx                        writes baseline.json
  audit check survey.xlsx --baseline baseline.json  exit code 1 only for what is new or worse
  audit check survey.xlsx --baseline baseline.json --prune

From bad to worse: missing, invalid, fail; of two that fail, the larger gap. No verdict changes for a baseline.
A problem is known by its centre (office, level, name) and its rule, wherever its row and column stand.

Exit codes: 0 the baseline is written; 2 it is not.`,
  ),
  baselineOutput: text('基线的文件名（默认 baseline.json）', 'name of the baseline (baseline.json)'),
  diff: text(
    '比较两次调查：哪些解决了、新增了、加重了、减轻了、没有变、不见了',
    'compare two surveys: what is fixed, new, worse, better, unchanged and gone',
  ),
  diffAfter: text(
    `
例：
  audit diff 去年.xlsx 今年.xlsx
  audit diff 去年.json 今年.xlsx                    也可以是 audit check --format json 的报告
  audit diff 旧/ 新/ --format markdown -o 变化.md

“不见了”是中心或规则不再出现，不算解决。
退出码：0 没有新增和加重的问题；1 有；2 没有完成比较。`,
    `
Examples:
  audit diff 2025.xlsx 2026.xlsx
  audit diff 2025.json 2026.xlsx                    a report of audit check --format json will do
  audit diff old/ new/ --format markdown -o changes.md

“gone” is a centre or a rule that no longer occurs, which mends nothing.
Exit codes: 0 nothing is new or worse; 1 something is; 2 the comparison could not be done.`,
  ),
  diffOld: text('以前的调查表、文件夹或 JSON 报告', 'the earlier survey, folder or JSON report'),
  diffNew: text('现在的调查表、文件夹或 JSON 报告', 'the later survey, folder or JSON report'),
  diffFormat: text('报告格式：terminal json markdown', 'format of the report: terminal json markdown'),
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
