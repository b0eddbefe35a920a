import type { RoundsHelp } from '../../topics/help.ts';

export const roundsHelp: RoundsHelp = {
  progress: 'compare a survey with the task list: what is due, surveyed, met, short and overdue, and which stage it is',
  progressAfter: `
Examples:
  audit progress survey.xlsx                              as of today (Beijing time)
  audit progress survey.xlsx --as-of 2017-12-31
  audit progress survey.xlsx --as-of 2018-01-01 --surveyed 2017-12-20
  audit progress survey.xlsx --plan ./plan.yaml --format xlsx -o progress.xlsx

Met includes conditional centres (to be explained), which have a column of their own. What was not surveyed is not met.
Names are compared letter by letter; near ones are hints only.
Exit codes: 0 all that is due is met; 1 something is short (--fail-on overdue: overdue), or unread (but for
--allow-unread); 2 nothing could be compared.`,
  progressFormat: 'format of the report: terminal json markdown xlsx',
  progressPlan: 'the plan: its id or a file; the one that ships for the standard unless told',
  asOf: 'the day to compare for (today in China)',
  surveyed: 'the day that the survey shows (that of --as-of): tells what was met in time',
  progressFailOn: 'from when the exit code is 1: none, overdue, or short (due and not met)',
  trend: 'compare rounds of surveys: verdicts, categories and offices, what was fixed and what came back',
  trendAfter: `
Examples:
  audit trend 2018=2018.xlsx 2019=2019.xlsx
  audit trend 2018=result-2018.json 2019=result-2019.json  reports of audit check --format json
  audit trend 2018=offices-2018/ 2019-06=offices-2019/ --format markdown -o trend.md

Each round states its year (or month, or day). Funding, activities and training are figures of that year.
All rounds have the same denominator: the centres of any round. A centre that a round lacks is shown as not surveyed
and is not met; a problem that cannot be seen is not fixed.
The exit code is that of the last round: 0 all compliant or conditional; 1 some noncompliant, incomplete or not surveyed,
or something unread in any round (but for --allow-unread); 2 nothing could be compared.`,
  rounds: 'rounds as year=file: surveys, folders of them, or JSON reports of audit check',
  rank: 'performance: rank offices by the share of compliant centres and, where it is filled in, by satisfaction',
  rankAfter: `
Examples:
  audit rank survey.xlsx
  audit rank survey.xlsx --plan jinshui-2017      planned centres not surveyed count, too
  audit rank survey.xlsx --format markdown -o ranking.md

Ties have the same rank, and the next rank is left out. Denominators and missing data are shown; an office is ranked by
satisfaction only where all of its centres have it. Exit codes are those of audit check.`,
  rankPlan: 'a plan whose centres count even where they were not surveyed: its id, a file, or none (default)',
};
