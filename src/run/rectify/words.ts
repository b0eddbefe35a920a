import type { RoundCounts } from '../../ledger/round.ts';
import { printable } from '../../messages/printable.ts';
import type { Lang } from '../../model/text.ts';
import type { AuditRun } from '../audit.ts';

/** What was written, for the terminal. */
export interface Rectified {
  readonly path: string;
  /** How many workbooks, where there is one an office. */
  readonly books: number | null;
  readonly counts: RoundCounts;
  readonly loose: number;
  readonly run: Pick<AuditRun, 'summary' | 'problems'>;
  /** Whether there was a ledger of the round before. */
  readonly updated: boolean;
}

export const RECTIFY_NAMES: Readonly<Record<Lang, { file: string; folder: string; unnamed: string }>> = {
  zh: { file: '整改台账.xlsx', folder: '整改台账', unnamed: '未填街道' },
  en: { file: 'rectification.xlsx', folder: 'rectification', unnamed: 'no-office' },
};

export function outcomeText(outcome: Rectified, lang: Lang): string {
  const lines = lang === 'zh' ? linesZh(outcome) : linesEn(outcome);
  return `${lines.filter((line) => line !== '').join('\n')}\n`;
}

function linesZh({ path, books, counts, loose, run, updated }: Rectified): string[] {
  const shown = printable(path);
  const { centers, compliant } = run.summary;
  const some = (count: number, label: string, hint = ''): string =>
    updated && count > 0 ? `  ${label}  ${count}${hint}` : '';
  return [
    `已写好 ${shown}${books === null ? '' : `（${books}个街道，每个街道一份）`}：${counts.open}条问题；核查了${centers}个中心，达标${compliant}个。`,
    some(counts.carried, '沿用上一版填写的内容', '条'),
    some(counts.closed, '复核通过，移到“已销号”', '条'),
    some(counts.failedReview, '标为已完成但仍不符合，记“复核未通过”', '条'),
    some(counts.cameBack, '销号后又出现，移回台账', '条'),
    some(counts.gone, '本次没有核查到，移到“查无此中心”', '条'),
    some(loose, '不在表格里的内容，抄到“未归位内容”', '处'),
    updated ? '旧台账的批注、底色和数字格式没有带过来，需要的请保留旧台账。' : '',
    run.problems.length > 0 ? `调查表本身有${run.problems.length}处问题，运行 audit check 查看。` : '',
    counts.open === 0
      ? '没有需要整改的问题。'
      : `下一步：填写整改措施、责任单位、责任人和完成情况。再次调查后运行：\n  audit rectify 新调查表.xlsx --update ${quoted(shown)} -o ${books === null ? '新台账.xlsx' : '新台账 --split office'}`,
  ];
}

function linesEn({ path, books, counts, loose, run, updated }: Rectified): string[] {
  const shown = printable(path);
  const { centers, compliant } = run.summary;
  const some = (count: number, label: string): string => (updated && count > 0 ? `  ${count}  ${label}` : '');
  return [
    `Wrote ${shown}${books === null ? '' : ` (${books} workbooks, one an office)`}: problems: ${counts.open}; centres checked: ${centers}, compliant: ${compliant}.`,
    some(counts.carried, 'with the entries of the last round'),
    some(counts.closed, 'pass now and moved to the closed sheet'),
    some(counts.failedReview, 'marked done and still not met'),
    some(counts.cameBack, 'came back after closing'),
    some(counts.gone, 'not judged in this round, moved to a sheet of their own'),
    some(loose, 'pieces of content outside the table, copied to the unplaced sheet'),
    updated
      ? 'Comments, colours and number formats of the old ledger are not carried over: keep it where they matter.'
      : '',
    run.problems.length > 0
      ? `The survey itself has problems (${run.problems.length}): run audit check to see them.`
      : '',
    counts.open === 0
      ? 'Nothing needs to be put right.'
      : `Next: fill in measures, unit, person and progress. After the next survey, run:\n  audit rectify new-survey.xlsx --update ${quoted(shown)} -o ${books === null ? 'new-ledger.xlsx' : 'new-ledger --split office'}`,
  ];
}

/** As it has to be typed: a name with blanks needs quotes. */
function quoted(path: string): string {
  return /\s/.test(path) ? `"${path}"` : path;
}
