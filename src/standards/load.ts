import { append } from '../model/lists.ts';
import type { Location } from '../model/location.ts';
import { type Mistake, refuse } from '../model/problem.ts';
import type { Standard } from '../model/standard.ts';
import { checkRule, type PlacedRule } from './check-rule.ts';
import { checkStandard, reference } from './check-standard.ts';
import { checked } from './checked.ts';
import { type Extended, extend } from './extend.ts';
import { mistake } from './mistake.ts';
import { rule as ruleSchema } from './rule-schema.ts';
import { categoryFile, extendingFile, type StandardFile, standardFile } from './schema.ts';
import { toStandard } from './to-standard.ts';
import { Namespace } from './uniqueness.ts';
import { parseYaml, type SourceFile, type YamlSource } from './yaml-source.ts';

const MAIN = 'standard.yaml';

/** Is this the file that a standard is named in? */
export function isMain({ file }: SourceFile): boolean {
  return file.split(/[\\/]/).at(-1) === MAIN;
}

/** The id of the standard that standard.yaml extends; null where it extends none or cannot be read. */
export function extendedBy(files: readonly SourceFile[]): { id: string; location: Location } | null {
  const main = files.find(isMain);
  const source = main && parseYaml(main, []);
  const id = (source?.data as { extends?: unknown } | null)?.extends;
  return source && typeof id === 'string' ? { id, location: source.at(['extends']) } : null;
}

type Main = Omit<Extended, 'inherited'> & { readonly inherited: Extended['inherited'] | null };

/**
 * Makes a standard of its files: standard.yaml and any number of files of rules. Throws a `standard-invalid` refusal
 * that holds every mistake found, by file and place; `files` are told in their order.
 * @param base the standard that standard.yaml extends, where it does
 */
export function loadStandard(files: readonly SourceFile[], base: Standard | null = null): Standard {
  const mistakes: Mistake[] = [];
  const rules: PlacedRule[] = [];
  let main: Main | null = null;
  const mainFile = files.find(isMain);
  for (const file of files) {
    const source = parseYaml(file, mistakes);
    if (!source) continue;
    if (file === mainFile) main = readMain(source, base, mistakes);
    else append(rules, placedRules(source, mistakes));
  }
  if (!mainFile) {
    const file = (files[0]?.file ?? '').replace(/(?<![^\\/])[^\\/]*$/, MAIN);
    mistakes.push(mistake({ file, line: 1, column: 1 }, (say) => say.noFile));
  }
  if (main) checkStandard(main.standard, main.source, mistakes);
  checkRules(rules, main, mistakes);
  if (main && mistakes.length === 0 && rules.length + (main.inherited?.rules.length ?? 0) === 0)
    mistakes.push(mistake(main.source.at([]), (say) => say.noRules));
  if (mistakes.length > 0 || !main) refuse('standard-invalid', { errors: sorted(mistakes, files) });
  return toStandard(main.standard, rules, main.inherited);
}

function readMain(source: YamlSource, base: Standard | null, mistakes: Mistake[]): Main | null {
  if (base === null) {
    const standard = checked(standardFile, source, [], mistakes);
    return standard && { standard, source, inherited: null };
  }
  const file = checked(extendingFile, source, [], mistakes);
  return file && extend(file, base, source, mistakes);
}

/** The rules of one file that are well formed. */
function placedRules(source: YamlSource, mistakes: Mistake[]): PlacedRule[] {
  const file = checked(categoryFile, source, [], mistakes);
  const placed: PlacedRule[] = [];
  for (const index of file?.rules.keys() ?? []) {
    const path = ['rules', index];
    const rule = checked(ruleSchema, source, path, mistakes);
    if (rule) placed.push({ rule, category: file?.category ?? '', source, path });
  }
  return placed;
}

/** Ids and quotations can be compared without a standard.yaml; the rest needs one that is in order. */
function checkRules(rules: readonly PlacedRule[], main: Main | null, mistakes: Mistake[]): void {
  const standard: StandardFile | null = main?.standard ?? null;
  const ids = new Namespace('rule', mistakes);
  for (const { id } of [...(main?.inherited?.rules ?? []), ...(main?.inherited?.off ?? []).map(({ rule }) => rule)]) {
    ids.claim(id, main!.source, ['identity']);
  }
  const categories = standard?.categories.map(({ id }) => id) ?? [];
  const seen = new Set<YamlSource>();
  for (const placed of rules) {
    const { rule, category, source, path } = placed;
    ids.claim(rule.id, source, [...path, 'id']);
    if (!rule.id.startsWith(`${category}.`)) {
      mistakes.push(mistake(source.at([...path, 'id']), (say) => say.ruleIdStart(category)));
    }
    if (!standard) continue;
    if (!seen.has(source)) reference('category', category, categories, () => source.at(['category']), mistakes);
    seen.add(source);
    checkRule(placed, standard, mistakes);
  }
  checkQuotations(rules, mistakes);
}

/** A clause reads the same wherever it is quoted. */
function checkQuotations(rules: readonly PlacedRule[], mistakes: Mistake[]): void {
  const quoted = new Map<string, string>();
  for (const { rule, source, path } of rules) {
    for (const [level, { clause, text, section = rule.section }] of Object.entries(rule.levels)) {
      // A section of its own names a paragraph, of which a rule quotes the sentence that it stands on.
      if (section !== undefined) continue;
      const key = `${level} ${clause}`;
      const first = quoted.get(key) ?? text;
      quoted.set(key, first);
      if (first === text) continue;
      const location = source.at([...path, 'levels', level, 'text']);
      mistakes.push(mistake(location, (say) => say.quotedOtherwise(level, clause, first)));
    }
  }
}

/** In the order of the files, then by place. */
export function sorted(mistakes: readonly Mistake[], files: readonly SourceFile[]): Mistake[] {
  const order = (location: Location): number[] => [
    files.findIndex(({ file }) => file === location.file),
    location.line ?? 0,
    location.column ?? 0,
  ];
  return [...mistakes].sort((a, b) => {
    const right = order(b.location);
    return (
      order(a.location)
        .map((part, index) => part - (right[index] as number))
        .find((part) => part !== 0) ?? 0
    );
  });
}
