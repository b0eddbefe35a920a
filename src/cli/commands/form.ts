import { type Lang, namesOf, wordsOn } from '../../messages/languages.ts';
import { printable } from '../../messages/printable.ts';
import type { FailOn } from '../../run/fail-on.ts';
import type { WrittenForms } from '../../run/form.ts';
import { sayProblems, sayUnread, sayVerdicts } from '../../run/summary-lines.ts';
import { configured } from '../configured.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import type { Setting } from '../io.ts';
import type { Kit } from '../kit.ts';
import { print } from '../print.ts';
import type { AuditOptions } from '../request.ts';
import { checkOutput, type OutputOptions, outputsOf, staged } from '../staged.ts';

interface FormOptions extends AuditOptions, OutputOptions {
  readonly split: 'none' | 'office';
  readonly failOn: FailOn;
}

/** `audit form` writes an acceptance form a centre, by office, in one workbook or one an office. */
export function addForm({ command, shared, setting, exit, help }: Kit): void {
  command('form', {
    help: help.form,
    after: help.formAfter,
    arguments: [['[survey...]', help.survey]],
    options: [
      shared.output(help.formOutput, true),
      shared.split(),
      shared.force(),
      shared.standard(),
      ...shared.selection(),
      shared.failOn(),
      shared.allowUnread(),
      shared.year(),
      ...shared.config(),
    ],
  }).action(async (surveys: string[], given: FormOptions, self) => {
    const { named, options } = await configured(surveys, given, self, setting.place);
    exit(await form(named, options, setting));
  });
}

async function form(surveys: readonly string[], options: FormOptions, setting: Setting): Promise<ExitCode> {
  const { process, lang } = setting;
  const split = options.split === 'office';
  const path = options.output ?? wordsOn('closing', lang).files.form + (split ? '' : '.xlsx');
  const [{ auditRequest }, run] = await Promise.all([import('../request.ts'), import('../../run/form.ts')]);
  const request = await auditRequest(surveys, options, setting, split ? [] : outputsOf({ output: path }, 'xlsx'));
  // Told before the surveys are read: the forms are written when all centres are known.
  if (!split) await checkOutput(path, options.force, setting);
  const wanted = { path, split, failOn: options.failOn };
  const written = await staged(options.force, setting, (outlet) => run.form({ ...request, ...wanted, outlet }));
  await print(process.stdout, summary(written, { path, split, survey: surveys.join(' ') }, lang));
  return written.failed ? EXIT.failed : EXIT.ok;
}

function summary(
  { run, offices }: WrittenForms,
  { path: written, split, survey }: { readonly path: string; readonly split: boolean; readonly survey: string },
  lang: Lang,
): string {
  const { centers } = run.summary;
  const path = printable(written);
  const say = wordsOn('closing', lang, namesOf(run.standard, lang));
  const lines = [
    split ? say.formFiles(path, offices, centers) : say.formFile(path, offices, centers),
    say.formPages,
    sayVerdicts(run.summary, lang),
    sayUnread(run, lang),
    sayProblems(run.problems, survey, lang),
  ];
  return `${lines.filter((line) => line !== '').join('\n')}\n`;
}
