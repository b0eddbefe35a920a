import type { JudgingHelp } from '../../topics/help.ts';

export const judgingHelp: JudgingHelp = {
  check: 'check surveys and report what passes, fails and is missing',
  checkAfter: `
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

Exit codes: 0 all compliant or conditional; 1 some noncompliant or incomplete, or something unread (but for
--allow-unread); 2 the check could not be done.`,
  waivers: 'list waivers: the days left, whether they are used, and what is wrong with them',
  waiversAfter: `
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
  waiversArgument: 'the waivers: a YAML file',
  baseline: 'write down what falls short now, so that later checks fail only on what is new or worse',
  baselineAfter: `
Examples:
  audit baseline survey.xlsx                        writes baseline.json
  audit check survey.xlsx --baseline baseline.json  exit code 1 only for what is new or worse
  audit check survey.xlsx --baseline baseline.json --prune

From bad to worse: missing, invalid, fail; of two that fail, the larger gap. No verdict changes for a baseline.
A problem is known by its centre (office, level, name) and its rule, wherever its row and column stand.

Exit codes: 0 the baseline is written; 1 it is, and something is unread (but for --allow-unread); 2 it is not.`,
  baselineOutput: 'name of the baseline (baseline.json)',
  diff: 'compare two surveys: what is fixed, new, worse, better, unchanged and gone',
  diffAfter: `
Examples:
  audit diff 2025.xlsx 2026.xlsx
  audit diff 2025.json 2026.xlsx                    a report of audit check --format json will do
  audit diff old/ new/ --format markdown -o changes.md

“gone” is a centre or a rule that no longer occurs, which mends nothing.
Exit codes: 0 nothing is new or worse; 1 something is, or is unread (but for --allow-unread);
2 the comparison could not be done.`,
  diffOld: 'the earlier survey, folder or JSON report',
  diffNew: 'the later survey, folder or JSON report',
  diffFormat: 'format of the report: terminal json markdown',
};
