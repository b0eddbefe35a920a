import { CommanderError } from 'commander';
import { InputFiles } from '../files/input-files.ts';
import { inAll } from '../messages/in-all.ts';
import { LANGS, type Lang } from '../messages/languages.ts';
import { problem, refuse } from '../model/problem.ts';
import { EXIT } from './exit-codes.ts';
import type { Process } from './io.ts';
import { print } from './print.ts';
import { makeProgram } from './program.ts';
import { tellFailure, tellRefusal } from './tell.ts';
import { usageText } from './usage.ts';

/**
 * Runs one command.
 * @param home the folder that holds the program's own `dist` and `data`
 * @returns the exit code; never throws
 */
export async function main(argv: readonly string[], process: Process, home: string): Promise<number> {
  const lang = languageOf(argv);
  let exit: number = EXIT.ok;
  try {
    const asked = argv.length > 0;
    // Without a command there is nothing to do but to say what there is; a script must not take that for success.
    const shown: Process = asked ? process : Object.create(process, { stdout: { value: process.stderr } });
    const place = {
      home,
      inputs: new InputFiles(),
      get cwd() {
        return workingFolder(process);
      },
    };
    const program = makeProgram({ process: shown, lang, place }, (code) => {
      exit = code;
    });
    await program.parseAsync(asked ? argv : ['--help'], { from: 'user' });
    return exit;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return argv.length > 0 ? EXIT.ok : EXIT.refused;
    const told =
      error instanceof CommanderError
        ? tellRefusal(problem('usage', { detail: usageText(error) }), lang)
        : tellFailure(error, lang);
    // Where not even this can be said, the exit code says it.
    await print(process.stderr, told).catch(() => undefined);
    return EXIT.refused;
  }
}

/** What is said of a failure outside `main`'s reach: an event that nobody waits for. */
export function lastWords(error: unknown, argv: readonly string[]): string {
  return tellFailure(error, languageOf(argv));
}

/** Refuses where it was deleted meanwhile. */
function workingFolder(process: Process): string {
  try {
    return process.cwd();
  } catch {
    return refuse('usage', { detail: inAll('usage', (say) => say.noWorkingFolder) });
  }
}

/** Known before the arguments are parsed, so that a mistake among them is told in the right language. */
function languageOf(argv: readonly string[]): Lang {
  const end = argv.indexOf('--');
  const options = end < 0 ? argv : argv.slice(0, end);
  const at = options.lastIndexOf('--lang');
  const value = at >= 0 ? options[at + 1] : options.findLast((word) => word.startsWith('--lang='))?.slice(7);
  return LANGS.find((lang) => lang === value) ?? LANGS[0]!;
}
