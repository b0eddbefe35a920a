import { join } from 'node:path';
import { findStandard, folderOf } from '../../../files/standards.ts';
import type { Lang } from '../../../model/text.ts';
import type { Surprise, Uncovered } from '../../../run/standard/cases.ts';
import { EXIT, type ExitCode } from '../../exit-codes.ts';
import type { Setting } from '../../io.ts';
import type { Kit } from '../../kit.ts';
import { print } from '../../print.ts';
import { theStandard } from './argument.ts';

const WORDS = {
  zh: {
    surprise: ({ of, what, expected, found }: Surprise) =>
      `${of.file}:${of.line}  ${of.name}\n    ${what}：应为 ${expected}，实为 ${found}`,
    uncovered: ({ rule, level, lacking }: Uncovered) => `${rule} ${level}：没有 ${lacking.join('、')} 的用例`,
    total: (cases: number, wrong: number, covered: number, all: number) =>
      `用例${cases}个，不符${wrong}处；规则×级别 ${covered}/${all} 有合格、不合格和缺项的用例。`,
  },
  en: {
    surprise: ({ of, what, expected, found }: Surprise) =>
      `${of.file}:${of.line}  ${of.name}\n    ${what}: expected ${expected}, found ${found}`,
    uncovered: ({ rule, level, lacking }: Uncovered) => `${rule} ${level}: no case for ${lacking.join(', ')}`,
    total: (cases: number, wrong: number, covered: number, all: number) =>
      `${cases} cases, ${wrong} surprises; ${covered} of ${all} rules × levels have a pass, a fail and a missing case.`,
  },
} as const satisfies Record<Lang, unknown>;

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
  const say = WORDS[lang];
  const lines = [
    ...surprises.map(say.surprise),
    ...uncovered.map(say.uncovered),
    say.total(cases, surprises.length, pairs - uncovered.length, pairs),
  ];
  await print(process.stdout, `${lines.join('\n')}\n`);
  return surprises.length + uncovered.length > 0 ? EXIT.failed : EXIT.ok;
}
