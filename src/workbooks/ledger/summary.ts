import { GradeTally, hasGrades } from '../../audit/grades.ts';
import { gradeText } from '../../messages/several-tests.ts';
import { textIn } from '../../messages/text-in.ts';
import type { BookWords } from '../../messages/topics/ledger-book.ts';
import type { Words } from '../../messages/words.ts';
import { ByOffice } from '../../model/by-office.ts';
import type { CenterResult, Verdict } from '../../model/finding.ts';
import { VERDICTS } from '../../model/finding.ts';
import type { Standard } from '../../model/standard.ts';
import type { Book } from '../book.ts';
import { textWidth } from '../template/style.ts';
import { Page, type PageOptions } from './page.ts';

/** Blocks of a bar that stands for all. */
const FULL = 14;
/** So many offices are still readable on one page. */
const FEW = 30;
const OFFICE = 20;
const NUMBER = 11;
const BAR = 30;

/** Counts what the summary sheet shows. */
export class Tally {
  readonly #isGraded: boolean;
  readonly #verdicts = new Map<Verdict, number>(VERDICTS.map((verdict) => [verdict, 0]));
  /** Problems of each category, by office. */
  readonly #offices = new ByOffice<Map<string, number>>();
  readonly #grades = new GradeTally();
  problems = 0;

  add(result: CenterResult): void {
    const { center, verdict, findings } = result;
    if (this.#isGraded) this.#grades.add(result);
    this.#verdicts.set(verdict, this.#verdicts.get(verdict)! + 1);
    const counts = this.#offices.of(center.office, () => new Map());
    for (const { rule, status } of findings) {
      if (status === 'pass') continue;
      this.problems++;
      counts.set(rule.category, (counts.get(rule.category) ?? 0) + 1);
    }
  }

  constructor(standard: Standard) {
    this.#isGraded = hasGrades(standard);
  }

  get centers(): number {
    return [...this.#verdicts.values()].reduce((sum, count) => sum + count, 0);
  }

  get offices(): number {
    return this.#offices.size;
  }

  write(
    book: Book,
    standard: Standard,
    words: Words,
    say: BookWords,
    rounds: readonly (readonly [string, number])[],
    page: Omit<PageOptions, 'widths' | 'orientation' | 'onePage'>,
  ): void {
    const { lang } = words;
    const categories = standard.categories.map(({ id, label }) => ({ id, label: textIn(label, lang) }));
    const widths = [OFFICE, ...categories.map(({ label }) => Math.max(NUMBER, wordWidth(label))), NUMBER, BAR];
    const sheet = new Page(book, { ...page, widths, orientation: 'landscape', onePage: this.#offices.size <= FEW });
    this.#writeVerdicts(sheet, words, say);
    this.#writeGrades(sheet, words, say);
    this.#writeOffices(sheet, categories, say);
    if (rounds.length > 0) sheet.heading(say.rounds);
    for (const [label, count] of rounds) sheet.cells([label, count]);
    sheet.end();
  }

  #writeVerdicts(sheet: Page, { verdicts }: Words, say: BookWords): void {
    const all = this.centers;
    sheet.heading(say.byVerdict);
    sheet.cells([say.verdict, say.centers, say.share], 'header');
    for (const verdict of VERDICTS) {
      const count = this.#verdicts.get(verdict)!;
      sheet.cells([verdicts[verdict], count, { share: all === 0 ? 0 : Math.round((count / all) * 10_000) / 10_000 }]);
    }
    sheet.cells([say.total, all, { share: all === 0 ? 0 : 1 }], 'total');
  }

  /** Of each rule of grades a table of its own. */
  #writeGrades(sheet: Page, words: Words, say: BookWords): void {
    const counts = this.#grades.counts();
    for (const [index, { rule, grade, centers, gated }] of counts.entries()) {
      if (counts[index - 1]?.rule !== rule) {
        sheet.heading(say.byGrade(textIn(rule.title, words.lang)));
        sheet.cells([say.grade, say.centers, say.gated], 'header');
      }
      sheet.cells([gradeText(grade, words), centers, gated]);
    }
  }

  #writeOffices(sheet: Page, categories: readonly { id: string; label: string }[], say: BookWords): void {
    const rows = [...this.#offices].map(([office, counts]) => {
      const numbers = categories.map(({ id }) => counts.get(id) ?? 0);
      return { office, numbers, sum: numbers.reduce((sum, count) => sum + count, 0) };
    });
    const most = rows.reduce((greatest, { sum }) => Math.max(greatest, sum), 0);
    sheet.heading(say.byOffice);
    sheet.cells([say.office, ...categories.map(({ label }) => label), say.total, say.bar], 'header');
    for (const { office, numbers, sum } of rows) {
      sheet.cells([office ?? say.noOffice, ...numbers, sum, bar(sum, most)]);
    }
    const totals = categories.map((_, index) => rows.reduce((sum, { numbers }) => sum + numbers[index]!, 0));
    sheet.cells([say.total, ...totals, this.problems, ''], 'total');
  }
}

/** Block letters stand in for a chart, which the library cannot write: every program and printer shows them. */
function bar(count: number, most: number): string {
  return '■'.repeat(count === 0 ? 0 : Math.max(1, Math.round((count / most) * FULL)));
}

function wordWidth(label: string): number {
  return Math.min(16, textWidth(label) + 2);
}
