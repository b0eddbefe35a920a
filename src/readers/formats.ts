/** The formats that are read. */
export type FileFormat = 'xlsx' | 'xlsb' | 'ods' | 'xls' | 'html' | 'xml' | 'csv' | 'yaml' | 'json' | 'jsonl';

interface FormatNames {
  /** By which a person is told of it. */
  readonly name: string;
  /** Without the dot, in small letters. */
  readonly extensions: readonly string[];
  /** Other documents have these extensions, too: such a file is a survey only where a person names it. */
  readonly named?: true;
}

/** Every format with its extensions: the only list of them. */
export const FORMATS: Readonly<Record<FileFormat, FormatNames>> = {
  xlsx: { name: 'xlsx', extensions: ['xlsx', 'xlsm', 'xltx', 'xltm'] },
  xlsb: { name: 'xlsb', extensions: ['xlsb'] },
  ods: { name: 'ods', extensions: ['ods', 'ots'] },
  xls: { name: 'xls', extensions: ['xls', 'xlt', 'et', 'ett'] },
  html: { name: 'HTML', extensions: ['html', 'htm'], named: true },
  xml: { name: 'XML', extensions: ['xml'], named: true },
  csv: { name: 'CSV', extensions: ['csv', 'tsv', 'tab'] },
  yaml: { name: 'YAML', extensions: ['yaml', 'yml'] },
  json: { name: 'JSON', extensions: ['json'] },
  jsonl: { name: 'JSONL', extensions: ['jsonl', 'ndjson'] },
};

/** The extensions of files that are taken for surveys in a folder, without the dot. */
export const SEARCHED: ReadonlySet<string> = new Set(
  Object.values(FORMATS).flatMap(({ extensions, named }) => (named ? [] : extensions)),
);

/** The extension of a file's name, in small letters and without the dot; '' if it has none. */
export function extensionOf(file: string): string {
  return /[^/\\]\.([^./\\]+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
}

/** Whether a file that stands in a folder is taken for a survey, by its name. */
export function namesSurvey(file: string): boolean {
  return SEARCHED.has(extensionOf(`/${file}`));
}
