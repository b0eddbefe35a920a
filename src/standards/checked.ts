import type { z } from 'zod';
import { closest } from '../model/closest.ts';
import type { Mistake } from '../model/problem.ts';
import type { Text } from '../model/text.ts';
import { kind, say } from './words.ts';
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
  for (const issue of result.error.issues) mistakes.push(...told(issue, source, path, schema));
  return null;
}

function told(issue: Issue, source: YamlSource, base: Path, schema: z.ZodType): Mistake[] {
  const path = [...base, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, issue.path, valueAt(source.data, base));
    return issue.keys.map((key) => ({
      location: source.keyAt([...path, key]),
      message: say.unknownKey(key, closest(key, known)),
    }));
  }
  const found = valueAt(source.data, path);
  const last = path.at(-1);
  if (found === undefined && typeof last === 'string') {
    return [{ location: source.at(path), message: say.missingKey(last) }];
  }
  const location = issue.code === 'invalid_key' ? source.keyAt(path) : source.at(path);
  return [{ location, message: message(issue, found) }];
}

function message(issue: Issue, found: unknown): Text {
  switch (issue.code) {
    case 'invalid_type':
      return say.expected(kind(issue.expected), describe(found));
    case 'invalid_value':
      return oneOf(issue.values.map(String), found);
    case 'invalid_union':
      return oneOf((issue as { options?: readonly unknown[] }).options?.map(String) ?? [], found);
    case 'too_small':
      if (issue.origin !== 'number') return { zh: '不能为空', en: 'must not be empty' };
      return issue.inclusive
        ? { zh: `不能小于 ${issue.minimum}`, en: `must be at least ${issue.minimum}` }
        : { zh: `必须大于 ${issue.minimum}`, en: `must be above ${issue.minimum}` };
    case 'custom':
      return issue.params as unknown as Text;
    case 'invalid_key':
      return (issue.issues[0] as { params?: Text } | undefined)?.params ?? say.syntax(issue.message);
    default:
      return { zh: issue.message, en: issue.message };
  }
}

function oneOf(options: readonly string[], found: unknown): Text {
  const near = typeof found === 'string' ? closest(found, options) : null;
  const expected = say.expected(
    { zh: `${options.join('、')} 之一`, en: `one of ${options.join(', ')}` },
    describe(found),
  );
  return near ? { zh: `${expected.zh}；是否想写“${near}”？`, en: `${expected.en}; did you mean "${near}"?` } : expected;
}

/** A value as a person would name it: short texts and numbers by themselves, the rest by kind. */
function describe(value: unknown): Text {
  if (typeof value === 'string') {
    const short = value.length > 40 ? `${value.slice(0, 40)}…` : value;
    return { zh: `“${short}”`, en: `"${short}"` };
  }
  if (typeof value === 'number' || typeof value === 'boolean') return { zh: String(value), en: String(value) };
  if (value === null || value === undefined) return kind('null');
  return kind(Array.isArray(value) ? 'array' : 'object');
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
