import type { Text } from './text.ts';

/** How binding a clause is: 应当 · 原则上 · 有条件的地方可. */
export const OBLIGATIONS = ['required', 'principle', 'encouraged'] as const;
export type Obligation = (typeof OBLIGATIONS)[number];

/** The words a rule stands on, exactly as the source prints them. */
export interface Clause {
  readonly document: string;
  readonly section: string;
  /** The level's column in which the clause is printed. */
  readonly level: string;
  /** The number printed before the clause in that column. */
  readonly number: number;
  readonly text: string;
}

/** A level of centres, such as 社区, and the ways people write it. */
export interface Level {
  readonly id: string;
  readonly label: Text;
  readonly aliases: readonly string[];
}

/** A way of writing that could be more than one level, such as 村（社区）: refused, never guessed. */
export interface AmbiguousLevel {
  readonly text: string;
  readonly between: readonly string[];
}

/** A group of rules, as the rows of the standard's table. */
export interface Category {
  readonly id: string;
  readonly label: Text;
  /** What the group over its columns is called besides. */
  readonly aliases: readonly string[];
}

/** What a field counts or measures; decides which units can be written. */
export type Quantity = 'area' | 'money' | 'length' | 'days' | 'share' | 'count';

export type FieldKind = 'number' | 'count' | 'yes-no';

/** One answer of a survey. `label` is what a sheet's header says, `id` the key in YAML and JSON. */
export interface Field {
  readonly id: string;
  readonly label: Text;
  readonly aliases: readonly string[];
  readonly kind: FieldKind;
  /** Present for `number` and `count`. */
  readonly quantity?: Quantity;
  /** The unit of thresholds and of `actual`: ㎡ 万元 m 次 … Absent for yes-no. */
  readonly unit?: string;
  /** Smallest and largest plausible value, in `unit`: outside is `invalid`, never `fail`. */
  readonly min?: number;
  readonly max?: number;
  /** A figure of one year. */
  readonly yearly?: boolean;
  /** What to write in the field, for the template and `explain`. */
  readonly hint?: Text;
}

/** One column that holds several fields, such as 简易戏台 with 10×5×0.8. */
export interface CombinedField {
  readonly id: string;
  readonly label: Text;
  readonly aliases: readonly string[];
  /** Ids of the fields in the order in which the cell writes them. */
  readonly fields: readonly string[];
}

/** A name, a level or an office: which centre it is, not how it is equipped. */
export interface IdentityField {
  readonly label: Text;
  readonly aliases: readonly string[];
}

/** What a standard calls things on screens and paper, where the labels of its identity do not say it; each may be left out. */
export interface Wording {
  /** What stands before a centre's name on paper: 单位名称. */
  readonly center?: Text | undefined;
  /** An office in the middle of a sentence: 街道, where the column is called 所属街道. */
  readonly office?: Text | undefined;
  /** Titles. */
  readonly report?: Text | undefined;
  readonly form?: Text | undefined;
  readonly ledger?: Text | undefined;
  /** Whose seals an acceptance form bears besides the centre's own. */
  readonly seals?: readonly Text[] | undefined;
}

interface Threshold {
  readonly field: string;
  readonly value: number;
  /** Id of the parameter that the value is taken from; while that has none, the value here means nothing. */
  readonly parameter?: string;
}

/** A test of one field. Values are in the field's unit. */
export type SingleTest =
  | ({ readonly type: 'at-least' } & Threshold)
  | ({ readonly type: 'at-most' } & Threshold)
  | ({ readonly type: 'equals' } & Threshold)
  | { readonly type: 'between'; readonly field: string; readonly least: number; readonly most: number }
  | { readonly type: 'one-of'; readonly field: string; readonly values: readonly number[] }
  | { readonly type: 'yes'; readonly field: string }
  /** At least `value` for each `each` of the field `of`: 2 books for each person, 1 post for each 1000 residents. */
  | {
      readonly type: 'per-capita';
      readonly field: string;
      readonly value: number;
      readonly each: number;
      readonly of: string;
    }
  /** At least `value` of the field `of`: 0.5 is half of it. */
  | { readonly type: 'ratio'; readonly field: string; readonly value: number; readonly of: string };

/** A grade of a standard, such as 一级: reached where all of its tests are passed. */
export interface Grade {
  readonly id: string;
  readonly label: Text;
  readonly tests: readonly SingleTest[];
}

/** A test that is made of several tests of one field. */
export type SeveralTest =
  | {
      readonly type: 'dimensions';
      readonly least: readonly { readonly field: string; readonly value: number }[];
    }
  | { readonly type: 'all-of'; readonly tests: readonly SingleTest[] }
  | { readonly type: 'any-of'; readonly tests: readonly SingleTest[] }
  /** `grades` from the highest to the lowest; `least` is the id of the one that is asked. */
  | { readonly type: 'grades'; readonly grades: readonly Grade[]; readonly least: string };

/** What a requirement asks of its fields. One member a rule type. */
export type Test = SingleTest | SeveralTest;

export type RuleType = Test['type'];
/** The member of one type. */
export type TestOf<T extends RuleType> = Extract<Test, { readonly type: T }>;

/** A rule at one level: the annex's cell. */
export interface Requirement {
  readonly level: string;
  readonly obligation: Obligation;
  readonly test: Test;
  /** Asked only of centres that meet this. */
  readonly when?: SingleTest;
  readonly clause: Clause;
  /** How the clause is read, where its words leave room. */
  readonly note?: Text;
}

/** One requirement of the standard: the annex's row, with a cell for each level it binds. */
export interface Rule {
  readonly id: string;
  readonly category: string;
  readonly title: Text;
  /** What to do about a shortfall; `{gap}` `{required}` `{observed}` are filled in, with units. */
  readonly remediation: Text;
  readonly requirements: readonly Requirement[];
}

/** A threshold that whoever applies the standard sets; until it has a value, the rules that need it are not in force. */
export interface Parameter {
  readonly id: string;
  readonly label: Text;
  readonly value: number | null;
}

/** A rule, or its requirements at some levels, that is not applied, and why. */
export interface NotInForce {
  readonly rule: Rule;
  readonly why: 'parameter' | 'off';
  readonly reason: Text;
}

/** A numbered paragraph of a document, and why no survey of centres shows it, or the part of it that no rule asks. */
export interface Paragraph {
  readonly document: string;
  readonly section: string;
  readonly number: number;
  readonly title: Text;
  /** Its words, or the first of them. */
  readonly text: string;
  readonly notAudited?: Text;
}

/** A published standard as plain data (it survives JSON). */
export interface Standard {
  readonly id: string;
  readonly title: Text;
  /** Document number and year, such as 郑政办〔2016〕72号. */
  readonly reference: string;
  /** How the standard's words are read throughout, such as 不低于 including the number itself. */
  readonly readings: readonly Text[];
  readonly levels: readonly Level[];
  readonly ambiguousLevels: readonly AmbiguousLevel[];
  readonly categories: readonly Category[];
  readonly identity: {
    readonly name: IdentityField;
    readonly level: IdentityField;
    readonly office: IdentityField;
  };
  readonly wording?: Wording;
  readonly fields: readonly Field[];
  readonly combined: readonly CombinedField[];
  /** Words of headers that the standard adds to the common ones: those that change nothing, and those that make a column another thing. */
  readonly words: { readonly neutral: readonly string[]; readonly other: readonly string[] };
  readonly rules: readonly Rule[];
  /** Id of the standard that this one extends. */
  readonly base?: string;
  readonly parameters: readonly Parameter[];
  readonly notInForce: readonly NotInForce[];
  readonly paragraphs: readonly Paragraph[];
}
