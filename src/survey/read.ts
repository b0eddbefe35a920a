import type { Center } from '../model/center.ts';
import { problem, refuse } from '../model/problem.ts';
import type { SurveyContext } from './context.ts';
import { entryCenters } from './entry-centers.ts';
import type { ByteSource, Workbook } from './rows.ts';
import { sheetsCenters } from './sheets-centers.ts';
import { extensionMismatch, type Format, HEAD_BYTES, sniff, sniffZip } from './sniff.ts';

type EntriesFormat = 'yaml' | 'json' | 'jsonl';

/** Reads the centres of one survey, whatever its format; readers load only when a file needs them. */
export async function* readSurvey(source: ByteSource, context: SurveyContext): AsyncGenerator<Center[]> {
  const { file } = source;
  if (source.size === 0) refuse('file-empty', {}, { file });
  const format = await formatOf(source);
  const mismatch = extensionMismatch(file, format);
  if (mismatch) context.report(problem('wrong-extension', mismatch, { file }));
  if (format === 'yaml' || format === 'json' || format === 'jsonl') {
    const { readText } = await import('./encoding.ts');
    const text = await readText(source);
    const entries =
      format === 'yaml'
        ? await (await import('./yaml-survey.ts')).openYaml(text, file)
        : (await import('./json.ts'))[format === 'json' ? 'readJson' : 'readJsonl'](text, file);
    yield* entryCenters(entries, file, context);
  } else {
    const workbook = await openWorkbook(source, format);
    for (const found of workbook.problems) context.report(found);
    yield* sheetsCenters(workbook.sheets, file, context);
  }
}

async function formatOf(source: ByteSource): Promise<Format> {
  const sniffed = sniff(source.file, await source.read(0, HEAD_BYTES));
  if (sniffed !== 'zip') return sniffed;
  const { readDirectory } = await import('./xlsx/zip/directory.ts');
  const { LIMITS } = await import('./xlsx/limits.ts');
  return sniffZip(source.file, await readDirectory(source, LIMITS));
}

async function openWorkbook(source: ByteSource, format: Exclude<Format, EntriesFormat>): Promise<Workbook> {
  if (format === 'xlsx') return (await import('./xlsx/open.ts')).openXlsx(source);
  if (format === 'csv') return { sheets: [await (await import('./csv/open.ts')).openCsv(source)], problems: [] };
  if (format === 'ods') return (await import('./legacy/ods/open.ts')).openOds(source);
  return (await import('./legacy/open.ts')).openLegacy(source, format);
}
