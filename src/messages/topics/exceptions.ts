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
  /** That a baseline is written, and what is in it. */
  readonly baseline: (path: string, findings: number, centers: number) => string;
}

export interface WaiverTexts {
  readonly reason: string;
  readonly approver: string;
  /** Empty where none is named. */
  readonly document: string;
  readonly expires: string;
}
