import type { Names } from '../names.ts';
import type { TemplateWords } from '../topics/template.ts';

export const template = (names: Names): TemplateWords => ({
  guide: '填写说明',
  title: (standard, level) => `${standard}调查表 · ${level}`,
  filler: ['填报单位（盖章）：', '填报人：', '联系电话：', '填报时间：      年    月    日', '数据年度：        年'],
  number: '序号',
  remarks: '备注',
  yesNo: ['有', '无'],
  header: {
    yesNo: (label) => `${label}\n（有/无）`,
    number: (label, unit, yearly) => `${label}\n（${unit}${yearly ? '/年' : ''}）`,
    inLine: (header) => header.replace('\n', ''),
  },
  thresholds: (items) => items.join('；'),
  binding: (obligation) => `（${obligation}）`,
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
    `已按《${plan}》预填 ${centers} 个中心的${names.anOffice}和名称，请勿改动；需要增加中心的，接着最后一行填。`,
  sheetList: '一、填哪几张表',
  sheetLine: (name, centers) => `“${name}”表${centers > 0 ? `：${centers} 个中心` : ''}`,
  howTo: '二、怎样填',
  rules: [
    '数字栏只填数字，单位以表头括号内的为准。例如表头为“万元”时，20000 元应填 2。表头写明“/年”的，填数据年度全年的数。',
    '注明“有/无”的栏，从下拉列表中选“有”或“无”。',
    '没有发生的次数、人数、事故填 0。空白按“缺项”处理，不等于没有，也不等于 0。',
    '暂时不掌握的留空，不要填“约300”“200-300”“若干”这样的数。情况可以写在备注栏。',
    '不要合并单元格，不要改表名和表头，不要插入表头行。一个中心只填一行，填在本级别的表里。',
    `名称写全称，同一${names.anOffice}内不要重复；名称相近而不是同一个中心的，分别填写。`,
    '鼠标移到表头可以看到这一栏的要求和条款原文。',
  ],
  readings: '三、标准怎样理解',
  demands: (level) => `各栏的要求：${level}`,
  table: ['栏目', '要求', '填写提示', '依据'],
  contact: '有疑问时',
  contactLine: '联系人：                                  联系电话：',
});
