import { describe, expect, it } from 'vitest';
import { LEDGER_COLUMNS, type LedgerColumn, LedgerHeaders, PEOPLE } from '../../src/ledger/columns.ts';
import { emptyLedger } from '../../src/ledger/entry.ts';
import { readOldLedger } from '../../src/ledger/read-old.ts';
import { type ReadCell, shown } from '../../src/ledger/values.ts';
import { namesOf, wordsOn } from '../../src/messages/languages.ts';
import { standard } from '../standard/liuhu.ts';

const WORDS = wordsOn('ledger', 'zh', namesOf(standard, 'zh'));
const READ = { say: WORDS, headers: new LedgerHeaders(standard) };
const NUMBERS = ['ZG-VSHPJM7A-4BB', 'ZG-VSHPJM7B-4BB', 'ZG-VSHPJM7C-4BB'];
const OWN = '联系电话';
const COLUMNS: readonly (LedgerColumn | typeof OWN)[] = [...LEDGER_COLUMNS, OWN];

/** A ledger of three rows of a person's words, a column of their own behind the tool's, and ranges merged downwards. */
function read(rows: readonly Readonly<Record<string, ReadCell>>[], merged: readonly string[]) {
  const header = COLUMNS.map((column) => (column === OWN ? OWN : WORDS.columns[column]));
  const body = rows.map((row, index) => COLUMNS.map((column) => (column === 'number' ? NUMBERS[index] : row[column])));
  const sheet = {
    name: '整改台账',
    rows: [header, ...body].map((cells, index) => ({ number: index + 1, cells })),
    merges: merged.map((column) => {
      const at = COLUMNS.indexOf(column as LedgerColumn) + 1;
      return { top: 2, bottom: 3, left: at, right: at };
    }),
  };
  const old = emptyLedger();
  expect(readOldLedger('旧.xlsx', [sheet], READ, old)).toBe(true);
  const of = (column: string) =>
    NUMBERS.map((number) => {
      const entry = old.entries.get(number)!;
      return column === OWN
        ? shown(entry.own.get(OWN) ?? null)
        : shown(entry.people[PEOPLE.indexOf(column as (typeof PEOPLE)[number])] ?? null);
    });
  return { old, of };
}

describe('what a person merged over several rows (F31)', () => {
  it('is said of each of these rows, and of no other', () => {
    const { of } = read([{ person: '张三', [OWN]: '0371' }, {}, {}], ['person', OWN]);
    expect(of('person')).toEqual(['张三', '张三', '']);
    expect(of(OWN)).toEqual(['0371', '0371', '']);
  });

  it('gives way to what stands in a row itself', () => {
    const { of } = read([{ person: '张三' }, { person: '李四' }, {}], ['person']);
    expect(of('person')).toEqual(['张三', '李四', '']);
  });

  it('is no fact of the rows below where the column is the tool’s', () => {
    const { old } = read([{ observed: '80' }, {}, {}], ['observed']);
    const observed = LEDGER_COLUMNS.indexOf('observed') - 2;
    expect(NUMBERS.map((number) => shown(old.entries.get(number)!.facts[observed] ?? null))).toEqual(['80', '', '']);
  });
});

describe('a number that stands in two rows (F31)', () => {
  it('has what the first says; what the second says otherwise is kept with its place', () => {
    const again = NUMBERS[0]!;
    const header = COLUMNS.map((column) => (column === OWN ? OWN : WORDS.columns[column]));
    const row = (said: Readonly<Record<string, string>>) =>
      COLUMNS.map((column) => (column === 'number' ? again : said[column]));
    const rows = [
      header,
      row({ person: '张三', measures: '扩建' }),
      row({ person: '李四', measures: '扩建', [OWN]: '0371' }),
    ];
    const old = emptyLedger();
    const sheet = { name: '表', rows: rows.map((cells, index) => ({ number: index + 1, cells })), merges: [] };
    readOldLedger('旧.xlsx', [sheet], READ, old);
    expect(shown(old.entries.get(again)!.people[PEOPLE.indexOf('person')] ?? null)).toBe('张三');
    expect(old.loose.map(({ cell, content }) => [cell, shown(content)])).toEqual([
      ['O3', '李四'],
      ['U3', '0371'],
    ]);
  });
});

describe('words where the tool’s own number stands (F31)', () => {
  it('are kept with their cell: a serial is none of them', () => {
    const { old } = read([{ serial: '急办' }, { serial: '2' }, { serial: 3 }], []);
    expect(old.loose.map(({ sheet, cell, content }) => [sheet, cell, shown(content)])).toEqual([
      ['整改台账', 'A2', '急办'],
    ]);
  });
});
