import { FindingWords } from '../../messages/findings.ts';
import { wordsOf } from '../../messages/index.ts';
import type { Lang } from '../../messages/languages.ts';
import { textIn } from '../../messages/text-in.ts';
import type { Plan, PlannedCenter } from '../../model/plan.ts';
import type { Level, Standard } from '../../model/standard.ts';
import { newWorkbook, type Workbook } from '../exceljs.ts';
import { answerColumns } from './columns.ts';
import { addGuideSheet } from './guide-sheet.ts';
import { addLevelSheet, answerColumn, FIRST_ROW, type LevelSheet } from './level-sheet.ts';
import { sheetWords } from './words.ts';

export interface TemplateScope {
  readonly lang: Lang;
  /** Ids of levels; all where absent. */
  readonly levels?: ReadonlySet<string>;
  /** Which of the plan's centres to fill in; all where absent. */
  readonly wanted?: (center: PlannedCenter) => boolean;
}

/** Where the answers of a level belong. */
export interface TemplateSheet {
  readonly name: string;
  readonly level: string;
  /** The centres that are filled in; the first stands in `firstRow`, each in the next row. */
  readonly centers: readonly PlannedCenter[];
  readonly firstRow: number;
  /** Column number of a field id. */
  readonly columns: ReadonlyMap<string, number>;
}

export interface Template {
  readonly workbook: Workbook;
  readonly sheets: readonly TemplateSheet[];
}

/** Neither the clock nor the machine's user is in the file: the same standard and plan give the same workbook. */
const MADE = new Date('2016-01-01T00:00:00Z');

/**
 * The survey workbook: a sheet of instructions, and a sheet for each level with the columns that its rules ask for. With a
 * plan, levels without a centre to fill in are left out; `sheets` is empty where nothing is left.
 */
export function makeTemplate(standard: Standard, plan: Plan | null, options: TemplateScope): Template {
  const { lang } = options;
  const words = sheetWords(standard, lang);
  const findingWords = new FindingWords(standard, wordsOf(lang, standard));
  const workbook = newWorkbook({ by: standard.id, on: MADE });
  const planned = plan?.offices.flatMap(({ centers }) => centers).filter(options.wanted ?? (() => true)) ?? [];
  const contents = standard.levels
    .filter(({ id }) => options.levels?.has(id) ?? true)
    .map((level): LevelSheet => {
      const columns = answerColumns(standard, level.id, findingWords, words);
      return { standard, level, columns, centers: planned.filter((center) => center.level === level.id), words };
    })
    .filter(({ columns, centers }) => columns.length > 0 && (plan === null || centers.length > 0));
  addGuideSheet(workbook, {
    standard,
    plan,
    words,
    levels: contents.map(({ level, columns, centers }) => ({
      sheet: sheetName(level, lang),
      label: textIn(level.label, lang),
      columns,
      centers: centers.length,
    })),
  });
  const sheets = contents.map((content): TemplateSheet => {
    const name = sheetName(content.level, lang);
    addLevelSheet(workbook, name, content);
    const columns = content.columns.map(({ field }, index) => [field.id, answerColumn(index)] as const);
    const { level, centers } = content;
    return { name, level: level.id, centers, firstRow: FIRST_ROW, columns: new Map(columns) };
  });
  return { workbook, sheets };
}

/** The level's label, by which a reader knows the level; its id where the label cannot be the name of a sheet. */
function sheetName({ id, label }: Level, lang: Lang): string {
  const name = textIn(label, lang);
  return name.length > 31 || /[\\/*?:[\]]|^'|'$/.test(name) ? id : name;
}
