import { gradesOf, necessaryTests, reach, strictness, testFields } from '../audit/rule-types/index.ts';
import type { Bounds, Reach } from '../audit/rule-types/reach.ts';
import { inAll } from '../messages/in-all.ts';
import type { DoubtWords } from '../messages/topics/doubts.ts';
import type { Location } from '../model/location.ts';
import type { Mistake } from '../model/problem.ts';
import type { Requirement, Rule, SingleTest, Standard } from '../model/standard.ts';
import { parameterOf } from './parameters.ts';
import { strangeThresholds } from './quoted-numbers.ts';
import { type Path, parseYaml, type SourceFile } from './yaml-source.ts';

export interface LintInput {
  readonly standard: Standard;
  /** The standard's own files; what it inherits is its base's to lint. */
  readonly files: readonly SourceFile[];
  /** The text of the documents; null where there is none to compare with. */
  readonly source: string | null;
  /** What a survey's reader takes a word in a header for: the id of a field, or null where it is no field. */
  readonly means: (word: string) => string | null;
  /** All numbers that a text says, in digits and in words. */
  readonly numbers: (text: string) => readonly number[];
}

/** Picks the sentence for a doubt in each language. */
type Tell = (say: DoubtWords) => string;

/** What is odd about a field, a parameter or a rule. */
interface Doubt {
  readonly id: string;
  readonly tell: Tell;
}

/** What is not a mistake of form and still cannot be meant: told with the place of the entry that it is about. */
export function lintStandard({ standard, files, source, means, numbers }: LintInput): Mistake[] {
  const waiting = standard.notInForce.map(({ rule }) => rule);
  const all = [...standard.rules, ...waiting];
  const doubts = [
    ...unusedFields(standard, all),
    ...unusedParameters(standard, all),
    ...standard.rules.flatMap((rule) => [...pointless(rule, standard), ...misquotes(rule, source)]),
    ...all.flatMap((rule) => otherThresholds(rule, numbers)),
    ...waiting.flatMap((rule) => misquotes(rule, source)),
    ...misreadHeaders(standard, means),
    ...idleLevels(standard, all),
  ];
  const places = placesOf(files);
  const own = doubts.flatMap(({ id, tell }) => {
    const location = places.get(id);
    return location ? [told(location, tell)] : [];
  });
  return [
    ...own,
    ...files.flatMap(replacedConditions),
    ...(files[0] ? paragraphDoubts(standard, all, files[0], source) : []),
  ];
}

function told(location: Location, tell: Tell): Mistake {
  return { location, message: inAll('doubts', tell) };
}

/** Where each id is declared: the line of `id: …`. */
function placesOf(files: readonly SourceFile[]): Map<string, Location> {
  const places = new Map<string, Location>();
  for (const { file, text } of files) {
    for (const [index, line] of text.split('\n').entries()) {
      const match = /^(\s*-\s*(?:\{\s*)?id:\s*)["']?([\w.-]+)/.exec(line);
      if (match && !places.has(match[2]!)) {
        places.set(match[2]!, { file, line: index + 1, column: match[1]!.length + 1 });
      }
    }
  }
  return places;
}

/** Cells with a condition of their own in rules that have one, too. */
function replacedConditions(file: SourceFile): Mistake[] {
  const source = parseYaml(file, []);
  const { rules } = Object(source?.data) as { rules?: unknown };
  if (source === null || !Array.isArray(rules)) return [];
  return rules.flatMap((rule: { when?: object; levels: Record<string, { when?: object }> }, index) => {
    const cells =
      rule.when === undefined ? [] : Object.entries(rule.levels).filter(([, { when }]) => when !== undefined);
    return cells.map(([level]) => {
      const path: Path = ['rules', index, 'levels', level, 'when'];
      return told(source.at(path), (say) => say.conditionReplaced(level));
    });
  });
}

function unusedFields({ fields }: Standard, rules: readonly Rule[]): Doubt[] {
  const requirements = rules.flatMap((rule) => rule.requirements);
  const tests = requirements.flatMap(({ test, when }) => (when ? [test, when] : [test]));
  const read = new Set(tests.flatMap(testFields));
  return fields.filter(({ id }) => !read.has(id)).map(({ id }) => ({ id, tell: (say) => say.unusedField(id) }));
}

function unusedParameters({ parameters }: Standard, rules: readonly Rule[]): Doubt[] {
  const used = new Set(rules.flatMap(({ requirements }) => requirements.map(({ test }) => parameterOf(test))));
  return parameters.filter(({ id }) => !used.has(id)).map(({ id }) => ({ id, tell: (say) => say.unusedParameter(id) }));
}

/** A rule that waits for a parameter is for its level all the same. */
function idleLevels({ levels }: Standard, rules: readonly Rule[]): Doubt[] {
  const judged = new Set(rules.flatMap(({ requirements }) => requirements.map(({ level }) => level)));
  return levels.filter(({ id }) => !judged.has(id)).map(({ id }) => ({ id, tell: (say) => say.noRulesOf(id) }));
}

/** A rule or a condition that tells no centres apart, and a grade that a lower one always comes before. */
function pointless({ id, requirements }: Rule, standard: Standard): Doubt[] {
  const tells = requirements.flatMap((requirement) => [
    ...idleTests(requirement, standard),
    ...idleCondition(requirement, standard),
    ...easierGrades(requirement),
  ]);
  return tells.map((tell) => ({ id, tell }));
}

function idleTests({ test, level }: Requirement, standard: Standard): Tell[] {
  return necessaryTests(test).flatMap((one) => {
    const found = reachIn(standard, one);
    if (found === 'always') return [(say) => say.alwaysPassed(level, one.field)];
    return found === 'never' ? [(say) => say.neverPassed(level, one.field)] : [];
  });
}

function idleCondition({ when, level }: Requirement, standard: Standard): Tell[] {
  const found = when ? reachIn(standard, when) : 'sometimes';
  if (found === 'always') return [(say) => say.alwaysAsked(level)];
  return found === 'never' ? [(say) => say.neverAsked(level)] : [];
}

/** Whoever sets a parameter may set it otherwise. */
function reachIn({ fields }: Standard, test: SingleTest): Reach {
  const boundsOf = (id: string): Bounds => {
    const { min = 0, max = Number.MAX_VALUE } = fields.find((field) => field.id === id)!;
    return { min, max };
  };
  return parameterOf(test) === undefined ? reach(test, boundsOf) : 'sometimes';
}

/** Each grade before which stands one that asks less: whoever has the second has the first, and is given that. */
function easierGrades({ test, level }: Requirement): Tell[] {
  const grades = gradesOf(test)?.all ?? [];
  return grades.flatMap(({ id, tests }, index) => {
    const before = grades.slice(0, index).find((higher) => asksLess(higher.tests, tests));
    return before ? [(say) => say.easierGrade(level, before.id, id)] : [];
  });
}

function asksLess(higher: readonly SingleTest[], lower: readonly SingleTest[]): boolean {
  return lower.some((low) => higher.some((high) => (strictness(high, low) ?? 0) < 0));
}

const plain = (text: string): string => text.replace(/\s+/g, '');

/** Words that a rule quotes and the source does not hold; blanks and line breaks aside. */
function misquotes({ id, requirements }: Rule, source: string | null): Doubt[] {
  if (source === null) return [];
  const text = plain(source);
  const missing = new Set(
    requirements.map(({ clause }) => clause.text).filter((quoted) => !text.includes(plain(quoted))),
  );
  return [...missing].map((quoted) => ({ id, tell: (say) => say.unquoted(quoted) }));
}

/** A figure that a rule asks and its quotation does not say, though it says others: a slip of the pen. */
function otherThresholds({ id, requirements }: Rule, numbers: LintInput['numbers']): Doubt[] {
  return requirements.flatMap((requirement) =>
    strangeThresholds(requirement, numbers).map((value) => ({
      id,
      tell: (say: DoubtWords) => say.otherNumber(requirement.level, value, requirement.clause.text),
    })),
  );
}

/** Words for a field that the reader of a survey takes for something else. */
function misreadHeaders({ fields }: Standard, means: LintInput['means']): Doubt[] {
  return fields.flatMap(({ id, label, aliases }) =>
    [...Object.values(label), ...aliases].flatMap((word): Doubt[] => {
      const meant = means(word);
      if (meant === id) return [];
      return [{ id, tell: (say) => (meant === null ? say.noHeader(word) : say.otherHeader(word, meant)) }];
    }),
  );
}

/** Of the document's paragraphs that the main file lists: those without rule or reason, and words that are not there. */
function paragraphDoubts(
  { paragraphs }: Standard,
  rules: readonly Rule[],
  { file, text: main }: SourceFile,
  source: string | null,
): Mistake[] {
  const key = (document: string, section: string, number: number): string => [document, section, number].join('\n');
  const clauses = rules.flatMap(({ requirements }) => requirements.map(({ clause }) => clause));
  const covered = new Set(clauses.map(({ document, section, number }) => key(document, section, number)));
  const lines = main.split('\n');
  return paragraphs.flatMap(({ document, section, number, text, notAudited }) => {
    const at = lines.findIndex((line) => line.includes(text));
    if (at < 0) return [];
    const tells: Tell[] = [];
    if (!notAudited && !covered.has(key(document, section, number)))
      tells.push((say) => say.uncovered(section, number));
    if (source !== null && !plain(source).includes(plain(text))) tells.push((say) => say.unquoted(text));
    return tells.map((tell) => told({ file, line: at + 1, column: 1 }, tell));
  });
}
