import { compile } from '../../audit/evaluate.ts';
import { count, emptySummary } from '../../audit/tally.ts';
import { FindingWords } from '../../messages/findings.ts';
import { wordsOf } from '../../messages/index.ts';
import type { Center } from '../../model/center.ts';
import { type Problem, refuse } from '../../model/problem.ts';
import type { Standard } from '../../model/standard.ts';
import { type Format, loadReport } from '../../reports/index.ts';
import type { ReadSheet, ReportContext } from '../../reports/report.ts';
import type { SurveyContext } from '../../survey/context.ts';
import { Duplicates } from '../../survey/duplicates.ts';
import { Lexicon } from '../../survey/lexicon.ts';
import { readSurvey } from '../../survey/read.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { beyond, type FailOn } from '../fail-on.ts';
import { FileSource, findInputs, type Input } from '../inputs.ts';
import { type Setting, wantsColour, widthOf } from '../io.ts';
import { openOutput } from '../output.ts';
import { describeSelection, selectCenters, selectLevels, selectRules } from '../selection.ts';
import { findStandard } from '../standards.ts';

export interface CheckOptions {
  readonly standard: string;
  readonly format: Format;
  readonly output?: string;
  readonly force?: boolean;
  readonly level?: readonly string[];
  readonly office?: readonly string[];
  readonly rule?: readonly string[];
  readonly failOn: FailOn;
  readonly findings: 'all' | 'failing';
  readonly verbose?: boolean;
  readonly limit?: number;
}

/** More centres than this are not read one by one; then the worst few show what is the matter. */
const LISTED = 200;
const WORST = 20;

/** `audit check`: files -> centres -> results -> report, one centre at a time. */
export async function check(named: readonly string[], options: CheckOptions, setting: Setting): Promise<ExitCode> {
  const standard = await findStandard(options.standard, setting);
  const lexicon = new Lexicon(standard);
  const evaluation = compile(standard, selectRules(standard, options.rule));
  const wanted = selectCenters(selectLevels(standard, lexicon, options.level), options.office);
  const inputs = await findInputs(named, setting.process.cwd());

  const problems: Problem[] = [];
  const sheets: ReadSheet[] = [];
  const survey: SurveyContext = {
    standard,
    lexicon,
    needed: evaluation.needed,
    report: (problem) => problems.push(problem),
    cover: (sheet) => sheets.push(sheet),
  };
  const context = reportContext(standard, options, setting);
  const report = (await loadReport(options.format))(context);
  const output = await openOutput(setting.process, options.output, options.force === true);
  const summary = emptySummary();
  try {
    await output.write(report.begin());
    let read = 0;
    for await (const centers of readAll(inputs, survey)) {
      read += centers.length;
      for (const center of centers) {
        if (!wanted(center)) continue;
        const result = evaluation.evaluate(center);
        count(summary, result);
        const text = report.center(result);
        if (text !== '') await output.write(text);
      }
    }
    if (read === 0) refuse('no-centers', {}, inputs.length === 1 ? { file: inputs[0]!.shown } : null);
    if (summary.centers === 0) refuse('no-match', { filters: context.filters });
    await output.write(report.end({ summary, problems, sheets, failed: beyond(options.failOn, summary) > 0 }));
    await output.finish();
  } catch (error) {
    await output.discard();
    throw error;
  }
  return beyond(options.failOn, summary) > 0 ? EXIT.failed : EXIT.ok;
}

/** The centres of all files in turn; a centre that occurs twice is told, wherever it occurs. */
async function* readAll(inputs: readonly Input[], survey: SurveyContext): AsyncGenerator<readonly Center[]> {
  const duplicates = new Duplicates(survey.report);
  for (const input of inputs) {
    const source = await FileSource.open(input);
    try {
      for await (const centers of readSurvey(source, survey)) {
        for (const center of centers) duplicates.see(center);
        yield centers;
      }
    } finally {
      await source.close();
    }
  }
}

function reportContext(standard: Standard, options: CheckOptions, { process, lang }: Setting): ReportContext {
  const words = wordsOf(lang);
  return {
    standard,
    words,
    findingWords: new FindingWords(standard, words),
    findings: options.findings,
    filters: describeSelection(options, lang),
    limit: options.limit ?? LISTED,
    few: options.limit ?? WORST,
    verbose: options.verbose === true,
    width: widthOf(process),
    colour: options.output === undefined && wantsColour(process),
  };
}
