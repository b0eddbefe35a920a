import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { printable } from '../../../messages/printable.ts';
import { type Mistake, Refusal } from '../../../model/problem.ts';
import type { Standard } from '../../../model/standard.ts';
import type { Text } from '../../../model/text.ts';
import { Lexicon } from '../../../survey/words/lexicon.ts';
import { EXIT, type ExitCode } from '../../exit-codes.ts';
import type { Setting } from '../../io.ts';
import { print } from '../../output.ts';
import { folderOf, readStandardFolder } from '../../standards.ts';
import { readTextFile } from '../../text-file.ts';

const MOST_BYTES = 16 * 1024 * 1024;

const WORDS = {
  clean: (id: string): Text => ({ zh: `${id}：没有问题。`, en: `${id}: nothing to report.` }),
  total: (count: number): Text => ({ zh: `共${count}处。`, en: `${count} in all.` }),
  noSource: {
    zh: '没有原文可以核对引文：在文件夹里放 source.txt，或用 --source 指定。',
    en: 'There is no source to compare quotations with: put a source.txt into the folder, or name one with --source.',
  },
};

/** `audit standard lint`: mistakes of form, and what cannot be meant. 1 where there are some. */
export async function lint(idOrFolder: string, { source }: { source?: string }, setting: Setting): Promise<ExitCode> {
  const { lang, process } = setting;
  const [{ lint: examine }, { readFolder }] = await Promise.all([
    import('../../../standards/lint.ts'),
    import('../../../standards/read-folder.ts'),
  ]);
  const { folder, shown } = folderOf(idOrFolder, setting);
  const files = await readFolder(folder, shown);
  const standard = await orMistakes(() => readStandardFolder(folder, shown, setting));
  const text =
    source === undefined ? await sourceBeside(folder, standard) : await readTextFile(source, process.cwd(), MOST_BYTES);
  const found = 'rules' in standard ? examine({ standard, files, source: text, means: reader(standard) }) : standard;
  const lines = found.map(({ location: { file, line, column }, message }) => {
    return `${printable(`${file}:${line}:${column}`)}  ${printable(message[lang])}`;
  });
  lines.push(found.length > 0 ? WORDS.total(found.length)[lang] : WORDS.clean(shown)[lang]);
  if (text === null) lines.push(WORDS.noSource[lang]);
  await print(process.stdout, `${lines.join('\n')}\n`);
  return found.length > 0 ? EXIT.failed : EXIT.ok;
}

/** Mistakes of form are what a linter is asked for: no refusal. */
async function orMistakes(read: () => Promise<Standard>): Promise<Standard | readonly Mistake[]> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Refusal && error.problem.code === 'standard-invalid') return error.problem.args.errors;
    throw error;
  }
}

/** source.txt in the standard's folder, or in that of the standard which it extends. */
async function sourceBeside(folder: string, standard: Standard | readonly Mistake[]): Promise<string | null> {
  const own = await readFile(join(folder, 'source.txt'), 'utf8').catch(() => null);
  const base = 'base' in standard ? standard.base : undefined;
  if (own !== null || base === undefined) return own;
  return readFile(join(dirname(folder), base, 'source.txt'), 'utf8').catch(() => null);
}

function reader(standard: Standard): (word: string) => string | null {
  const lexicon = new Lexicon(standard);
  return (word) => {
    const meaning = lexicon.column([word]);
    return meaning?.is === 'field' ? standard.fields[meaning.field]!.id : null;
  };
}
