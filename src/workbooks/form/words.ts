import type { Lang } from '../../model/text.ts';

/** Words of the acceptance form in one language. */
export interface FormWords {
  readonly title: string;
  readonly standard: (title: string, reference: string) => string;
  readonly name: string;
  readonly level: string;
  readonly office: string;
  readonly dateLabel: string;
  readonly date: string;
  readonly columns: readonly string[];
  readonly overall: string;
  /** The verdict and how many findings of each status. */
  readonly verdict: (verdict: string, counts: string) => string;
  readonly count: (status: string, count: number) => string;
  readonly explanation: string;
  readonly explain: (message: string) => string;
  readonly reason: string;
  readonly approver: string;
  readonly toExplain: string;
  readonly encouraged: string;
  readonly toFillIn: string;
  /** Whose seal or names, and who signs before the date: two side by side, twice. */
  readonly signatures: readonly (readonly [title: string, signer: string])[];
  readonly pages: string;
  readonly noOffice: string;
  readonly noName: string;
}

const zh: FormWords = {
  title: '基层综合性文化服务中心验收表',
  standard: (title, reference) => `依据：《${title}》（${reference}）`,
  name: '单位名称',
  level: '级别',
  office: '所属街道',
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
  signatures: [
    ['验收组成员（签字）：', ''],
    ['被验收单位（盖章）：', '负责人（签字）：                    '],
    ['街道办事处意见（盖章）：', '负责人（签字）：                    '],
    ['区文化旅游局意见（盖章）：', '负责人（签字）：                    '],
  ],
  pages: '第 &P 页 / 共 &N 页',
  noOffice: '未填街道',
  noName: '（未填名称）',
};

const en: FormWords = {
  title: 'Acceptance of a grassroots comprehensive cultural service centre',
  standard: (title, reference) => `Standard: ${title} (${reference})`,
  name: 'Centre',
  level: 'Level',
  office: 'Office',
  dateLabel: 'Date',
  date: '(year)      (month)      (day)',
  columns: ['Category', 'Clause', 'Item', 'Required', 'Observed', 'Result', 'Remarks'],
  overall: 'Verdict',
  verdict: (verdict, counts) => (counts === '' ? verdict : `${verdict} (${counts})`),
  count: (status, count) => `${count} ${status}`,
  explanation: 'To be explained',
  explain: (message) => message,
  reason: 'Reason:',
  approver: 'Approved by (signature):                          Date:',
  toExplain: 'to explain',
  encouraged: 'encouraged',
  toFillIn: 'to be filled in',
  signatures: [
    ['Acceptance group (signatures):', ''],
    ['Centre (seal):', 'Person in charge:                    '],
    ['Sub-district office (seal):', 'Person in charge:                    '],
    ['District bureau of culture and tourism (seal):', 'Person in charge:                    '],
  ],
  pages: 'Page &P of &N',
  noOffice: 'no office',
  noName: '(no name)',
};

export const FORM_WORDS: Readonly<Record<Lang, FormWords>> = { zh, en };
