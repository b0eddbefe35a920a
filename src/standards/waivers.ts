import { z } from 'zod';
import { HOME_ZONE, isDay, isTimeZone } from '../model/calendar.ts';
import { closest } from '../model/closest.ts';
import { type Mistake, refuse } from '../model/problem.ts';
import { saysSomething } from '../model/text.ts';
import type { Waiver } from '../model/waiver.ts';
import { checked } from './checked.ts';
import { sorted } from './load.ts';
import { mistake } from './mistake.ts';
import { told, toldForm, words } from './schema.ts';
import { type Path, parseYaml, type SourceFile, type YamlSource } from './yaml-source.ts';

/** 2026-02-30 has the form of a day. */
const toldDay = (text: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) ? told((say) => say.noSuchDay(text)) : toldForm((forms) => forms.day);

/** A document may be known by a bare number. */
const wordsOrNumber = z.union([z.string(), z.number()]).transform((value) => String(value).trim());
/** Left out or left empty: a flaw of the waiver, told beside the findings, and no reason to read no other. */
const perhaps = wordsOrNumber
  .nullable()
  .default(null)
  .transform((text) => (text === null || !saysSomething(text) ? null : text));

const entry = z.strictObject({
  center: words.optional(),
  pattern: words.optional(),
  level: words.optional(),
  office: words.optional(),
  rule: words,
  reason: perhaps,
  approver: perhaps,
  document: perhaps,
  expires: z.string().superRefine((text, { addIssue }) => {
    if (!isDay(text)) addIssue({ code: 'custom', ...toldDay(text) });
  }),
  timezone: words
    .refine(
      isTimeZone,
      toldForm((forms) => forms.timeZone),
    )
    .default(HOME_ZONE),
});
const file = z.array(entry);

type Entry = z.output<typeof entry>;

/** How the standard's levels are written: the id behind a text, or null. */
export interface KnownLevels {
  readonly idOf: (text: string) => string | null;
  /** For a suggestion. */
  readonly labels: readonly string[];
}

/** The waivers of a file. Throws a `waivers-invalid` refusal that holds every mistake found. */
export function loadWaivers(source: SourceFile, levels: KnownLevels): Waiver[] {
  if (isBlank(source.text)) return [];
  const mistakes: Mistake[] = [];
  const yaml = parseYaml(source, mistakes);
  const entries = yaml && checked(file, yaml, [], mistakes);
  const waivers = yaml && entries ? entries.map((one, index) => toWaiver(one, yaml, [index], levels, mistakes)) : [];
  if (mistakes.length > 0) refuse('waivers-invalid', { errors: sorted(mistakes, [source]) });
  return waivers.filter((waiver) => waiver !== null);
}

/** Nothing but comments: a list that has no waiver yet. */
function isBlank(text: string): boolean {
  return text.split('\n').every((line) => /^\s*(#|$)/.test(line));
}

function toWaiver(
  { center, pattern, level, office, ...rest }: Entry,
  yaml: YamlSource,
  path: Path,
  levels: KnownLevels,
  mistakes: Mistake[],
): Waiver | null {
  const id = level === undefined ? null : levels.idOf(level);
  if (level !== undefined && id === null) {
    const nearest = closest(level, levels.labels);
    mistakes.push(mistake(yaml.at([...path, 'level']), (say) => say.unknown('level', level, nearest)));
  }
  const text = center ?? pattern;
  if (text === undefined || (center !== undefined && pattern !== undefined)) {
    mistakes.push(mistake(yaml.at(path), (say) => say.centerOrPattern));
    return null;
  }
  const is = center === undefined ? 'pattern' : 'name';
  const { file: name, line, column } = yaml.at(path);
  return {
    center: { is, text },
    level: id,
    office: office ?? null,
    ...rest,
    location: { file: name, line: line!, column: column! },
  };
}
