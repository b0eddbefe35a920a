import type { Text } from '../model/text.ts';

const text = (zh: string, en: string): Text => ({ zh, en });

/** Bounds and damages as the readers name them, in words. */
const TERMS: ReadonlyMap<string, Text> = new Map(
  Object.entries({
    partBytes: text('单个部件解压后的大小', 'unpacked size of one part'),
    totalBytes: text('全部解压后的大小', 'unpacked size of all parts'),
    ratio: text('压缩比', 'compression ratio'),
    suspectSeconds: text('压缩比异常的文件的读取时间（秒）', 'seconds spent on a file of suspect compression'),
    entries: text('压缩包内的文件数', 'number of files in the package'),
    directoryBytes: text('压缩包目录的大小', 'size of the package directory'),
    tokenBytes: text('单个标记的长度', 'length of one XML token'),
    textBytes: text('单元格文字的长度', 'length of a cell’s text'),
    stringBytes: text('文字总量', 'size of all texts'),
    rowBytes: text('单行文字总量', 'size of the texts of one row'),
    columns: text('列数', 'number of columns'),
    rows: text('行数', 'number of rows'),
    area: text('单元格总数', 'number of cells'),
    cells: text('单元格总数', 'number of cells'),
    sheets: text('工作表数', 'number of sheets'),
    merges: text('合并区域数', 'number of merged ranges'),
    listed: text('列表项数', 'number of list items'),
    depth: text('嵌套层数', 'depth of nesting'),
    attributes: text('属性数', 'number of attributes'),
    'field-length': text('单个字段的长度', 'length of one field'),
    'text-size': text('文本大小', 'size of the text'),
    'file-size': text('文件大小', 'size of the file'),
    'yaml-tokens': text('YAML 记号数', 'number of YAML tokens'),
    'yaml-documents': text('YAML 文档数', 'number of YAML documents'),
    files: text('文件数', 'number of files'),
    bytes: text('文件大小（字节）', 'size of the file in bytes'),
    time: text('读取时间', 'time for reading'),
    memory: text('内存', 'memory'),
    missing: text('缺失', 'missing'),
    'cut short': text('不完整', 'cut short'),
    'bad checksum': text('校验和不符', 'bad checksum'),
    'bad compression': text('压缩数据损坏', 'bad compression'),
    'unknown compression': text('压缩方式不明', 'unknown compression'),
    'bad zip directory': text('压缩包目录损坏', 'bad zip directory'),
    'bad encoding': text('编码损坏', 'bad encoding'),
    'bad XML': text('XML 损坏', 'bad XML'),
    'unexpected content': text('内容不符', 'unexpected content'),
    'bad reference': text('单元格引用损坏', 'bad cell reference'),
  }),
);

/** `xl/styles.xml: bad XML`: the last word in the language, the part's name as it is. */
export function technical(said: string, lang: keyof Text): string {
  const at = said.lastIndexOf(': ') + 1;
  const term = TERMS.get(said.slice(at).trim());
  return term ? `${said.slice(0, at)}${at > 0 ? ' ' : ''}${term[lang]}` : said;
}

const MIB = 1024 * 1024;

/** A limit in bytes as MiB. */
export function limitText(bound: string, limit: string): string {
  const bytes = /Bytes$/.test(bound) ? Number(limit) : Number.NaN;
  return Number.isFinite(bytes) && bytes >= MIB ? `${bytes / MIB} MiB` : limit;
}
