/** What the author of a standard, a plan or another file in YAML names, and what has to bear one name only. */
export type Named =
  | 'level'
  | 'category'
  | 'field'
  | 'rule'
  | 'parameter'
  | 'grade'
  | 'alias'
  | 'placeholder'
  | 'stage'
  | 'office'
  | 'center';

/** A field and the quantity that it is measured in. */
export interface Measured {
  readonly field: string;
  readonly quantity: string;
}

/** What the author of a standard, a plan or another file in YAML can get wrong. */
export interface MistakeWords {
  readonly named: Readonly<Record<Named, string>>;
  /** What a value is. */
  readonly kinds: Readonly<
    Record<'string' | 'number' | 'int' | 'boolean' | 'array' | 'object' | 'record' | 'null', string>
  >;
  /** What a text has to look like. */
  readonly forms: {
    readonly id: string;
    readonly fieldId: string;
    readonly ruleId: string;
    readonly month: string;
    readonly day: string;
    readonly timeZone: string;
    readonly rows: string;
    readonly column: string;
    readonly cell: string;
    readonly target: (formats: readonly string[]) => string;
  };
  readonly text: (text: string) => string;
  readonly oneOf: (options: readonly string[]) => string;
  /** A sentence, with what the author may have meant. */
  readonly meant: (said: string, nearest: string) => string;
  /** Of the right form, and no day of the calendar. */
  readonly noSuchDay: (day: string) => string;
  readonly ofForm: (form: string) => string;
  readonly expected: (expected: string, found: string) => string;
  readonly unknownKey: (key: string, nearest: string | null) => string;
  /** A sentence, with the likely cause: signs of Chinese instead of YAML's. */
  readonly fullWidth: (said: string) => string;
  /** A sentence, with the likely cause: a comma in a text without quotes. */
  readonly cutByComma: (said: string) => string;
  readonly missingKey: (key: string) => string;
  readonly unknown: (what: Named, id: string, nearest: string | null) => string;
  readonly repeated: (what: Named, id: string, first: string) => string;
  /** An output of a configuration, outside of its folder. */
  readonly strays: (path: string) => string;
  readonly empty: string;
  readonly noGradeId: (id: string) => string;
  readonly below: (minimum: string) => string;
  readonly notAbove: (minimum: string) => string;
  // files
  readonly noFile: string;
  readonly emptyFile: string;
  /** A file of rules in a place, or under a name, of which none are loaded. */
  readonly notLoaded: string;
  readonly noRules: string;
  readonly syntax: (detail: string) => string;
  readonly keyTwice: string;
  readonly plainKey: string;
  readonly manyAliases: (most: number) => string;
  readonly nestedAlias: string;
  readonly noAnchor: (name: string) => string;
  // standards
  readonly ruleIdStart: (category: string) => string;
  readonly quotedOtherwise: (level: string, clause: number, first: string) => string;
  readonly wrongKind: (type: string, kind: string, field: string) => string;
  readonly otherQuantity: (type: string, asked: Measured, of: Measured) => string;
  readonly outside: (value: number, field: string, min: number, max: number) => string;
  readonly falls: (upper: string, lower: string, least: number) => string;
  readonly valueOrParameter: string;
  readonly looser: string;
  /** Why a rule is not in force. */
  readonly unsetParameter: (label: string) => string;
  // plans
  readonly beforeStart: (start: string) => string;
  readonly otherCount: (level: string, told: number, listed: number) => string;
  // waivers
  readonly centerOrPattern: string;
  readonly tableOrCard: string;
}
