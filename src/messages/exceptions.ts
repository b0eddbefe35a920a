import type { Lang } from '../model/text.ts';

/** Words for what waivers and a baseline do to a report. */
export interface ExceptionWords {
  /** Why a shortfall is waived, by whom and until when. */
  readonly waived: (status: string, waiver: WaiverTexts) => string;
  /** Behind the label of a finding that the baseline has. */
  readonly known: (label: string) => string;
  readonly waivedTotal: (findings: number, centers: number) => string;
  readonly knownTotal: (known: number, worse: number, fresh: number) => string;
  readonly exceptions: (count: number) => string;
  /** Why the exit code is 0 although centres fall behind. */
  readonly onlyKnown: string;
}

export interface WaiverTexts {
  readonly reason: string;
  readonly approver: string;
  /** Empty where none is named. */
  readonly document: string;
  readonly expires: string;
}

export const EXCEPTION_WORDS: Readonly<Record<Lang, ExceptionWords>> = {
  zh: {
    waived: (status, { reason, approver, document, expires }) =>
      `豁免（原为${status}）：${reason}。批准：${approver}${document === '' ? '' : `，${document}`}；有效期至 ${expires}。`,
    known: (label) => `${label}（已知）`,
    waivedTotal: (findings, centers) => `豁免${findings}项，涉及${centers}个中心。`,
    knownTotal: (known, worse, fresh) => `与基线比较：已知${known}项，加重${worse}项，新增${fresh}项。`,
    exceptions: (count) => `豁免清单和基线的问题（${count}处）`,
    onlyKnown: '没有因新增或加重的问题而未通过，基线中已有的问题不作为未通过处理。',
  },
  en: {
    waived: (status, { reason, approver, document, expires }) =>
      `Waived (otherwise ${status}): ${reason}. Approved by ${approver}${document === '' ? '' : `, ${document}`}; until ${expires}.`,
    known: (label) => `${label} (known)`,
    waivedTotal: (findings, centers) => `Waived: ${findings} finding(s) of ${centers} centre(s).`,
    knownTotal: (known, worse, fresh) => `Against the baseline: ${known} known, ${worse} worse, ${fresh} new.`,
    exceptions: (count) => `Problems of the waivers and the baseline (${count})`,
    onlyKnown: 'Nothing new or worse fails; what the baseline knows is not counted as a failure.',
  },
};

/** That a baseline is written, and what is in it. */
export function sayBaseline(path: string, findings: number, centers: number, lang: Lang): string {
  return lang === 'zh'
    ? `已写好 ${path}：${centers}个中心的${findings}项问题。\n核查时用：audit check … --baseline ${path}\n`
    : `Wrote ${path}: ${findings} problem(s) of ${centers} centre(s).\nUse it with: audit check … --baseline ${path}\n`;
}
