import type { Draw } from './draw.ts';
import type { Reading } from './oracle.ts';
import { type Content, fifteenDigits, LENGTHS, MISSING } from './values.ts';

export type Dimensions = readonly [Reading, Reading, Reading];

/** The one column that holds length, width and height of a stage. */
export function drawStage(
  draw: Draw,
  accept: (readings: Dimensions) => boolean,
): { content: Content; readings: Dimensions } {
  for (let attempt = 0; attempt < 500; attempt++) {
    const lot = draw.next();
    if (lot < 0.08) {
      const readings: Dimensions = [{ is: 'missing' }, { is: 'missing' }, { is: 'missing' }];
      if (accept(readings)) return { content: draw.pick(MISSING), readings };
    } else if (lot < 0.16) {
      const raw = draw.pick(['若干', '大小不一', '有', '#REF!']);
      const invalid = { is: 'invalid', raw } as const;
      if (accept([invalid, invalid, invalid])) return { content: raw, readings: [invalid, invalid, invalid] };
    } else {
      const sizes = ['stage_length', 'stage_width', 'stage_height'].map((id) => draw.pick(LENGTHS[id] ?? []));
      const readings = sizes.map((value) => ({ is: 'number', value: fifteenDigits(value) })) as unknown as Dimensions;
      const [long, wide, high] = sizes;
      const spellings = [
        `${long}×${wide}×${high}`,
        `${long}*${wide}*${high}`,
        `长${long}米，宽${wide}米，高${high}米`,
        `${long}米×${wide}米×${high}米`,
        `${long} × ${wide} × ${high}`,
      ];
      if (accept(readings)) return { content: draw.pick(spellings), readings };
    }
  }
  throw new Error('no acceptable stage');
}
