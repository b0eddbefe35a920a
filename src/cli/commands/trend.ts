import { inAll } from '../../messages/in-all.ts';
import { refuse } from '../../model/problem.ts';
import type { FailOn } from '../../run/fail-on.ts';
import { type FormatOf, formatsOf } from '../../run/outputs.ts';
import type { NamedRound } from '../../run/rounds.ts';
import { configured } from '../configured.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { frameOf, type Setting } from '../io.ts';
import type { Kit } from '../kit.ts';
import type { AuditOptions } from '../request.ts';
import { deliver, type OutputOptions, outputsOf } from '../staged.ts';

interface TrendOptions extends AuditOptions, OutputOptions {
  readonly format: FormatOf<'trend'>;
  readonly failOn: FailOn;
}

/** `audit trend` sets rounds of surveys side by side. */
export function addTrend({ command, shared, setting, exit, help }: Kit): void {
  command('trend', {
    help: help.trend,
    after: help.trendAfter,
    arguments: [['<round...>', help.rounds]],
    options: [
      shared.format('trend', help.pageFormat),
      shared.output(),
      shared.force(),
      shared.standard(),
      ...shared.centers(),
      shared.failOn(),
      shared.allowUnread(),
      shared.year(),
      ...shared.config(),
    ],
  }).action(async (rounds: string[], given: TrendOptions, self) => {
    const { named, options } = await configured(rounds, given, self, setting.place);
    exit(await trend(named, options, setting));
  });
}

async function trend(named: readonly string[], options: TrendOptions, setting: Setting): Promise<ExitCode> {
  const rounds = nameRounds(named);
  const [{ findSurveys, judgingRequest }, run] = await Promise.all([
    import('../request.ts'),
    import('../../run/trend.ts'),
  ]);
  const read: NamedRound[] = [];
  const outputs = outputsOf(options, options.format, formatsOf('trend'));
  for (const { label, path } of rounds) {
    const { surveys, aside } = await findSurveys([path], options, setting, outputs);
    read.push({ label, named: path, files: surveys, aside });
  }
  const { content, failed } = await run.trend({
    ...(await judgingRequest(options, setting)),
    rounds: read,
    format: options.format,
    frame: frameOf(setting.process, options.output === undefined),
    failOn: options.failOn,
  });
  await deliver(content, options, setting);
  return failed ? EXIT.failed : EXIT.ok;
}

/** The arguments, each 2018=survey.xlsx; refuses one without its year, a year given twice, and a single round. */
function nameRounds(named: readonly string[]): { readonly label: string; readonly path: string }[] {
  const rounds = named.map((text) => {
    const found = /^(\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?)=(.+)$/su.exec(text);
    if (found === null) return refuse('usage', { detail: inAll('usage', (say) => say.roundWithoutYear(text)) });
    return { label: found[1]!, path: found[2]! };
  });
  const labels = rounds.map(({ label }) => label);
  const twice = labels.find((label, at) => labels.indexOf(label) !== at);
  if (twice !== undefined) refuse('usage', { detail: inAll('usage', (say) => say.roundTwice(twice)) });
  if (rounds.length < 2) refuse('usage', { detail: inAll('usage', (say) => say.oneRound) });
  return rounds;
}
