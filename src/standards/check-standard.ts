import type { Named } from '../messages/topics/mistakes.ts';
import { closest } from '../model/closest.ts';
import type { Location } from '../model/location.ts';
import type { Mistake } from '../model/problem.ts';
import type { Text } from '../model/text.ts';
import { mistake } from './mistake.ts';
import type { StandardFile } from './schema.ts';
import { Namespace } from './uniqueness.ts';
import type { Path, YamlSource } from './yaml-source.ts';

/** What no schema sees in standard.yaml: ids and words used twice, and references to nothing. */
export function checkStandard(standard: StandardFile, source: YamlSource, mistakes: Mistake[]): void {
  checkLevels(standard, source, mistakes);
  const categories = new Namespace('category', mistakes);
  for (const [index, { id }] of standard.categories.entries()) {
    categories.claim(id, source, ['categories', index, 'id']);
  }
  const parameters = new Namespace('parameter', mistakes);
  for (const [index, { id }] of standard.parameters.entries()) {
    parameters.claim(id, source, ['parameters', index, 'id']);
  }
  checkFields(standard, source, mistakes);
  checkLabels(standard, source, mistakes);
}

/** Words are claimed under the name of what they belong to; labels and ids count as words. */
function claimAll(
  names: Namespace,
  source: YamlSource,
  path: Path,
  owner: string,
  { label, aliases }: { label: Text; aliases: readonly string[] },
): void {
  for (const [lang, word] of Object.entries(label)) names.claim(word, source, [...path, 'label', lang], owner);
  for (const [index, alias] of aliases.entries()) names.claim(alias, source, [...path, 'aliases', index], owner);
}

function checkLevels({ levels, ambiguousLevels }: StandardFile, source: YamlSource, mistakes: Mistake[]): void {
  const ids = new Namespace('level', mistakes);
  const names = new Namespace('alias', mistakes);
  for (const [index, level] of levels.entries()) {
    ids.claim(level.id, source, ['levels', index, 'id']);
    claimAll(names, source, ['levels', index], level.id, level);
  }
  const known = levels.map(({ id }) => id);
  for (const [index, { text, between }] of ambiguousLevels.entries()) {
    names.claim(text, source, ['ambiguousLevels', index, 'text'], 'ambiguous');
    for (const [at, id] of between.entries()) {
      const path = ['ambiguousLevels', index, 'between', at];
      reference('level', id, known, () => source.at(path), mistakes);
    }
  }
}

function checkFields({ fields, combined }: StandardFile, source: YamlSource, mistakes: Mistake[]): void {
  const ids = new Namespace('field', mistakes);
  for (const [index, field] of fields.entries()) {
    ids.claim(field.id, source, ['fields', index, 'id']);
    if (field.kind !== 'yes-no' && field.min > field.max) {
      mistakes.push(mistake(source.at(['fields', index, 'max']), (say) => say.falls('max', 'min', field.min)));
    }
  }
  const known = fields.map(({ id }) => id);
  for (const [index, { id, fields: parts }] of combined.entries()) {
    ids.claim(id, source, ['combined', index, 'id']);
    for (const [at, part] of parts.entries()) {
      const path = ['combined', index, 'fields', at];
      reference('field', part, known, () => source.at(path), mistakes);
    }
  }
}

/** A header must mean one thing only, whichever of its spellings is used. */
function checkLabels({ identity, fields, combined }: StandardFile, source: YamlSource, mistakes: Mistake[]): void {
  const names = new Namespace('alias', mistakes);
  for (const key of ['name', 'level', 'office'] as const) {
    claimAll(names, source, ['identity', key], key, identity[key]);
  }
  for (const [list, entries] of [
    ['fields', fields],
    ['combined', combined],
  ] as const) {
    for (const [index, entry] of entries.entries()) claimAll(names, source, [list, index], entry.id, entry);
  }
}

/** Reports an id that names nothing, with the nearest that does. */
export function reference(
  what: Named,
  id: string,
  known: readonly string[],
  location: () => Location,
  mistakes: Mistake[],
): void {
  if (known.includes(id)) return;
  mistakes.push(mistake(location(), (say) => say.unknown(what, id, closest(id, known))));
}
