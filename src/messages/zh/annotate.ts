import type { Names } from '../names.ts';
import type { AnnotateWords } from '../topics/annotate.ts';

export const annotate = (names: Names): AnnotateWords => ({
  author: '核查',
  sheet: '核查结果',
  title: '核查结果',
  standard: (title, reference, id) => `标准：${title}（${reference}，${id}）`,
  legend: '颜色',
  tones: { fail: '不合格', invalid: '数据有误', missing: '缺项', explain: '需说明' },
  legendHint:
    '各表中涂色的格附有批注，鼠标移上去可以看到要求、实测、差距和整改办法。“需说明”是未达到原则性或鼓励性要求。',
  problemsBelow: (count) => `表格本身有${count}处问题，列在本表最后。`,
  unnoted: (count) => `有${count}格只涂色，没有附批注。`,
  counts: (label, count, verdicts) => `${label} ${count}：${verdicts.join('，')}`,
  beside: (sentences) => sentences.join('　'),
  problem: (parts) => parts.join('　'),
  // Not 名称: a workbook that was annotated can be checked again, and this sheet is no survey.
  columns: [
    '序号',
    '工作表',
    '行',
    names.office,
    '核查对象',
    names.level,
    '结论',
    '不合格',
    '缺项',
    '数据有误',
    '问题',
  ],
  problems: (count) => `表格本身的问题（${count}处，不计入结论）`,
  moreProblems: (count) => `还有${count}处，用 audit check 查看。`,
  absent: (labels) => `表中没有这些列（记为缺项）：${labels}`,
  located: (message, cell) => `${message.replace(/。$/, '')}［${cell}］`,
  note: {
    title: (status) => `【核查】${status}`,
    rule: (title, obligation) => `项目：${title}（${obligation}）`,
    required: (text) => `标准要求：${text}`,
    observed: (text) => `实测情况：${text}`,
    unreadable: (text, reason) => `“${text}”${reason}`,
    gap: (text) => `差距：${text}`,
    clause: (where, text) => `依据：${where}：${text}`,
    remedy: (text) => `整改：${text}`,
    merged: (row, name) => `第${row}行 ${name}`,
    cut: '……（未完，见“核查结果”）',
  },
});
