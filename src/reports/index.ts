import type { MakeReport } from './report.ts';

export const FORMATS = ['terminal', 'json', 'jsonl', 'csv', 'markdown', 'github', 'junit', 'sarif'] as const;
export type Format = (typeof FORMATS)[number];

/** Each format loads only when it is asked for. */
const REPORTS: { readonly [F in Format]: () => Promise<MakeReport> } = {
  terminal: async () => (await import('./terminal/index.ts')).terminal,
  json: async () => (await import('./json.ts')).json,
  jsonl: async () => (await import('./jsonl.ts')).jsonl,
  csv: async () => (await import('./csv.ts')).csv,
  markdown: async () => (await import('./markdown.ts')).markdown,
  github: async () => (await import('./github.ts')).github,
  junit: async () => (await import('./junit.ts')).junit,
  sarif: async () => (await import('./sarif.ts')).sarif,
};

export function loadReport(format: Format): Promise<MakeReport> {
  return REPORTS[format]();
}
