import { formatDecimal, shift } from '../../model/decimal.ts';
import type { Location } from '../../model/location.ts';
import { SIGNS } from '../single-tests.ts';
import type { CoreWords } from '../topics/core.ts';
import { problems, problemTitles } from './problems.ts';

const UNITS: Readonly<Record<string, string>> = {
  万元: ' ×10,000 yuan',
  元: ' yuan',
  个: '',
  套: ' set(s)',
  次: ' time(s)',
  场: ' show(s)',
  人: ' person(s)',
  天: ' day(s)',
  起: ' accident(s)',
  支: ' troupe(s)',
};

export const core = (): CoreWords => ({
  statuses: { pass: 'pass', fail: 'fail', missing: 'missing', invalid: 'invalid', waived: 'waived' },
  verdicts: {
    noncompliant: 'noncompliant',
    incomplete: 'incomplete',
    conditional: 'conditional (to be explained)',
    compliant: 'compliant',
  },
  shortVerdicts: {
    noncompliant: 'noncompliant',
    incomplete: 'incomplete',
    conditional: 'conditional',
    compliant: 'compliant',
  },
  obligations: { required: 'required', principle: 'in principle', encouraged: 'encouraged' },
  invalid: {
    unreadable: 'cannot be read as a number',
    approximate: 'is approximate: give the exact figure',
    range: 'is a range: give one exact figure',
    'no-unit': 'does not say whether it is 元 or 万元: write the unit in the cell, the header or a “单位：” line',
    'wrong-unit': 'has a unit that does not fit',
    'not-whole': 'is not a whole number',
    negative: 'is negative',
    implausible: 'is beyond what is plausible: check the figure and its unit',
    'some-is-not-enough': 'gives no number, and more than one is required',
    conflict: 'differs between two places; check and keep one',
    'several-years': 'is of several years; say with --year which one counts',
    'not-a-code': 'is none of the codes that the header names',
    'not-yes-no': 'is neither yes nor no',
    'cell-error': 'is the error value of a formula',
    'no-result': 'is a formula without a stored result: open and save the file in a spreadsheet program',
    date: 'is a date, not a number: check the format of the cell',
    nested: 'is a list or mapping where one value belongs',
  },
  implausibleMoney: 'is beyond what is plausible and was probably meant in 元, not 万元: check the figure and its unit',
  problems: problems(),
  problemTitles: problemTitles(),
  yes: 'yes',
  no: 'no',
  some: 'some (no number)',
  blank: 'empty',
  absent: 'no column',
  unit: (unit) => UNITS[unit] ?? ` ${unit}`,
  list: (items) => items.join(', '),
  sentences: (sentences) => sentences.join(' '),
  anyOf: (items) => items.join(' or '),
  asked: {
    ...SIGNS,
    yes: () => 'yes',
    'one-of': ({ field, values }, { amount }) => `one of ${values.map((value) => amount(value, field)).join(', ')}`,
    'per-capita': ({ field, value, each, of }, { amount, label }) =>
      `≥ ${amount(value, field)} for each ${amount(each, of)} of ${label(of)}`,
    ratio: ({ value, of }, { label }) => `≥ ${formatDecimal(shift(value, 2))}% of ${label(of)}`,
  },
  gradeAsked: (grade, conditions) => `${grade} or better (${grade}: ${conditions})`,
  noGrade: 'no grade',
  gradeReached: (grade, short) => `${grade} (${short})`,
  unsetParameter: (label) => `“${label}” (not set)`,
  condition: (test) => `asked only where ${test}`,
  finding: {
    pass: ({ label, observed, required }) => `${label}: ${observed}, as required (${required}).`,
    short: ({ label, observed, required, gap }) =>
      `${label}: observed ${observed}, required ${required}${gap && `, ${gap}`}.`,
    over: ({ label, observed, required, gap }) =>
      `${label}: observed ${observed}, required ${required}${gap && `, ${gap}`}.`,
    lacking: ({ label }) => `${label}: there is none, and it is required.`,
    empty: ({ label, required }) => `${label}: not filled in (required ${required}).`,
    otherColumn: ({ label, required }, other) =>
      `${label}: the column “${other.label}” says “${other.word}” and is another thing; there is no other (required ${required}).`,
    absentColumn: ({ label, required }) => `${label}: the survey has no such column or key (required ${required}).`,
    invalid: ({ label, observed, required }, reason) => `${label}: “${observed}” ${reason} (required ${required}).`,
    fillIn: (label) => `Find out and fill in “${label}”.`,
    correct: (label) => `Check and correct “${label}”.`,
    gapShort: (gap) => `short by ${gap}`,
    gapOver: (gap) => `over by ${gap}`,
  },
  report: {
    title: 'Audit of grassroots comprehensive cultural service centres',
    standard: (title, id, reference) => `Standard: ${title} (${id}, ${reference})`,
    filters: (filters) => `Only: ${filters}. The verdicts speak of this selection.`,
    notInForce: (count, rules) => `Not in force, ${count} rule(s), neither checked nor counted: ${rules}`,
    unenforced: 'Not in force',
    inForceNot: (rule, id, reason) => `${rule} (${id}): ${reason}`,
    read: (file, sheets, centers) =>
      `File: ${file} (${sheets > 1 ? `${sheets} sheets, ` : ''}${centers} ${centers === 1 ? 'centre' : 'centres'})`,
    ignored: (kinds) => `Rows that are no centres: ${kinds}`,
    rowKinds: {
      total: 'totals',
      note: 'notes',
      signature: 'signatures',
      'repeated-header': 'repeated headers',
      banner: 'headings',
      unnamed: 'no name and no data',
    },
    byOffice: 'By office',
    byRule: 'Most frequent findings',
    office: 'Office',
    noOffice: '(no office)',
    noName: '(no name)',
    centers: 'Centres',
    total: 'Total',
    rule: 'Rule',
    kind: (title, count) => `${title} (${count})`,
    allMissing: (count) => `All ${count} items are not filled in.`,
    numbered: (title, clause, section) => `${title} (${section && `${section}, `}clause ${clause})`,
    absent: (status, labels) => `${status}, no such column or key: ${labels}`,
    counts: (status, count) => `${count} ${status}`,
    unlisted: (count) =>
      `${count} more centres that are not compliant are not listed. See --limit, --office, or --format json for all.`,
    compliantToo: (count) => `${count} compliant centres are not listed: add --verbose to see them.`,
    problems: (count) => `Problems of the survey itself (${count}; not part of any verdict)`,
    moreProblems: (count) => `… ${count} more: see --format json.`,
    failed: (noncompliant, incomplete) =>
      `Failed: ${[noncompliant > 0 ? `${noncompliant} noncompliant` : '', incomplete > 0 ? `${incomplete} incomplete` : ''].filter((part) => part !== '').join(', ') || 'some centres are to be explained'}.`,
    passed: 'Passed: no centre is noncompliant or incomplete.',
    reportOnly: 'Not counted as a failure, as --fail-on says.',
    remedy: (text) => `To do: ${text}`,
    quote: (clause, text) => `${clause}: ${text}`,
    principle: (status, obligation) => `${status} (${obligation})`,
  },
  standard: {
    heading: (title, id, reference) => `${title} (${id}, ${reference})`,
    readings: 'How the words are read',
    counts: (rules, levels) =>
      `${rules} rules: ${levels}. “in principle”: a shortfall is to be explained and does not by itself fail a centre. Clause numbers in brackets.`,
    levelCount: (level, rules) => `${level} ${rules}`,
    rule: 'Rule',
    next: 'The words and the remedy of one rule: audit explain <rule>',
    requirements: 'What each level is asked',
    reading: 'How it is read',
    remedy: 'What to do about a shortfall',
    fields: 'Where it stands in a survey',
    fieldLine: (label, id, unit) => `${label}${unit === '' ? '' : ` (${unit})`}; in YAML and JSON: ${id}`,
    aliases: (aliases) => `Also as: ${aliases}`,
    bounds: (bounds) => `Plausible: ${bounds}`,
    kinds: { number: 'a number', count: 'a whole number', 'yes-no': '有 (yes) or 无 (no)' },
  },
  location: (at: Location) => {
    if (at.sheet !== undefined)
      return `${at.sheet}!${at.cell ?? (at.row === undefined ? '' : `row ${at.row}`)}`.replace(/!$/, '');
    if (at.line === undefined) return at.path ?? '';
    return at.column === undefined ? `line ${at.line}` : `line ${at.line}, column ${at.column}`;
  },
  clause: (section, level, number) => `${section}, ${level}, clause ${number}`,
});
