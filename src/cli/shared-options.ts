import type { Option } from 'commander';
import { type ReportTarget, readTarget } from '../files/report-targets.ts';
import { DEFAULT_STANDARD } from '../files/standards.ts';
import type { Text } from '../model/text.ts';
import { FAIL_ON } from '../run/fail-on.ts';
import { formatsOf } from '../run/outputs.ts';
import { takes } from './choices.ts';
import { HELP } from './help.ts';

type MakeOption = (flags: string, help: Text) => Option;
type MakeChoice = (flags: string, help: Text, known: readonly string[]) => Option;
/** Commands whose output is made at once, in one format. */
type Page = Exclude<Parameters<typeof formatsOf>[0], 'check'>;

export type SharedOptions = ReturnType<typeof sharedOptions>;

/** Options that several commands take, each declared once. */
export function sharedOptions(option: MakeOption, choice: MakeChoice) {
  /** Several values, in one option or many: `--level 社区,village`. */
  const list = (flags: string, help: Text): Option =>
    option(flags, help).argParser((value: string, before: string[] | undefined) => [
      ...(before ?? []),
      ...value.split(/[,，、]/).filter((item) => item !== ''),
    ]);
  const level = (): Option => list('--level <level>', HELP.level);
  const office = (): Option => list('--office <office>', HELP.office);
  return {
    standard: () => option('--standard <id|folder>', HELP.standard).default(DEFAULT_STANDARD),
    level,
    office,
    /** Which centres. */
    centers: () => [level(), office()],
    /** Which centres and rules. */
    selection: () => [level(), office(), list('--rule <rule>', HELP.rule)],
    failOn: () => choice('--fail-on <line>', HELP.failOn, FAIL_ON).default('incomplete'),
    waivers: () => option('--waivers <file>', HELP.waiversFile),
    config: () => [option('--config <file>', HELP.config), option('--no-config', HELP.noConfig)],
    output: (help: Text = HELP.output, takesFolder = false) =>
      option(takesFolder ? '-o, --output <file|folder>' : '-o, --output <file>', help),
    force: () => option('--force', HELP.force),
    split: () => choice('--split <by>', HELP.split, ['none', 'office']).default('none'),
    /** The format of an output that is made at once. */
    format: (command: Page, help: Text) => {
      const known = formatsOf(command);
      return choice('-f, --format <format>', help, known).default(known[0]);
    },
    /** The formats of a check, each perhaps with a file of its own. */
    formats: () =>
      takes(
        option('-f, --format <name[=file]>', HELP.format).argParser(
          (value: string, before: ReportTarget[] | undefined) => [...(before ?? []), readTarget(value)],
        ),
        formatsOf('check'),
      ),
  };
}
