import { centerJson } from './center-json.ts';
import { jsonText } from './json-text.ts';
import type { MakeReport } from './report.ts';

/** One centre a line, in the form of `audit-report/1`. */
export const jsonl: MakeReport = (context) => ({
  begin: () => '',
  center: (result) => `${jsonText(centerJson(result, context))}\n`,
  end: () => '',
});
