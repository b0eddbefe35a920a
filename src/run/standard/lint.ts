import { type Mistake, Refusal } from '../../model/problem.ts';
import type { Standard } from '../../model/standard.ts';
import { lintStandard } from '../../standards/lint.ts';
import type { SourceFile } from '../../standards/yaml-source.ts';
import { numbersIn } from '../../survey/values/numbers-in.ts';
import { Lexicon } from '../../survey/words/lexicon.ts';

export interface LintRequest {
  /** The standard's own files. */
  readonly files: readonly SourceFile[];
  /** Compiles them; its refusal for mistakes of form is what a linter is asked for. */
  compile(): Promise<Standard>;
  /** The text that rules quote, for a standard that may extend `base`; null where there is none. */
  sourceFor(base: string | undefined): Promise<string | null>;
}

export interface Linted {
  readonly mistakes: readonly Mistake[];
  /** Whether there was a text to compare quotations with. */
  readonly hasSource: boolean;
}

/** `audit standard lint`: mistakes of form, and what cannot be meant. */
export async function lint({ files, compile, sourceFor }: LintRequest): Promise<Linted> {
  const standard = await orMistakes(compile);
  const source = await sourceFor('base' in standard ? standard.base : undefined);
  const mistakes =
    'rules' in standard
      ? lintStandard({ standard, files, source, means: reader(standard), numbers: numbersIn })
      : standard;
  return { mistakes, hasSource: source !== null };
}

async function orMistakes(compile: () => Promise<Standard>): Promise<Standard | readonly Mistake[]> {
  try {
    return await compile();
  } catch (error) {
    if (error instanceof Refusal && error.problem.code === 'standard-invalid') return error.problem.args.errors;
    throw error;
  }
}

function reader(standard: Standard): (word: string) => string | null {
  const lexicon = new Lexicon(standard);
  return (word) => {
    const meaning = lexicon.column([word]);
    return meaning?.is === 'field' ? standard.fields[meaning.field]!.id : null;
  };
}
