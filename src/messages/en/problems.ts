import type { FileKind, UnreadReason } from '../../model/problem.ts';
import type { Text } from '../../model/text.ts';
import { formatGroup } from '../format-group.ts';
import type { Names } from '../names.ts';
import { sayFault } from '../syntax.ts';
import { limitText, technical } from '../technical.ts';
import type { ProblemTitles, ProblemWords } from '../topics/problems.ts';
import { an } from './names.ts';
import { syntax } from './syntax.ts';
import { terms } from './terms.ts';

const names = (texts: readonly Text[]): string => texts.map(({ en }) => en).join(', ');
const maybe = (nearest: string | null): { hint?: string } =>
  nearest === null ? {} : { hint: `Did you mean “${nearest}”?` };
const SHEET_REASONS = {
  hidden: 'it is hidden',
  'very-hidden': 'it is very hidden',
  unlisted: 'the workbook’s list of sheets leaves it out',
  'no-header': 'no header row was found',
  'no-centers': 'no centre stands below its header',
  chart: 'it is a chart or a macro module',
} as const;
const FORMAT_HINTS = {
  archive: 'Unpack it and check the files or the folder inside.',
  picture: 'Scans and pictures cannot be checked: ask for the table itself.',
  document: 'Copy its table into a spreadsheet program and save that as .xlsx.',
} as const;
const SKIPPED_ROWS = {
  banner: 'a heading merged across the columns',
  unnamed: 'neither a name nor data',
  figures: 'its figures are the sums, means, least or greatest of the rows above',
  continued: 'a part of the row above',
} as const;
const UNREAD_REASONS: Readonly<Record<UnreadReason, { what: string; hint: string }>> = {
  'no-name': {
    what: 'it has data and no name',
    hint: 'Fill in the name; delete it, or write 合计, where it is no centre.',
  },
  'no-keys': {
    what: 'none of these keys is of a survey, and this is no centre',
    hint: 'Check that it is the right file; several centres are a list, or stand under centers.',
  },
  'no-level': {
    what: 'nothing says its level',
    hint: 'Add a column that says the level, or name the sheet after the level.',
  },
  'ambiguous-level': { what: 'its level could be more than one', hint: 'Write the one that is meant.' },
  'unknown-level': { what: 'its level is not known', hint: 'Write a level of the standard.' },
  'no-header': {
    what: 'it has data under no header that could be read',
    hint: 'Write what each column holds above the data, or move it to a sheet of its own.',
  },
  'no-names': { what: 'it has items that were understood and no names', hint: 'Add a column (or row) 名称.' },
  'other-title': {
    what: 'the title above says that it is not what is there today',
    hint: 'Only what is there is checked: put it into a table of its own, or correct the title.',
  },
  figures: {
    what: 'its figures are the sums of the rows above, as of a total, and its name is no word for one',
    hint: 'Name it 合计 if it is a total; check its figures if it is a centre.',
  },
  labels: {
    what: 'a label stands where a name belongs',
    hint: 'If another table begins here, move it to a sheet of its own.',
  },
  unlisted: {
    what: 'the workbook’s list of sheets leaves it out, and there is a survey in it',
    hint: 'Open and save it again with a spreadsheet program; where a sheet is then missing, ask who filled it in.',
  },
  hidden: {
    what: 'it is hidden and holds a survey',
    hint: 'Unhide it to have it checked; delete it if it is not used.',
  },
  quoted: {
    what: 'it stands inside a quote that opened before it and looks like other rows',
    hint: 'See whether the quotes before it stand in pairs; where it is one text, write full-width commas or save as .xlsx.',
  },
  'long-record': {
    what: 'it has more fields than the header, so they may have shifted',
    hint: 'See whether a delimiter is too many; a text or number with a comma in it stands in quotes.',
  },
  cut: {
    what: 'the file breaks off here, and more may have followed',
    hint: 'See whether the file is whole, or ask for it again.',
  },
  'other-name': {
    what: 'it has the content of a survey and not the name of one',
    hint: 'If it is a survey, give it the extension of its format (such as .csv), or name the file itself; else move it away.',
  },
  linked: {
    what: 'it is a link, to another folder or to nowhere',
    hint: 'Name the folder that it leads to as well, or delete the link.',
  },
  closed: { what: 'it cannot be opened, and could be a survey', hint: 'Check that you may read it, or move it away.' },
  'no-file': {
    what: 'it is a pipe, a socket or a device and no regular file',
    hint: 'Put a regular file there, or move it away.',
  },
  layout: {
    what: 'it holds answers, and the layout does not name it',
    hint: 'Add the rows to the layout; delete or move what is no centre.',
  },
};
const UNREAD_OF = { row: 'row', block: 'block', sheet: 'sheet', file: 'file' } as const;
const ANNOTATE_REASONS = {
  format: {
    what: 'Only .xlsx and .xlsm workbooks can be annotated.',
    hint: 'Save .xls, .ods and .csv as .xlsx in a spreadsheet program first; for YAML and JSON see audit check.',
  },
  strict: {
    what: 'This workbook is in the Strict Open XML format and cannot be annotated.',
    hint: 'Save it in Excel as an ordinary “Excel Workbook (*.xlsx)”.',
  },
  encoding: {
    what: 'The parts of this workbook are not in UTF-8, so it cannot be annotated.',
    hint: 'Open it in Excel or WPS and save it again.',
  },
  styles: {
    what: 'The styles of this workbook are incomplete or too many, so it cannot be annotated.',
    hint: 'Open it in Excel or WPS and save it again.',
  },
  drawing: {
    what: 'The notes in this workbook are written in an unusual way, so it cannot be annotated.',
    hint: 'Open it in Excel or WPS and save it again.',
  },
} as const;
const SPECIAL = { fifo: 'named pipe', socket: 'socket', device: 'device' } as const;
/** Before what the standard calls its levels, or the keys of a survey. */
const WITH_LABELS: Partial<Record<UnreadReason, string>> = {
  'no-level': 'The levels are: ',
  'ambiguous-level': 'The levels are: ',
  'unknown-level': 'The levels are: ',
  'no-keys': 'The keys of a survey are labels or ids of fields, such as: ',
};
const FILE_KINDS: Readonly<Record<FileKind, string>> = {
  'package-json': 'a package.json of npm',
  'package-lock': 'a package-lock.json of npm',
  openapi: 'an OpenAPI description',
  compose: 'a docker-compose file',
  kubernetes: 'a Kubernetes manifest',
  workflow: 'a GitHub workflow',
  tsconfig: 'a tsconfig.json of TypeScript',
  'json-schema': 'a JSON Schema',
  geojson: 'GeoJSON',
  sarif: 'a SARIF report',
  standard: 'a standard (standard.yaml)',
  rules: 'rules of a standard',
  cases: 'cases of a standard',
  plan: 'a plan',
  waivers: 'a list of waivers',
  layout: 'a layout',
  configuration: 'a configuration (audit.config.yaml)',
  report: 'a JSON report of audit check',
  baseline: 'a baseline of audit baseline',
  output: 'JSON that audit wrote',
};
const MANUAL = 'Run audit template for an empty survey workbook.';

export const problems = (called: Names): ProblemWords => ({
  'unknown-column': ({ label, nearest, unnamed }) => ({
    what: unnamed
      ? `The layout does not name the column “${label}”; it was not read.`
      : `The column “${label}” is not known and was not read.`,
    ...(nearest === null ? {} : { hint: `The nearest known label is “${nearest}”.` }),
  }),
  'other-column': ({ label, word, field }) => ({
    what: `The column “${label}” says “${word}” and cannot be taken for “${field.zh}” (${field.en}); it was not read.`,
    hint: 'If it is that, rename the column, or say so under headers in the configuration.',
  }),
  'unknown-key': ({ label, nearest }) => ({
    what: `The key “${label}” is not known and was not read.`,
    ...maybe(nearest),
  }),
  'duplicate-column': ({ label, first }) => ({
    what: `“${label}” stands for the same field as “${first}”. Both were read: equal values count once, different ones are invalid.`,
    hint: 'Remove or rename one of them.',
  }),
  'absent-column': ({ label, levels }) => ({
    what: `There is no column “${label.zh}” (${label.en}): missing for every centre at the level ${names(levels)}.`,
    hint: 'Add the column.',
  }),
  'duplicate-center': ({ name, first }) => ({
    what: `“${name}” occurs more than once (first in ${first.file}, ${first.sheet === undefined ? '' : `${first.sheet}!`}row ${first.row ?? first.line ?? '?'}${first.path ? `, ${first.path}` : ''}); each is checked and counted.`,
    hint: 'Keep only one of them.',
  }),
  'missing-name': () => ({
    what: 'This row has data and no name of a centre; it was checked all the same.',
    hint: 'Fill in the name.',
  }),
  'level-conflict': ({ name, cell, sheet }) => ({
    what: `The level of “${name}” is written “${cell}” on a sheet named “${sheet}”; the cell was followed.`,
    hint: 'Check the level.',
  }),
  'merged-value': ({ rows }) => ({
    what: `${rows} rows of this column are merged into one cell; it counts for the first row, the others are missing.`,
    hint: 'Unmerge the cells and fill in each row.',
  }),
  'skipped-sheet': ({ sheet, reason }) => ({ what: `The sheet “${sheet}” was not read: ${SHEET_REASONS[reason]}.` }),
  'skipped-row': ({ text, reason }) => ({ what: `Not read as a centre: “${text}” (${SKIPPED_ROWS[reason]}).` }),
  unread: ({ text, of, reason, kind, labels = [] }) => {
    const { what, hint } = UNREAD_REASONS[reason];
    const like = kind ? `; the file looks like ${FILE_KINDS[kind]}` : '';
    const known = labels.length > 0 ? WITH_LABELS[reason] : undefined;
    return {
      what: `This ${UNREAD_OF[of]} was not read: “${text}”, ${what}${like}.`,
      hint: known === undefined ? hint : `${hint} ${known}${names(labels)}.`,
    };
  },
  'other-files': ({ count }) => ({ what: `${count} other file(s) are no surveys and were not read.` }),
  'filled-down': ({ what, cells }) => ({
    what: `${cells} blank cell(s) of the ${what} column were read as the cell above.`,
    hint: 'Fill in each row if that is wrong.',
  }),
  'verified-counts': ({ label, left }) => ({ what: `“${label}” counts; “${left}” was not read.` }),
  'unplanned-name': ({ name, plan, near }) => ({
    what: `“${name}” is not in the ${plan.en}.`,
    hint:
      near === null
        ? 'Check its name and level; delete a row that is no centre, or say that it is a total. Add --plan none to compare with no plan.'
        : `Is it “${near.name}” of ${near.office}? Check its name and level.`,
  }),
  'other-title': ({ title, word }) => ({
    what: `The title “${title}” says “${word}”; the data below was checked as what is there today.`,
    hint: 'Use a table of what is there if it is not.',
  }),
  'hidden-rows': ({ sheet, count }) => ({ what: `The sheet “${sheet}” has ${count} hidden row(s); they were read.` }),
  'hidden-columns': ({ sheet, count }) => ({
    what: `The sheet “${sheet}” has ${count} hidden column(s); they were read.`,
  }),
  'empty-survey': () => ({ what: 'This survey holds no centre.', hint: 'Check that it is the right file.' }),
  'not-judged': ({ level, first, centers }) => ({
    what: `No rule asks anything of ${centers} centre(s) at the level ${level.en ?? level.zh} (the first is “${first}”): not in the report, and not compliant.`,
    hint: 'Check --rule, and the rules and conditions (when) that the standard has for this level.',
  }),
  'short-records': ({ rows }) => ({
    what: `From this row on, ${rows} row(s) have fewer fields than the header; those that lack were read as blank.`,
    hint: 'Unless the last columns are not filled in, see whether a delimiter lacks and the fields have shifted.',
  }),
  'wrong-extension': ({ extension, actual }) => ({
    what: `The extension is ${extension}, the content is ${actual}; the content was followed.`,
  }),
  'file-not-found': ({ path, nearest }) => ({ what: `There is no ${path}.`, ...maybe(nearest) }),
  'file-unreadable': ({ path, reason }) => ({
    what: `${path} cannot be read (${reason}).`,
    hint: 'Check that it is not locked and that you may read it.',
  }),
  'not-a-file': ({ path, is }) => ({
    what: `${path} is a ${SPECIAL[is]} and no regular file; it was not opened.`,
    hint: 'Name the file of the survey; to read from a pipe, write - (standard input).',
  }),
  'directory-empty': ({ path, extensions }) => ({
    what: `The folder ${path} holds no file that can be read.`,
    hint: `Extensions that can be read: ${extensions.join(' ')}.`,
  }),
  'no-files': ({ pattern }) => ({
    what: `No survey matches ${pattern}.`,
    hint: 'Here * stands for any part of a name, ? for one character, and ** for folders at any depth.',
  }),
  'no-centers': ({ instead }) => ({
    what: instead
      ? `No centre could be read; ${instead.unread} unread could be centres:`
      : 'The survey holds no centre: there is nothing to check.',
    hint: instead ? `Mend the table and check it again. ${MANUAL}` : `Is it the right file? ${MANUAL}`,
  }),
  'no-rules': ({ filters }) => ({
    what:
      filters === ''
        ? 'No rule of the standard is in force: there is nothing to check.'
        : `None of the chosen rules is for a chosen level: ${filters}. There is nothing to check.`,
    hint: 'Run audit rules to see the rules of each level.',
  }),
  'nothing-judged': ({ filters, centers }) => ({
    what: `${centers} centre(s) were read, and no rule applies to any of them${filters === '' ? '' : ` (${filters})`}: there is nothing to check.`,
    hint: 'Run audit rules to see the rules of each level, and their conditions.',
  }),
  'no-match': ({ filters, instead }) => ({
    what: `No centre matches ${filters}.${instead ? ` ${instead.unread} unread could be centres:` : ''}`,
    hint: 'Check how the filter is written.',
  }),
  'form-too-large': ({ of, limit, split }) => ({
    what: `A workbook takes ${of === 'centers' ? `the forms of ${limit} centres` : `${limit} sheets, at least one ${an(called.anOffice)},`} at most: few programs would open a larger one.`,
    hint: split
      ? 'Write them in several runs, with --level or --office.'
      : `Add --split office for a workbook ${an(called.anOffice)}, or write them in several runs with --office and --level.`,
  }),
  'file-empty': () => ({ what: 'The file is empty.', hint: 'Check that it was saved.' }),
  'unsupported-format': ({ actual }) => ({
    what: `The format ${actual} is not supported.`,
    hint: FORMAT_HINTS[formatGroup(actual)],
  }),
  'not-a-workbook': () => ({
    what: 'This is neither an Excel workbook nor another format that can be read.',
    hint: 'Open it in a spreadsheet program and save it as .xlsx.',
  }),
  'workbook-damaged': ({ detail }) => ({
    what: `The workbook is damaged (${technical(detail, terms())}).`,
    hint: 'Open and save it in a spreadsheet program, or ask for it again.',
  }),
  'workbook-encrypted': () => ({
    what: 'The workbook is protected by a password and cannot be read.',
    hint: 'Open it in a spreadsheet program, take off the password to open (File, Info, Protect Workbook) and save it.',
  }),
  'bound-exceeded': ({ bound, limit }) => ({
    what: `The file exceeds a safety bound: ${technical(bound, terms())} (limit ${limitText(bound, limit)}).`,
    hint: 'No ordinary survey is like this: check where it comes from, save it as .xlsx, or split it.',
  }),
  'doctype-refused': ({ part }) => ({
    what: `${part} holds a DTD, which is refused for safety.`,
    hint: 'Save it again in a spreadsheet program.',
  }),
  'no-header': ({ sheets }) => ({
    what: `No header row was found${sheets.length === 0 ? '' : ` (sheets: ${sheets.join(', ')})`}: a column 名称 (name) and at least one field of the standard are needed.`,
    hint: MANUAL,
  }),
  'text-encoding': ({ encodings }) => ({
    what: `The encoding of the text cannot be told (known: ${encodings}).`,
    hint: 'Save it as UTF-8.',
  }),
  'yaml-syntax': ({ detail }) => ({ what: `This is not valid YAML: ${sayFault(detail, syntax())}` }),
  'json-syntax': ({ detail }) => ({ what: `This is not valid JSON: ${sayFault(detail, syntax())}` }),
  'csv-syntax': ({ detail }) => ({ what: `This is not valid CSV: ${sayFault(detail, syntax())}` }),
  'lock-file': ({ of }) => ({
    what: `This is the temporary file that an open “${of}” leaves; it holds no data.`,
    hint: `Close the spreadsheet program and check ${of}.`,
  }),
  'not-a-survey': ({ kind }) => ({
    what: `This is no survey, but ${FILE_KINDS[kind]}.`,
    hint: 'Check that it is the right file; reports are compared by audit diff and audit trend.',
  }),
  'survey-shape': ({ found }) => ({
    what: `Expected one centre, a list of centres or a mapping with the key centers, and found ${found}.`,
  }),
  'alias-bomb': ({ limit }) => ({ what: `The aliases of this YAML unfold beyond ${limit}: refused as hostile.` }),
  'unknown-level': ({ text, known }) => ({
    what: `The level “${text}” is not known.`,
    hint: `Levels: ${names(known)}.`,
  }),
  'ambiguous-level': ({ text, between }) => ({
    what: `The level “${text}” could be more than one.`,
    hint: `Write which: ${between.map(({ zh, en }) => `${zh} (${en})`).join(' or ')}.`,
  }),
  'unknown-standard': ({ id, known, nearest }) => ({
    what: `There is no standard “${id}”.`,
    hint: `${nearest === null ? '' : `Did you mean “${nearest}”? `}Standards: ${known.join(', ')}; the path of a standard’s folder will do as well.`,
  }),
  'standard-invalid': ({ errors }) => ({ what: `The standard has ${errors.length} mistake(s).` }),
  'plan-invalid': ({ errors }) => ({ what: `The plan has ${errors.length} mistake(s).` }),
  'waiver-expired': ({ name, rule, expires, timezone, days }) => ({
    what: `The waiver of ${rule} for “${name}” expired on ${expires} (${timezone}), ${days} day(s) ago, and covers nothing.`,
    hint: 'Close the gap, or have it approved again and change the date.',
  }),
  'waiver-incomplete': ({ name, rule, lacks }) => ({
    what: `The waiver of ${rule} for “${name}” has no ${lacks === 'no-reason' ? 'reason' : 'approver'} and covers nothing.`,
    hint: 'Write it down.',
  }),
  'waiver-unknown-rule': ({ name, rule, nearest }) => ({
    what: `The waiver for “${name}” names the rule “${rule}”, which does not exist.`,
    ...maybe(nearest),
  }),
  'waiver-unknown-center': ({ name }) => ({
    what: `A waiver names “${name}”, and the survey has no such centre.`,
    hint: `Check its name, level and ${called.anOffice}, or remove the waiver.`,
  }),
  'waiver-unused': ({ name, rule }) => ({
    what: `The waiver of ${rule} for “${name}” is not used: nothing that it covers fails or is missing.`,
    hint: 'Remove it once it is not needed.',
  }),
  'baseline-gone': ({ name, rules }) => ({
    what: `What the baseline has of “${name}” no longer occurs: ${rules.join(', ')}.`,
    hint: 'Add --prune to remove it from the baseline.',
  }),
  'waivers-invalid': ({ errors }) => ({ what: `The waivers have ${errors.length} mistake(s).` }),
  'baseline-invalid': ({ reason }) => ({
    what: reason === 'json' ? 'The baseline is not whole JSON.' : 'This is no baseline that audit baseline wrote.',
    hint: 'Is it the right file, and without conflicts of a merge? Else write it anew with audit baseline.',
  }),
  'baseline-standard': ({ id, asked }) => ({
    what: `The baseline was written for the standard ${id}, and this check is against ${asked}.`,
    hint: 'Write it anew for this standard with audit baseline.',
  }),
  'report-invalid': (args) => ({
    what:
      args.reason === 'contradiction'
        ? `This JSON report contradicts itself: “${args.said}” stands here, “${args.found}” by the rest of the report. It may have been altered.`
        : args.reason === 'json'
          ? 'The file is not whole JSON.'
          : 'This JSON report is not complete and cannot be compared.',
    hint: 'Write it anew with audit check --format json.',
  }),
  'not-comparable': ({ reason, before, now }) => ({
    what: `The two sides differ in their ${reason === 'standard' ? 'standard' : 'selection'}: “${before}” and “${now}”.`,
    hint:
      reason === 'standard'
        ? 'Name the standard of the report with --standard, and check both sides against it.'
        : 'Compare reports of everything, and choose the centres to compare with --level and --office.',
  }),
  'config-invalid': ({ errors }) => ({ what: `The configuration has ${errors.length} mistake(s).` }),
  'layout-invalid': ({ errors }) => ({ what: `The layout has ${errors.length} mistake(s).` }),
  usage: ({ detail }) => ({ what: detail.en, hint: 'Add --help to see how.' }),
  'unknown-rule': ({ id, nearest }) => ({
    what: `There is no rule “${id}”.`,
    hint: `${nearest === null ? '' : `Did you mean “${nearest}”? `}Run audit rules for all of them.`,
  }),
  'unknown-value': ({ option, value, known, nearest }) => ({
    what: `${option} cannot be “${value}”.`,
    hint: `${nearest === null ? '' : `Did you mean “${nearest}”? `}It takes: ${known.join(', ')}.`,
  }),
  'not-a-ledger': () => ({
    what: 'this workbook has no header row of a rectification ledger (problem number, centre, progress …).',
    hint: '--update takes a ledger that audit rectify wrote, or a folder of them.',
  }),
  'output-exists': ({ path }) => ({
    what: `${path} exists and was left as it is.`,
    hint: 'Choose another name, or add --force.',
  }),
  'output-failed': ({ path, reason }) => ({
    what: `${path} cannot be written (${reason}).`,
    hint: 'Check that the folder exists, that you may write there, and that the disk is not full.',
  }),
  'output-is-input': ({ path }) => ({
    what: `${path} is read by this run: it is not overwritten.`,
    hint: 'Write the result to another file.',
  }),
  'output-not-file': ({ path }) => ({
    what: `${path} is no ordinary file (a disk or a socket, say) and was left as it is.`,
    hint: 'Name an ordinary file; to hand the result to another program, /dev/stdout or a named pipe.',
  }),
  'output-format': ({ path, format, name, meant }) => ({
    what: `the extension of ${path} is not one of the format ${format}: nothing was written.`,
    hint: `Name it ${name}${meant === null ? '' : `, or use --format ${meant}`}.`,
  }),
  'output-extension': ({ path, extension }) => ({
    what: `${path} has to end in ${extension}: Excel would not open it.`,
    hint: `Name a file that ends in ${extension} with -o.`,
  }),
  'not-for-table': ({ name }) => ({
    what: `“${name}” would not be read as it is from a table (a name like a total or a note, say, or one that begins with =).`,
    hint: 'Use --format yaml or jsonl.',
  }),
  'cannot-annotate': ({ reason }) => ANNOTATE_REASONS[reason],
});

export const problemTitles = (): ProblemTitles => ({
  'unknown-column': 'unknown columns',
  'other-column': 'columns of something else',
  'unknown-key': 'unknown keys',
  'duplicate-column': 'doubled columns or keys',
  'absent-column': 'absent columns',
  'duplicate-center': 'doubled centres',
  'missing-name': 'no name',
  'level-conflict': 'conflicting levels',
  'merged-value': 'merged values',
  'skipped-sheet': 'sheets not read',
  'skipped-row': 'rows not read',
  unread: 'what could hold a centre and was not read',
  'other-files': 'files that are no surveys',
  'filled-down': 'blank cells filled from above',
  'verified-counts': 'columns for which verified ones count',
  'other-title': 'titles of something else',
  'unplanned-name': 'centres that the plan does not have',
  'hidden-rows': 'hidden rows',
  'hidden-columns': 'hidden columns',
  'empty-survey': 'surveys without a centre',
  'not-judged': 'centres without a rule',
  'short-records': 'short rows',
  'wrong-extension': 'wrong extension',
  'waiver-expired': 'expired waivers',
  'waiver-incomplete': 'incomplete waivers',
  'waiver-unknown-rule': 'waivers of unknown rules',
  'waiver-unknown-center': 'waivers of unknown centres',
  'waiver-unused': 'unused waivers',
  'baseline-gone': 'known problems that no longer occur',
});
