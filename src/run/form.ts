import { FindingWords } from '../messages/findings.ts';
import { wordsOf } from '../messages/index.ts';
import { wordsOn } from '../messages/languages.ts';
import { ByOffice } from '../model/by-office.ts';
import type { CenterResult } from '../model/finding.ts';
import { refuse } from '../model/problem.ts';
import type { Standard } from '../model/standard.ts';
import { type FormGroup, MOST_PAGES, MOST_SHEETS, sheetsFor, writeForms } from '../workbooks/form/index.ts';
import { type AuditRequest, type AuditRun, startAudit } from './audit.ts';
import { type FailOn, fails } from './fail-on.ts';
import { FileNames } from './file-names.ts';
import type { Outlet } from './outlet.ts';

export interface FormRequest extends AuditRequest {
  /** A file; with `split` a folder. */
  readonly path: string;
  /** A workbook an office. */
  readonly split: boolean;
  readonly failOn: FailOn;
  readonly outlet: Outlet;
}

export interface WrittenForms {
  readonly run: AuditRun;
  readonly offices: number;
  readonly failed: boolean;
}

/** `audit form`: an acceptance form a centre, by office, in one workbook or one an office. */
export async function form(request: FormRequest): Promise<WrittenForms> {
  const { path, split, outlet, standard, lang } = request;
  const run = await startAudit(request);
  const words = wordsOf(lang, standard);
  const formWords = wordsOn('form', lang, words.names);
  const context = { standard, words, findingWords: new FindingWords(standard, words), formWords };
  const groups = await byOffice(run, formWords.noOffice, split);
  let done = 0;
  const wrote = (centers: number): void => {
    done += centers;
    request.progress?.writing(done / run.summary.centers);
  };
  try {
    if (split) {
      const names = new FileNames(formWords.noOffice);
      await outlet.folder(path);
      for (const group of groups) {
        await writeForms([group], context, await outlet.file(path, `${names.of(group.name)}.xlsx`), wrote);
      }
    } else await writeForms(groups, context, await outlet.file(path), wrote);
  } finally {
    request.progress?.clear();
  }
  return { run, offices: groups.length, failed: fails(request, run.summary, run.summary.unread) };
}

/**
 * The centres of each office, in the order in which the offices occur; within one by level, then as in the survey. Refuses
 * more than a workbook takes, as soon as it is known.
 */
async function byOffice(run: AuditRun, none: string, split: boolean): Promise<FormGroup[]> {
  const offices = new ByOffice<CenterResult[]>();
  let pages = 0;
  let sheets = 0;
  for await (const batch of run.results()) {
    for (const result of batch) {
      const own = offices.of(result.center.office, () => []);
      own.push(result);
      pages = split ? own.length : pages + 1;
      sheets += split ? 0 : sheetsFor(own.length) - sheetsFor(own.length - 1);
      if (pages > MOST_PAGES) refuse('form-too-large', { of: 'centers', limit: MOST_PAGES, split });
      if (sheets > MOST_SHEETS) refuse('form-too-large', { of: 'sheets', limit: MOST_SHEETS, split });
    }
  }
  return [...offices].map(([name, results]) => ({ name: name ?? none, results: byLevel(results, run.standard) }));
}

function byLevel(results: readonly CenterResult[], { levels }: Standard): CenterResult[] {
  const order = new Map(levels.map(({ id }, index) => [id, index]));
  return [...results].sort((a, b) => order.get(a.center.level)! - order.get(b.center.level)!);
}
