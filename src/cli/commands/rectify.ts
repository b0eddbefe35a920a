import { extname } from 'node:path';
import { findInputs, type Input, noteInputs } from '../../files/inputs.ts';
import { chosenPlan } from '../../files/plans.ts';
import type { Surroundings } from '../../files/surroundings.ts';
import { dueOfPlan } from '../../ledger/due.ts';
import type { LedgerValue } from '../../ledger/values.ts';
import { parseDay } from '../../model/calendar.ts';
import { refuse } from '../../model/problem.ts';
import type { Standard } from '../../model/standard.ts';
import type { FailOn } from '../../run/fail-on.ts';
import { today } from '../clock.ts';
import { configured } from '../configured.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import type { Setting } from '../io.ts';
import type { Kit } from '../kit.ts';
import { print } from '../print.ts';
import type { AuditOptions } from '../request.ts';
import { checkOutput, type OutputOptions, outputsOf, staged } from '../staged.ts';
import { VERSION } from '../version.ts';

interface RectifyOptions extends AuditOptions, OutputOptions {
  /** A day, as people write it. */
  readonly due?: string;
  /** Id, file or `none`; the shipped plan of the standard where absent. */
  readonly plan?: string;
  /** The ledger of the round before, or a folder of them. */
  readonly update?: string;
  readonly split?: 'none' | 'office';
  readonly failOn: FailOn;
}

/** `audit rectify` writes what does not pass as a ledger, in which people write what becomes of it. */
export function addRectify({ command, option, shared, setting, exit, help }: Kit): void {
  command('rectify', {
    help: help.rectify,
    after: help.rectifyAfter,
    arguments: [['[survey...]', help.survey]],
    options: [
      shared.output(help.rectifyOutput),
      shared.force(),
      option('--update <ledger>', help.update),
      shared.split(),
      option('--due <date>', help.due),
      option('--plan <id|file|none>', help.duePlan),
      shared.standard(),
      ...shared.selection(),
      shared.failOn(),
      shared.allowUnread(),
      shared.year(),
      ...shared.config(),
    ],
  }).action(async (surveys: string[], given: RectifyOptions, self) => {
    const { named, options } = await configured(surveys, given, self, setting.place);
    exit(await rectify(named, options, setting));
  });
}

async function rectify(named: readonly string[], options: RectifyOptions, setting: Setting): Promise<ExitCode> {
  const { process, lang, place } = setting;
  const [{ auditRequest }, run, { ledgerName, outcomeText }] = await Promise.all([
    import('../request.ts'),
    import('../../run/rectify/rectify.ts'),
    import('../../run/rectify/words.ts'),
  ]);
  const split = options.split === 'office';
  const path = options.output ?? ledgerName(split, lang);
  const request = await auditRequest(named, options, setting, split ? [] : outputsOf({ output: path }, 'xlsx'));
  const wanted = {
    path,
    split,
    due: await dueDay(options, request.standard, setting),
    before: options.update === undefined ? [] : ledgersBehind(options.update, place),
    date: today(process, new Date()),
    version: VERSION,
    failOn: options.failOn,
  };
  if (!split) await checkOutput(path, options.force, setting);
  const written = await staged(options.force, setting, (outlet) => run.rectify({ ...request, ...wanted, outlet }));
  await print(process.stdout, outcomeText(written, lang));
  return written.failed ? EXIT.failed : EXIT.ok;
}

/** The ledgers of the round before: one file, or all workbooks in a folder. */
function ledgersBehind(named: string, place: Surroundings): readonly Input[] {
  const workbooks = findInputs([named], place.cwd).filter(
    ({ name }) => name === named || /^\.xls[xm]$/i.test(extname(name)),
  );
  noteInputs(workbooks, place);
  return workbooks.length === 0
    ? refuse('directory-empty', { path: named, extensions: ['.xlsx', '.xlsm'] })
    : workbooks;
}

async function dueDay(options: RectifyOptions, standard: Standard, { place }: Setting): Promise<LedgerValue> {
  if (options.due !== undefined) {
    const text = parseDay(options.due);
    if (text !== null) return { is: 'date', text };
    const known = ['2019-12-31', '2019年12月31日'];
    return refuse('unknown-value', { option: '--due', value: options.due, known, nearest: null });
  }
  const plan = await chosenPlan(options.plan, standard, place);
  const text = plan === null ? null : dueOfPlan(plan);
  return text === null ? null : { is: 'date', text };
}
