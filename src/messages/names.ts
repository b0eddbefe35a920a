import type { Standard, Wording } from '../model/standard.ts';
import { textIn } from './text-in.ts';

/** What a standard calls things, in one language: all words that depend on it, but for its rules and fields. */
export interface Names {
  /** What the column of names is called: 名称. */
  readonly name: string;
  /** The same on paper: 单位名称. */
  readonly center: string;
  readonly level: string;
  /** What the column of offices is called: 所属街道. */
  readonly office: string;
  /** One of them, in the middle of a sentence: 街道. */
  readonly anOffice: string;
  /** What levels are called; empty where no standard is known. */
  readonly levels: readonly string[];
  /** Titles of the report, the acceptance form and the ledger. */
  readonly report: string;
  readonly form: string;
  readonly ledger: string;
  /** Whose seals an acceptance form bears besides the centre's own. */
  readonly seals: readonly string[];
}

/** The names of a language where a standard gives none, and how it writes one in the middle of a sentence. */
export interface NeutralNames extends Omit<Names, 'levels' | 'seals'> {
  readonly inSentence: (label: string) => string;
  readonly sealsOf: (office: string) => readonly string[];
}

/** The neutral names by themselves, for what is said by no standard. */
export function neutralNames({ inSentence: _, sealsOf, ...names }: NeutralNames): Names {
  return { ...names, levels: [], seals: sealsOf(names.office) };
}

/** The names of a standard; neutral ones where it gives none. */
export function ownNames({ identity, levels, wording }: Standard, neutral: NeutralNames, lang: string): Names {
  const given = (key: Exclude<keyof Wording, 'seals'>): string | null => {
    const text = wording?.[key];
    return text === undefined ? null : textIn(text, lang);
  };
  const [name, level, office] = [identity.name, identity.level, identity.office].map(({ label }) =>
    textIn(label, lang),
  ) as [string, string, string];
  return {
    name,
    center: given('center') ?? name,
    level,
    office,
    anOffice: given('office') ?? neutral.inSentence(office),
    levels: levels.map(({ label }) => textIn(label, lang)),
    report: given('report') ?? neutral.report,
    form: given('form') ?? neutral.form,
    ledger: given('ledger') ?? neutral.ledger,
    seals: wording?.seals?.map((text) => textIn(text, lang)) ?? neutral.sealsOf(office),
  };
}
