import { join } from 'node:path';
import { findStandard, folderOf } from '../../../files/standards.ts';
import { wordsOn } from '../../../messages/languages.ts';
import { EXIT, type ExitCode } from '../../exit-codes.ts';
import type { Setting } from '../../io.ts';
import type { Kit } from '../../kit.ts';
import { print } from '../../print.ts';
import { theStandard } from './argument.ts';

/** `audit standard test` runs the cases beside a standard's rules. 1 where one comes out otherwise or a rule has too few. */
export function addTest({ command, setting, exit, help }: Kit): void {
  command('test', {
    help: help.ofStandard.test,
    after: help.ofStandard.testAfter,
    arguments: [theStandard(help)],
  }).action(async (named: string) => exit(await test(named, setting)));
}

async function test(named: string, { process, lang, place }: Setting): Promise<ExitCode> {
  const [{ testStandard }, { readFolder }] = await Promise.all([
    import('../../../run/standard/cases.ts'),
    import('../../../files/read-folder.ts'),
  ]);
  const standard = await findStandard(named, place);
  const { folder, shown } = folderOf(named, place);
  const files = await readFolder(join(folder, 'cases'), join(shown, 'cases'));
  const { cases, surprises, uncovered, pairs } = testStandard(standard, files, join(shown, 'cases'));
  const say = wordsOn('closing', lang);
  const lines = [
    ...surprises.map(({ of, what, expected, found }) => {
      return `${of.file}:${of.line}  ${of.name}\n    ${say.surprise(what, expected, found)}`;
    }),
    ...uncovered.map(({ rule, level, lacking }) => say.uncovered(rule, level, lacking)),
    say.casesTotal(cases, surprises.length, pairs - uncovered.length, pairs),
  ];
  await print(process.stdout, `${lines.join('\n')}\n`);
  return surprises.length + uncovered.length > 0 ? EXIT.failed : EXIT.ok;
}
