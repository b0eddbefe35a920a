import { printable } from '../../messages/printable.ts';
import { closest } from '../../model/closest.ts';
import { normalize } from '../../model/fold.ts';
import type { Plan, PlannedCenter } from '../../model/plan.ts';
import { refuse } from '../../model/problem.ts';
import type { Standard } from '../../model/standard.ts';
import type { Lang, Text } from '../../model/text.ts';
import { Lexicon } from '../../survey/words/lexicon.ts';
import type { Setting } from '../io.ts';
import { print, writeFileWhole } from '../output.ts';
import { findPlan, NO_PLAN, planOf } from '../plans.ts';
import { describeSelection, selectLevels } from '../selection.ts';
import { findStandard } from '../standards.ts';

export interface TemplateOptions {
  readonly standard: string;
  /** Id, file or `none`; the shipped plan of the standard where absent. */
  readonly plan?: string;
  readonly output?: string;
  readonly force?: boolean;
  readonly level?: readonly string[];
  readonly office?: readonly string[];
}

/** What was written: for each level's sheet, how many centres are filled in. */
export interface WrittenTemplate {
  readonly path: string;
  readonly sheets: readonly { readonly name: string; readonly rows: number }[];
}

const DEFAULT_NAME: Readonly<Record<Lang, string>> = { zh: '调查表.xlsx', en: 'survey.xlsx' };

const OFFICE_NEEDS_PLAN: Text = {
  zh: '--office 从任务清单中选中心，没有任务清单（--plan）就无从选起。',
  en: '--office chooses among the centres of a plan: name a plan with --plan.',
};

/** `audit template`: writes the survey workbook and says how to go on. */
export async function template(options: TemplateOptions, setting: Setting): Promise<WrittenTemplate> {
  const { lang, process } = setting;
  const standard = await findStandard(options.standard, setting);
  const levels = selectLevels(standard, new Lexicon(standard), options.level);
  const plan = await choosePlan(options.plan, standard, setting);
  const wanted = selectOffices(options.office, plan);
  const { makeTemplate } = await import('../../workbooks/template/index.ts');
  const made = makeTemplate(standard, plan, { lang, levels, wanted });
  if (made.sheets.length === 0) refuse('no-match', { filters: describeSelection(options, lang) });
  const { workbookBytes } = await import('../../workbooks/bytes.ts');
  const path = options.output ?? DEFAULT_NAME[lang];
  await writeFileWhole(path, await workbookBytes(made.workbook), { cwd: process.cwd(), force: options.force === true });
  const written = { path, sheets: made.sheets.map(({ name, centers }) => ({ name, rows: centers.length })) };
  await print(process.stdout, summary(written, lang));
  return written;
}

async function choosePlan(wanted: string | undefined, standard: Standard, setting: Setting): Promise<Plan | null> {
  if (wanted === NO_PLAN) return null;
  return wanted === undefined ? planOf(standard, setting) : findPlan(wanted, setting);
}

/** An office that the plan does not have is refused: a form without its centres would not show that it is missing. */
function selectOffices(named: readonly string[] | undefined, plan: Plan | null): (center: PlannedCenter) => boolean {
  if (!named) return () => true;
  if (plan === null) return refuse('usage', { detail: OFFICE_NEEDS_PLAN });
  const known = plan.offices.map(({ name }) => name);
  const spelled = new Set(known.map(normalize));
  for (const value of named) {
    if (spelled.has(normalize(value))) continue;
    refuse('unknown-value', { option: '--office', value, known, nearest: closest(value, known, normalize) });
  }
  const wanted = new Set(named.map(normalize));
  return ({ office }) => wanted.has(normalize(office));
}

function summary({ path, sheets }: WrittenTemplate, lang: Lang): string {
  const shown = printable(path);
  const total = sheets.reduce((sum, { rows }) => sum + rows, 0);
  const lines =
    lang === 'zh'
      ? [
          total > 0 ? `已生成 ${shown}，预填 ${total} 个中心：` : `已生成 ${shown}，空白调查表：`,
          ...sheets.map(({ name, rows }) => (total > 0 ? `  ${name}  ${rows} 个` : `  ${name}`)),
          `填好后运行：audit check ${quoted(shown)}`,
        ]
      : [
          total > 0 ? `Wrote ${shown} with ${total} centres filled in:` : `Wrote ${shown}, an empty form:`,
          ...sheets.map(({ name, rows }) => (total > 0 ? `  ${name}  ${rows}` : `  ${name}`)),
          `Once it is filled in, run: audit check ${quoted(shown)}`,
        ];
  return `${lines.join('\n')}\n`;
}

/** As it has to be typed: a name with blanks needs quotes. */
function quoted(path: string): string {
  return /\s/.test(path) ? `"${path}"` : path;
}
