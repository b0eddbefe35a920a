import type { MakeReport } from './report.ts';

export const FORMATS = ['terminal', 'json', 'jsonl'] as const;
export type Format = (typeof FORMATS)[number];

/** Each format loads only when it is asked for. */
const REPORTS: { readonly [F in Format]: () => Promise<MakeReport> } = {
  terminal: async () => (await import('./terminal/index.ts')).terminal,
  json: async () => (await import('./json.ts')).json,
  jsonl: async () => (await import('./jsonl.ts')).jsonl,
};

export function loadReport(format: Format): Promise<MakeReport> {
  return REPORTS[format]();
}
