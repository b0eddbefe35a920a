import type { Lang } from '../model/text.ts';

/** What the tool itself writes into the columns of people. */
export interface LedgerWords {
  readonly progress: readonly [string, string, string];
  readonly failed: (date: string) => string;
  readonly passed: (date: string, observed: string) => string;
  readonly cameBack: (closed: string, date: string) => string;
  readonly edited: (column: string, text: string) => string;
  readonly before: (column: string, text: string) => string;
  readonly reasons: {
    readonly center: string;
    readonly rule: string;
    readonly level: string;
    readonly filtered: (filters: string) => string;
  };
  readonly join: string;
  /** In what a fact says of status and obligation. */
  readonly problem: (status: string, message: string) => string;
  readonly required: (required: string, obligation: string) => string;
  readonly clause: (clause: string, text: string) => string;
  readonly copy: (header: string, ordinal: number) => string;
}

const zh: LedgerWords = {
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
};

const en: LedgerWords = {
  progress: ['not started', 'in progress', 'done'],
  failed: (date) => `review failed (${date})`,
  passed: (date, observed) => `review passed (${date}, observed ${observed})`,
  cameBack: (closed, date) => `was closed${closed === '' ? '' : ` on ${closed}`}, found again on ${date}`,
  edited: (column, text) => `[changed by hand] ${column}: ${text}`,
  before: (column, text) => `[last round] ${column}: ${text}`,
  reasons: {
    center: 'the survey has no such centre',
    rule: 'the standard of this round has no such rule',
    level: 'this item of the centre was not judged',
    filtered: (filters) => `outside this round (${filters})`,
  },
  join: '; ',
  problem: (status, message) => `[${status}] ${message}`,
  required: (required, obligation) => `${required} (${obligation})`,
  clause: (clause, text) => `${clause}: ${text}`,
  copy: (header, ordinal) => `${header} (${ordinal})`,
};

export const LEDGER_WORDS: Readonly<Record<Lang, LedgerWords>> = { zh, en };

const DONE = new Set(['已完成', '完成', '已完成整改', '已整改', '整改完成', '已整改完成', 'done', 'completed']);

/** Whether an entry under 完成情况 says that the work is done. */
export function saysDone(progress: string): boolean {
  return DONE.has(progress.replace(/[\s。.！!]+/g, '').toLowerCase());
}
