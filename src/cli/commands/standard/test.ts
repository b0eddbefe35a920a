import { join } from 'node:path';
import { refuse } from '../../../model/problem.ts';
import type { Lang } from '../../../model/text.ts';
import { EXIT, type ExitCode } from '../../exit-codes.ts';
import type { Setting } from '../../io.ts';
import { print } from '../../output.ts';
import { runCases, type Surprise, type Uncovered, uncovered } from '../../standard-cases.ts';
import { findStandard, folderOf } from '../../standards.ts';

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

/** `audit standard test`: the cases beside a standard's rules. 1 where one comes out otherwise or a rule has too few. */
export async function test(idOrFolder: string, setting: Setting): Promise<ExitCode> {
  const [{ loadCases }, { readFolder }] = await Promise.all([
    import('../../../standards/cases.ts'),
    import('../../../standards/read-folder.ts'),
  ]);
  const standard = await findStandard(idOrFolder, setting);
  const { folder, shown } = folderOf(idOrFolder, setting);
  const files = await readFolder(join(folder, 'cases'), join(shown, 'cases'));
  const cases = loadCases(files, standard);
  if (cases.length === 0) refuse('directory-empty', { path: join(shown, 'cases') });
  const wrong = runCases(standard, cases);
  const bare = uncovered(standard, cases);
  const say = WORDS[setting.lang];
  const all = standard.rules.reduce((sum, { requirements }) => sum + requirements.length, 0);
  const lines = [
    ...wrong.map(say.surprise),
    ...bare.map(say.uncovered),
    say.total(cases.length, wrong.length, all - bare.length, all),
  ];
  await print(setting.process.stdout, `${lines.join('\n')}\n`);
  return wrong.length + bare.length > 0 ? EXIT.failed : EXIT.ok;
}
