import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { expect, it } from 'vitest';
import { audit, folder } from './run.ts';

const HEADER = ['所属街道', '名称', '级别', '建筑面积（㎡）', '文体广场面积（㎡）'];

async function checked(sheets: (workbook: ExcelJS.Workbook) => void) {
  const cwd = folder();
  const workbook = new ExcelJS.Workbook();
  sheets(workbook);
  await workbook.xlsx.writeFile(join(cwd, 'a.xlsx'));
  return JSON.parse(audit(cwd, 'check', 'a.xlsx', '--format', 'json', '--rule', 'area').out);
}

it('reads hidden rows and columns and says so; hidden sheets are not read, which is said, too', async () => {
  const report = await checked((workbook) => {
    const sheet = workbook.addWorksheet('调查表');
    sheet.addRows([
      HEADER,
      ['丰庆路街道', '安泰社区', '社区', 80, 1000],
      ['丰庆路街道', '泰和社区', '社区', 100, 1000],
    ]);
    sheet.getRow(2).hidden = true;
    sheet.getColumn(4).hidden = true;
    const old = workbook.addWorksheet('2016年', { state: 'veryHidden' });
    old.addRows([HEADER, ['丰庆路街道', '安泰社区', '社区', 10, 10]]);
  });
  expect(report.summary).toMatchObject({ centers: 2, noncompliant: 1, compliant: 1 });
  expect(report.problems.map(({ code, message }: { code: string; message: string }) => [code, message])).toEqual([
    ['hidden-rows', '工作表“调查表”有1行被隐藏，已照常读取。'],
    ['hidden-columns', '工作表“调查表”有1列被隐藏，已照常读取。'],
    ['skipped-sheet', '没有读取工作表“2016年”：是深度隐藏的工作表。'],
    ['unread', '这张工作表没有读取：“2016年”，是隐藏的，里面有调查表。'],
  ]);
});

it('finds merged offices however far down they begin', async () => {
  const rows = 3000;
  const report = await checked((workbook) => {
    const sheet = workbook.addWorksheet('调查表');
    sheet.addRow(HEADER);
    for (let row = 0; row < rows; row++) sheet.addRow([`街道${row}`, `社区${row}`, '社区', 100, 1000]);
    sheet.addRow(['丰庆路街道', '安泰社区', '社区', 100, 1000]);
    sheet.addRow(['', '泰和社区', '社区', 100, 1000]);
    sheet.mergeCells(rows + 2, 1, rows + 3, 1);
  });
  const last = report.centers.slice(-3).map(({ name, office }: { name: string; office: string }) => [name, office]);
  expect(last).toEqual([
    ['社区2999', '街道2999'],
    ['安泰社区', '丰庆路街道'],
    ['泰和社区', '丰庆路街道'],
  ]);
});
