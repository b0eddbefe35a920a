import { extname } from 'node:path';
import { refuse } from '../model/problem.ts';

/** What a file of each format is called. */
const USUAL: Readonly<Record<string, string>> = {
  terminal: '.txt',
  github: '.txt',
  json: '.json',
  jsonl: '.jsonl',
  csv: '.csv',
  markdown: '.md',
  junit: '.xml',
  sarif: '.sarif',
  yaml: '.yaml',
  xlsx: '.xlsx',
};
const WORKBOOK = 'xlsx';

/** Files that no text is: who opens one by such a name is told that it is damaged. */
const CONTAINERS: ReadonlySet<string> = new Set(
  (
    'xlsx xlsm xlsb xltx xltm xls xlt ods ots numbers et ett pdf zip 7z rar gz doc docx wps wpt ppt pptx dps odt ' +
    'png jpg jpeg gif'
  )
    .split(' ')
    .map((name) => `.${name}`),
);
const TEXTS: ReadonlySet<string> = new Set(
  [...Object.values(USUAL), '.ndjson', '.tsv', '.yml', '.html', '.htm'].filter((name) => name !== '.xlsx'),
);

/**
 * Refuses a name whose extension says another thing than the format: a text as a workbook, a workbook as a text.
 * @param known the formats of the command, one of which may be what is meant
 */
export function checkExtension(path: string, format: string, known: readonly string[]): void {
  const extension = extname(path).toLowerCase();
  const isWrong =
    format === WORKBOOK
      ? extension !== '.xlsx' && (CONTAINERS.has(extension) || TEXTS.has(extension))
      : CONTAINERS.has(extension);
  if (!isWrong) return;
  const name = `${path.slice(0, path.length - extension.length)}${USUAL[format] ?? '.txt'}`;
  const meant = known.find((one) => one !== format && USUAL[one] === extension) ?? null;
  refuse('output-format', { path, format, name, meant });
}
