import { join, resolve } from 'node:path';
import { FindingWords } from '../../messages/findings.ts';
import { wordsOf } from '../../messages/index.ts';
import { printable } from '../../messages/printable.ts';
import type { CenterResult } from '../../model/finding.ts';
import { normalize } from '../../model/fold.ts';
import type { Standard } from '../../model/standard.ts';
import type { Lang } from '../../model/text.ts';
import type { FormGroup } from '../../workbooks/form/index.ts';
import { FORM_WORDS } from '../../workbooks/form/words.ts';
import { type AuditOptions, type AuditRun, startAudit } from '../audit-run.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { beyond, type FailOn } from '../fail-on.ts';
import { FileNames } from '../file-names.ts';
import { onInterrupt } from '../interrupt.ts';
import type { Setting } from '../io.ts';
import { checkTarget, print } from '../output.ts';
import { Staging } from '../staging.ts';
import { sayProblems, sayVerdicts } from '../summary-lines.ts';

export interface FormOptions extends AuditOptions {
  readonly output?: string;
  readonly force?: boolean;
  readonly split: 'none' | 'office';
  readonly failOn: FailOn;
}

interface FormFile {
  readonly path: string;
  readonly groups: readonly FormGroup[];
}

const DEFAULT_NAME: Readonly<Record<Lang, string>> = { zh: '验收表', en: 'acceptance' };

/** `audit form`: an acceptance form a centre, by office, in one workbook or one an office. */
export async function form(surveys: readonly string[], options: FormOptions, setting: Setting): Promise<ExitCode> {
  const { process, lang } = setting;
  const cwd = process.cwd();
  const force = options.force === true;
  const isSplit = options.split === 'office';
  const output = options.output ?? DEFAULT_NAME[lang] + (isSplit ? '' : '.xlsx');
  if (!isSplit) await checkTarget(resolve(cwd, output), output, force);
  const run = await startAudit(surveys, options, setting);
  const groups = await byOffice(run, FORM_WORDS[lang].noOffice);
  const files = isSplit ? filesOf(groups, output, lang) : [{ path: output, groups }];
  await write(files, isSplit ? output : null, run.standard, { force, setting });
  await print(process.stdout, summary(files, output, run, surveys, lang));
  return beyond(options.failOn, run.summary) > 0 ? EXIT.failed : EXIT.ok;
}

/** All files or none. `folder` is made where it is not there. */
async function write(
  files: readonly FormFile[],
  folder: string | null,
  standard: Standard,
  { force, setting }: { force: boolean; setting: Setting },
): Promise<void> {
  const { process, lang } = setting;
  const words = wordsOf(lang);
  const findingWords = new FindingWords(standard, words);
  const context = { standard, words, findingWords, formWords: FORM_WORDS[lang] };
  const { writeForms } = await import('../../workbooks/form/index.ts');
  const staging = new Staging({ cwd: process.cwd(), force });
  const release = onInterrupt(process, () => staging.discard());
  try {
    if (folder !== null) await staging.folder(folder);
    for (const { path, groups } of files) await writeForms(groups, context, await staging.file(path));
    await staging.finish();
  } catch (error) {
    await staging.discard();
    throw staging.explain(error);
  } finally {
    release();
  }
}

/** The centres of each office, in the order in which the offices occur; within one by level, then as in the survey. */
async function byOffice(run: AuditRun, none: string): Promise<FormGroup[]> {
  const offices = new Map<string, { name: string; results: CenterResult[] }>();
  for await (const batch of run.results()) {
    for (const result of batch) {
      const name = result.center.office ?? none;
      const key = normalize(name);
      const known = offices.get(key);
      if (known) known.results.push(result);
      else offices.set(key, { name, results: [result] });
    }
  }
  return [...offices.values()].map(({ name, results }) => ({ name, results: byLevel(results, run.standard) }));
}

function byLevel(results: readonly CenterResult[], { levels }: Standard): CenterResult[] {
  const order = new Map(levels.map(({ id }, index) => [id, index]));
  return [...results].sort((a, b) => order.get(a.center.level)! - order.get(b.center.level)!);
}

/** A file an office. */
function filesOf(groups: readonly FormGroup[], folder: string, lang: Lang): FormFile[] {
  const names = new FileNames(FORM_WORDS[lang].noOffice);
  return groups.map((group) => ({ path: join(folder, `${names.of(group.name)}.xlsx`), groups: [group] }));
}

function summary(
  files: readonly FormFile[],
  output: string,
  run: AuditRun,
  surveys: readonly string[],
  lang: Lang,
): string {
  const offices = files.reduce((sum, { groups }) => sum + groups.length, 0);
  const { centers } = run.summary;
  const path = printable(output);
  const zh = lang === 'zh';
  const split = files.length > 1 || files[0]!.path !== output;
  const lines = [
    split
      ? zh
        ? `已在 ${path} 写入${files.length}个文件，每个街道一个，共${centers}个中心。`
        : `Wrote ${files.length} files to ${path}, one an office: ${centers} centres.`
      : zh
        ? `已写入 ${path}：${offices}个街道各一张工作表，共${centers}个中心。`
        : `Wrote ${path}: ${centers} centres on ${offices} sheets, one an office.`,
    zh
      ? '每个中心打印一页 A4，签字盖章处留空。'
      : 'Each centre prints on one page of A4, with blocks for signatures and seals.',
    sayVerdicts(run.summary, lang),
    sayProblems(run.problems, surveys.join(' '), lang),
  ];
  return `${lines.filter((line) => line !== '').join('\n')}\n`;
}
