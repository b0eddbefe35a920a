import { sayGrades } from '../../messages/by-grade.ts';
import { wordsOn } from '../../messages/languages.ts';
import { printable } from '../../messages/printable.ts';
import { append } from '../../model/lists.ts';
import { conclusionOf } from '../conclusion.ts';
import type { MakeReport, ReportContext, ReportEnd } from '../report.ts';
import { centerLines } from './center.ts';
import { wrap } from './layout.ts';
import { type Palette, palette } from './palette.ts';
import { problemLines } from './problems.ts';
import { head, heading, officeTable, ruleTable, totals } from './summary.ts';
import { Tallies } from './tallies.ts';

/** The report for someone who has to act: sums first, then each centre with something to do, then the survey's own problems. */
export const terminal: MakeReport = (context) => {
  const tallies = new Tallies(context);
  const paint = palette(context.colour);
  return {
    begin: () => '',
    center(result) {
      tallies.add(result);
      return '';
    },
    end(end) {
      const lines = [
        ...head(context, end, paint),
        '',
        ...totals(context, end.summary, paint),
        ...sayGrades(end.summary.grades, context.words).flatMap((line) => wrap(line, context.width)),
        ...officeTable(context, tallies, end.summary, paint),
        ...ruleTable(context, tallies, paint),
        ...details(context, tallies, new Set(end.sheets.map(({ file }) => file)).size, paint),
        ...problemLines(end, context, paint),
        ...closing(context, tallies, end, paint),
      ];
      return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
    },
  };
};

function details(context: ReportContext, tallies: Tallies, files: number, paint: Palette): string[] {
  const { words, width } = context;
  const groups = tallies.listed();
  const lines: string[] = [];
  let lastFile = '';
  for (const [office, results] of groups) {
    lines.push('', heading(office === null ? words.report.noOffice : printable(office), width, paint));
    for (const result of results) {
      const { file } = result.center.place.center();
      if (file !== lastFile && files > 1) append(lines, ['', ...wrap(printable(file), width).map(paint.dim)]);
      lastFile = file;
      append(lines, centerLines(result, context, paint));
    }
  }
  return lines;
}

function closing(context: ReportContext, tallies: Tallies, end: ReportEnd, paint: Palette): string[] {
  const { words, width } = context;
  const { summary, failed, known } = end;
  const { report } = words;
  const notes: string[] = [];
  if (tallies.unlisted() > 0) notes.push(report.unlisted(tallies.unlisted()));
  if (tallies.quiet > 0 && tallies.quiet < summary.centers) notes.push(report.compliantToo(tallies.quiet));
  const { verdict, excuse, unread } = conclusionOf(context, end);
  const passed = unread === '' ? paint.verdict.compliant : paint.warn;
  const result = wrap(verdict, width).map(failed ? paint.verdict.noncompliant : passed);
  const exceptions = wordsOn('exceptions', words.lang);
  const { waived } = tallies;
  if (waived.findings > 0) notes.unshift(exceptions.waivedTotal(waived.findings, waived.centers));
  if (known !== undefined) notes.unshift(exceptions.knownTotal(known.known, known.worse, known.new));
  return [
    '',
    heading(report.total, width, paint),
    ...totals(context, summary, paint),
    ...result,
    ...(excuse === '' ? [] : wrap(excuse, width)),
    ...(unread === '' ? [] : wrap(unread, width).map((line) => paint.warn(line))),
    ...notes.flatMap((note) => wrap(note, width)),
  ];
}
