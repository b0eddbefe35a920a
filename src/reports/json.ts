import { centerJson, problemJson } from './center-json.ts';
import type { MakeReport } from './report.ts';

/** The contract with other programs: schema `audit-report/1`, written centre by centre. */
export const json: MakeReport = (context) => {
  const { standard, words, filters } = context;
  let first = true;
  return {
    begin() {
      const head = {
        schema: 'audit-report/1',
        standard: { id: standard.id, title: standard.title[words.lang], reference: standard.reference },
        ...(filters === '' ? {} : { filters }),
      };
      return `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "centers": [`;
    },
    center(result) {
      const text = `${first ? '' : ','}\n    ${JSON.stringify(centerJson(result, context))}`;
      first = false;
      return text;
    },
    end({ summary, problems, omittedProblems, sheets }) {
      const tail = {
        summary,
        sheets,
        problems: problems.map((problem) => problemJson(problem, context)),
        ...(omittedProblems.size === 0 ? {} : { omittedProblems: Object.fromEntries(omittedProblems) }),
      };
      return `${first ? '' : '\n  '}],\n${JSON.stringify(tail, null, 2).slice(2)}\n`;
    },
  };
};
