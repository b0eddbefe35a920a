import type { Draw } from '../draw.ts';
import type { Content } from '../values.ts';
import {
  drawPaired,
  type Form,
  fieldPath,
  Page,
  type Pair,
  type PairPlace,
  pairedSurvey,
  spellPlain,
} from './entries.ts';
import type { Survey } from './survey.ts';

/** Text that needs no quotes in YAML 1.2, in block and in flow style. */
const PLAIN = /^[\p{L}\p{N}√×✓—_][\p{L}\p{N}_√×✓—㎡²（）()/.*+，。-]*$/u;
/** Text that would be read as something else without quotes. */
const RESERVED = /^(true|false|null|[0-9][0-9.eE+_-]*)$/i;

function scalar(draw: Draw, content: Content): string {
  if (content === null) return draw.pick(['null', '~']);
  if (typeof content === 'number') return spellPlain(draw, content);
  if (typeof content === 'object') return 'nested' in content ? content.nested : 'null';
  if (typeof content === 'boolean') return String(content);
  const plain = PLAIN.test(content) && !RESERVED.test(content);
  if (plain && draw.chance(0.8)) return content;
  return draw.chance(0.5) ? JSON.stringify(content) : `'${content.replaceAll("'", "''")}'`;
}

class YamlPage extends Page {
  readonly draw: Draw;
  readonly file: string;
  readonly form: Form;

  constructor(draw: Draw, file: string, form: Form) {
    super();
    this.draw = draw;
    this.file = file;
    this.form = form;
  }

  pair(pair: Pair, index: number, inFlow: boolean): PairPlace {
    const path = fieldPath(this.form, index, pair.key);
    const key = this.spot(this.file, path);
    this.add(scalar(this.draw, pair.key));
    this.add(':');
    if (pair.content === null && !inFlow && this.draw.chance(0.5)) {
      return { key, value: { file: this.file, line: this.line, path, loose: true } };
    }
    this.add(this.draw.chance(0.1) ? '   ' : ' ');
    const value = this.spot(this.file, path);
    this.add(scalar(this.draw, pair.content));
    return { key, value };
  }

  flow(pairs: readonly Pair[], index: number): PairPlace[] {
    this.add('{ ');
    const places = pairs.map((pair, at) => {
      if (at > 0) this.add(', ');
      return this.pair(pair, index, true);
    });
    this.add(' }\n');
    return places;
  }

  block(pairs: readonly Pair[], index: number, indent: number): PairPlace[] {
    return pairs.map((pair, at) => {
      if (at > 0) {
        if (this.draw.chance(0.03)) this.add('\n');
        if (this.draw.chance(0.03)) this.add(`${' '.repeat(indent)}# 说明: 以上已核对\n`);
        this.add(' '.repeat(indent));
      }
      const place = this.pair(pair, index, false);
      this.add(this.draw.chance(0.05) ? '  # 已核对\n' : '\n');
      return place;
    });
  }
}

/** One centre, a list of them, or `centers:`, in block or flow style. */
export async function yaml(draw: Draw, file: string, taken: Set<string>): Promise<Survey> {
  const form = draw.pick<Form>(['single', 'list', 'list', 'centers', 'centers']);
  const centers = drawPaired(draw, form, taken);
  const page = new YamlPage(draw, file, form);
  if (draw.chance(0.3)) page.add('# 金水区调查\n---\n');
  if (form === 'centers') page.add('centers:\n');
  const dash = form === 'centers' ? draw.pick([0, 2]) : 0;
  const places = centers.map(({ pairs }, index) => {
    if (form === 'single') return page.block(pairs, index, 0);
    page.add(`${' '.repeat(dash)}- `);
    return draw.chance(0.15) ? page.flow(pairs, index) : page.block(pairs, index, dash + 2);
  });
  return pairedSurvey(file, page.bytes(draw), centers, places);
}
