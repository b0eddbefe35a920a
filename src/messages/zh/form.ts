import type { Names } from '../names.ts';
import type { FormWords } from '../topics/form.ts';

export const form = (names: Names): FormWords => ({
  title: names.form,
  standard: (title, reference) => `依据：《${title}》（${reference}）`,
  name: names.center,
  level: names.level,
  office: names.office,
  dateLabel: '验收日期',
  date: '年      月      日',
  columns: ['类别', '条款', '项目', '标准要求', '实测情况', '结论', '备注'],
  overall: '综合结论',
  verdict: (verdict, counts) => (counts === '' ? verdict : `${verdict}（${counts}）`),
  count: (status, count) => `${status}${count}项`,
  explanation: '原则性要求说明',
  explain: (message) => `${message}`,
  reason: '原因：',
  approver: '批准人（签字）：                          年      月      日',
  toExplain: '须说明',
  encouraged: '鼓励项',
  toFillIn: '须补报',
  remark: (parts) => parts.join('，'),
  signatures: [
    ['验收组成员（签字）：', ''],
    ['被验收单位（盖章）：', '负责人（签字）：                    '],
    ...names.seals.map((whose) => [`${whose}意见（盖章）：`, '负责人（签字）：                    '] as const),
  ],
  pages: '第 &P 页 / 共 &N 页',
  noOffice: `未填${names.anOffice}`,
  noName: '（未填名称）',
});
