import type { z } from 'zod';
import type { MistakeWords } from '../messages/topics/mistakes.ts';
import { closest } from '../model/closest.ts';
import { append } from '../model/lists.ts';
import type { Mistake } from '../model/problem.ts';
import { mistake, type Tell } from './mistake.ts';
import type { Path, YamlSource } from './yaml-source.ts';

type Issue = z.core.$ZodIssue;

/** A part of a file under its schema; null where it has mistakes, which are pushed with their places. */
export function checked<S extends z.ZodType>(
  schema: S,
  source: YamlSource,
  path: Path,
  mistakes: Mistake[],
): z.output<S> | null {
  const result = schema.safeParse(valueAt(source.data, path));
  if (result.success) return result.data;
  for (const issue of result.error.issues) append(mistakes, told(issue, source, path, schema));
  return null;
}

function told(issue: Issue, source: YamlSource, base: Path, schema: z.ZodType): Mistake[] {
  const path = [...base, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, issue.path, valueAt(source.data, base));
    return issue.keys.map((key) =>
      mistake(source.keyAt([...path, key]), (say) => unknownKey(key, known, source.isBare([...path, key]), say)),
    );
  }
  const found = valueAt(source.data, path);
  const last = path.at(-1);
  if (found === undefined && typeof last === 'string') {
    return [mistake(source.at(path), (say) => say.missingKey(last))];
  }
  const location = issue.code === 'invalid_key' ? source.keyAt(path) : source.at(path);
  return [mistake(location, (say) => message(issue, found, say))];
}

function message(issue: Issue, found: unknown, say: MistakeWords): string {
  switch (issue.code) {
    case 'invalid_type':
      return withSigns(say.expected(kind(issue.expected, say), describe(found, say)), found, say);
    case 'invalid_value':
      return oneOf(issue.values.map(String), found, say);
    case 'invalid_union':
      return oneOf((issue as { options?: readonly unknown[] }).options?.map(String) ?? [], found, say);
    case 'too_small':
      if (issue.origin !== 'number') return say.empty;
      return issue.inclusive ? say.below(String(issue.minimum)) : say.notAbove(String(issue.minimum));
    case 'custom':
      return refused(issue)?.(say) ?? issue.message;
    case 'invalid_key':
      return refused(issue.issues[0])?.(say) ?? say.syntax(issue.message);
    default:
      return issue.message;
  }
}

/** With what the key comes of, where it shows: `zh：样例`, or the end of a text with a comma in it. */
function unknownKey(key: string, known: readonly string[], bare: boolean, say: MistakeWords): string {
  const said = say.unknownKey(key, closest(key, known));
  if (SIGNS.test(key)) return say.fullWidth(said);
  return bare ? say.cutByComma(said) : said;
}

/** A colon or comma of Chinese holds together what YAML should take apart; its quotes are no quotes. */
const SIGNS = /^[\w\u4e00-\u9fff-]{1,40}\uff1a|\uff0c\s*[\w-]+\s*[:\uff1a]|^[\u201c\u201d\u2018\u2019]/;

function withSigns(said: string, found: unknown, say: MistakeWords): string {
  return typeof found === 'string' && SIGNS.test(found) ? say.fullWidth(said) : said;
}

/** The sentence that a refinement of ours has for what it refuses. */
function refused(issue: object | undefined): Tell | undefined {
  return (issue as { params?: { tell?: Tell } } | undefined)?.params?.tell;
}

function oneOf(options: readonly string[], found: unknown, say: MistakeWords): string {
  const near = typeof found === 'string' ? closest(found, options) : null;
  const expected = withSigns(
    say.expected(options.length === 1 ? say.text(options[0]!) : say.oneOf(options), describe(found, say)),
    found,
    say,
  );
  return near ? say.meant(expected, near) : expected;
}

/** A value as a person would name it: short texts and numbers by themselves, the rest by kind. */
function describe(value: unknown, say: MistakeWords): string {
  if (typeof value === 'string') return say.text(value.length > 40 ? `${value.slice(0, 40)}…` : value);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value === null || value === undefined) return say.kinds.null;
  return Array.isArray(value) ? say.kinds.array : say.kinds.object;
}

/** What a value has to be, by the name that a schema has for it; the name itself where we have no words for it. */
function kind(name: string, { kinds }: MistakeWords): string {
  return Object.hasOwn(kinds, name) ? kinds[name as keyof typeof kinds] : name;
}

function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return value;
}

/** The keys that a schema knows at a path, for a "did you mean". `value` picks the member of a union. */
function keysAt(schema: z.core.$ZodType, path: Path, value: unknown): string[] {
  const def = (schema as z.core.$ZodTypes)._zod.def;
  const [step, ...rest] = path;
  switch (def.type) {
    case 'optional':
    case 'default':
      return keysAt(def.innerType, path, value);
    case 'union':
      return def.options.filter((option) => fits(option, value)).flatMap((option) => keysAt(option, path, value));
    case 'object':
      if (step === undefined) return Object.keys(def.shape);
      return keysAt(def.shape[String(step)] as z.core.$ZodType, rest, valueAt(value, [step]));
    case 'array':
      return keysAt(def.element, rest, valueAt(value, [step as PropertyKey]));
    case 'record':
      return keysAt(def.valueType, rest, valueAt(value, [step as PropertyKey]));
    default:
      return [];
  }
}

/** Whether a value carries the constants that tell one member of a union from the others. */
function fits(option: z.core.$ZodType, value: unknown): boolean {
  return Object.entries(option._zod.propValues ?? {}).every(([key, allowed]) =>
    (allowed as Set<unknown>).has(valueAt(value, [key])),
  );
}
