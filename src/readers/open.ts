import { type Problem, problem, refuse } from '../model/problem.ts';
import type { ByteSource, OpenedSurvey, Workbook } from '../model/rows.ts';
import { isCompoundFile, isEncryptedPackage } from './compound.ts';
import type { FileFormat } from './formats.ts';
import { extensionMismatch, HEAD_BYTES, sniff, sniffZip } from './sniff.ts';

type EntriesFormat = 'yaml' | 'json' | 'jsonl';

/**
 * Opens a survey, whatever its format; readers load only when a file needs them.
 * @param report told what is wrong with the file and yet does not stop the reading
 */
export async function openSurvey(named: ByteSource, report: (problem: Problem) => void): Promise<OpenedSurvey> {
  const { file } = named;
  if (named.size === 0) refuse('file-empty', {}, { file });
  const source = await openedIfLocked(named);
  const format = await formatOf(source);
  const mismatch = extensionMismatch(file, format);
  if (mismatch) report(problem('wrong-extension', mismatch, { file }));
  if (format === 'yaml') {
    const { readText } = await import('./encoding.ts');
    const { openYaml } = await import('./yaml/read.ts');
    return { is: 'entries', entries: await openYaml(await readText(source), file) };
  }
  if (format === 'json' || format === 'jsonl') {
    const { detectEncoding, textChunks } = await import('./encoding.ts');
    const { readJson, readJsonl } = await import('./json/read.ts');
    const chunks = textChunks(source, await detectEncoding(source));
    return { is: 'entries', entries: (format === 'json' ? readJson : readJsonl)(chunks, file) };
  }
  const workbook = await openWorkbook(source, format);
  for (const found of workbook.problems) report(found);
  return { is: 'workbook', workbook };
}

/** The zip inside a workbook that is encrypted and yet opens without a password; any other file as it is. */
async function openedIfLocked(source: ByteSource): Promise<ByteSource> {
  if (!isCompoundFile(await source.read(0, 8)) || !(await isEncryptedPackage(source))) return source;
  const { openEncrypted } = await import('./legacy/open.ts');
  return openEncrypted(source);
}

async function formatOf(source: ByteSource): Promise<FileFormat> {
  const sniffed = sniff(source.file, await source.read(0, HEAD_BYTES));
  if (sniffed !== 'zip') return sniffed;
  const { readDirectory } = await import('../ooxml/zip/directory.ts');
  const { LIMITS } = await import('../ooxml/limits.ts');
  return sniffZip(source.file, await readDirectory(source, LIMITS));
}

async function openWorkbook(source: ByteSource, format: Exclude<FileFormat, EntriesFormat>): Promise<Workbook> {
  if (format === 'xlsx') return (await import('./xlsx/open.ts')).openXlsx(source);
  if (format === 'csv') return { sheets: [await (await import('./csv/open.ts')).openCsv(source)], problems: [] };
  if (format === 'ods') return (await import('./ods/open.ts')).openOds(source);
  return (await import('./legacy/open.ts')).openLegacy(source, format);
}
