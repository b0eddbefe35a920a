import type { Place } from '../model/center.ts';
import { formatDecimal } from '../model/decimal.ts';
import type { Finding, Part } from '../model/finding.ts';
import type { Field, SeveralTest, SingleTest, Standard, Test, TestOf } from '../model/standard.ts';
import type { Text } from '../model/text.ts';
import type { InvalidReason, Value } from '../model/value.ts';
import { printable } from './printable.ts';
import { type MemberTexts, severalWords } from './several-tests.ts';
import type { TestTexts } from './single-tests.ts';
import { textIn } from './text-in.ts';
import type { FindingTexts, Words } from './words.ts';

/** The sentences of findings in one language, for one standard. */
export class FindingWords {
  readonly #words: Words;
  readonly #fields: readonly Field[];
  readonly #byId: ReadonlyMap<string, Field>;
  /** Labels of the parameters that have no value. */
  readonly #unset: ReadonlyMap<string, Text>;
  readonly #testTexts: TestTexts;
  readonly #memberTexts: MemberTexts;

  constructor(standard: Standard, words: Words) {
    this.#words = words;
    this.#fields = standard.fields;
    this.#byId = new Map(standard.fields.map((field) => [field.id, field]));
    const unset = standard.parameters.filter(({ value }) => value === null);
    this.#unset = new Map(unset.map(({ id, label }) => [id, label]));
    this.#testTexts = {
      amount: (value, field) => this.quantity(value, this.#byId.get(field)!),
      label: (field) => textIn(this.#byId.get(field)!.label, words.lang),
      threshold: (test) => this.#threshold(test),
    };
    this.#memberTexts = {
      words,
      test: (test) => this.#labelledTest(test),
      value: ({ value, field }) => this.value(value, this.#fields[field]!),
      named: (part) => this.#told(part),
    };
  }

  /** A number with its unit: 80㎡. */
  quantity(value: number, field: Field): string {
    return formatDecimal(value) + (field.unit === undefined ? '' : this.#words.unit(field.unit));
  }

  /** What a requirement asks: ≥ 100㎡. */
  required({ test }: { readonly test: Test }): string {
    const several = severalWords(test);
    return several ? several.required(test as SeveralTest, this.#memberTexts) : this.single(test as SingleTest);
  }

  /** What a test asks of its field: ≥ 100㎡, 1–3名, 有. */
  single(test: SingleTest): string {
    const say = this.#words.asked[test.type] as (test: SingleTest, texts: TestTexts) => string;
    return say(test, this.#testTexts);
  }

  /** What each grade of a test asks, from the highest; nothing for a test without grades. */
  grades(test: Test): string[] {
    return severalWords(test)?.grades?.(test as SeveralTest, this.#memberTexts) ?? [];
  }

  #threshold({ value, field, parameter }: TestOf<'at-least' | 'at-most' | 'equals'>): string {
    const unset = parameter === undefined ? undefined : this.#unset.get(parameter);
    return unset ? this.#words.unsetParameter(textIn(unset, this.#words.lang)) : this.#testTexts.amount(value, field);
  }

  /** 建筑面积 ≥ 100㎡: a test by itself, with the name of its field. */
  #labelledTest(test: SingleTest): string {
    return `${textIn(this.#byId.get(test.field)!.label, this.#words.lang)} ${this.single(test)}`;
  }

  /** The condition under which a requirement is asked; empty without one. */
  condition({ when }: { readonly when?: SingleTest }): string {
    return when ? this.#words.condition(this.#labelledTest(when)) : '';
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
    const { parts, part, requirement, grade } = finding;
    const several = parts === null && grade === undefined ? null : severalWords(requirement.test);
    if (several === null) return this.value(part.value, this.#fields[part.field]!);
    return several.observed(finding, parts ?? [part], this.#memberTexts);
  }

  /** 党员教育 无: a field and what stands in it. */
  #told({ field, value }: Part): string {
    return `${textIn(this.#fields[field]!.label, this.#words.lang)} ${this.value(value, this.#fields[field]!)}`;
  }

  /** 还差20㎡; empty where nothing is short or nothing can be subtracted. */
  gap({ part, parts, status: found }: Finding): string {
    // With one of several tests passed, what the others lack is nobody's shortfall.
    if (found === 'pass') return '';
    const short = (parts ?? [part]).filter(({ status, gap }) => status === 'fail' && gap !== null);
    if (short.length === 0) return '';
    const { gapShort, gapOver } = this.#words.finding;
    const amount = parts === null ? this.#amount(short[0]!) : this.#words.list(short.map((one) => this.#labelled(one)));
    return isOver(part) ? gapOver(amount) : gapShort(amount);
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
    return `${textIn(this.#fields[part.field]!.label, this.#words.lang)} ${this.#amount(part)}`;
  }

  /** The finding in one sentence; of a figure whose column names a year, with that year. */
  message(finding: Finding, place?: Place): string {
    const year = place?.year?.(finding.part.field) ?? null;
    const text = this.#sentence(finding);
    return year === null ? text : this.#words.finding.ofYear(text, year);
  }

  #sentence(finding: Finding): string {
    const { finding: say, lang } = this.#words;
    const { part, parts, requirement, status } = finding;
    const label = parts === null || status === 'pass' ? textIn(finding.rule.title, lang) : this.#deciding(finding);
    const texts: FindingTexts = {
      label,
      observed: status === 'invalid' ? this.value(part.value, this.#fields[part.field]!) : this.observed(finding),
      required: this.required(requirement),
      gap: this.gap(finding),
    };
    const { value } = part;
    if (status === 'pass') return say.pass(texts);
    if (typeof value === 'object' && value.is === 'absent')
      return value.other === undefined ? say.absentColumn(texts) : say.otherColumn(texts, value.other);
    if (typeof value === 'object' && value.is === 'empty') return say.empty(texts);
    if (typeof value === 'object' && value.is === 'invalid')
      return say.invalid(texts, this.#reason(value.reason, part.field));
    if (parts === null && part.required === null) return say.lacking(texts);
    return isOver(part) ? say.over(texts) : say.short(texts);
  }

  #reason(reason: InvalidReason, field: number): string {
    const isMoney = this.#fields[field]?.quantity === 'money';
    return reason === 'implausible' && isMoney ? this.#words.implausibleMoney : this.#words.invalid[reason];
  }

  #deciding({ rule, part }: Finding): string {
    const { lang } = this.#words;
    const field = textIn(this.#fields[part.field]!.label, lang);
    return part.status === 'fail' ? textIn(rule.title, lang) : field;
  }

  /** What to do: mend the data, or close the gap; empty for a finding that passes. */
  remediation(finding: Finding): string {
    const { finding: say, lang } = this.#words;
    if (finding.status === 'pass') return '';
    if (finding.part.status === 'missing') return say.fillIn(textIn(this.#fields[finding.part.field]!.label, lang));
    if (finding.part.status === 'invalid') return say.correct(textIn(this.#fields[finding.part.field]!.label, lang));
    const required = this.required(finding.requirement).replace(/^[≥≤=] /, '');
    const filled = { gap: this.#gapAmount(finding), required, observed: this.observed(finding) };
    return textIn(finding.rule.remediation, lang).replace(
      /\{(gap|required|observed)\}/g,
      (_, key: keyof typeof filled) => filled[key],
    );
  }
}

/** Too much rather than too little. 有 falls short only where nothing is allowed. */
function isOver({ value, required }: Part): boolean {
  return typeof value === 'number' ? value > (required ?? value) : true;
}
