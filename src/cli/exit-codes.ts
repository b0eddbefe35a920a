/** What the exit status of every command says; it never depends on the report format, and never counts. */
export const EXIT = {
  /** Every centre is compliant or conditional; or the command did what it was asked. */
  ok: 0,
  /** At least one centre falls behind the line that `--fail-on` draws, or something was not read. */
  failed: 1,
  /** The command could not do its work. */
  refused: 2,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
