import fc from 'fast-check';
import { compile } from '../../src/audit/evaluate.ts';
import { FindingWords } from '../../src/messages/findings.ts';
import { wordsOf } from '../../src/messages/index.ts';
import type { Lang } from '../../src/messages/languages.ts';
import type { Center } from '../../src/model/center.ts';
import { normalize, trimmed } from '../../src/model/fold.ts';
import type { Field, Standard } from '../../src/model/standard.ts';
import { ABSENT, EMPTY, type InvalidReason, SOME, type Value } from '../../src/model/value.ts';
import type { ReadReport } from '../../src/reports/read/context.ts';
import { formOfKeys } from '../../src/run/read/plain-form.ts';
import { plainTables } from '../../src/run/read/tables.ts';
import { PlainWriter } from '../../src/survey/plain/index.ts';

/** What a person may have written, by why it cannot be used; many would be read as an answer where they are written plainly. */
const RAWS: Readonly<Record<InvalidReason, readonly string[]>> = {
  unreadable: ['若干', '一般事故1起', '300①', '100\n200', '"', "it's: #1", '- a', '\u2028', '{}'],
  approximate: ['约300', '300多', '300？'],
  range: ['200-300'],
  'no-unit': ['5000', '0.5', '2'],
  'wrong-unit': ['3亩', '5人', '12'],
  'not-whole': ['2.5'],
  negative: ['-5', '-0.1'],
  implausible: ['20000', '99999999999999999999', '1'],
  'some-is-not-enough': ['有'],
  conflict: ['D3=150 E3=160', '有 √', '1 2'],
  'several-years': ['D3=5 E3=6', '5'],
  'not-a-code': ['3', '7'],
  'both-ticked': ['☑有☑无', '有'],
  'not-ticked': ['□有□无', '无'],
  'several-values': ['300\n200', '1 200'],
  footnote: ['300①', '300*'],
  'not-yes-no': ['在建', '2.5', '1'],
  'cell-error': ['#REF!', '#N/A', 'N/A'],
  'no-result': ['', '=A1+1', '0'],
  date: ['2017-12-01', '2017.12', '42000'],
  nested: ['[1, 2]', '- 1\n- 2', '1'],
};

const invalid = fc
  .constantFrom(...(Object.keys(RAWS) as InvalidReason[]))
  .chain((reason) => fc.constantFrom(...RAWS[reason]).map((raw): Value => ({ is: 'invalid', reason, raw })));

function answerOf({ kind, min = 0, max = 1e9 }: Field): fc.Arbitrary<Value> {
  const known: fc.Arbitrary<Value> =
    kind === 'yes-no'
      ? fc.boolean()
      : fc.constantFrom(
          min,
          max,
          ...[1e-25, 1e-7, 0.3, 1, 2, 5, 7.25, 99.9, 100, 1000].filter((n) => n >= min && n <= max),
        );
  const whole = kind === 'count' ? known.filter((value) => Number.isInteger(value)) : known;
  const other = fc.constantFrom<Value>(EMPTY, ABSENT, { is: 'absent', other: { label: '计划', word: '计划' } });
  return fc.oneof(whole, other, invalid, ...(kind === 'count' ? [fc.constant<Value>(SOME)] : []));
}

/** As a reader leaves it. */
function named(text: string): string {
  return normalize(text) === '' ? '' : trimmed(text);
}

/** Names that only keys can hold are left to `wild`. */
export function centersOf({ fields, levels }: Standard, wild: boolean): fc.Arbitrary<Center[]> {
  const name = wild
    ? fc.oneof(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'binary' }),
        fc.constantFrom('合计', '=1+1', 'null', '注：a'),
      )
    : fc.constant('社区');
  const office = fc.constantFrom(null, '丰庆路街道', '未来路街道');
  const one = fc.record({
    name,
    level: fc.constantFrom(...levels.map(({ id }) => id)),
    office,
    values: fc.tuple(...fields.map(answerOf)),
  });
  return fc.array(one, { minLength: 1, maxLength: 6 }).map((those) =>
    those.map((center, index): Center => {
      const at = (column: number) => ({ file: '调查表.xlsx', sheet: '社 区', cell: `C${column}` });
      const place = {
        center: () => ({ file: '调查表.xlsx', sheet: '社 区', row: index + 3 }),
        field: at,
        raw: () => null,
      };
      return { ...center, name: wild ? named(center.name) : `第${index}${center.name}`, place };
    }),
  );
}

/** A report of centres, wherever they were read. */
export function reportOf(standard: Standard, centers: readonly Center[], lang: Lang = 'zh'): ReadReport {
  const words = wordsOf(lang, standard);
  const { needed } = compile(standard);
  const writer = new PlainWriter(standard, needed, formOfKeys(words));
  const source = { standard, words, needed, centers };
  return {
    ...source,
    findingWords: new FindingWords(standard, words),
    filters: '',
    files: ['调查表.xlsx'],
    sheets: [],
    unread: 0,
    problems: [],
    omittedProblems: new Map(),
    limit: 20,
    plain: () => centers.map((center) => writer.center(center)),
    tables: (isText) => plainTables(source, isText),
  };
}
