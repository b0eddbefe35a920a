import type { Location } from '../model/location.ts';
import type { Mistake } from '../model/problem.ts';
import type { Clause, Field, Rule, SingleTest, Standard, Test } from '../model/standard.ts';
import type { SourceFile } from './yaml-source.ts';

export interface LintInput {
  readonly standard: Standard;
  /** The standard's own files; what it inherits is its base's to lint. */
  readonly files: readonly SourceFile[];
  /** The text of the documents; null where there is none to compare with. */
  readonly source: string | null;
  /** What a survey's reader takes a word in a header for: the id of a field, or null where it is no field. */
  readonly means: (word: string) => string | null;
}

/** What is not a mistake of form and still cannot be meant: told with the place of the entry that it is about. */
export function lint(input: LintInput): Mistake[] {
  const found: Mistake[] = [];
  const own = placesOf(input.files);
  const tell = (id: string, zh: string, en: string): void => {
    const location = own.get(id);
    if (location) found.push({ location, message: { zh, en } });
  };
  unusedFields(input.standard, tell);
  unusedParameters(input.standard, tell);
  for (const rule of input.standard.rules) {
    unreachable(rule, input.standard, tell);
    if (input.source !== null) unquoted(rule, input.source, tell);
  }
  for (const { rule } of input.standard.notInForce) if (input.source !== null) unquoted(rule, input.source, tell);
  clashes(input, tell);
  paragraphs(input, found);
  return found;
}

type Tell = (id: string, zh: string, en: string) => void;

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

/** All tests of one field in a test; dimensions as at-least. */
function singles(test: Test): readonly SingleTest[] {
  if (test.type === 'dimensions') return test.least.map((one) => ({ type: 'at-least', ...one }));
  if (test.type === 'grades') return test.grades.flatMap(({ tests }) => tests);
  return 'tests' in test ? test.tests : [test];
}

function unusedFields({ fields, rules, notInForce }: Standard, tell: Tell): void {
  const read = new Set<string>();
  for (const { requirements } of [...rules, ...notInForce.map(({ rule }) => rule)]) {
    for (const { test, when } of requirements) {
      for (const one of [...singles(test), ...(when ? [when] : [])]) {
        read.add(one.field);
        if (one.type === 'per-capita') read.add(one.of);
      }
    }
  }
  for (const { id } of fields) {
    if (!read.has(id)) tell(id, `字段“${id}”没有规则使用`, `no rule reads the field "${id}"`);
  }
}

function unusedParameters({ parameters, rules, notInForce }: Standard, tell: Tell): void {
  const used = new Set(
    [...rules, ...notInForce.map(({ rule }) => rule)].flatMap(({ requirements }) =>
      requirements.map(({ test }) => ('parameter' in test ? test.parameter : undefined)),
    ),
  );
  for (const { id } of parameters) {
    if (!used.has(id)) tell(id, `参数“${id}”没有规则使用`, `no rule uses the parameter "${id}"`);
  }
}

/** A rule that no answer can fail, a condition that no answer can meet, a grade that a lower one always comes before. */
function unreachable({ id, requirements }: Rule, { fields }: Standard, tell: Tell): void {
  const fieldOf = new Map(fields.map((field) => [field.id, field]));
  for (const { test, when, level } of requirements) {
    for (const one of test.type === 'any-of' || test.type === 'grades' ? [] : singles(test)) {
      if (alwaysMet(one, fieldOf.get(one.field)!)) {
        tell(
          id,
          `${level}：字段“${one.field}”的任何值都合格，规则不起作用`,
          `${level}: any value of "${one.field}" passes`,
        );
      }
    }
    if (when && alwaysMet(when, fieldOf.get(when.field)!)) {
      tell(id, `${level}：when 的条件总是成立`, `${level}: the condition of when always holds`);
    }
    if (test.type === 'grades') {
      for (const [index, { id: grade, tests }] of test.grades.entries()) {
        const before = test.grades.slice(0, index).find((higher) => tests.some((low) => isEasier(higher.tests, low)));
        if (!before) continue;
        tell(
          id,
          `${level}：等级“${before.id}”比“${grade}”容易达到，顺序应从高到低`,
          `${level}: the grade "${before.id}" asks less than "${grade}"; grades go from the highest down`,
        );
      }
    }
  }
}

function alwaysMet(test: SingleTest, { min = 0, max = Number.MAX_VALUE }: Field): boolean {
  if (test.type === 'at-least') return test.value <= min && test.parameter === undefined;
  if (test.type === 'at-most') return test.value >= max && test.parameter === undefined;
  return test.type === 'between' && test.least <= min && test.most >= max;
}

function isEasier(higher: readonly SingleTest[], low: SingleTest): boolean {
  return higher.some(
    (high) =>
      high.field === low.field &&
      ((high.type === 'at-least' && low.type === 'at-least' && high.value < low.value) ||
        (high.type === 'at-most' && low.type === 'at-most' && high.value > low.value)),
  );
}

const plain = (text: string): string => text.replace(/\s+/g, '');

function unquoted({ id, requirements }: Rule, source: string, tell: Tell): void {
  const text = plain(source);
  const missing = new Map<string, Clause>();
  for (const { clause } of requirements) if (!text.includes(plain(clause.text))) missing.set(clause.text, clause);
  for (const words of missing.keys())
    tell(id, `原文中找不到“${words}”`, `the source does not hold the words "${words}"`);
}

function clashes({ standard: { fields }, means }: LintInput, tell: Tell): void {
  for (const { id, label, aliases } of fields) {
    for (const word of [label.zh, label.en, ...aliases]) {
      const meant = means(word);
      if (meant === id) continue;
      const other = meant === null ? { zh: '不当作字段', en: 'no field' } : { zh: `当作“${meant}”`, en: `"${meant}"` };
      tell(id, `表头“${word}”读表时${other.zh}`, `a header "${word}" is read as ${other.en}`);
    }
  }
}

/** Of the standard's own document: paragraphs without rule or reason, rules outside the list, words that are not there. */
function paragraphs({ standard, files, source }: LintInput, found: Mistake[]): void {
  const main = files[0];
  if (!main || standard.paragraphs.length === 0) return;
  const quoted = new Set(
    [...standard.rules, ...standard.notInForce.map(({ rule }) => rule)].flatMap(({ requirements }) =>
      requirements.map(({ clause }) => `${clause.document}\n${clause.section}\n${clause.number}`),
    ),
  );
  const lines = main.text.split('\n');
  for (const { document, section, number, text, notAudited } of standard.paragraphs) {
    const at = lines.findIndex((line) => line.includes(text));
    if (at < 0) continue;
    const location = { file: main.file, line: at + 1, column: 1 };
    if (notAudited === undefined && !quoted.has(`${document}\n${section}\n${number}`)) {
      const message = {
        zh: `${section} 第 ${number} 段没有规则，也没有写 notAudited 的理由`,
        en: `paragraph ${number} of ${section} has neither a rule nor a reason under notAudited`,
      };
      found.push({ location, message });
    }
    if (source !== null && !plain(source).includes(plain(text))) {
      found.push({
        location,
        message: { zh: `原文中找不到“${text}”`, en: `the source does not hold the words "${text}"` },
      });
    }
  }
}
