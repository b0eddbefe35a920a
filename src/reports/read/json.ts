import { textIn } from '../../messages/text-in.ts';
import type { Center } from '../../model/center.ts';
import type { Value } from '../../model/value.ts';
import { problemJson } from '../center-json.ts';
import { jsonText } from '../json-text.ts';
import type { ReadReport, SheetAccount } from './context.ts';

/** What was understood, for other programs: schema `audit-read/1`, a centre a line. */
export function readJson(report: ReadReport): { pieces: Iterable<string> } {
  return { pieces: pieces(report) };
}

function* pieces(report: ReadReport): Generator<string> {
  const { standard, words, filters, centers, unread, problems, omittedProblems } = report;
  const head = {
    schema: 'audit-read/1',
    standard: { id: standard.id, title: textIn(standard.title, words.lang), reference: standard.reference },
    ...(filters === '' ? {} : { filters }),
    summary: { centers: centers.length, unread },
  };
  const tail = {
    problems: problems.map((problem) => problemJson(problem, { words })),
    ...(omittedProblems.size === 0 ? {} : { omittedProblems: Object.fromEntries(omittedProblems) }),
  };
  const bySheet = sorted(report);
  yield `${jsonText(head, 2).slice(0, -2)},\n  "files": [`;
  for (const [at, file] of report.files.entries()) {
    yield `${at === 0 ? '' : ','}\n{"file":${nameText(file)},"sheets":[`;
    const sheets = report.sheets.filter((sheet) => sheet.file === file);
    for (const [index, sheet] of sheets.entries()) {
      yield index === 0 ? '\n' : ',\n';
      yield* sheetPieces(sheet, bySheet.get(keyOf(sheet.file, sheet.sheet)) ?? [], report);
    }
    yield ']}';
  }
  yield `],\n${jsonText(tail, 2).slice(2)}\n`;
}

const nameText = (name: string): string => jsonText([name]).slice(1, -1);
const keyOf = (file: string, sheet: string | null): string => JSON.stringify([file, sheet]);

function sorted({ centers }: ReadReport): Map<string, Center[]> {
  const sheets = new Map<string, Center[]>();
  for (const center of centers) {
    const { file, sheet = null } = center.place.center();
    const own = sheets.get(keyOf(file, sheet));
    if (own) own.push(center);
    else sheets.set(keyOf(file, sheet), [center]);
  }
  return sheets;
}

function* sheetPieces(account: SheetAccount, centers: readonly Center[], report: ReadReport): Generator<string> {
  const { sheet, ignored, regions, skipped } = account;
  if (skipped !== undefined) {
    yield jsonText({ sheet, skipped });
    return;
  }
  yield `${jsonText({ sheet, ignored, regions }).slice(0, -1)},"centers":[`;
  for (const [at, center] of centers.entries()) yield `${at === 0 ? '' : ','}\n${jsonText(centerJson(center, report))}`;
  yield ']}';
}

function centerJson({ name, level, office, values, place }: Center, { standard }: ReadReport): object {
  const told = values.flatMap((value, index): [string, object][] => {
    const json = valueJson(value);
    if (json === null) return [];
    const { id, unit } = standard.fields[index]!;
    const measured = typeof value === 'number' && unit !== undefined;
    return [[id, { ...json, ...(measured && { unit }), location: place.field(index) }]];
  });
  return { name, level, office, location: place.center(), values: Object.fromEntries(told) };
}

/** Null for a field that the survey does not have. */
function valueJson(value: Value): object | null {
  if (typeof value !== 'object') return { value };
  switch (value.is) {
    case 'invalid':
      return { raw: value.raw, reason: value.reason };
    case 'some':
      return { value: 1, atLeast: true };
    case 'empty':
      return { value: null };
    case 'absent':
      return value.other === undefined ? null : { value: null, other: value.other };
  }
}
