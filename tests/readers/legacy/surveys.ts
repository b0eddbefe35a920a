import { type BookType, type CellObject, utils, type WorkBook, write } from '@e965/xlsx';

type Value = string | number | boolean | CellObject | null;

/** The cell D3 falls short; D5 stands in a hidden row. */
export const ROWS: readonly (readonly Value[])[] = [
  ['金水区基层综合性文化服务中心调查表'],
  [
    '名称',
    '级别',
    '所属街道',
    '建筑面积（㎡）',
    '图书阅览室',
    '业务经费（万元）',
    '宣传栏',
    '建成时间',
    '专职工作人员',
  ],
  [
    '四月天社区',
    '社区',
    '丰庆路街道',
    80,
    '有',
    0.1 + 0.2,
    2,
    { t: 'n', v: 43070, z: 'yyyy"年"m"月"d"日"' },
    { t: 'e', v: 0x17 },
  ],
  ['燕庄社区', '社区', null, 299.6, true, 0.3, '无', null, '1'],
  ['国泰花园', '社区', '经八路街道', '350㎡', '√', '3000元', 1, '2017.12', 1],
];

/** A survey with merged cells, a hidden row and column, and sheets that are not to be seen. */
export function surveyBook(): WorkBook {
  const sheet = utils.aoa_to_sheet(ROWS.map((row) => [...row]));
  sheet['!merges'] = [utils.decode_range('A1:I1'), utils.decode_range('C3:C4')];
  sheet['!rows'] = [{}, {}, {}, {}, { hidden: true }];
  sheet['!cols'] = [{}, { hidden: true }];
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, '社区');
  utils.book_append_sheet(book, utils.aoa_to_sheet([['旧']]), '去年');
  utils.book_append_sheet(book, utils.aoa_to_sheet([['密']]), '字典');
  book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }, { Hidden: 2 }] };
  return book;
}

export function bytesOfBook(book: WorkBook, bookType: BookType): Buffer {
  return write(book, { bookType, type: 'buffer' }) as Buffer;
}
