import { printable } from '../../messages/printable.ts';
import { append, largest } from '../../model/lists.ts';
import { pad, widthOf, wrap } from '../terminal/layout.ts';
import type { Palette } from '../terminal/palette.ts';
import type { PageFacts, Tone } from './page.ts';

const INDENT = '  ';
const GAP = '  ';
/** A list of all that is lacking is long. */
const LONGEST = 2000;
/** Facts that are this long or shorter stand below each other in columns. */
const WIDEST = 36;

/** A thing by its title, and below it what is known of it, as many facts in a line as fit and none of them torn. */
export function factsLines(
  { title, note, facts }: PageFacts,
  width: number,
  paint: Palette,
  colour: (tone: Tone | undefined) => (text: string) => string,
): string[] {
  const texts = facts.map(({ label, value, tone }) => {
    const [name, told] = [printable(label), printable(value, LONGEST)];
    return { name, plain: `${name} ${told}`, painted: `${paint.dim(name)} ${colour(tone)(told)}`, tone };
  });
  const room = width - INDENT.length;
  const short = texts.map(({ plain }) => widthOf(plain)).filter((columns) => columns <= WIDEST);
  const column = largest(short, 1);
  const columns = Math.max(1, Math.floor((room + GAP.length) / (column + GAP.length)));
  const lines: string[] = [];
  let line: string[] = [];
  const close = (): void => {
    if (line.length > 0) lines.push(INDENT + line.join(GAP));
    line = [];
  };
  for (const { name, plain, painted, tone } of texts) {
    const columnsUsed = widthOf(plain);
    if (columnsUsed > column) {
      close();
      const [first = '', ...more] = wrap(plain, room);
      const isWhole = first.startsWith(name);
      lines.push(INDENT + (isWhole ? paint.dim(name) + colour(tone)(first.slice(name.length)) : colour(tone)(first)));
      append(
        lines,
        more.map((part) => INDENT + colour(tone)(part)),
      );
      continue;
    }
    line.push(painted + pad('', column - columnsUsed));
    if (line.length === columns) close();
  }
  close();
  return [...headLines(printable(title), printable(note), width, paint), ...lines];
}

function headLines(title: string, note: string, width: number, paint: Palette): string[] {
  if (widthOf(title) + GAP.length + widthOf(note) <= width) return [`${paint.bold(title)}${GAP}${paint.dim(note)}`];
  return [
    ...wrap(title, width).map(paint.bold),
    ...wrap(note, width - INDENT.length).map((part) => INDENT + paint.dim(part)),
  ];
}
