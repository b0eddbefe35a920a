import { Refusal } from '../../model/problem.ts';
import { type AuditRequest, startAudit } from '../audit.ts';
import { proposeLayout } from '../layout/propose.ts';

/** Nothing was read of such a survey, and a layout is what it wants. */
const UNRECOGNISED: ReadonlySet<string> = new Set(['no-header', 'no-centers']);

/** `audit read --propose`: a layout of what was recognised of one survey, for a person to complete. */
export async function propose(request: AuditRequest): Promise<string> {
  const { standard, lang, surveys } = request;
  const run = await startAudit({ ...request, alsoRead: standard.fields.map(({ id }) => id), unjudgedToo: true });
  let headless: readonly string[] = [];
  try {
    for await (const _ of run.results());
  } catch (error) {
    if (!(error instanceof Refusal) || !UNRECOGNISED.has(error.problem.code)) throw error;
    if (error.problem.code === 'no-header') headless = error.problem.args.sheets;
  }
  const told = run.problems.flatMap((one) =>
    one.code === 'skipped-sheet' && one.args.reason === 'no-header' ? [one.args.sheet] : [],
  );
  return proposeLayout(surveys[0]!.name, run.sheets, [...new Set([...headless, ...told])], lang);
}
