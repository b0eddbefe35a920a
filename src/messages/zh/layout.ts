import type { LayoutWords } from '../topics/layout.ts';

export const layout = (): LayoutWords => {
  const of = (sheet: string): string => (sheet === '' ? '这张表' : `工作表“${sheet}”`);
  return {
    noNames: '没有写明名称在哪里：表格请写一列“名称”，卡片请写 name: 单元格',
    backwards: '起始行应在结束行之前，行号从 1 起',
    tooDeep: (most) => `起始行不能在第 ${most} 行以后`,
    twice: (cell) => `${cell} 写了两次`,
    overlap: (first, last) => `与第 ${first}–${last ?? ''} 行的另一个表格重叠；左右并排的请写在同一个 columns 里`,
    mixed: '同一张工作表不能既写 table 又写 card',
    ambiguousLevel: (text) => `“${text}”说不清是哪一级，请写明是其中的哪一级`,
    unknownLevel: (text, known) => `不认识级别“${text}”，级别有${known.join('、')}`,
    noSheet: (sheet, sheets) => `没有工作表“${sheet}”，这个文件里有${sheets.map((name) => `“${name}”`).join('、')}`,
    outside: (cell, sheet, last) => `${cell} 在${of(sheet)}以外（内容到 ${last} 为止），请改正`,
    fewRows: (first, sheet, last) => `${of(sheet)}没有第 ${first} 行（内容到第 ${last} 行为止），请改正`,
    head: (file) => `从 ${file} 认出的布局。逐列核对，补上不认识的，存在调查表旁边`,
    unknown: (words) => `不认识：${words}`,
    nearest: (label) => `（最接近的是${label}）`,
    other: (words, word) => `${words}：写了“${word}”，是别的事`,
    left: (words) => `${words}：以另一列为准`,
    unread: (range) => `没有读懂：${range}，请照下面的样子写明`,
    noCenters: (sheet) => `“${sheet}”里没有认出中心`,
  };
};
