import type { Names } from '../names.ts';
import type { FormWords } from '../topics/form.ts';

export const form = (names: Names): FormWords => ({
  title: names.form,
  standard: (title, reference) => `Standard: ${title} (${reference})`,
  name: names.center,
  level: names.level,
  office: names.office,
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
  remark: (parts) => parts.join(', '),
  signatures: [
    ['Acceptance group (signatures):', ''],
    ['Centre (seal):', 'Person in charge:                    '],
    ...names.seals.map((whose) => [`${whose} (seal):`, 'Person in charge:                    '] as const),
  ],
  pages: 'Page &P of &N',
  noOffice: `no ${names.anOffice}`,
  noName: '(no name)',
});
