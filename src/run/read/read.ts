import { compile } from '../../audit/evaluate.ts';
import { FindingWords } from '../../messages/findings.ts';
import { wordsOf } from '../../messages/index.ts';
import type { Center } from '../../model/center.ts';
import type { Problem } from '../../model/problem.ts';
import type { Standard } from '../../model/standard.ts';
import type { ReadReport, SheetAccount } from '../../reports/read/context.ts';
import { PlainWriter } from '../../survey/plain/index.ts';
import { type AuditRequest, type AuditRun, startAudit } from '../audit.ts';
import { formOfKeys } from './plain-form.ts';
import { plainTables } from './tables.ts';

export interface ReadRequest extends AuditRequest {
  /** Most centres that a report for reading lists. */
  readonly limit: number;
}

/** `audit read`: what was understood of surveys, and what was not. */
export async function read(request: ReadRequest): Promise<ReadReport> {
  const { standard, lang, surveys, limit } = request;
  const words = wordsOf(lang, standard);
  // All that the survey says is told, whether a rule asks for it or not.
  const run = await startAudit({ ...request, alsoRead: standard.fields.map(({ id }) => id), unjudgedToo: true });
  const centers: Center[] = [];
  for await (const results of run.results()) for (const { center } of results) centers.push(center);
  const { needed } = compile(standard);
  const writer = new PlainWriter(standard, needed, formOfKeys(words));
  const source = { standard, words, needed, centers };
  return {
    ...source,
    findingWords: new FindingWords(standard, words),
    filters: run.filters,
    files: surveys.map(({ name }) => name),
    sheets: [...run.sheets, ...skippedSheets(run)],
    unread: run.summary.unread,
    problems: asked(run.problems, standard, needed),
    omittedProblems: run.omittedProblems,
    limit,
    plain: function* () {
      for (const center of centers) yield writer.center(center);
    },
    tables: (isText) => plainTables(source, isText),
  };
}

/** Sheets of which nothing was read. */
function skippedSheets({ problems, sheets }: AuditRun): SheetAccount[] {
  return problems.flatMap((one): SheetAccount[] => {
    if (one.code !== 'skipped-sheet' || one.location === null) return [];
    const { file, sheet = null } = one.location;
    if (sheets.some((read) => read.file === file && read.sheet === sheet)) return [];
    return [{ file, sheet, centers: 0, ignored: {}, regions: [], skipped: one.args.reason }];
  });
}

/** A column that no rule of a level asks for is not missed there. */
function asked(
  problems: readonly Problem[],
  { levels, fields }: Standard,
  needed: ReadonlyMap<string, ReadonlySet<number>>,
): Problem[] {
  return problems.flatMap((one): Problem[] => {
    if (one.code !== 'absent-column') return [one];
    const index = fields.findIndex(({ id }) => id === one.args.field);
    const asking = levels.filter(({ id, label }) => needed.get(id)?.has(index) && one.args.levels.includes(label));
    return asking.length === 0 ? [] : [{ ...one, args: { ...one.args, levels: asking.map(({ label }) => label) } }];
  });
}
