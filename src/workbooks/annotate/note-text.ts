import type { FindingWords } from '../../messages/findings.ts';
import { printable } from '../../messages/printable.ts';
import { labelOf, textIn } from '../../messages/text-in.ts';
import type { AnnotateWords } from '../../messages/topics/annotate.ts';
import type { Words } from '../../messages/words.ts';
import type { Level } from '../../model/standard.ts';
import type { Mark, MarkedFinding } from './marks.ts';
import type { Note } from './sheet/notes.ts';

/** Characters of a note: more are never read, and slow every program down. */
const LONGEST = 1200;
const LONGEST_OBSERVED = 80;

export interface NoteContext {
  readonly words: Words;
  readonly findingWords: FindingWords;
  readonly annotateWords: AnnotateWords;
  readonly levels: readonly Level[];
}

/** The note on a marked cell: each finding with clause, what is required, observed and to be done. */
export function noteOf(mark: Mark, context: NoteContext): Note {
  const { words, annotateWords } = context;
  const statuses = [...new Set(mark.findings.map(({ finding }) => words.statuses[finding.status]))];
  const text = mark.findings.map((found) => paragraph(found, mark.row, context)).join('\n\n');
  const { column, row } = mark;
  const { note } = annotateWords;
  const cut = text.length > LONGEST ? text.slice(0, LONGEST) + note.cut : text;
  return { column, row, title: note.title(words.list(statuses)), text: cut };
}

function paragraph({ center, finding }: MarkedFinding, row: number, context: NoteContext): string {
  const { words, findingWords, annotateWords, levels } = context;
  const { note } = annotateWords;
  const { rule, requirement } = finding;
  const { clause } = requirement;
  const level = labelOf(levels, clause.level, words.lang);
  const gap = findingWords.gap(finding);
  const place = center.place.field(finding.part.field);
  const own = Number(/(?<!\d)\d+$/.exec(place.cell ?? '')?.[0] ?? row);
  return [
    own === row ? '' : note.merged(own, printable(center.name)),
    note.rule(textIn(rule.title, words.lang), words.obligations[requirement.obligation]),
    note.required(findingWords.required(requirement)),
    note.observed(observed(finding, context)),
    gap === '' ? '' : note.gap(gap),
    note.clause(words.clause(clause.section, level, clause.number), clause.text),
    note.remedy(findingWords.remediation(finding)),
  ]
    .filter((line) => line !== '')
    .join('\n');
}

/** What the survey says; with the reason, where that cannot be read. */
function observed(finding: MarkedFinding['finding'], { words, findingWords, annotateWords }: NoteContext): string {
  const { value } = finding.part;
  const all = findingWords.observed(finding);
  const said = all.length > LONGEST_OBSERVED ? `${all.slice(0, LONGEST_OBSERVED)}…` : all;
  if (finding.status !== 'invalid' || typeof value !== 'object' || value.is !== 'invalid') return said;
  return annotateWords.note.unreadable(said, words.invalid[value.reason]);
}
