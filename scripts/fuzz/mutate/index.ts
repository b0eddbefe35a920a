import type { Random } from '../../samples/random.ts';
import type { Survey } from '../corpus.ts';
import { mutateBytes } from './bytes.ts';
import { type Grammar, mutateText } from './text.ts';
import { mutateXml } from './xml.ts';
import { mutateZip } from './zip.ts';

/** What a survey is made of. */
export type Shape = 'bytes' | 'zip' | 'xml' | Grammar;

/** The survey with a few changes, mostly one. */
export function mutate(survey: Survey, random: Random): Buffer {
  let bytes = mutateOnce(survey, survey.bytes, random);
  while (random.chance(0.25) && bytes.length > 0) bytes = mutateOnce(survey, bytes, random);
  return bytes;
}

function mutateOnce({ shape, encoding }: Survey, bytes: Buffer, random: Random): Buffer {
  if (shape === 'bytes') return mutateBytes(bytes, random);
  if (shape === 'zip') return mutateZip(bytes, random);
  if (random.chance(0.25)) return mutateBytes(bytes, random);
  if (shape === 'xml') return Buffer.from(mutateXml(bytes.toString(), random));
  const { label, encode } = encoding!;
  return encode(mutateText(new TextDecoder(label, { ignoreBOM: true }).decode(bytes), shape, random));
}
