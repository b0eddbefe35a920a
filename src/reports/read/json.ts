import { textIn } from '../../messages/text-in.ts';
import type { Center } from '../../model/center.ts';
import type { Value } from '../../model/value.ts';
import { problemJson } from '../center-json.ts';
import { jsonText } from '../json-text.ts';
import type { ReadReport, SheetAccount } from './context.ts';

/** What was understood, for other programs: schema `audit-read/1`. */
export function readJson(report: ReadReport): string {
  const { standard, words, filters, centers, unread, problems, omittedProblems } = report;
  const account = {
    schema: 'audit-read/1',
    standard: { id: standard.id, title: textIn(standard.title, words.lang), reference: standard.reference },
    ...(filters === '' ? {} : { filters }),
    summary: { centers: centers.length, unread },
    files: report.files.map((file) => ({ file, sheets: sheetsOf(file, report) })),
    problems: problems.map((problem) => problemJson(problem, { words })),
    ...(omittedProblems.size === 0 ? {} : { omittedProblems: Object.fromEntries(omittedProblems) }),
  };
  return `${jsonText(account, 2)}\n`;
}

function sheetsOf(file: string, report: ReadReport): object[] {
  return report.sheets.filter((sheet) => sheet.file === file).map((sheet) => sheetJson(sheet, report));
}

function sheetJson({ file, sheet, ignored, regions, skipped }: SheetAccount, report: ReadReport): object {
  if (skipped !== undefined) return { sheet, skipped };
  const own = report.centers.filter(({ place }) => {
    const at = place.center();
    return at.file === file && (at.sheet ?? null) === sheet;
  });
  return { sheet, ignored, regions, centers: own.map((center) => centerJson(center, report)) };
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
