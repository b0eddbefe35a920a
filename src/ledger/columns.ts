import type { Text } from '../model/text.ts';

/** What the tool fills in, row for row, in the order of the ledger. */
export const FACTS = [
  'office',
  'name',
  'level',
  'category',
  'clause',
  'problem',
  'required',
  'observed',
  'gap',
  'advice',
] as const;
export type Fact = (typeof FACTS)[number];

/** What people fill in. */
export const PEOPLE = ['measures', 'unit', 'person', 'due', 'progress', 'completed', 'review', 'remarks'] as const;
export type Person = (typeof PEOPLE)[number];

/** `closed-on` stands on the sheet of closed problems only, `reason` on that of problems that were not judged; `mark` is hidden. */
export type LedgerColumn = 'serial' | 'number' | Fact | Person | 'closed-on' | 'reason' | 'mark';

/** The columns of the ledger, in order. */
export const LEDGER_COLUMNS: readonly LedgerColumn[] = ['serial', 'number', ...FACTS, ...PEOPLE];

export const LABELS: Readonly<Record<LedgerColumn, Text>> = {
  serial: { zh: '序号', en: 'No.' },
  number: { zh: '问题编号', en: 'Problem number' },
  office: { zh: '所属街道', en: 'Office' },
  name: { zh: '单位名称', en: 'Centre' },
  level: { zh: '级别', en: 'Level' },
  category: { zh: '类别', en: 'Category' },
  clause: { zh: '标准条款', en: 'Clause' },
  problem: { zh: '存在问题', en: 'Problem' },
  required: { zh: '标准要求', en: 'Required' },
  observed: { zh: '实测情况', en: 'Observed' },
  gap: { zh: '差距', en: 'Gap' },
  advice: { zh: '整改建议', en: 'What to do' },
  measures: { zh: '整改措施', en: 'Measures' },
  unit: { zh: '责任单位', en: 'Responsible unit' },
  person: { zh: '责任人', en: 'Person' },
  due: { zh: '整改时限', en: 'Due' },
  progress: { zh: '完成情况', en: 'Progress' },
  completed: { zh: '完成时间', en: 'Completed on' },
  review: { zh: '复核意见', en: 'Review' },
  remarks: { zh: '备注', en: 'Remarks' },
  'closed-on': { zh: '销号日期', en: 'Closed on' },
  reason: { zh: '未核查原因', en: 'Why not judged' },
  mark: { zh: '校验', en: 'Check' },
};

/** The columns of the sheet that keeps what has no place in a row. */
export const LOOSE_LABELS = {
  file: { zh: '原文件', en: 'Old file' },
  sheet: { zh: '原工作表', en: 'Old sheet' },
  cell: { zh: '原位置', en: 'Old place' },
  content: { zh: '内容', en: 'Content' },
} as const satisfies Record<string, Text>;
export type LooseColumn = keyof typeof LOOSE_LABELS;
export const LOOSE_COLUMNS = Object.keys(LOOSE_LABELS) as LooseColumn[];

/** Text for comparing labels: without blanks of any kind, in lower case. */
export function bareLabel(text: string): string {
  return text.replace(/[\s\u200b-\u200f\ufeff]+/g, '').toLowerCase();
}

function byLabel<T extends string>(labels: Readonly<Record<T, Text>>): ReadonlyMap<string, T> {
  const found = new Map<string, T>();
  for (const id of Object.keys(labels) as T[])
    for (const label of Object.values(labels[id])) found.set(bareLabel(label as string), id);
  return found;
}

const COLUMN_OF = byLabel(LABELS);
const LOOSE_OF = byLabel<LooseColumn>(LOOSE_LABELS);

/** The column that a header names, in either language. */
export function columnOf(header: string): LedgerColumn | undefined {
  return COLUMN_OF.get(bareLabel(header));
}

export function looseColumnOf(header: string): LooseColumn | undefined {
  return LOOSE_OF.get(bareLabel(header));
}
