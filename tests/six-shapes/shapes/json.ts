import type { Draw } from '../draw.ts';
import type { Content } from '../values.ts';
import { drawPaired, type Form, fieldPath, Page, type PairPlace, pairedSurvey, spellPlain } from './entries.ts';
import type { Survey } from './survey.ts';

function spell(draw: Draw, content: Content): string {
  if (typeof content === 'number') return spellPlain(draw, content);
  if (content !== null && typeof content === 'object') return 'nested' in content ? content.nested : 'null';
  const text = JSON.stringify(content);
  if (draw.chance(0.95)) return text;
  return text.replace(/[^ -~]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** One centre, a list of them, or `centers`, on one line or indented. */
export async function json(draw: Draw, file: string, taken: Set<string>): Promise<Survey> {
  const form = draw.pick<Form>(['single', 'list', 'centers']);
  const centers = drawPaired(draw, form, taken);
  const page = new Page();
  const compact = draw.chance(0.3);
  const newline = (depth: number) => (compact ? '' : `\n${'  '.repeat(depth)}`);
  const depth = form === 'single' ? 0 : form === 'list' ? 1 : 2;
  if (form === 'list') page.add('[');
  if (form === 'centers') page.add(`{${newline(1)}"centers": [`);
  const places = centers.map(({ pairs }, index): PairPlace[] => {
    if (index > 0) page.add(',');
    if (form !== 'single') page.add(newline(depth));
    page.add('{');
    const spots = pairs.map(({ key, content }, at) => {
      page.add((at > 0 ? ',' : '') + newline(depth + 1));
      const path = fieldPath(form, index, key);
      const keySpot = page.spot(file, path);
      page.add(`${JSON.stringify(key)}:${compact ? '' : ' '}`);
      const value = page.spot(file, path);
      page.add(spell(draw, content));
      return { key: keySpot, value };
    });
    page.add(`${newline(depth)}}`);
    return spots;
  });
  if (form === 'list') page.add(`${newline(0)}]`);
  if (form === 'centers') page.add(`${newline(1)}]${newline(0)}}`);
  if (draw.chance(0.7)) page.add('\n');
  return pairedSurvey(file, page.bytes(draw), centers, places);
}
