import type { Lang } from './languages.ts';
import type { Names } from './names.ts';
import type { CoreWords } from './topics/core.ts';

export type { FindingTexts } from './topics/core.ts';
export type { Said } from './topics/problems.ts';

/** What nearly every output is worded with, and in which language that is. */
export interface Words extends CoreWords {
  readonly lang: Lang;
  /** What the standard calls things. */
  readonly names: Names;
}
