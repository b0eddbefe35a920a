import type { GradeCount } from '../model/finding.ts';
import { gradeText } from './several-tests.ts';
import { textIn } from './text-in.ts';
import type { Words } from './words.ts';

/** A line for each rule of grades: how many centres have which. */
export function sayGrades(counts: readonly GradeCount[] | undefined, words: Words): string[] {
  const byRule = new Map<string, { readonly title: string; readonly texts: string[] }>();
  for (const { rule, grade, centers, gated } of counts ?? []) {
    let line = byRule.get(rule.id);
    if (line === undefined) {
      line = { title: textIn(rule.title, words.lang), texts: [] };
      byRule.set(rule.id, line);
    }
    line.texts.push(words.gradeCount(gradeText(grade, words), centers, gated));
  }
  return [...byRule.values()].map(({ title, texts }) => words.byGrade(title, texts));
}
