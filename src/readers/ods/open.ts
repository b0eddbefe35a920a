import { latin1Text } from '#platform/bytes';
import { refuse } from '../../model/problem.ts';
import type { ByteSource, Workbook } from '../../model/rows.ts';
import { LIMITS, type Limits } from '../../ooxml/limits.ts';
import { Package } from '../../ooxml/package.ts';
import { readTokens } from '../../ooxml/xml/tokens.ts';
import { readDirectory } from '../../ooxml/zip/directory.ts';
import { OdsContent } from './content.ts';
import { OdsStyles } from './styles.ts';

const MIMETYPE = 'application/vnd.oasis.opendocument.';
const OTHER = new Map([
  ['text', 'odt'],
  ['presentation', 'odp'],
  ['graphics', 'odg'],
]);

/**
 * Opens an OpenDocument spreadsheet. Its sheets all stand in one part, which is read here and kept. Throws a `Refusal`:
 * `unsupported-format` for other documents, `not-a-workbook`, `workbook-encrypted`, `workbook-damaged`, `doctype-refused`,
 * `bound-exceeded`.
 */
export async function openOds(source: ByteSource, limits: Limits = LIMITS): Promise<Workbook> {
  const parts = new Package({ source, limits, unpacked: 0, started: Date.now() }, await readDirectory(source, limits));
  const location = { file: source.file };
  const mimetype = await startOf(parts, 'mimetype');
  if (mimetype !== '' && !mimetype.startsWith(MIMETYPE)) refuse('not-a-workbook', {}, location);
  const kind = mimetype.slice(MIMETYPE.length).trim();
  if (kind !== '' && !kind.startsWith('spreadsheet')) {
    refuse('unsupported-format', { actual: OTHER.get(kind) ?? 'OpenDocument' }, location);
  }
  if ((await startOf(parts, 'meta-inf/manifest.xml')).includes('encryption-data')) {
    refuse('workbook-encrypted', {}, location);
  }
  const common = await commonStyles(parts);
  const { chunks, tokens } = parts.xml('content.xml');
  const content = new OdsContent(tokens, limits, common);
  await readTokens(chunks, tokens, (token) => content.see(token));
  return { sheets: content.sheets, problems: [] };
}

/** The styles that those beside the cells build upon; null where they have no part. */
async function commonStyles(parts: Package): Promise<OdsStyles | null> {
  if (!parts.has('styles.xml')) return null;
  const { chunks, tokens } = parts.xml('styles.xml');
  const styles = new OdsStyles(tokens, parts.limits, 'styles', null);
  await readTokens(chunks, tokens, (token) => styles.see(token));
  return styles;
}

/** The first half MiB or so of a part as text; '' where there is none. */
async function startOf(parts: Package, key: string): Promise<string> {
  if (!parts.has(key)) return '';
  for await (const chunk of parts.bytes(key)) return latin1Text(chunk);
  return '';
}
