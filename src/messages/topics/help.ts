/** The program itself, and what every command has. What stands below a command's options is its key with `After`. */
export type ProgramHelp = Readonly<Record<'audit' | 'auditAfter' | 'version' | 'help' | 'lang', string>>;

/** Options and arguments that several commands take. What stands below a command's options is its key with `After`. */
export type OptionsHelp = Readonly<
  Record<
    | 'standard'
    | 'force'
    | 'survey'
    | 'format'
    | 'config'
    | 'noConfig'
    | 'stdinName'
    | 'output'
    | 'level'
    | 'office'
    | 'rule'
    | 'failOn'
    | 'allowUnread'
    | 'year'
    | 'findings'
    | 'verbose'
    | 'limit'
    | 'waiversFile'
    | 'baselineFile'
    | 'prune'
    | 'changedSince'
    | 'watch'
    | 'split'
    | 'listFormat'
    | 'pageFormat',
    string
  >
>;

/** Commands that judge surveys and guard what was judged before. What stands below a command's options is its key with `After`. */
export type JudgingHelp = Readonly<
  Record<
    | 'check'
    | 'checkAfter'
    | 'waivers'
    | 'waiversAfter'
    | 'waiversArgument'
    | 'baseline'
    | 'baselineAfter'
    | 'baselineOutput'
    | 'diff'
    | 'diffAfter'
    | 'diffOld'
    | 'diffNew'
    | 'diffFormat',
    string
  >
>;

/** Commands that write workbooks to be filled in, printed and signed. What stands below a command's options is its key with `After`. */
export type PaperHelp = Readonly<
  Record<
    | 'rectify'
    | 'rectifyAfter'
    | 'rectifyOutput'
    | 'update'
    | 'due'
    | 'planNames'
    | 'duePlan'
    | 'template'
    | 'templateAfter'
    | 'templateOutput'
    | 'plan'
    | 'annotate'
    | 'annotateAfter'
    | 'workbook'
    | 'annotateOutput'
    | 'form'
    | 'formAfter'
    | 'formOutput',
    string
  >
>;

/** Commands that set results against the plan, other rounds and one another. What stands below a command's options is its key with `After`. */
export type RoundsHelp = Readonly<
  Record<
    | 'progress'
    | 'progressAfter'
    | 'progressFormat'
    | 'progressPlan'
    | 'asOf'
    | 'surveyed'
    | 'progressFailOn'
    | 'trend'
    | 'trendAfter'
    | 'rounds'
    | 'rank'
    | 'rankAfter'
    | 'rankPlan',
    string
  >
>;

/** Commands that read a survey or a standard aloud. What stands below a command's options is its key with `After`. */
export type ReadingHelp = Readonly<
  Record<
    | 'read'
    | 'readAfter'
    | 'readFormat'
    | 'readOutput'
    | 'readSplit'
    | 'readPropose'
    | 'readLimit'
    | 'rules'
    | 'rulesAfter'
    | 'explain'
    | 'explainAfter'
    | 'ruleArgument',
    string
  >
>;

/** Commands for whoever sets a repository or a shell up. What stands below a command's options is its key with `After`. */
export type RepositoryHelp = Readonly<
  Record<'init' | 'initAfter' | 'initArgument' | 'completion' | 'completionAfter' | 'completionArgument', string>
>;

/** Commands for whoever writes a standard. What stands below a command's options is its key with `After`. */
export type StandardHelp = Readonly<
  Record<
    | 'standard'
    | 'standardAfter'
    | 'argument'
    | 'map'
    | 'mapAfter'
    | 'mapFormat'
    | 'lint'
    | 'lintAfter'
    | 'source'
    | 'schema'
    | 'schemaAfter'
    | 'schemaArgument'
    | 'new'
    | 'newAfter'
    | 'newArgument'
    | 'docs'
    | 'docsAfter'
    | 'test'
    | 'testAfter',
    string
  >
>;

/** Help of every command, argument and option. */
export interface HelpWords
  extends ProgramHelp,
    OptionsHelp,
    JudgingHelp,
    PaperHelp,
    RoundsHelp,
    ReadingHelp,
    RepositoryHelp {
  /** Titles that commander prints by itself, by what it calls them. */
  readonly titles: Readonly<Record<string, string>>;
  /** Behind an option: what holds where it is not given. */
  readonly otherwise: (value: string) => string;
  readonly ofStandard: StandardHelp;
}
