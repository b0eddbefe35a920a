import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

/** What is read in surveys and other files, whatever the language of the output, and signs that every language has. */
const READ = [
  'src/audit/outcome.ts', // 有, which is what a survey says
  'src/cli/commands/progress.ts', // ways to write a day
  'src/cli/commands/rectify.ts',
  'src/cli/shared-options.ts', // signs between several values
  'src/ledger/done.ts',
  'src/model/calendar.ts',
  'src/model/fold.ts',
  'src/plan/near.ts', // endings of names, which are passed over where names are alike
  'src/readers/csv/delimiter.ts',
  'src/readers/dates.ts',
  'src/readers/number-format/', // General in Chinese programs, and signs of money
  'src/readers/ods/', // numerals, and signs of money
  'src/readers/yaml/plain.ts',
  'src/reports/csv.ts', // signs by which a formula begins
  'src/reports/github.ts', // a sign in place of one that GitHub would obey
  'src/reports/terminal/layout.ts', // signs that begin or end no line
  'src/run/header-words.ts', // brackets around the unit of a word
  'src/run/standard/scaffold.ts', // a standard to begin with, in both languages as a standard is
  'src/standards/schema.ts', // units
  'src/standards/uniqueness.ts', // brackets
  'src/survey/plain/spelling.ts', // what is written so that it is read again as it was
  'src/survey/sheets-centers.ts', // names of sheets that nobody expects to hold centres
  'src/survey/cards/', // labels that stand beside their values
  'src/survey/table/choice-lists.ts', // signs by which form collectors join choices
  'src/survey/table/column-numbers.ts', // 甲 乙, 栏次: how columns are numbered
  'src/survey/table/down.ts', // 同上 and its signs
  'src/survey/table/grid.ts', // 单位：, and the signs of titles
  'src/survey/table/header-watch.ts', // labels with a colon, which are signed and head no column
  'src/survey/table/headers.ts', // signs of sentences, which are no header
  'src/survey/table/row-sorter.ts', // signs of notes, and how many of something stand where a name would
  'src/survey/table/belonging.ts', // what is counted behind an office
  'src/survey/table/table.ts', // endings of names that stand alone
  'src/survey/values/', // figures, dimensions, ways to write yes and no
  'src/survey/words/codes.ts', // codes that a header explains
  'src/survey/words/header-grammar.ts', // choices to tick, and multipliers of money
  'src/survey/words/levels.ts', // what stands around a level in a title
  'src/survey/words/tails.ts', // what titles end in
  'src/survey/words/lexicon.ts',
  'src/survey/words/row-words.ts', // what a row that is no centre calls itself
  'src/survey/words/segments.ts', // numbering, years and dimensions in headers
  'src/survey/words/tails.ts', // how titles end
  'src/survey/words/titles.ts', // what stands around an office in a title
  'src/survey/words/units.ts', // spellings of units
  'src/survey/words/vocabulary.ts', // words of headers that belong to no standard
  'src/workbooks/annotate/sheet/comments.ts', // the name of a font
  'src/workbooks/annotate/sheet/styles.ts',
  'src/workbooks/template/style.ts',
];

/** What a standard says, as it is written and as it is meant by what a person writes, not as it is told. */
const OF_STANDARDS = [
  'src/run/explain.ts',
  'src/run/waivers-text.ts',
  'src/standards/schema.ts',
  'src/survey/words/levels.ts',
  'src/survey/words/lexicon.ts',
];

const CHINESE = /[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]/;
const LANGUAGES = ['zh', 'en'];

const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => `src/${name.replaceAll('\\', '/')}`)
  .filter((file) => !file.startsWith('src/messages/'));

/** The places in a file where something is found. */
function places(file: string, isFound: (node: ts.Node) => boolean): string[] {
  const source = ts.createSourceFile(file, readFileSync(join(ROOT, file), 'utf8'), ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (isFound(node)) found.push(`${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isText(node: ts.Node): boolean {
  const { SyntaxKind: kind } = ts;
  return (
    ts.isStringLiteralLike(node) ||
    [kind.TemplateHead, kind.TemplateMiddle, kind.TemplateTail, kind.RegularExpressionLiteral].includes(node.kind)
  );
}

/** `lang === 'zh'`, `{ zh: …, en: … }`, `label.zh`, `text[lang]`: what is said in one language and not in another. */
function asksForLanguage(node: ts.Node): boolean {
  if (ts.isStringLiteralLike(node)) return LANGUAGES.includes(node.text);
  if (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node))
    return LANGUAGES.includes(node.name.getText());
  if (ts.isPropertyAccessExpression(node)) return LANGUAGES.includes(node.name.text);
  return ts.isElementAccessExpression(node) && /(?:^|\.)#?lang$/.test(node.argumentExpression.getText());
}

describe('sentences stand in src/messages alone', () => {
  it('finds the files to look at', () => {
    expect(files.length).toBeGreaterThan(200);
    expect(places('src/messages/zh/core.ts', (node) => isText(node) && CHINESE.test(node.getText()))).not.toEqual([]);
    expect(places('src/survey/words/lexicon.ts', asksForLanguage)).not.toEqual([]);
  });

  it('and no other file speaks Chinese', () => {
    const others = files.filter((file) => !READ.some((path) => file.startsWith(path)));
    expect(others.flatMap((file) => places(file, (node) => isText(node) && CHINESE.test(node.getText())))).toEqual([]);
  });

  it('and no other file asks in which language it speaks', () => {
    const others = files.filter((file) => !OF_STANDARDS.includes(file));
    expect(others.flatMap((file) => places(file, asksForLanguage))).toEqual([]);
  });
});
