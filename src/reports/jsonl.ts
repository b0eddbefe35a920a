import { centerJson } from './center-json.ts';
import { jsonLine } from './json-line.ts';
import type { MakeReport } from './report.ts';

/** One centre a line, in the form of `audit-report/1`. */
export const jsonl: MakeReport = (context) => ({
  begin: () => '',
  center: (result) => `${jsonLine(centerJson(result, context))}\n`,
  end: () => '',
});
