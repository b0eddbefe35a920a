import { latin1Text } from '#platform/bytes';
import { refuse } from '../model/problem.ts';
import type { Visibility } from '../model/rows.ts';
import { exceeded } from './limits.ts';
import type { Package, Relationship } from './package.ts';
import { hashName } from './xml/names.ts';
import { OPEN, readTokens } from './xml/tokens.ts';

const WORKBOOK = hashName('workbook');
const WORKBOOK_PR = hashName('workbookPr');
const DATE_1904 = hashName('date1904');
const SHEETS = hashName('sheets');
const SHEET = hashName('sheet');
const NAME = hashName('name');
const STATE = hashName('state');
const ID = hashName('id');

/** A sheet as the workbook part names it. */
export interface SheetEntry {
  readonly name: string;
  readonly visibility: Visibility;
  readonly tabular: boolean;
  /** Key of its part; the part may be missing. */
  readonly part: string;
}

/** What the workbook part tells, and the parts that all sheets share (null where there are none). */
export interface WorkbookPart {
  readonly sheets: readonly SheetEntry[];
  readonly date1904: boolean;
  readonly strings: string | null;
  readonly styles: string | null;
}

/** Finds and reads the workbook part. Throws a `Refusal`. */
export async function readWorkbookPart(parts: Package): Promise<WorkbookPart> {
  const key = await findWorkbook(parts);
  const links = await parts.relationships(key);
  const linkById = new Map(links.map((link) => [link.id, link]));
  const folder = key.slice(0, key.lastIndexOf('/') + 1);
  const { chunks, tokens } = parts.xml(key);
  const sheets: SheetEntry[] = [];
  let date1904 = false;
  let inSheets = false;
  await readTokens(chunks, tokens, (kind) => {
    if (kind !== OPEN) return;
    const { depth, name, attributes } = tokens;
    if (depth === 1 && name !== WORKBOOK) refuse('not-a-workbook', {}, tokens.origin.location);
    if (depth === 2) inSheets = name === SHEETS;
    if (depth === 2 && name === WORKBOOK_PR) date1904 = isTrue(attributes.get(DATE_1904));
    if (depth !== 3 || !inSheets || name !== SHEET) return;
    if (sheets.length === parts.limits.sheets) exceeded(tokens.origin, 'sheets', parts.limits.sheets);
    const id = attributes.getPrefixed(ID) ?? '';
    const link = linkById.get(id);
    sheets.push({
      name: attributes.get(NAME) ?? '',
      visibility: visibilityOf(attributes.get(STATE)),
      // A module of macros has no part, and says so by an empty id.
      tabular: link === undefined ? id !== '' : link.type === 'worksheet',
      // Which part an unlinked sheet means must not be guessed: reading it is refused.
      part: link?.target ?? `${key}#${id}`,
    });
  });
  return {
    sheets: [...sheets, ...unlisted(parts, links, sheets)],
    date1904,
    strings: sharedPart(parts, links, 'sharedStrings', `${folder}sharedstrings.xml`),
    styles: sharedPart(parts, links, 'styles', `${folder}styles.xml`),
  };
}

/** Worksheets that the workbook part links and does not list: no program shows them, and they may hold centres. */
function unlisted(parts: Package, links: readonly Relationship[], sheets: readonly SheetEntry[]): SheetEntry[] {
  const listed = new Set(sheets.map(({ part }) => part));
  const others = links.filter(({ type, target }) => type === 'worksheet' && !listed.has(target) && parts.has(target));
  return [...new Set(others.map(({ target }) => target))].map((part) => {
    return { name: parts.origin(part).part, visibility: 'unlisted', tabular: true, part };
  });
}

/** By the package's relationships; where these are wrong or missing, at its usual place. */
async function findWorkbook(parts: Package): Promise<string> {
  const main = (await parts.relationships('')).filter(({ type }) => type === 'officeDocument');
  const found = main.find(({ target }) => parts.has(target))?.target ?? 'xl/workbook.xml';
  if (found.endsWith('.bin') || (!parts.has(found) && parts.has('xl/workbook.bin'))) {
    refuse('unsupported-format', { actual: 'xlsb' }, parts.origin(found).location);
  }
  if (parts.has(found)) return found;
  if (await isOpenDocument(parts)) refuse('unsupported-format', { actual: 'ods' }, parts.origin(found).location);
  return refuse('not-a-workbook', {}, parts.origin(found).location);
}

async function isOpenDocument(parts: Package): Promise<boolean> {
  if (!parts.has('mimetype')) return false;
  for await (const chunk of parts.bytes('mimetype')) {
    return latin1Text(chunk).startsWith('application/vnd.oasis.opendocument.spreadsheet');
  }
  return false;
}

function sharedPart(parts: Package, links: readonly Relationship[], type: string, usual: string): string | null {
  const linked = links.find((link) => link.type === type && parts.has(link.target));
  return linked?.target ?? (parts.has(usual) ? usual : null);
}

function visibilityOf(state: string | undefined): Visibility {
  if (state === 'veryHidden') return 'very-hidden';
  return state === 'hidden' ? 'hidden' : 'visible';
}

/** A truth value as the format writes it. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
