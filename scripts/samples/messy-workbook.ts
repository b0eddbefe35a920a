import ExcelJS, { type Workbook, type Worksheet } from 'exceljs';
import type { SampleCenter } from './answers.ts';
import { INVENTED } from './invented.ts';
import { MESSY_COLUMNS } from './messy-columns.ts';
import { Random } from './random.ts';

const OFFICES = ['丰庆路街道', '未来路街道', '凤凰台街道', '东风路街道', '北林路街道'];
/** Entered a second time at the end of its office. */
const DOUBLED = '金林社区';
const LEVELS = new Map([
  ['township', '街道级'],
  ['village', '村级'],
  ['community', '社区'],
]);
const IDENTITY = ['序号', '所属街道', '类别', '中心名称'];
const WIDTH = IDENTITY.length + MESSY_COLUMNS.length + 1;
const MADE = new Date('2017-12-01T00:00:00Z');

/** One sheet for all levels as offices really send it in, with the same answers as the clean samples. */
export function messyWorkbook(centers: readonly SampleCenter[]): Workbook {
  const workbook = new ExcelJS.Workbook();
  Object.assign(workbook, { creator: 'sample', lastModifiedBy: 'sample', created: MADE, modified: MADE });
  const random = new Random(38);
  const sheet = workbook.addWorksheet('附件1 调查表', {
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  writeHead(sheet);
  let row = 7;
  let number = 0;
  for (const office of OFFICES) {
    const own = centers.filter(({ planned }) => planned.office === office);
    const doubled = own.filter(({ planned }) => planned.name === DOUBLED);
    const first = row;
    for (const center of [...own, ...doubled]) writeCenter(sheet, row++, ++number, center, random);
    sheet.getCell(first, 2).value = office;
    sheet.mergeCells(first, 2, row - 1, 2);
    sheet.getCell(first, 2).alignment = { vertical: 'middle', wrapText: true };
    sheet.getCell(row, 2).value = '小计';
    sheet.getCell(row, 4).value = `${own.length}个`;
    sheet.getCell(row, 5).value = own.reduce(
      (sum, { answers }) => sum + (Number(answers.get('building_area')) || 0),
      0,
    );
    // A blank row parts the offices.
    row += 2;
  }
  writeFoot(sheet, row, number);
  addOldData(workbook, centers);
  return workbook;
}

function writeHead(sheet: Worksheet): void {
  sheet.getCell('A1').value = `金水区基层综合性文化服务中心建设情况调查表（${INVENTED}）`;
  sheet.mergeCells(1, 1, 1, WIDTH);
  sheet.getCell('A1').font = { name: '宋体', size: 16, bold: true };
  sheet.getCell('A1').alignment = { horizontal: 'center' };
  sheet.getCell('A2').value = '填报单位（盖章）：';
  sheet.mergeCells('A2:D2');
  sheet.getCell('F2').value = '填报人：';
  sheet.getCell('J2').value = '填报时间：2017年12月';
  sheet.getCell(3, WIDTH).value = '单位：万元';
  const leaves = [...IDENTITY, ...MESSY_COLUMNS.map(({ label }) => label), '备注'];
  for (const [index, label] of leaves.entries()) {
    const column = index + 1;
    const group = MESSY_COLUMNS[index - IDENTITY.length]?.group;
    if (group === undefined) {
      sheet.getCell(4, column).value = label;
      sheet.mergeCells(4, column, 5, column);
    } else sheet.getCell(5, column).value = label;
    sheet.getCell(6, column).value = column;
    sheet.getColumn(column).width = 12;
    for (const row of [4, 5])
      sheet.getCell(row, column).alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
  }
  writeGroups(sheet);
}

function writeGroups(sheet: Worksheet): void {
  const groups = [...new Set(MESSY_COLUMNS.map(({ group }) => group))];
  for (const group of groups) {
    const first = MESSY_COLUMNS.findIndex((column) => column.group === group) + IDENTITY.length + 1;
    const last = MESSY_COLUMNS.findLastIndex((column) => column.group === group) + IDENTITY.length + 1;
    sheet.getCell(4, first).value = group;
    if (last > first) sheet.mergeCells(4, first, 4, last);
  }
}

function writeCenter(sheet: Worksheet, row: number, number: number, center: SampleCenter, random: Random): void {
  const { level, name } = center.planned;
  sheet.getCell(row, 1).value = number;
  sheet.getCell(row, 3).value = LEVELS.get(level)!;
  // Spaces get into names when they are set to one width.
  sheet.getCell(row, 4).value = random.chance(0.1) ? `${name.slice(0, 1)} ${name.slice(1)}` : name;
  for (const [index, column] of MESSY_COLUMNS.entries()) {
    sheet.getCell(row, IDENTITY.length + 1 + index).value = column.write(center, random);
  }
}

function writeFoot(sheet: Worksheet, row: number, number: number): void {
  sheet.getCell(row, 1).value = '合计';
  sheet.mergeCells(row, 1, row, 3);
  sheet.getCell(row, 4).value = `${number}个`;
  sheet.getCell(row + 1, 1).value = '注：1.“/”表示本级别不填此项；2.业务经费不含免费开放保障经费。';
  sheet.mergeCells(row + 1, 1, row + 1, WIDTH);
  sheet.getCell(row + 3, 1).value = '单位负责人：';
  sheet.getCell(row + 3, 6).value = '填表人：';
  sheet.getCell(row + 3, 11).value = '联系电话：';
  sheet.getCell(row + 3, 16).value = '填表日期：2017年12月1日';
}

/** Last year's figures, hidden and forgotten. */
function addOldData(workbook: Workbook, centers: readonly SampleCenter[]): void {
  const sheet = workbook.addWorksheet('2016年', { state: 'hidden' });
  sheet.addRow(['序号', '所属街道', '类别', '中心名称', '建筑面积(平方米)', '业务经费（万元）']);
  for (const [index, { planned }] of centers.slice(0, 8).entries()) {
    sheet.addRow([index + 1, planned.office, LEVELS.get(planned.level), planned.name, 50 + index * 10, 0.1]);
  }
}
