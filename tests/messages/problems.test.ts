import { describe, expect, it } from 'vitest';
import { sayProblem, wordsOf } from '../../src/messages/index.ts';
import type { Lang } from '../../src/messages/languages.ts';
import { type Problem, type ProblemCode, problem } from '../../src/model/problem.ts';
import { SAMPLES } from './samples.ts';

const LANGS: readonly Lang[] = ['zh', 'en'];
const CODES = Object.keys(SAMPLES) as ProblemCode[];

function said(found: Problem, lang: Lang): string {
  const { what, hint = '' } = sayProblem(found, wordsOf(lang));
  return `${what} ${hint}`;
}

/** Every text and number of some arguments that a message is to tell. */
function told(value: unknown, lang: Lang): string[] {
  if (typeof value === 'string') return value.startsWith('q-') && value !== 'q-file' ? [value] : [];
  if (typeof value === 'number') return value === 4321 ? ['4321'] : [];
  if (Array.isArray(value)) return value.length === 4321 ? ['4321'] : value.flatMap((one) => told(one, lang));
  if (typeof value !== 'object' || value === null) return [];
  if ('zh' in value && 'en' in value) return [String(value[lang])];
  return Object.values(value).flatMap((one) => told(one, lang));
}

/** More than labels and units, which an English message may quote. */
const CHINESE_SENTENCE = /[。，；？]|\p{Script=Han}{8,}/u;
/** More than commands, options and names of formats, which a Chinese message may hold. */
const ENGLISH_SENTENCE = /[A-Za-z]{2,}(?: [a-z]{2,}){2,}/;

describe.each(LANGS)('problems in %s', (lang) => {
  it.each(CODES)('%s is a sentence with all that it was given', (code) => {
    const text = said(problem(code, SAMPLES[code]), lang);
    for (const arg of told(SAMPLES[code], lang)) expect(text).toContain(arg);
    expect(text).toMatch(lang === 'zh' ? /[。？：]/ : /[.?:]/);
    expect(text).not.toMatch(/undefined|null|NaN|\[object|\$\{/);
  });

  it.each(CODES)('%s keeps to its language', (code) => {
    const text = said(problem(code, SAMPLES[code]), lang);
    expect(text).not.toMatch(lang === 'en' ? CHINESE_SENTENCE : ENGLISH_SENTENCE);
  });

  it.each(CODES)('%s stays on its line and within bounds, whatever it is given', (code) => {
    const hostile = '\u001b[31m\n\r\u202e\u0000x'.repeat(300);
    const poisoned = JSON.parse(JSON.stringify(SAMPLES[code]), (key, value) =>
      typeof value === 'string' && key !== 'is' && key !== 'of' ? hostile : value,
    );
    const reasons = new Set(['skipped-sheet', 'skipped-row', 'unread', 'cannot-annotate']);
    const args = reasons.has(code) ? { ...poisoned, reason: (SAMPLES[code] as { reason: string }).reason } : poisoned;
    const { what, hint = '' } = sayProblem(problem(code, args), wordsOf(lang));
    for (const text of [what, hint]) {
      expect(text).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
      expect(text.length).toBeLessThanOrEqual(1001);
    }
  });

  it('says what to do even where what came from a file is very long', () => {
    const { what } = sayProblem(problem('unknown-column', { label: '长'.repeat(5000), nearest: null }), wordsOf(lang));
    expect(what).toMatch(lang === 'zh' ? /没有读取。$/ : /was not read\.$/);
  });

  it.each(CODES.filter((code) => 'nearest' in SAMPLES[code]))('%s suggests nothing where nothing is near', (code) => {
    const args = { ...SAMPLES[code], nearest: null } as never;
    const text = said(problem(code, args), lang);
    expect(text).not.toMatch(/是不是|最接近|Did you mean|nearest|null/);
  });

  it.each(['hidden', 'very-hidden', 'unlisted', 'no-header', 'no-centers', 'chart'] as const)(
    'a sheet is skipped: %s',
    (reason) => {
      const text = said(problem('skipped-sheet', { sheet: '附表', reason }), lang);
      expect(text).toContain('附表');
      expect(text).not.toContain('undefined');
    },
  );

  it('each reason has words of its own', () => {
    const sheets = (['hidden', 'very-hidden', 'unlisted', 'no-header', 'no-centers', 'chart'] as const).map((reason) =>
      said(problem('skipped-sheet', { sheet: 'a', reason }), lang),
    );
    expect(new Set(sheets).size).toBe(6);
    const rows = (['banner', 'unnamed'] as const).map((reason) =>
      said(problem('skipped-row', { text: 'a', reason }), lang),
    );
    expect(new Set(rows).size).toBe(2);
  });

  it('has a title for each problem that is told beside the findings', () => {
    const { problemTitles } = wordsOf(lang);
    for (const [code, title] of Object.entries(problemTitles)) {
      expect(title, code).toMatch(lang === 'zh' ? /^\p{Script=Han}+$/u : /^[a-z ]+$/);
    }
    expect(new Set(Object.values(problemTitles)).size).toBe(Object.keys(problemTitles).length);
  });
});
