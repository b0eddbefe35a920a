import { stat } from 'node:fs/promises';
import { basename, extname, resolve } from 'node:path';
import { codeOf } from '../../files/errors.ts';
import { findInputs } from '../../files/inputs.ts';
import { checkTarget } from '../../files/targets.ts';
import { inAll } from '../../messages/in-all.ts';
import { printable } from '../../messages/printable.ts';
import { refuse } from '../../model/problem.ts';
import type { Lang } from '../../model/text.ts';
import type { AuditRun } from '../../run/audit.ts';
import type { FailOn } from '../../run/fail-on.ts';
import { sayProblems, sayVerdicts } from '../../run/summary-lines.ts';
import type { Annotated } from '../../workbooks/annotate/index.ts';
import { configured } from '../configured.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import type { Setting } from '../io.ts';
import type { Kit } from '../kit.ts';
import { print } from '../print.ts';
import type { AuditOptions } from '../request.ts';
import { writeFile } from '../staged.ts';

interface AnnotateOptions extends AuditOptions {
  readonly output?: string;
  readonly force?: boolean;
  readonly failOn: FailOn;
}

const SUFFIX: Readonly<Record<Lang, string>> = { zh: '-标注', en: '-annotated' };

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
      ...shared.config(),
    ],
  }).action(async (survey: string, given: AnnotateOptions, self) => {
    const { options } = await configured([survey], given, self, setting.place.cwd);
    exit(await annotate(survey, options, setting));
  });
}

async function annotate(shown: string, options: AnnotateOptions, setting: Setting): Promise<ExitCode> {
  const { process, lang, place } = setting;
  const { cwd } = place;
  const [input, ...more] = findInputs([shown], cwd);
  if (input === undefined || more.length > 0)
    return refuse('usage', { detail: inAll('usage', (say) => say.oneWorkbook) });
  const [{ judgingRequest }, run] = await Promise.all([import('../request.ts'), import('../../run/annotate.ts')]);
  const source = input.open();
  try {
    const workbook = await run.annotatable(source);
    const extension = extname(input.name);
    const output = options.output ?? `${basename(input.name, extension)}${SUFFIX[lang]}${extension}`;
    await refuseInput(input.path, resolve(cwd, output), output);
    const needed = workbook.hasMacros ? '.xlsm' : '.xlsx';
    if (extname(output).toLowerCase() !== needed) refuse('output-extension', { path: output, extension: needed });
    await checkTarget(resolve(cwd, output), output, options.force === true);
    const request = { ...(await judgingRequest(options, setting)), surveys: [input], failOn: options.failOn };
    const made = await run.annotate(workbook, request);
    await writeFile(output, made.annotated.bytes, options.force, setting);
    await print(process.stdout, summary(made.annotated, made.run, input.name, output, lang));
    return made.failed ? EXIT.failed : EXIT.ok;
  } finally {
    source.close();
  }
}

/** The person's own file is never written over, by whatever name it is called. */
async function refuseInput(input: string, output: string, shown: string): Promise<void> {
  const [from, to] = await Promise.all([
    stat(input).catch((error) => refuse('file-unreadable', { path: input, reason: codeOf(error) })),
    stat(output).catch(() => null),
  ]);
  if (to !== null && from.ino === to.ino && from.dev === to.dev) refuse('output-is-input', { path: shown });
}

function summary(annotated: Annotated, run: AuditRun, survey: string, output: string, lang: Lang): string {
  const { fail, invalid, missing, explain } = annotated.cells;
  const total = fail + invalid + missing + explain;
  const path = printable(output);
  const zh = lang === 'zh';
  const lines = zh
    ? [
        `已写入 ${path}：标出${total}格（不合格${fail}，数据有误${invalid}，缺项${missing}，需说明${explain}），各附批注。`,
        `每个中心的结论在工作表“${annotated.sheet}”里；表中没有的列无格可标，也列在那里。`,
      ]
    : [
        `Wrote ${path}: ${total} cells marked (${fail} fail, ${invalid} invalid, ${missing} missing, ${explain} to explain), each with a note.`,
        `The verdict of each centre is on the sheet “${annotated.sheet}”, and so is what has no cell because its column is absent.`,
      ];
  if (annotated.unnoted > 0)
    lines.push(
      zh
        ? `其中${annotated.unnoted}格只涂色，没有附批注（原有会话，或批注已达上限）。`
        : `${annotated.unnoted} of them are coloured without a note (a conversation stands there, or there are too many).`,
    );
  if (annotated.wasSigned)
    lines.push(
      zh
        ? '注意：原工作簿有数字签名，标注后签名失效。'
        : 'Note: the workbook was signed; its signature holds no longer.',
    );
  if (annotated.wasAnnotated)
    lines.push(
      zh
        ? '注意：这个工作簿以前标注过，当时的颜色和结果表都还在。要看清楚，请在没有标注过的原表上标注。'
        : 'Note: this workbook was annotated before, and the colours of that time are still there: better annotate the original.',
    );
  lines.push(sayVerdicts(run.summary, lang));
  const problems = sayProblems(run.problems, survey, lang);
  if (problems !== '') lines.push(problems);
  return `${lines.join('\n')}\n`;
}
