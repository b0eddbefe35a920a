import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { widthOf } from '../../src/reports/terminal/layout.ts';
import { render } from './render.ts';

const CASES = ([100, 80, 60, 50, 40] as const).flatMap((width) =>
  (['zh', 'en'] as const).flatMap((lang) => [false, true].map((verbose) => ({ width, lang, verbose }))),
);

describe('the report on a terminal (F25)', () => {
  it.each(CASES)('is the same text in colour: $width columns, $lang, verbose $verbose', async ({ lang, ...view }) => {
    const coloured = await render('terminal', lang, { ...view, colour: true });
    expect(coloured).toContain('\u001b[');
    const plain = await render('terminal', lang, { ...view, colour: false });
    const bare = (text: string): string => stripVTControlCharacters(text).replace(/ +$/gm, '');
    expect(bare(coloured)).toBe(plain);
    const wide = plain.split('\n').filter((line) => widthOf(line) > view.width);
    expect(wide).toEqual([]);
  });
});
