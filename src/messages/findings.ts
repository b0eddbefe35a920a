import { formatDecimal } from '../model/decimal.ts';
import type { Finding, Part } from '../model/finding.ts';
import type { Field, Requirement, RuleType, Standard, Test } from '../model/standard.ts';
import type { InvalidReason, Value } from '../model/value.ts';
import { printable } from './printable.ts';
import type { FindingTexts, Words } from './words.ts';

const SIGNS: Readonly<Record<RuleType, string>> = {
  'at-least': '≥ ',
  'at-most': '≤ ',
  equals: '= ',
  yes: '',
  dimensions: '≥ ',
};

/** The sentences of findings in one language, for one standard. */
export class FindingWords {
  readonly #words: Words;
  readonly #fields: readonly Field[];
  readonly #byId: ReadonlyMap<string, Field>;

  constructor(standard: Standard, words: Words) {
    this.#words = words;
    this.#fields = standard.fields;
    this.#byId = new Map(standard.fields.map((field) => [field.id, field]));
  }

  /** A number with its unit: 80㎡. */
  quantity(value: number, field: Field): string {
    return formatDecimal(value) + (field.unit === undefined ? '' : this.#words.unit(field.unit));
  }

  /** What a requirement asks: ≥ 100㎡. */
  required({ test }: { readonly test: Test }): string {
    const threshold = (id: string, value: number): string =>
      SIGNS[test.type] + this.quantity(value, this.#byId.get(id)!);
    if (test.type === 'yes') return this.#words.yes;
    if (test.type !== 'dimensions') return threshold(test.field, test.value);
    return this.#words.list(
      test.least.map(
        ({ field, value }) => `${this.#byId.get(field)!.label[this.#words.lang]} ${threshold(field, value)}`,
      ),
    );
  }

  /** What the survey says: 80㎡, 有, 未填, or the text as written. */
  value(value: Value, field: Field): string {
    if (typeof value === 'number') return this.quantity(value, field);
    if (typeof value === 'boolean') return value ? this.#words.yes : this.#words.no;
    if (value.is === 'invalid') return printable(value.raw);
    if (value.is === 'some') return this.#words.some;
    return value.is === 'empty' ? this.#words.blank : this.#words.absent;
  }

  observed(finding: Finding): string {
    const { parts, part } = finding;
    if (parts === null) return this.value(part.value, this.#fields[part.field]!);
    return parts.map(({ field, value }) => this.value(value, this.#fields[field]!)).join(' × ');
  }

  /** 还差20㎡; empty where nothing is short or nothing can be subtracted. */
  gap({ requirement, part, parts }: Finding): string {
    const short = (parts ?? [part]).filter(({ status, gap }) => status === 'fail' && gap !== null);
    if (short.length === 0) return '';
    const { gapShort, gapOver } = this.#words.finding;
    const amount = parts === null ? this.#amount(short[0]!) : this.#words.list(short.map((one) => this.#labelled(one)));
    return isOver(requirement, part) ? gapOver(amount) : gapShort(amount);
  }

  /** The bare gap for a remediation sentence: 20㎡; 戏台长2m、戏台高0.2m. */
  #gapAmount({ part, parts }: Finding): string {
    const short = (parts ?? [part]).filter(({ status }) => status === 'fail');
    if (parts === null) return short[0] ? this.#amount(short[0]) : '';
    return this.#words.list(short.map((one) => this.#labelled(one)));
  }

  #amount({ gap, field }: Part): string {
    return gap === null ? '' : this.quantity(gap, this.#fields[field]!);
  }

  #labelled(part: Part): string {
    return `${this.#fields[part.field]!.label[this.#words.lang]} ${this.#amount(part)}`;
  }

  /** The finding in one sentence. */
  message(finding: Finding): string {
    const { finding: say, lang } = this.#words;
    const { part, parts, requirement, status } = finding;
    const label = parts === null || status === 'pass' ? finding.rule.title[lang] : this.#deciding(finding);
    const texts: FindingTexts = {
      label,
      observed: status === 'invalid' ? this.value(part.value, this.#fields[part.field]!) : this.observed(finding),
      required: this.required(requirement),
      gap: this.gap(finding),
    };
    const { value } = part;
    if (status === 'pass') return say.pass(texts);
    if (typeof value === 'object' && value.is === 'absent') return say.absentColumn(texts);
    if (typeof value === 'object' && value.is === 'empty') return say.empty(texts);
    if (typeof value === 'object' && value.is === 'invalid')
      return say.invalid(texts, this.#reason(value.reason, part.field));
    if (requirement.test.type === 'yes') return say.lacking(texts);
    return isOver(requirement, part) ? say.over(texts) : say.short(texts);
  }

  #reason(reason: InvalidReason, field: number): string {
    const isMoney = this.#fields[field]?.quantity === 'money';
    return reason === 'implausible' && isMoney ? this.#words.implausibleMoney : this.#words.invalid[reason];
  }

  #deciding({ rule, part }: Finding): string {
    const { lang } = this.#words;
    const field = this.#fields[part.field]!.label[lang];
    return part.status === 'fail' ? rule.title[lang] : field;
  }

  /** What to do: mend the data, or close the gap; empty for a finding that passes. */
  remediation(finding: Finding): string {
    const { finding: say, lang } = this.#words;
    if (finding.status === 'pass') return '';
    if (finding.part.status === 'missing') return say.fillIn(this.#fields[finding.part.field]!.label[lang]);
    if (finding.part.status === 'invalid') return say.correct(this.#fields[finding.part.field]!.label[lang]);
    const required = this.required(finding.requirement).replace(/^[≥≤=] /, '');
    const filled = { gap: this.#gapAmount(finding), required, observed: this.observed(finding) };
    return finding.rule.remediation[lang].replace(
      /\{(gap|required|observed)\}/g,
      (_, key: keyof typeof filled) => filled[key],
    );
  }
}

function isOver({ test }: Requirement, { value, required }: Part): boolean {
  if (test.type === 'at-most') return true;
  if (test.type !== 'equals') return false;
  return typeof value === 'number' ? value > (required ?? 0) : true;
}
