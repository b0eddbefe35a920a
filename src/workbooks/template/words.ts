import type { Lang } from '../../model/text.ts';

/** Words of the survey workbook in one language. */
export interface TemplateWords {
  readonly lang: Lang;
  readonly guide: string;
  readonly title: (standard: string, level: string) => string;
  /** The row above the header, for whoever fills the sheet in. */
  readonly filler: readonly string[];
  readonly number: string;
  readonly remarks: string;
  readonly yesNo: readonly [string, string];
  readonly principle: string;
  readonly encouraged: string;
  readonly clause: (number: number, text: string) => string;
  readonly demand: (threshold: string) => string;
  readonly reading: (text: string) => string;
  readonly prompt: (threshold: string) => string;
  readonly errorTitle: string;
  readonly yesNoError: string;
  readonly countError: (max: number | undefined) => string;
  readonly numberError: (unit: string, max: number | undefined) => string;
  readonly pages: string;
  readonly purpose: (title: string, reference: string, id: string) => string;
  readonly planned: (plan: string, centers: number) => string;
  readonly sheetList: string;
  readonly sheetLine: (name: string, centers: number) => string;
  readonly howTo: string;
  readonly rules: readonly string[];
  readonly readings: string;
  readonly demands: (level: string) => string;
  readonly table: readonly [string, string, string, string];
  readonly contact: string;
  readonly contactLine: string;
}

const zh: TemplateWords = {
  lang: 'zh',
  guide: '填写说明',
  title: (standard, level) => `${standard}调查表 · ${level}`,
  filler: ['填报单位（盖章）：', '填报人：', '联系电话：', '填报时间：      年    月    日', '数据年度：        年'],
  number: '序号',
  remarks: '备注',
  yesNo: ['有', '无'],
  principle: '原则上',
  encouraged: '鼓励',
  clause: (number, text) => `第${number}条：${text}`,
  demand: (threshold) => `要求：${threshold}`,
  reading: (text) => `理解：${text}`,
  prompt: (threshold) => `标准要求：${threshold}。请据实填写，不掌握的留空。`,
  errorTitle: '填写有误',
  yesNoError: '请从下拉列表中选“有”或“无”；不掌握的留空。',
  countError: (max) => `请填 0 或正整数${max === undefined ? '' : `，不超过 ${max}`}；没有的填 0，不掌握的留空。`,
  numberError: (unit, max) =>
    `请只填数字（单位：${unit}，不要写单位和“约”字）${max === undefined ? '' : `，不小于 0、不超过 ${max}`}；不掌握的留空。`,
  pages: '第 &P 页 / 共 &N 页',
  purpose: (title, reference, id) =>
    `本表按《${title}》（${reference}，标准编号 ${id}）设计，每个中心填一行，填好后逐项对照标准核查。`,
  planned: (plan, centers) =>
    `已按《${plan}》预填 ${centers} 个中心的街道和名称，请勿改动；需要增加中心的，接着最后一行填。`,
  sheetList: '一、填哪几张表',
  sheetLine: (name, centers) => `“${name}”表${centers > 0 ? `：${centers} 个中心` : ''}`,
  howTo: '二、怎样填',
  rules: [
    '数字栏只填数字，单位以表头括号内的为准。例如表头为“万元”时，20000 元应填 2。表头写明“/年”的，填数据年度全年的数。',
    '注明“有/无”的栏，从下拉列表中选“有”或“无”。',
    '没有发生的次数、人数、事故填 0。空白按“缺项”处理，不等于没有，也不等于 0。',
    '暂时不掌握的留空，不要填“约300”“200-300”“若干”这样的数。情况可以写在备注栏。',
    '不要合并单元格，不要改表名和表头，不要插入表头行。一个中心只填一行，填在本级别的表里。',
    '名称写全称，同一街道内不要重复；“村”和“社区”是两个不同的中心时分别填写。',
    '鼠标移到表头可以看到这一栏的要求和条款原文。',
  ],
  readings: '三、标准怎样理解',
  demands: (level) => `各栏的要求：${level}`,
  table: ['栏目', '要求', '填写提示', '依据'],
  contact: '有疑问时',
  contactLine: '联系人：                                  联系电话：',
};

const en: TemplateWords = {
  lang: 'en',
  guide: 'How to fill in',
  title: (standard, level) => `Survey: ${standard} · ${level}`,
  filler: ['Filled in by (office, seal): ', 'Person: ', 'Telephone: ', 'Date: ', 'Year of the figures: '],
  number: 'No',
  // A reader of surveys knows the column by its Chinese name.
  remarks: '备注 (remarks)',
  yesNo: ['yes', 'no'],
  principle: 'in principle',
  encouraged: 'encouraged',
  clause: (number, text) => `Clause ${number}: ${text}`,
  demand: (threshold) => `Required: ${threshold}`,
  reading: (text) => `Reading: ${text}`,
  prompt: (threshold) => `Required: ${threshold}. Leave empty what is not known.`,
  errorTitle: 'Not accepted',
  yesNoError: 'Choose yes or no from the list, or leave the cell empty.',
  countError: (max) =>
    `Write 0 or a whole number${max === undefined ? '' : ` up to ${max}`}; 0 for none, empty where not known.`,
  numberError: (unit, max) =>
    `Write the number alone (unit: ${unit})${max === undefined ? '' : `, from 0 to ${max}`}; leave empty where not known.`,
  pages: 'Page &P of &N',
  purpose: (title, reference, id) =>
    `This workbook follows “${title}” (${reference}, standard ${id}). One row a centre; every answer is checked against the standard.`,
  planned: (plan, centers) =>
    `The offices and names of ${centers} centres are filled in from “${plan}”: please leave them. Further centres go below the last row.`,
  sheetList: '1. Which sheets',
  sheetLine: (name, centers) => `Sheet “${name}”${centers > 0 ? `: ${centers} centres` : ''}`,
  howTo: '2. How to fill in',
  rules: [
    'Numbers are written alone, in the unit that the header gives in brackets: 20,000 yuan is 2 under 万元 (10,000 yuan). Events, funds and training days are those of the whole year.',
    'Where the header says yes/no, choose one of the two from the list.',
    'What did not happen is 0. An empty cell counts as missing; it means neither none nor 0.',
    'Leave empty what is not known. Do not write “about 300”, “200-300” or “several”; remarks go into the last column.',
    'Do not merge cells, rename sheets or headers, or insert header rows. One row a centre, on the sheet of its level.',
    'Write names in full and no name twice in one office.',
    'Point at a header to see what is required and the words of the clause.',
  ],
  readings: '3. How the standard is read',
  demands: (level) => `What each column is compared with: ${level}`,
  table: ['Column', 'Required', 'What to write', 'Clause'],
  contact: 'Questions',
  contactLine: 'Contact:                                  Telephone:',
};

export const TEMPLATE_WORDS: Readonly<Record<Lang, TemplateWords>> = { zh, en };
