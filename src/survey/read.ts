import type { Center } from '../model/center.ts';
import { refuse } from '../model/problem.ts';
import type { SurveyContext } from './context.ts';
import { entryCenters } from './entry-centers.ts';
import type { ByteSource } from './rows.ts';
import { sheetsCenters } from './sheets-centers.ts';

type Kind = 'zip' | 'compound' | 'yaml' | 'json' | 'jsonl' | 'csv';

/** Reads the centres of one survey, whatever its format; readers load only when a file needs them. */
export async function* readSurvey(source: ByteSource, context: SurveyContext): AsyncGenerator<Center[]> {
  const { file } = source;
  if (source.size === 0) refuse('file-empty', {}, { file });
  const kind = kindOf(file, await source.read(0, 8));
  if (kind === 'zip' || kind === 'compound') {
    const { openXlsx } = await import('./xlsx/open.ts');
    const workbook = await openXlsx(source);
    for (const found of workbook.problems) context.report(found);
    yield* sheetsCenters(workbook.sheets, file, context);
  } else if (kind === 'csv') {
    const { openCsv } = await import('./csv/open.ts');
    yield* sheetsCenters([await openCsv(source)], file, context);
  } else {
    const { readText } = await import('./encoding.ts');
    const text = await readText(source);
    const entries =
      kind === 'yaml'
        ? (await import('./yaml.ts')).readYaml(text, file)
        : (await import('./json.ts'))[kind === 'json' ? 'readJson' : 'readJsonl'](text, file);
    yield* entryCenters(entries, file, context);
  }
}

function kindOf(file: string, head: Uint8Array): Kind {
  if (head[0] === 0x50 && head[1] === 0x4b) return 'zip';
  if (head[0] === 0xd0 && head[1] === 0xcf && head[2] === 0x11) return 'compound';
  const extension = /\.([^./\\]+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
  if (extension === 'yaml' || extension === 'yml') return 'yaml';
  if (extension === 'json' || extension === 'jsonl') return extension;
  if (extension === 'csv' || extension === 'tsv') return 'csv';
  return refuse('not-a-workbook', {}, { file });
}
