import { inAll } from '../messages/in-all.ts';
import type { Lang } from '../messages/languages.ts';
import { officeKey } from '../model/center-key.ts';
import { closest } from '../model/closest.ts';
import type { Plan, PlannedCenter } from '../model/plan.ts';
import { refuse } from '../model/problem.ts';
import type { Standard } from '../model/standard.ts';
import { workbookBytes } from '../workbooks/bytes.ts';
import { makeTemplate } from '../workbooks/template/index.ts';
import { describeSelection, type Selection, selectLevels } from './selection.ts';

export interface TemplateRequest {
  readonly standard: Standard;
  /** Whose centres are filled in; null for an empty form. */
  readonly plan: Plan | null;
  readonly selection: Pick<Selection, 'level' | 'office'>;
  readonly lang: Lang;
}

export interface MadeTemplate {
  readonly bytes: Uint8Array;
  /** For each level's sheet, how many centres are filled in. */
  readonly sheets: readonly { readonly name: string; readonly rows: number }[];
}

/** `audit template`: the survey workbook of a standard, with the centres of a plan filled in. */
export async function template({ standard, plan, selection, lang }: TemplateRequest): Promise<MadeTemplate> {
  const levels = selectLevels(standard, selection.level);
  const wanted = selectOffices(selection.office, plan);
  const { workbook, sheets } = makeTemplate(standard, plan, { lang, levels, wanted });
  if (sheets.length === 0) refuse('no-match', { filters: describeSelection(selection, standard, lang) });
  const filled = sheets.map(({ name, centers }) => ({ name, rows: centers.length }));
  return { bytes: await workbookBytes(workbook), sheets: filled };
}

/** An office that the plan does not have is refused: a form without its centres would not show that it is missing. */
function selectOffices(named: readonly string[] | undefined, plan: Plan | null): (center: PlannedCenter) => boolean {
  if (!named) return () => true;
  if (plan === null) return refuse('usage', { detail: inAll('usage', (say) => say.officeNeedsPlan) });
  const known = plan.offices.map(({ name }) => name);
  const spelled = new Set(known.map(officeKey));
  for (const value of named) {
    if (spelled.has(officeKey(value))) continue;
    refuse('unknown-value', { option: '--office', value, known, nearest: closest(value, known, officeKey) });
  }
  const wanted = new Set(named.map(officeKey));
  return ({ office }) => wanted.has(officeKey(office));
}
