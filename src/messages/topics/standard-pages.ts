/** Words of a standard's page of Markdown. */
export interface DocsWords {
  readonly rules: string;
  readonly rule: string;
  readonly level: string;
  readonly required: string;
  readonly obligation: string;
  readonly clause: string;
  readonly fields: string;
  readonly field: string;
  readonly label: string;
  readonly kind: string;
  readonly aliases: string;
  readonly notInForce: string;
  readonly map: string;
  readonly text: string;
  readonly reason: string;
  readonly remedy: string;
}

/** Words of the list of clauses with the rules behind each. */
export interface MapWords {
  readonly counts: (all: number, ruled: number, reasoned: number) => string;
  readonly number: (number: number) => string;
  readonly rules: string;
  readonly notInForce: (id: string, reason: string) => string;
  /** Before the reason why there is no rule, where there is nothing else to say. */
  readonly alone: string;
  readonly besides: string;
  readonly gap: string;
}
