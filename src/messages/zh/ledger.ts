import { withOwnHeads } from '../ledger-heads.ts';
import type { Names } from '../names.ts';
import type { LedgerWords } from '../topics/ledger.ts';

const HEADS: LedgerWords['columns'] = {
  serial: '序号',
  number: '问题编号',
  office: '所属单位',
  name: '单位名称',
  level: '级别',
  category: '类别',
  clause: '标准条款',
  problem: '存在问题',
  required: '标准要求',
  observed: '实测情况',
  gap: '差距',
  advice: '整改建议',
  measures: '整改措施',
  unit: '责任单位',
  person: '责任人',
  due: '整改时限',
  progress: '完成情况',
  completed: '完成时间',
  review: '复核意见',
  remarks: '备注',
  'closed-on': '销号日期',
  reason: '未核查原因',
  mark: '校验',
};

export const ledger = (names: Names): LedgerWords => ({
  columns: withOwnHeads(HEADS, names),
  earlier: { office: '所属街道', name: '单位名称', level: '级别' },
  looseColumns: { file: '原文件', sheet: '原工作表', cell: '原位置', content: '内容' },
  progress: ['未启动', '正在整改', '已完成'],
  failed: (date) => `复核未通过（${date}）`,
  passed: (date, observed) => `复核通过（${date}，实测${observed}）`,
  cameBack: (closed, date) => `曾${closed === '' ? '' : `于${closed}`}销号，${date}核查时又出现`,
  edited: (column, text) => `【人工改动】${column}：${text}`,
  before: (column, text) => `【上一版】${column}：${text}`,
  reasons: {
    center: '调查表中没有这个中心',
    rule: '本次所用的标准中没有这条规则',
    level: '本次没有核查这个中心的这一项',
    filtered: (filters) => `不在本次核查范围内（${filters}）`,
  },
  join: '；',
  problem: (status, message) => `【${status}】${message}`,
  required: (required, obligation) => `${required}（${obligation}）`,
  clause: (clause, text) => `${clause}：${text}`,
  copy: (header, ordinal) => `${header}（${ordinal}）`,
});
