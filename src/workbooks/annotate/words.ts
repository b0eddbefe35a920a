import type { Lang } from '../../model/text.ts';
import type { MarkTone } from './sheet/styles.ts';

/** Words of the marks in a person's workbook in one language. */
export interface AnnotateWords {
  readonly author: string;
  readonly sheet: string;
  readonly title: string;
  readonly standard: (title: string, reference: string, id: string) => string;
  readonly legend: string;
  readonly tones: Readonly<Record<MarkTone, string>>;
  readonly legendHint: string;
  readonly problemsBelow: (count: number) => string;
  readonly unnoted: (count: number) => string;
  readonly columns: readonly string[];
  readonly problems: (count: number) => string;
  readonly moreProblems: (count: number) => string;
  readonly absent: (labels: string) => string;
  readonly located: (message: string, cell: string) => string;
  readonly note: {
    readonly title: (status: string) => string;
    readonly rule: (title: string, obligation: string) => string;
    readonly required: (text: string) => string;
    readonly observed: (text: string) => string;
    readonly gap: (text: string) => string;
    readonly clause: (where: string, text: string) => string;
    readonly remedy: (text: string) => string;
    /** A cell that is merged with others holds the answers of several rows. */
    readonly merged: (row: number, name: string) => string;
    readonly cut: string;
  };
}

const zh: AnnotateWords = {
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
  // Not 名称: a workbook that was annotated can be checked again, and this sheet is no survey.
  columns: ['序号', '工作表', '行', '所属街道', '核查对象', '级别', '结论', '不合格', '缺项', '数据有误', '问题'],
  problems: (count) => `表格本身的问题（${count}处，不计入结论）`,
  moreProblems: (count) => `还有${count}处，用 audit check 查看。`,
  absent: (labels) => `表中没有这些列（记为缺项）：${labels}`,
  located: (message, cell) => `${message.replace(/。$/, '')}［${cell}］`,
  note: {
    title: (status) => `【核查】${status}`,
    rule: (title, obligation) => `项目：${title}（${obligation}）`,
    required: (text) => `标准要求：${text}`,
    observed: (text) => `实测情况：${text}`,
    gap: (text) => `差距：${text}`,
    clause: (where, text) => `依据：${where}：${text}`,
    remedy: (text) => `整改：${text}`,
    merged: (row, name) => `第${row}行 ${name}`,
    cut: '……（未完，见“核查结果”）',
  },
};

const en: AnnotateWords = {
  author: 'audit',
  sheet: 'Audit result',
  title: 'Audit result',
  standard: (title, reference, id) => `Standard: ${title} (${reference}, ${id})`,
  legend: 'Colours',
  tones: { fail: 'fail', invalid: 'invalid', missing: 'missing', explain: 'to explain' },
  legendHint:
    'Every coloured cell has a note: point at it to see what is required, observed and to be done. “To explain”: short of what is asked in principle, or encouraged.',
  problemsBelow: (count) => `Problems of the survey itself: ${count}, listed at the end.`,
  unnoted: (count) => `${count} cells are coloured without a note.`,
  columns: [
    'No',
    'Sheet',
    'Row',
    'Office',
    'Audited centre',
    'Level',
    'Verdict',
    'fail',
    'missing',
    'invalid',
    'Findings',
  ],
  problems: (count) => `Problems of the survey itself (${count}; not part of any verdict)`,
  moreProblems: (count) => `${count} more: see audit check.`,
  absent: (labels) => `No such column (missing): ${labels}`,
  located: (message, cell) => `${message.replace(/\.$/, '')} [${cell}]`,
  note: {
    title: (status) => `[audit] ${status}`,
    rule: (title, obligation) => `Rule: ${title} (${obligation})`,
    required: (text) => `Required: ${text}`,
    observed: (text) => `Observed: ${text}`,
    gap: (text) => `Gap: ${text}`,
    clause: (where, text) => `Clause: ${where}: ${text}`,
    remedy: (text) => `To do: ${text}`,
    merged: (row, name) => `Row ${row}, ${name}`,
    cut: '… (see the result sheet)',
  },
};

export const ANNOTATE_WORDS: Readonly<Record<Lang, AnnotateWords>> = { zh, en };
