import { matchesGlob } from '../../audit/glob.ts';
import { inAll } from '../../messages/in-all.ts';
import { type Mistake, refuse } from '../../model/problem.ts';
import type { Standard } from '../../model/standard.ts';
import type { FileLayout, LaidTable, SheetLayout } from '../../survey/layout/layout.ts';
import { refuseLayout } from '../../survey/layout/refused.ts';
import type { Lexicon } from '../../survey/words/lexicon.ts';
import type { NamedBytes } from '../named-bytes.ts';
import { SheetParts } from './sheet-layouts.ts';
import { readLayout, type WrittenLayout } from './written.ts';

/** The parts that one name or pattern of sheets has. */
interface Group {
  readonly pattern: string | null;
  readonly layout: SheetLayout;
  /** Of the first of them. */
  readonly path: readonly PropertyKey[];
}

/** Whose sheets stand where: the file beside a survey goes before the layout that is for all surveys. */
export async function layoutsOf(
  surveys: readonly NamedBytes[],
  general: WrittenLayout | undefined,
  lexicon: Lexicon,
  standard: Standard,
): Promise<(file: string) => FileLayout | null> {
  const shared = general ? new Layout(general, lexicon, standard) : null;
  const own = new Map<string, Layout>();
  for (const { name, layout } of surveys)
    if (layout) own.set(name, new Layout(await readLayout(layout), lexicon, standard));
  return (file) => {
    const beside = own.get(file);
    if (!beside && !shared) return null;
    return {
      of: (sheet) => beside?.of(sheet) ?? shared?.of(sheet) ?? null,
      checkSheets: (names) => beside?.checkSheets(names),
    };
  };
}

/** One layout by the words of a standard. Throws a `layout-invalid` refusal that holds every mistake found. */
class Layout implements FileLayout {
  readonly #written: WrittenLayout;
  readonly #groups: readonly Group[];

  constructor(written: WrittenLayout, lexicon: Lexicon, standard: Standard) {
    this.#written = written;
    const errors: Mistake[] = [];
    this.#groups = groupsOf(written, new SheetParts(written, lexicon, standard, errors), errors);
    if (errors.length > 0) refuse('layout-invalid', { errors });
  }

  of(sheet: string | null): ReturnType<FileLayout['of']> {
    const group = this.#groups.find(({ pattern }) => isOf(pattern, sheet));
    return group ? { layout: group.layout, named: group.pattern !== null && group.pattern === sheet?.trim() } : null;
  }

  checkSheets(names: readonly (string | null)[]): void {
    for (const { pattern, path } of this.#groups) {
      if (pattern === null || names.some((name) => isOf(pattern, name))) continue;
      const known = names.filter((name) => name !== null);
      refuseLayout(this.#written.at([...path, 'sheet']), (say) => say.noSheet(pattern, known));
    }
  }
}

/** A text table has no sheets, so that no name is its name. */
function isOf(pattern: string | null, sheet: string | null): boolean {
  return pattern === null || (sheet !== null && matchesGlob(pattern, sheet.trim()));
}

function groupsOf({ layout, at }: WrittenLayout, parts: SheetParts, errors: Mistake[]): Group[] {
  const patterns = [...new Set(layout.sheets.map(({ sheet }) => sheet ?? null))];
  return patterns.map((pattern) => {
    const own = [...layout.sheets.entries()].filter(([, { sheet = null }]) => sheet === pattern);
    const paths = own.map(([index]) => ['sheets', index] as const);
    const tables = own.flatMap(([, sheet], index) => parts.table(sheet, paths[index]!) ?? []);
    const cards = own.flatMap(([, sheet], index) => parts.card(sheet, paths[index]!) ?? []);
    if (tables.length > 0 && cards.length > 0)
      errors.push({ location: at(paths[1]!), message: inAll('layout', (say) => say.mixed) });
    tables.sort((a, b) => a.first - b.first);
    checkRows(tables, errors);
    return { pattern, layout: { tables, cards }, path: paths[0]! };
  });
}

/** From top to bottom, one below the other. */
function checkRows(tables: readonly LaidTable[], errors: Mistake[]): void {
  for (const [index, { first, location }] of tables.entries()) {
    const before = tables[index - 1];
    const last = before?.last ?? Number.POSITIVE_INFINITY;
    if (before && last >= first) {
      const message = inAll('layout', (say) => say.overlap(before.first, before.last));
      errors.push({ location, message });
    }
  }
}
