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
  let times = 1;
  while (random.chance(0.25)) times++;
  if (survey.shape === 'zip') return mutateZip(survey.bytes, times, random);
  let { bytes } = survey;
  for (; times > 0; times--) bytes = mutateOnce({ ...survey, bytes }, random);
  return bytes;
}

function mutateOnce({ shape, encoding, bytes }: Survey, random: Random): Buffer {
  if (shape === 'bytes' || random.chance(0.25)) return mutateBytes(bytes, random);
  if (encoding === undefined) return Buffer.from(mutateXml(bytes.toString(), random));
  const text = new TextDecoder(encoding.label, { ignoreBOM: true }).decode(bytes);
  return encoding.encode(mutateText(text, shape as Grammar, random));
}
