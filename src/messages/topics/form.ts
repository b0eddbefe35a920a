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
  readonly remark: (parts: readonly string[]) => string;
  /** Whose seal or names, and who signs before the date. */
  readonly signatures: readonly (readonly [title: string, signer: string])[];
  readonly pages: string;
  readonly noOffice: string;
  readonly noName: string;
}
