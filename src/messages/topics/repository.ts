/** Words in the files of a new data repository. Comments come without their signs; one may have several lines. */
export interface RepositoryWords {
  /** Above each file. */
  readonly head: {
    readonly config: string;
    readonly center: string;
    readonly waivers: string;
    readonly github: string;
    readonly gitlab: string;
    readonly ignored: string;
    readonly preCommit: string;
  };
  /** Of the first centre, as plain YAML. */
  readonly center: string;
  readonly office: string;
  readonly yesOrNo: string;
  /** A field, and in which unit or words it is answered. */
  readonly asked: (label: string, answer: string) => string;
  /** Of the waiver that is there to be written over. */
  readonly waiver: { readonly reason: string; readonly approver: string; readonly document: string };
}
