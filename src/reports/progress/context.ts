import type { Words } from '../../messages/words.ts';
import type { Progress } from '../../plan/progress.ts';

/** What a report of progress is made from, beside the progress itself. */
export interface ProgressReport {
  readonly progress: Progress;
  readonly words: Words;
  readonly standard: { readonly id: string; readonly title: string };
  /** Labels of the standard's levels, by id. */
  readonly levels: ReadonlyMap<string, string>;
  /** Filters in words; empty without any. */
  readonly filters: string;
  /** Surveys, as they were named. */
  readonly files: readonly string[];
  /** How many centres could be in what was not read, and whether that fails nothing. */
  readonly unread: number;
  readonly allowUnread: boolean;
  /** What else is to be told at the end. */
  readonly notes: readonly string[];
  /** Whether the exit code will be 1. */
  readonly failed: boolean;
}
