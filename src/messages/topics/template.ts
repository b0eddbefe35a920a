/** Words of the survey workbook in one language. */
export interface TemplateWords {
  readonly guide: string;
  readonly title: (standard: string, level: string) => string;
  /** The row above the header, for whoever fills the sheet in. */
  readonly filler: readonly string[];
  readonly number: string;
  readonly remarks: string;
  readonly yesNo: readonly [string, string];
  /** The header of a column: the label and, on a line of its own, what is answered. */
  readonly header: {
    readonly yesNo: (label: string) => string;
    readonly number: (label: string, unit: string, yearly: boolean) => string;
    /** A header on one line. */
    readonly inLine: (header: string) => string;
  };
  /** All that is asked in one column. */
  readonly thresholds: (items: readonly string[]) => string;
  /** Behind what is asked and is not simply required. */
  readonly binding: (obligation: string) => string;
  readonly principle: string;
  readonly encouraged: string;
  readonly clause: (number: number, text: string) => string;
  readonly demand: (threshold: string) => string;
  readonly reading: (text: string) => string;
  readonly prompt: (threshold: string) => string;
  readonly errorTitle: string;
  readonly yesNoError: string;
  readonly countError: (max: number | undefined) => string;
  readonly numberError: (unit: string, max: number | undefined) => string;
  readonly pages: string;
  readonly purpose: (title: string, reference: string, id: string) => string;
  readonly planned: (plan: string, centers: number) => string;
  readonly sheetList: string;
  readonly sheetLine: (name: string, centers: number) => string;
  readonly howTo: string;
  readonly rules: readonly string[];
  readonly readings: string;
  readonly demands: (level: string) => string;
  readonly table: readonly [string, string, string, string];
  readonly contact: string;
  readonly contactLine: string;
}
