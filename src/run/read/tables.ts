import { wordsOn } from '../../messages/languages.ts';
import { textIn } from '../../messages/text-in.ts';
import type { Words } from '../../messages/words.ts';
import type { Center } from '../../model/center.ts';
import { columnLetters } from '../../model/location.ts';
import type { PlainCenter, PlainTable, PlainValue } from '../../model/plain.ts';
import type { Level, Standard } from '../../model/standard.ts';
import { inertText } from '../../reports/csv.ts';
import { originText, shortOrigin } from '../../reports/read/origin.ts';
import { PlainWriter } from '../../survey/plain/index.ts';
import { Levels } from '../../survey/words/levels.ts';
import { formOfTable } from './plain-form.ts';
import { readAgain, refuseChanged } from './read-again.ts';

/** What tables are made of. */
export interface TableSource {
  readonly standard: Standard;
  readonly words: Words;
  readonly needed: ReadonlyMap<string, ReadonlySet<number>>;
  readonly centers: readonly Center[];
}

/**
 * The centres as one table, or as one a level. Each is read again before it is written: where that does not give the same
 * centres, the output is refused, so that no file says another thing than the survey.
 */
export async function plainTables(source: TableSource, isText: boolean): Promise<PlainTable[]> {
  const { standard, centers } = source;
  const groups = isText ? [null] : standard.levels.filter(({ id }) => centers.some(({ level }) => level === id));
  const tables: PlainTable[] = [];
  for (const level of groups) tables.push(await plainTable(source, level, isText));
  return tables;
}

async function plainTable(source: TableSource, level: Level | null, isText: boolean): Promise<PlainTable> {
  const { standard, words, needed } = source;
  const own = source.centers.filter((center) => level === null || center.level === level.id);
  // A blank below an office would take it over.
  const centers = [...own.filter(({ office }) => office === null), ...own.filter(({ office }) => office !== null)];
  const writer = new PlainWriter(standard, needed, formOfTable(words, isText));
  const plain = centers.map((center) => writer.center(center));
  const sheet = level === null ? null : sheetName(level, words);
  const plainer = new Set<number>();
  for (;;) {
    const table = { sheet, rows: rowsOf(plain, writer.heads, source, isText, plainer) };
    const changed = await readAgain(table, centers, standard);
    if (changed.size === 0) return table;
    refuseChanged(
      [...changed].filter((at) => plainer.has(at)),
      centers,
    );
    for (const at of changed) plainer.add(at);
  }
}

function rowsOf(
  centers: readonly PlainCenter[],
  heads: readonly string[],
  { standard, words }: TableSource,
  isText: boolean,
  plainer: ReadonlySet<number>,
): PlainValue[][] {
  const fields = [...new Set(centers.flatMap(({ answers }) => answers.map(({ field }) => field)))].sort(
    (a, b) => a - b,
  );
  const levels = new Map(standard.levels.map((level) => [level.id, levelName(level, standard, words)]));
  const { name, level, office } = standard.identity;
  const identity = [name, level, office].map(({ label }) => textIn(label, words.lang));
  const header = [...identity, ...fields.map((field) => heads[field]!), wordsOn('read', words.lang).origin];
  const rows = centers.map((center, at): PlainValue[] => {
    const answers = new Map(center.answers.map(({ field, value }) => [field, value]));
    const values = fields.map((field) => answers.get(field) ?? null);
    const origins = originsOf(center, fields);
    if (!plainer.has(at)) return [center.name, levels.get(center.level)!, center.office, ...values, origins];
    // Figures that happen to be the sums of those above make a row a total, and a level's label may be a column's; not so
    // texts and ids.
    const texts = values.map((value) => (typeof value === 'number' ? String(value) : value));
    return [center.name, center.level, center.office, ...texts, origins];
  });
  return [header, ...rows].map((row) => (isText ? row.map(inert) : row));
}

/** D=C3: what stands in column D of this row was read in C3. A field's name here could be taken for a label. */
function originsOf({ origin, answers }: PlainCenter, fields: readonly number[]): string {
  const parts = answers.map(({ field, origin: at }) => {
    return `${columnLetters(IDENTITY + 1 + fields.indexOf(field))}=${shortOrigin(at)}`;
  });
  return [originText(origin), ...parts].join(' ');
}

/** 名称, 级别, 所属街道. */
const IDENTITY = 3;
const FIGURE = /^-\d+(?:\.\d+)?$/;

/** A figure below nought is no formula to a spreadsheet. */
function inert(value: PlainValue): PlainValue {
  return typeof value !== 'string' || FIGURE.test(value) ? value : inertText(value);
}

/** The label, where a reader knows the level by it. */
function levelName({ id, label }: Level, standard: Standard, { lang }: Words): string {
  const text = textIn(label, lang);
  const found = new Levels(standard).of(text);
  return found && 'id' in found && found.id === id ? text : id;
}

function sheetName({ id, label }: Level, { lang }: Words): string {
  const name = textIn(label, lang);
  return name.length > 31 || /[\\/*?:[\]]|^'|'$/.test(name) ? id : name;
}
