import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { FindingWords } from '../../messages/findings.ts';
import { wordsOf } from '../../messages/index.ts';
import { printable } from '../../messages/printable.ts';
import type { CenterResult } from '../../model/finding.ts';
import { refuse } from '../../model/problem.ts';
import type { Standard } from '../../model/standard.ts';
import type { Lang } from '../../model/text.ts';
import { normalize } from '../../survey/text.ts';
import type { FormGroup } from '../../workbooks/form/index.ts';
import { FORM_WORDS } from '../../workbooks/form/words.ts';
import { type AuditOptions, type AuditRun, startAudit } from '../audit-run.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { beyond, type FailOn } from '../fail-on.ts';
import type { Setting } from '../io.ts';
import { checkTarget, codeOf, print, writeFileWhole } from '../output.ts';
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
  for (const { path } of files) await checkTarget(resolve(cwd, path), path, force);
  if (isSplit)
    await mkdir(resolve(cwd, output), { recursive: true }).catch((error) =>
      refuse('output-failed', { path: output, reason: codeOf(error) }),
    );
  const { formWorkbook } = await import('../../workbooks/form/index.ts');
  const words = wordsOf(lang);
  const context = {
    standard: run.standard,
    words,
    findingWords: new FindingWords(run.standard, words),
    formWords: FORM_WORDS[lang],
  };
  for (const { path, groups: own } of files) {
    await writeFileWhole(path, await formWorkbook(own, context), { cwd, force });
  }
  await print(process.stdout, summary(files, output, run, surveys, lang));
  return beyond(options.failOn, run.summary) > 0 ? EXIT.failed : EXIT.ok;
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

const LONGEST_NAME = 60;

/** A file an office; a name is cleared of what file systems do not take, and of what would lead out of the folder. */
function filesOf(groups: readonly FormGroup[], folder: string, lang: Lang): FormFile[] {
  const taken = new Set<string>();
  return groups.map((group) => {
    const plain = printable(group.name)
      .replace(/[\\/:*?"<>|\u0000-\u001f]/g, '_')
      .replace(/^[.\s]+|[.\s]+$/g, '');
    const stem = `${DEFAULT_NAME[lang]}-${[...plain].slice(0, LONGEST_NAME).join('') || '_'}`;
    let name = stem;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${stem} ${number}`;
    taken.add(name.toLowerCase());
    return { path: join(folder, `${name}.xlsx`), groups: [group] };
  });
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
