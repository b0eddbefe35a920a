import { Chalk, type ChalkInstance } from 'chalk';
import type { Status, Verdict } from '../../model/finding.ts';

type Paint = (text: string) => string;

/** chalk paints all its arguments: in `map` it would paint the index too. */
const one =
  (paint: ChalkInstance): Paint =>
  (text) =>
    paint(text);

/** The colours of a report. Colour repeats what the words say; nothing is told by colour alone. */
export interface Palette {
  readonly bold: Paint;
  readonly dim: Paint;
  readonly warn: Paint;
  readonly verdict: Readonly<Record<Verdict, Paint>>;
  readonly status: Readonly<Record<Status, Paint>>;
}

export function palette(colour: boolean): Palette {
  const chalk = new Chalk({ level: colour ? 1 : 0 });
  const [red, yellow, cyan, green, magenta] = [chalk.red, chalk.yellow, chalk.cyan, chalk.green, chalk.magenta].map(
    one,
  );
  return {
    bold: one(chalk.bold),
    dim: one(chalk.dim),
    warn: yellow!,
    verdict: { noncompliant: red!, incomplete: yellow!, conditional: cyan!, compliant: green! },
    status: { fail: red!, missing: yellow!, invalid: magenta!, waived: cyan!, pass: green! },
  };
}
