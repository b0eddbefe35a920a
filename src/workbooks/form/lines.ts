import type { FindingWords } from '../../messages/findings.ts';
import { printable } from '../../messages/printable.ts';
import { tellingSection } from '../../messages/section.ts';
import { labelOf, textIn } from '../../messages/text-in.ts';
import type { FormWords } from '../../messages/topics/form.ts';
import type { Words } from '../../messages/words.ts';
import type { CenterResult, Finding } from '../../model/finding.ts';
import type { Standard } from '../../model/standard.ts';

const LONGEST_OBSERVED = 60;

/** What every page of a form is made with. */
export interface FormContext {
  readonly standard: Standard;
  readonly words: Words;
  readonly findingWords: FindingWords;
  readonly formWords: FormWords;
}

/** One row of the form's table, ready to print. */
export interface FormLine {
  readonly category: string;
  readonly cells: readonly [
    clause: string,
    item: string,
    required: string,
    observed: string,
    result: string,
    remark: string,
  ];
}

/** A row for each clause of the centre's level, in the standard's order. */
export function formLines({ center, findings }: CenterResult, context: FormContext): FormLine[] {
  const { standard, words, findingWords } = context;
  const { lang } = words;
  return findings.map((finding) => {
    const { rule, requirement, status } = finding;
    return {
      category: labelOf(standard.categories, rule.category, lang),
      cells: [
        [tellingSection(requirement.clause, standard), requirement.clause.number]
          .filter((part) => part !== '')
          .join(' '),
        textIn(rule.title, lang),
        findingWords.required(requirement) +
          (requirement.obligation === 'principle' ? `\n${words.obligations.principle}` : ''),
        observed(finding, center.place, context),
        words.statuses[status],
        remark(finding, context),
      ],
    };
  });
}

/** As the survey writes it; a bare number with its unit. */
function observed(finding: Finding, place: CenterResult['center']['place'], { findingWords }: FormContext): string {
  const { part, parts } = finding;
  const raw = parts === null && typeof part.value === 'number' ? place.raw(part.field) : null;
  const text = raw === null || /^[\d.,\s]*$/.test(raw) ? findingWords.observed(finding) : printable(raw.trim());
  return text.length > LONGEST_OBSERVED ? `${text.slice(0, LONGEST_OBSERVED)}…` : text;
}

function remark(finding: Finding, { words, findingWords, formWords }: FormContext): string {
  const { status, requirement, part } = finding;
  if (status === 'pass' || status === 'waived') return '';
  const { value } = part;
  const said =
    status === 'missing'
      ? formWords.toFillIn
      : status === 'invalid' && typeof value === 'object' && value.is === 'invalid'
        ? words.invalid[value.reason]
        : findingWords.gap(finding);
  const binding =
    requirement.obligation === 'required'
      ? ''
      : requirement.obligation === 'principle'
        ? formWords.toExplain
        : formWords.encouraged;
  return formWords.remark([said, binding].filter((text) => text !== ''));
}

/** The findings that are to be explained in writing: principles that are not met. */
export function toExplain({ findings }: CenterResult): Finding[] {
  return findings.filter(
    ({ status, requirement }) => requirement.obligation === 'principle' && status !== 'pass' && status !== 'waived',
  );
}

/** The verdict with the number of findings of each status that is not a pass. */
export function overall({ verdict, findings }: CenterResult, { words, formWords }: FormContext): string {
  const counts = (['fail', 'missing', 'invalid', 'waived'] as const).flatMap((status) => {
    const count = findings.filter((finding) => finding.status === status).length;
    return count === 0 ? [] : [formWords.count(words.statuses[status], count)];
  });
  return formWords.verdict(words.verdicts[verdict], words.list(counts));
}
