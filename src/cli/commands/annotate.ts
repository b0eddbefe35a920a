import { basename, extname } from 'node:path';
import { findInputs, noteInputs } from '../../files/inputs.ts';
import { inAll } from '../../messages/in-all.ts';
import { type Lang, wordsOn } from '../../messages/languages.ts';
import { printable } from '../../messages/printable.ts';
import { refuse } from '../../model/problem.ts';
import type { AuditRun } from '../../run/audit.ts';
import type { FailOn } from '../../run/fail-on.ts';
import { sayProblems, sayUnread, sayVerdicts } from '../../run/summary-lines.ts';
import type { Annotated } from '../../workbooks/annotate/index.ts';
import { configured } from '../configured.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import type { Setting } from '../io.ts';
import type { Kit } from '../kit.ts';
import { print } from '../print.ts';
import type { AuditOptions } from '../request.ts';
import { checkOutput, type OutputOptions, writeFile } from '../staged.ts';

interface AnnotateOptions extends AuditOptions, OutputOptions {
  readonly failOn: FailOn;
}

/** `audit annotate` writes the survey's own workbook with its findings in it, under another name. */
export function addAnnotate({ command, shared, setting, exit, help }: Kit): void {
  command('annotate', {
    help: help.annotate,
    after: help.annotateAfter,
    arguments: [['<survey>', help.workbook]],
    options: [
      shared.output(help.annotateOutput),
      shared.force(),
      shared.standard(),
      ...shared.selection(),
      shared.failOn(),
      shared.allowUnread(),
      shared.year(),
      ...shared.config(),
    ],
  }).action(async (survey: string, given: AnnotateOptions, self) => {
    const { options } = await configured([survey], given, self, setting.place);
    exit(await annotate(survey, options, setting));
  });
}

async function annotate(shown: string, options: AnnotateOptions, setting: Setting): Promise<ExitCode> {
  const { process, lang, place } = setting;
  const { cwd } = place;
  const [input, ...more] = findInputs([shown], cwd);
  if (input === undefined || more.length > 0)
    return refuse('usage', { detail: inAll('usage', (say) => say.oneWorkbook) });
  noteInputs([input], place);
  const [{ judgingRequest }, run] = await Promise.all([import('../request.ts'), import('../../run/annotate.ts')]);
  const source = input.open();
  try {
    const workbook = await run.annotatable(source);
    const extension = extname(input.name);
    const output =
      options.output ??
      `${basename(input.name, extension)}${wordsOn('closing', lang).files.annotatedSuffix}${extension}`;
    const needed = workbook.hasMacros ? '.xlsm' : '.xlsx';
    if (extname(output).toLowerCase() !== needed) refuse('output-extension', { path: output, extension: needed });
    await checkOutput(output, options.force, setting);
    const request = { ...(await judgingRequest(options, setting)), surveys: [input], failOn: options.failOn };
    const made = await run.annotate(workbook, request);
    await writeFile(output, made.annotated.bytes, options.force, setting);
    await print(process.stdout, summary(made.annotated, made.run, input.name, output, lang));
    return made.failed ? EXIT.failed : EXIT.ok;
  } finally {
    source.close();
  }
}

function summary(annotated: Annotated, run: AuditRun, survey: string, output: string, lang: Lang): string {
  const say = wordsOn('closing', lang);
  const lines = [say.annotated(printable(output), annotated.cells), say.annotatedSheet(annotated.sheet)];
  if (annotated.unnoted > 0) lines.push(say.unnoted(annotated.unnoted));
  if (annotated.wasSigned) lines.push(say.wasSigned);
  if (annotated.wasAnnotated) lines.push(say.wasAnnotated);
  lines.push(sayVerdicts(run.summary, lang), sayUnread(run, lang), sayProblems(run.problems, survey, lang));
  return `${lines.filter((line) => line !== '').join('\n')}\n`;
}
