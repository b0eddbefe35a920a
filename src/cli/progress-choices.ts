/** Known before the command is loaded, so that its help can be printed. */
export const PROGRESS_FORMATS = ['terminal', 'json', 'markdown', 'xlsx'] as const;
export type ProgressFormat = (typeof PROGRESS_FORMATS)[number];

/** From when on a centre that does not comply makes the exit code 1: once it is due, or once it is overdue. */
export const PROGRESS_FAIL_ON = ['none', 'overdue', 'short'] as const;
export type ProgressFailOn = (typeof PROGRESS_FAIL_ON)[number];

/** Formats of a report that is one page. */
export const PAGE_FORMATS = ['terminal', 'json', 'markdown'] as const;
export type PageFormat = (typeof PAGE_FORMATS)[number];
