import { compile, type Evaluation } from '../../audit/evaluate.ts';
import type { Center } from '../../model/center.ts';
import { refuse } from '../../model/problem.ts';
import type { Field, Standard } from '../../model/standard.ts';
import { ABSENT, type Value } from '../../model/value.ts';
import { type Case, type CaseAnswer, type Expected, loadCases } from '../../standards/cases.ts';
import type { SourceFile } from '../../standards/yaml-source.ts';
import { valueReader } from '../../survey/values/values.ts';

/** A case that came out otherwise. */
export interface Surprise {
  readonly of: Case;
  /** A rule, or the verdict. */
  readonly what: string;
  readonly expected: string;
  readonly found: string;
}

/** What a rule at a level still lacks. */
export interface Uncovered {
  readonly rule: string;
  readonly level: string;
  readonly lacking: readonly Expected[];
}

/** A rule is covered where it is seen to pass, to fail, and to be missing. */
const NEEDED: readonly Expected[] = ['pass', 'fail', 'missing'];

/** Judges the centre of each case as a survey's would be, and tells what differs from what is expected. */
export function runCases(standard: Standard, cases: readonly Case[]): Surprise[] {
  const evaluation = compile(standard);
  return cases.flatMap((one) => [...surprises(one, standard, evaluation)]);
}

function* surprises(of: Case, standard: Standard, evaluation: Evaluation): Generator<Surprise> {
  const { findings, verdict } = evaluation.evaluate(centerOf(of, standard));
  for (const [rule, expected] of of.expect) {
    const found = findings.find((finding) => finding.rule.id === rule)?.status ?? 'not-asked';
    if (found !== expected) yield { of, what: rule, expected, found };
  }
  if (of.verdict !== null && of.verdict !== verdict) {
    yield { of, what: 'verdict', expected: of.verdict, found: verdict };
  }
}

function centerOf({ name, level, answers, file, line }: Case, { fields }: Standard): Center {
  const at = { file, line };
  return {
    name,
    level,
    office: null,
    values: fields.map((field) => (answers.has(field.id) ? answerOf(answers.get(field.id) ?? null, field) : ABSENT)),
    place: { center: () => at, field: () => at, raw: () => null },
  };
}

function answerOf(answer: CaseAnswer, field: Field): Value {
  return valueReader({ field, headerUnit: null, underId: true })(answer ?? undefined);
}

/** The rules at each level that no case shows to pass, to fail or to be missing. */
export function uncovered({ rules }: Standard, cases: readonly Case[]): Uncovered[] {
  const seen = new Set(cases.flatMap(({ level, expect }) => [...expect].map((pair) => [level, ...pair].join('\n'))));
  return rules.flatMap(({ id: rule, requirements }) =>
    requirements.flatMap(({ level }) => {
      const lacking = NEEDED.filter((status) => !seen.has([level, rule, status].join('\n')));
      return lacking.length > 0 ? [{ rule, level, lacking }] : [];
    }),
  );
}

/** What the cases beside a standard's rules show. */
export interface CasesRun {
  readonly cases: number;
  readonly surprises: readonly Surprise[];
  readonly uncovered: readonly Uncovered[];
  /** How many pairs of a rule and a level the standard has. */
  readonly pairs: number;
}

/** `audit standard test`: judges the cases, and looks for rules that have too few. Refuses files without any. */
export function testStandard(standard: Standard, files: readonly SourceFile[], folder: string): CasesRun {
  const cases = loadCases(files, standard);
  if (cases.length === 0) refuse('directory-empty', { extensions: ['.yaml', '.yml'], path: folder });
  return {
    cases: cases.length,
    surprises: runCases(standard, cases),
    uncovered: uncovered(standard, cases),
    pairs: standard.rules.reduce((sum, { requirements }) => sum + requirements.length, 0),
  };
}
