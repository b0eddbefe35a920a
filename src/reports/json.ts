import { textIn } from '../messages/text-in.ts';
import type { GradeCount } from '../model/finding.ts';
import { centerJson, gradeJson, problemJson } from './center-json.ts';
import { jsonText } from './json-text.ts';
import { notInForceJson } from './not-in-force-json.ts';
import type { MakeReport } from './report.ts';

function countJson({ rule, grade, centers, gated }: GradeCount): object {
  return { rule: rule.id, ...gradeJson(grade), centers, gated };
}

/** The contract with other programs: schema `audit-report/1`, written centre by centre. */
export const json: MakeReport = (context) => {
  const { standard, words, filters } = context;
  let first = true;
  let waived = 0;
  return {
    begin() {
      const head = {
        schema: 'audit-report/1',
        tool: { name: 'audit-centers', version: context.version },
        standard: { id: standard.id, title: textIn(standard.title, words.lang), reference: standard.reference },
        ...(filters === '' ? {} : { filters }),
        ...notInForceJson(standard, words.lang),
        ...(context.findings === 'all' ? {} : { findings: context.findings }),
      };
      return `${jsonText(head, 2).slice(0, -2)},\n  "centers": [`;
    },
    center(result) {
      for (const { status } of result.findings) if (status === 'waived') waived++;
      const text = `${first ? '' : ','}\n    ${jsonText(centerJson(result, context))}`;
      first = false;
      return text;
    },
    end({ summary, problems, omittedProblems, sheets, known }) {
      const tail = {
        summary: {
          ...summary,
          ...(summary.grades && { grades: summary.grades.map(countJson) }),
          ...(waived > 0 && { waived }),
          ...known,
        },
        sheets,
        problems: problems.map((problem) => problemJson(problem, context)),
        ...(omittedProblems.size === 0 ? {} : { omittedProblems: Object.fromEntries(omittedProblems) }),
      };
      return `${first ? '' : '\n  '}],\n${jsonText(tail, 2).slice(2)}\n`;
    },
  };
};
