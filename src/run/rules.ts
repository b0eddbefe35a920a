import type { Lang } from '../messages/languages.ts';
import type { Standard } from '../model/standard.ts';
import type { DrawTable } from '../reports/standard/rules.ts';
import { explainedRules } from './explain.ts';
import { type FormatOf, type Frame, render } from './outputs.ts';
import { selectLevels } from './selection.ts';
import { toldStandard } from './told-standard.ts';

/** A standard to be read aloud. */
export interface StandardRequest {
  readonly standard: Standard;
  readonly lang: Lang;
  readonly frame: Frame;
}

export interface RulesRequest extends StandardRequest {
  readonly level?: readonly string[];
  /** Draws a table of the rules of a category. */
  readonly draw: DrawTable;
}

/** `audit rules`: the standard as a table, of all levels or some. */
export function rules({ standard, lang, frame, level, draw }: RulesRequest) {
  const wanted = selectLevels(standard, level);
  const levels = standard.levels.filter(({ id }) => wanted.has(id));
  return render('rules', 'terminal', { ...toldStandard(standard, lang), levels, draw }, frame);
}

/** `audit explain RULE`: each rule that is meant, in full. */
export function explain({ standard, lang, frame, rule }: StandardRequest & { readonly rule: string }) {
  const found = explainedRules(rule, standard);
  return render('explain', 'terminal', { ...toldStandard(standard, lang), rules: found }, frame);
}

/** `audit standard map`: every clause of the documents with its rules, or why it has none. */
export function map({ standard, lang, frame, format }: StandardRequest & { readonly format: FormatOf<'map'> }) {
  return render('map', format, toldStandard(standard, lang), frame);
}

/** `audit standard docs`: the standard as a page of Markdown. */
export function docs({ standard, lang, frame }: StandardRequest) {
  return render('docs', 'markdown', toldStandard(standard, lang), frame);
}
