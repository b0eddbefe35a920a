/** What the tool fills in of a problem. */
export type LedgerFact =
  | 'office'
  | 'name'
  | 'level'
  | 'category'
  | 'clause'
  | 'problem'
  | 'required'
  | 'observed'
  | 'gap'
  | 'advice';

/** What the tool itself writes into the columns of people. */
export interface LedgerWords {
  /** The headers of the table, by which an old ledger is read, too. */
  readonly columns: Readonly<
    Record<
      | LedgerFact
      | 'serial'
      | 'number'
      | 'measures'
      | 'unit'
      | 'person'
      | 'due'
      | 'progress'
      | 'completed'
      | 'review'
      | 'remarks'
      | 'closed-on'
      | 'reason'
      | 'mark',
      string
    >
  >;
  /** What columns were called in ledgers of earlier versions, whatever the standard. */
  readonly earlier: Readonly<Record<'office' | 'name' | 'level', string>>;
  /** The headers of the sheet that keeps what has no place in a row. */
  readonly looseColumns: Readonly<Record<'file' | 'sheet' | 'cell' | 'content', string>>;
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
