import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { count, emptySummary } from '../../src/audit/tally.ts';
import { FindingWords } from '../../src/messages/findings.ts';
import { wordsOf } from '../../src/messages/index.ts';
import type { Lang } from '../../src/messages/languages.ts';
import type { Problem } from '../../src/model/problem.ts';
import { readYaml } from '../../src/readers/yaml/careful.ts';
import type { ReadSheet, ReportContext, ReportEnd } from '../../src/reports/report.ts';
import { type CheckFormat, loadReport } from '../../src/run/outputs.ts';
import type { Coverage } from '../../src/survey/context.ts';
import { Duplicates } from '../../src/survey/duplicates.ts';
import { entryCenters } from '../../src/survey/entry-centers.ts';
import { evaluation, lexicon, standard } from '../standard/liuhu.ts';

/** A survey rendered: by itself the one that every report format is tried on, and with the end that it has. */
export async function render(
  format: CheckFormat,
  lang: Lang,
  options: Partial<ReportContext> = {},
  yaml = readFileSync(join(import.meta.dirname, 'survey.yaml'), 'utf8'),
  ended: (end: ReportEnd) => ReportEnd = (end) => end,
): Promise<string> {
  const words = wordsOf(lang, standard);
  const problems: Problem[] = [];
  const sheets: ReadSheet[] = [];
  const report = (await loadReport(format))({
    standard,
    words,
    findingWords: new FindingWords(standard, words),
    findings: 'all',
    filters: '',
    limit: 200,
    few: 20,
    verbose: false,
    allowUnread: false,
    version: '1.2.3',
    inRepository: (file) => file,
    width: 100,
    colour: false,
    ...options,
  });
  const context = {
    standard,
    lexicon,
    needed: evaluation.needed,
    report: (problem: Problem) => problems.push(problem),
    cover: ({ regions: _, ...sheet }: Coverage) => sheets.push(sheet),
  };
  const survey = readYaml(yaml, 'survey.yaml');
  const duplicates = new Duplicates(context.report);
  const summary = emptySummary();
  let text = report.begin();
  for await (const centers of entryCenters(survey, 'survey.yaml', context)) {
    for (const center of centers) {
      duplicates.see(center);
      const result = evaluation.evaluate(center);
      count(summary, result);
      text += report.center(result);
    }
  }
  return text + report.end(ended({ summary, problems, omittedProblems: new Map(), sheets, failed: true }));
}
