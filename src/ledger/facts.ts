import type { FindingWords } from '../messages/findings.ts';
import { wordsOn } from '../messages/languages.ts';
import { textIn } from '../messages/text-in.ts';
import type { LedgerWords } from '../messages/topics/ledger.ts';
import type { Words } from '../messages/words.ts';
import type { Center } from '../model/center.ts';
import { formatDecimal } from '../model/decimal.ts';
import type { Finding } from '../model/finding.ts';
import type { Standard } from '../model/standard.ts';
import type { Fact } from './columns.ts';
import { FACTS } from './columns.ts';
import type { LedgerValue, Measurement } from './values.ts';

/** A text of a survey can be a megabyte; a cell of a ledger is read on paper. */
const LONGEST = 500;

/** What the tool says about a finding, in the columns of the ledger. */
export class LedgerFacts {
  readonly #standard: Standard;
  readonly #words: Words;
  readonly #say: LedgerWords;
  readonly #finding: FindingWords;
  readonly #levels: ReadonlyMap<string, string>;
  readonly #categories: ReadonlyMap<string, string>;
  readonly #unitOf: ReadonlyMap<string, string>;

  constructor(standard: Standard, words: Words, findingWords: FindingWords) {
    const { lang } = words;
    this.#standard = standard;
    this.#words = words;
    this.#say = wordsOn('ledger', lang, words.names);
    this.#finding = findingWords;
    this.#levels = new Map(standard.levels.map(({ id, label }) => [id, textIn(label, lang)]));
    this.#categories = new Map(standard.categories.map(({ id, label }) => [id, textIn(label, lang)]));
    this.#unitOf = new Map(standard.rules.map((rule) => [rule.id, this.#ruleUnit(rule.requirements[0]?.test)]));
  }

  /** In the order of `FACTS`. */
  of({ name, level, office }: Center, finding: Finding): LedgerValue[] {
    const { rule, requirement, status } = finding;
    const { clause, obligation } = requirement;
    const { statuses, obligations, clause: place } = this.#words;
    const say = this.#say;
    const facts: Readonly<Record<Fact, LedgerValue>> = {
      office,
      name,
      level: this.#levels.get(level) ?? level,
      category: this.#categories.get(rule.category) ?? rule.category,
      clause: say.clause(
        place(clause.section, this.#levels.get(clause.level) ?? clause.level, clause.number),
        clause.text,
      ),
      problem: say.problem(statuses[status], this.#finding.message(finding)),
      required: say.required(this.#finding.required(requirement), obligations[obligation]),
      observed: this.observed(finding),
      gap: this.#gap(finding),
      advice: this.#finding.remediation(finding),
    };
    return FACTS.map((fact) => clipped(facts[fact]));
  }

  /** A number with its unit where there is one; else the words for what is there. */
  observed(finding: Finding): LedgerValue {
    const { part, parts } = finding;
    const text = this.#finding.observed(finding);
    return parts === null && typeof part.value === 'number' ? quantity(text, part.value) : text;
  }

  #gap(finding: Finding): LedgerValue {
    const text = this.#finding.gap(finding);
    const { part, parts } = finding;
    if (text === '') return null;
    if (parts !== null || part.gap === null) return text;
    const gap = quantity(text, part.gap);
    // What is too much is told from what is short; the latter is what the column's header says.
    const isOver = typeof part.value === 'number' && part.required !== null && part.value > part.required;
    return typeof gap === 'object' && !isOver ? { ...gap, before: '' } : gap;
  }

  /** Facts that were read back from a ledger: their numbers with units again. */
  restored(rule: string | undefined, facts: readonly LedgerValue[]): LedgerValue[] {
    const after = rule === undefined ? undefined : this.#unitOf.get(rule);
    return facts.map((value, index) => {
      const isMeasured = FACTS[index] === 'observed' || FACTS[index] === 'gap';
      if (typeof value !== 'number' || after === undefined || !isMeasured) return value;
      return { is: 'quantity', value, before: '', after };
    });
  }

  #unit(field: number): string {
    const { unit } = this.#standard.fields[field]!;
    return unit === undefined ? '' : this.#words.unit(unit);
  }

  #ruleUnit(test: Standard['rules'][number]['requirements'][number]['test'] | undefined): string {
    const id = test !== undefined && 'field' in test ? test.field : undefined;
    const field = this.#standard.fields.findIndex((one) => one.id === id);
    return field < 0 ? '' : this.#unit(field);
  }
}

/** A number in the words around it; the text where the number does not stand in it as such. */
function quantity(text: string, value: number): Measurement | string {
  const digits = formatDecimal(value);
  const at = text.indexOf(digits);
  if (at < 0) return text;
  return { is: 'quantity', value, before: text.slice(0, at), after: text.slice(at + digits.length) };
}

function clipped(value: LedgerValue): LedgerValue {
  return typeof value === 'string' && value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value;
}
