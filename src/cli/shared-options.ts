import type { Option } from 'commander';
import { type ReportTarget, readTarget } from '../files/report-targets.ts';
import { DEFAULT_STANDARD } from '../files/standards.ts';
import { inAll } from '../messages/in-all.ts';
import type { HelpWords } from '../messages/topics/help.ts';
import { refuse } from '../model/problem.ts';
import { FAIL_ON } from '../run/fail-on.ts';
import { formatsOf } from '../run/outputs.ts';
import { takes } from './choices.ts';

/** Four figures. */
function readYear(value: string): number {
  if (!/^(?:19|20|21)\d\d$/.test(value)) refuse('usage', { detail: inAll('usage', (say) => say.noYear(value)) });
  return Number(value);
}

type MakeOption = (flags: string, text: string) => Option;
type MakeChoice = (flags: string, text: string, known: readonly string[]) => Option;
/** Commands whose output is made at once, in one format. */
type Page = Exclude<Parameters<typeof formatsOf>[0], 'check'>;

export type SharedOptions = ReturnType<typeof sharedOptions>;

/** Options that several commands take, each declared once. */
export function sharedOptions(option: MakeOption, choice: MakeChoice, help: HelpWords) {
  /** Several values, in one option or many: `--level 社区,village`. */
  const list = (flags: string, text: string): Option =>
    option(flags, text).argParser((value: string, before: string[] | undefined) => [
      ...(before ?? []),
      ...value.split(/[,，、]/).filter((item) => item !== ''),
    ]);
  const level = (): Option => list('--level <level>', help.level);
  const office = (): Option => list('--office <office>', help.office);
  return {
    standard: () => option('--standard <id|folder>', help.standard).default(DEFAULT_STANDARD),
    level,
    office,
    /** Which centres. */
    centers: () => [level(), office()],
    /** Which centres and rules. */
    selection: () => [level(), office(), list('--rule <rule>', help.rule)],
    failOn: () => choice('--fail-on <line>', help.failOn, FAIL_ON).default('incomplete'),
    allowUnread: () => option('--allow-unread', help.allowUnread),
    planNames: () => option('--plan <id|file|none>', help.planNames),
    year: () => option('--year <year>', help.year).argParser(readYear),
    waivers: () => option('--waivers <file>', help.waiversFile),
    config: () => [option('--config <file>', help.config), option('--no-config', help.noConfig)],
    output: (text: string = help.output, takesFolder = false) =>
      option(takesFolder ? '-o, --output <file|folder>' : '-o, --output <file>', text),
    force: () => option('--force', help.force),
    split: () => choice('--split <by>', help.split, ['none', 'office']).default('none'),
    /** The format of an output that is made at once. */
    format: (command: Page, text: string) => {
      const known = formatsOf(command);
      return choice('-f, --format <format>', text, known).default(known[0]);
    },
    /** The formats of a check, each perhaps with a file of its own. */
    formats: () =>
      takes(
        option('-f, --format <name[=file]>', help.format).argParser(
          (value: string, before: ReportTarget[] | undefined) => [...(before ?? []), readTarget(value)],
        ),
        formatsOf('check'),
      ),
  };
}
