/** Words of the reports that are files for other programs and places: CSV, Markdown, JUnit, annotations on GitHub. */
export interface ReportFileWords {
  /** The headers of a table of findings. */
  readonly heads: Readonly<
    Record<
      | 'file'
      | 'place'
      | 'office'
      | 'level'
      | 'center'
      | 'verdict'
      | 'rule'
      | 'title'
      | 'clause'
      | 'obligation'
      | 'status'
      | 'required'
      | 'observed'
      | 'gap'
      | 'message'
      | 'remediation',
      string
    >
  >;
  /** Above the findings of a job summary. */
  readonly findings: string;
  readonly more: (count: number) => string;
  /** Before the places of what is wrong in one way. */
  readonly group: (count: number) => string;
  /** Instead of the annotations beyond those that are shown. */
  readonly rest: (count: number) => string;
  /** The name under which problems of the survey stand among tests. */
  readonly problems: string;
}
