import { printable } from '../../messages/printable.ts';
import type { PlainCenter, PlainValue } from '../../model/plain.ts';
import type { Standard } from '../../model/standard.ts';
import { jsonText } from '../json-text.ts';
import type { ReadReport } from './context.ts';
import { shortOrigin } from './origin.ts';
import { decimal } from './yaml.ts';

/** A centre a line; `_origin` and `_origins` say where it and its answers were read, and are no answers. */
export function readJsonl(report: ReadReport): { pieces: Iterable<string> } {
  return { pieces: pieces(report) };
}

function* pieces({ plain, standard }: ReadReport): Generator<string> {
  for (const center of plain()) yield `${centerText(center, standard)}\n`;
}

function centerText({ name, level, office, origin, answers }: PlainCenter, { fields }: Standard): string {
  const origins = answers.map(({ field, origin: at }) => [fields[field]!.id, printable(shortOrigin(at))] as const);
  const who = { name, level, ...(office !== null && { office }) };
  const from = { _origin: origin, _origins: Object.fromEntries(origins) };
  const values = answers.map(({ field, value }) => `,${jsonText([fields[field]!.id]).slice(1, -1)}:${scalar(value)}`);
  return `${jsonText(who).slice(0, -1)}${values.join('')},${jsonText(from).slice(1)}`;
}

function scalar(value: PlainValue): string {
  return typeof value === 'number' ? decimal(value) : jsonText([value]).slice(1, -1);
}
