import { Command } from 'commander';
import { HELP } from './help.ts';
import type { Setting } from './io.ts';
import { addJudging } from './program/judging.ts';
import { bare, makeKit, oneOf } from './program/kit.ts';
import { addPaper } from './program/paper.ts';
import { addReading } from './program/reading.ts';
import { addRepository } from './program/repository.ts';
import { addRounds } from './program/rounds.ts';
import { STANDARD_HELP } from './standard-help.ts';
import { addStandardCommands } from './standard-program.ts';
import { VERSION } from './version.ts';

/** All commands; what a command needs loads only when it runs. `exit` takes the exit code of the command that ran. */
export function makeProgram(setting: Setting, exit: (code: number) => void): Command {
  const { lang } = setting;
  const program = bare(new Command('audit'), setting)
    .description(HELP.audit[lang])
    .version(VERSION, '-V, --version', HELP.version[lang])
    .addHelpText('after', HELP.auditAfter[lang]);
  const kit = makeKit(program, setting, exit);
  addJudging(kit);
  addPaper(kit);
  addRounds(kit);
  addReading(kit);
  const ofStandard = bare(new Command('standard'), setting)
    .description(STANDARD_HELP.standard[lang])
    .addHelpText('after', STANDARD_HELP.standardAfter[lang]);
  program.addCommand(ofStandard);
  addStandardCommands(
    ofStandard,
    { bare: (name) => bare(new Command(name), setting), choice: kit.choice, oneOf, exit },
    setting,
  );
  addRepository(kit);
  return program;
}
