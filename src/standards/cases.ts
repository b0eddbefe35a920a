import { z } from 'zod';
import { STATUSES, VERDICTS } from '../model/finding.ts';
import { type Mistake, refuse } from '../model/problem.ts';
import type { Standard } from '../model/standard.ts';
import { reference } from './check-standard.ts';
import { checked } from './checked.ts';
import { sorted } from './load.ts';
import { mistake } from './mistake.ts';
import { type Path, parseYaml, type SourceFile, type YamlSource } from './yaml-source.ts';

/** What a case can expect of a rule; `not-asked` where its condition does not hold. */
export const EXPECTED = [...STATUSES.filter((status) => status !== 'waived'), 'not-asked'] as const;
export type Expected = (typeof EXPECTED)[number];

/** As a survey in YAML writes it under the id of a field; null for nothing. */
export type CaseAnswer = string | number | boolean | null;

const answers = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

/** A file of cases: centres of one level that differ from `center` in what `set` says. */
export const casesFile = z.strictObject({
  level: z.string(),
  center: answers.default({}),
  cases: z
    .array(
      z.strictObject({
        name: z.string().optional(),
        set: answers.default({}),
        expect: z.record(z.string(), z.enum(EXPECTED)),
        verdict: z.enum(VERDICTS).optional(),
      }),
    )
    .min(1),
});

export interface Case {
  readonly name: string;
  readonly file: string;
  readonly line: number;
  readonly level: string;
  readonly answers: ReadonlyMap<string, CaseAnswer>;
  readonly expect: ReadonlyMap<string, Expected>;
  readonly verdict: (typeof VERDICTS)[number] | null;
}

/** The cases of some files. Throws a `standard-invalid` refusal with every mistake: a field, level or rule that is not there. */
export function loadCases(files: readonly SourceFile[], standard: Standard): Case[] {
  const mistakes: Mistake[] = [];
  const cases: Case[] = [];
  for (const file of files) {
    const source = parseYaml(file, mistakes);
    const read = source && checked(casesFile, source, [], mistakes);
    if (!source || !read) continue;
    const known = new Known(standard, source, mistakes);
    known.level(read.level, ['level']);
    known.fields(read.center, ['center']);
    for (const [index, { name, set, expect, verdict }] of read.cases.entries()) {
      const path = ['cases', index];
      known.fields(set, [...path, 'set']);
      known.rules(expect, read.level, [...path, 'expect']);
      // It would come out right whatever the rules are.
      if (Object.keys(expect).length === 0 && verdict === undefined)
        mistakes.push(mistake(source.at([...path, 'expect']), (say) => say.empty));
      cases.push({
        name:
          name ??
          Object.entries(set)
            .map(([id, value]) => `${id}: ${value}`)
            .join(', '),
        file: file.file,
        line: source.at(path).line ?? 1,
        level: read.level,
        answers: new Map([...Object.entries(read.center), ...Object.entries(set)]),
        expect: new Map(Object.entries(expect)),
        verdict: verdict ?? null,
      });
    }
  }
  if (mistakes.length > 0) refuse('standard-invalid', { errors: sorted(mistakes, files) });
  return cases;
}

/** Checks what a case names against the standard. */
class Known {
  readonly #standard: Standard;
  readonly #source: YamlSource;
  readonly #mistakes: Mistake[];

  constructor(standard: Standard, source: YamlSource, mistakes: Mistake[]) {
    this.#standard = standard;
    this.#source = source;
    this.#mistakes = mistakes;
  }

  level(id: string, path: Path): void {
    const known = this.#standard.levels.map((level) => level.id);
    reference('level', id, known, () => this.#source.at(path), this.#mistakes);
  }

  fields(named: object, path: Path): void {
    const known = this.#standard.fields.map(({ id }) => id);
    for (const id of Object.keys(named)) {
      reference('field', id, known, () => this.#source.keyAt([...path, id]), this.#mistakes);
    }
  }

  rules(named: object, level: string, path: Path): void {
    const known = this.#standard.rules
      .filter(({ requirements }) => requirements.some((one) => one.level === level))
      .map(({ id }) => id);
    for (const id of Object.keys(named)) {
      reference('rule', id, known, () => this.#source.keyAt([...path, id]), this.#mistakes);
    }
  }
}
