export const DIFF_FORMATS = ['terminal', 'json', 'markdown'] as const;
export type DiffFormat = (typeof DIFF_FORMATS)[number];
