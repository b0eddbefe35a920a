import { describe, expect, it } from 'vitest';
import { Refusal } from '../../src/model/problem.ts';
import { extensionMismatch, HEAD_BYTES, sniff, sniffZip } from '../../src/readers/sniff.ts';
import { gb18030, utf8, utf16 } from './byte-sources.ts';

function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (char) => char.charCodeAt(0));
}

/** The format, or why the file is refused. */
function outcome(work: () => string): string {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { code, args } = error.problem;
    return 'actual' in args ? `${code} ${args.actual}` : code;
  }
}

const CSV = '名称,级别,建筑面积（㎡）\n四月天社区,社区,80\n';
const HTML_HEAD =
  '<?xml version="1.0"?>\n<!-- a --><!-- b -->\n<html xmlns:x="urn:schemas-microsoft-com:office:excel">';
const XML_2003 =
  '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">';

describe('the first bytes decide', () => {
  it.each<[file: string, expected: string, head: Uint8Array]>([
    ['a.csv', 'zip', latin1('PK\x03\x04rest')],
    ['a.xlsx', 'xls', latin1('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')],
    ['a.xls', 'xls', latin1('\x09\x08\x08\x00\x00\x05\x10\x00')],
    ['a.xls', 'html', utf8(HTML_HEAD)],
    ['a.xls', 'html', utf8('\ufeff  <TABLE border=1><tr>')],
    ['a.xls', 'html', utf16('<html><table>', true)],
    ['a.xls', 'xml', utf8(XML_2003)],
    ['a.xml', 'unsupported-format XML', utf8('<?xml version="1.0"?><survey/>')],
    ['a.xls', 'csv', utf8(CSV)],
    ['a.xls', 'csv', gb18030(CSV)],
    ['a.xls', 'csv', utf16(CSV.replaceAll(',', '\t'), true)],
    ['a', 'csv', utf8(CSV)],
    ['a.xlsx', 'json', utf8('{"name": "x"}')],
    ['a.csv', 'json', utf8('[\n {"name": "x"}]')],
    ['a.yaml', 'yaml', utf8('{"name": "x"}')],
    ['a.yaml', 'csv', utf8(CSV)],
    ['a.json', 'jsonl', utf8('{"name": "x"}\n{"name": "y"}\n')],
    ['a.jsonl', 'jsonl', utf8('{"name": "x"}')],
    ['a.jsonl', 'json', utf8('{\n"name": "x"}')],
    ['a.jsonl', 'jsonl', utf8(`{"name": "${'x'.repeat(HEAD_BYTES)}"}`)],
    ['a.json', 'yaml', utf8('name: x')],
    ['a.json', 'json', utf8('{name: x}')],
    ['a.txt', 'yaml', utf8('# survey\nname: x\n')],
    ['a.csv', 'yaml', utf8('centers:\n- name: x\n')],
    ['a.csv', 'csv', utf8('单位：万元\n名称,业务经费')],
    ['a.pdf', 'unsupported-format PDF', latin1('%PDF-1.7')],
    ['a.xlsx', 'unsupported-format PDF', latin1('%PDF-1.7')],
    ['a.doc', 'unsupported-format RTF', latin1('{\\rtf1')],
    ['a.png', 'unsupported-format PNG', latin1('\x89PNG\r\n\x1a\n')],
    ['a.jpg', 'unsupported-format JPEG', latin1('\xff\xd8\xff\xe0')],
    ['a.rar', 'unsupported-format RAR', latin1('Rar!\x1a\x07\x01\x00')],
    ['a.7z', 'unsupported-format 7z', latin1('7z\xbc\xaf\x27\x1c')],
    ['a.gz', 'unsupported-format gzip', latin1('\x1f\x8b\x08')],
    ['a.xls', 'unsupported-format MHTML', utf8('MIME-Version: 1.0\n')],
    ['a.dat', 'not-a-workbook', latin1('\x00\x01\x02')],
    ['a.txt', 'not-a-workbook', utf8('四月天')],
  ])('%#: %s is %s', (file, expected, head) => {
    expect(outcome(() => sniff(file, head))).toBe(expected);
  });

  it('passes over many comments in little time', () => {
    const head = utf8(`<!---->`.repeat(9000));
    expect(outcome(() => sniff('a.xls', head))).toBe('unsupported-format XML');
  });
});

describe('what a zip holds', () => {
  it.each<[keys: string[], expected: string]>([
    [['[content_types].xml', 'xl/workbook.xml'], 'xlsx'],
    [['[content_types].xml', 'xl/workbook.bin'], 'xlsb'],
    [['mimetype', 'content.xml'], 'ods'],
    [['[content_types].xml', '_rels/.rels', 'elsewhere/book.xml'], 'xlsx'],
    [['[content_types].xml', 'word/document.xml'], 'unsupported-format docx'],
    [['[content_types].xml', 'ppt/presentation.xml'], 'unsupported-format pptx'],
    [['index/document.iwa'], 'unsupported-format Numbers'],
    [['花园路街道.xlsx', '丰庆路街道.xls'], 'unsupported-format zip'],
    [['a.txt'], 'unsupported-format zip'],
  ])('%j: %s', (keys, expected) => {
    expect(outcome(() => sniffZip('a.zip', new Map(keys.map((key) => [key, null]))))).toBe(expected);
  });
});

describe('an extension', () => {
  it('that names another format is told, with the format found', () => {
    expect(extensionMismatch('各街道/调查表.XLS', 'html')).toEqual({ extension: '.xls', actual: 'HTML' });
    expect(extensionMismatch('a.csv', 'xlsx')).toEqual({ extension: '.csv', actual: 'xlsx' });
    expect(extensionMismatch('a.json', 'jsonl')).toEqual({ extension: '.json', actual: 'JSONL' });
  });
  it.each(['a.et', 'a.xls', 'a.txt', 'a', '.xlsx/a'])('%s fits a compound workbook', (file) => {
    expect(extensionMismatch(file, 'xls')).toBeNull();
  });
});
