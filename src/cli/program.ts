import { Command } from 'commander';
import { wordsOn } from '../messages/languages.ts';
import { addAnnotate } from './commands/annotate.ts';
import { addBaseline } from './commands/baseline.ts';
import { addCheck } from './commands/check.ts';
import { addCompletion } from './commands/completion.ts';
import { addDiff } from './commands/diff.ts';
import { addExplain } from './commands/explain.ts';
import { addForm } from './commands/form.ts';
import { addInit } from './commands/init.ts';
import { addProgress } from './commands/progress.ts';
import { addRank } from './commands/rank.ts';
import { addRead } from './commands/read.ts';
import { addRectify } from './commands/rectify.ts';
import { addRules } from './commands/rules.ts';
import { addDocs } from './commands/standard/docs.ts';
import { addLint } from './commands/standard/lint.ts';
import { addMap } from './commands/standard/map.ts';
import { addNew } from './commands/standard/new.ts';
import { addSchema } from './commands/standard/schema.ts';
import { addTest } from './commands/standard/test.ts';
import { addTemplate } from './commands/template.ts';
import { addTrend } from './commands/trend.ts';
import { addWaivers } from './commands/waivers.ts';
import type { Setting } from './io.ts';
import { bare, type Kit, makeKit } from './kit.ts';
import { VERSION } from './version.ts';

type AddCommand = (kit: Kit) => void;

/** As they stand in the help. */
const JUDGING: readonly AddCommand[] = [addCheck, addWaivers, addBaseline, addDiff];
const PAPER: readonly AddCommand[] = [addRectify, addTemplate, addAnnotate, addForm];
const ROUNDS: readonly AddCommand[] = [addProgress, addTrend, addRank];
const READING: readonly AddCommand[] = [addRead, addRules, addExplain];
const OF_STANDARD: readonly AddCommand[] = [addMap, addLint, addTest, addDocs, addSchema, addNew];
const REPOSITORY: readonly AddCommand[] = [addInit, addCompletion];

/** All commands; what a command needs loads only when it runs. `exit` takes the exit code of the command that ran. */
export function makeProgram(setting: Setting, exit: (code: number) => void): Command {
  const help = wordsOn('help', setting.lang);
  const program = bare(new Command('audit'), setting)
    .description(help.audit)
    .version(VERSION, '-V, --version', help.version)
    .addHelpText('after', help.auditAfter);
  const kit = makeKit(program, setting, exit);
  for (const add of [...JUDGING, ...PAPER, ...ROUNDS, ...READING]) add(kit);
  const standard = kit.command('standard', { help: help.ofStandard.standard, after: help.ofStandard.standardAfter });
  const ofStandard = makeKit(standard, setting, exit);
  for (const add of OF_STANDARD) add(ofStandard);
  for (const add of REPOSITORY) add(kit);
  return program;
}
