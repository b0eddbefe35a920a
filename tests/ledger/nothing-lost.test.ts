import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FACTS, LEDGER_COLUMNS, type LedgerColumn, LedgerHeaders, LOOSE_COLUMNS } from '../../src/ledger/columns.ts';
import { emptyLedger } from '../../src/ledger/entry.ts';
import { factsMark, MARKS_SCHEMA, textMarks } from '../../src/ledger/marks.ts';
import { type OldSheet, readOldLedger } from '../../src/ledger/read-old.ts';
import { LedgerRound } from '../../src/ledger/round.ts';
import { shown } from '../../src/ledger/values.ts';
import { namesOf, wordsOn } from '../../src/messages/languages.ts';
import { standard } from '../standard/liuhu.ts';

type Grid = (string | undefined)[][];
const WORDS = wordsOn('ledger', 'zh', namesOf(standard, 'zh'));
const HEADERS = new LedgerHeaders(standard);
const TITLE = '基层综合性文化服务中心整改台账';
const numbers = ['A', 'B', 'C', 'D', 'E', 'F'].map((letter) => `ZG-VSHPJM7${letter}-4BB`);
const facts = (number: string): string[] => FACTS.map((fact) => `${fact} of ${number}`);

/** A ledger of three rows as the tool writes it, with one closed row, one parked, and one piece of loose content. */
function fresh(): Map<string, Grid> {
  const sheet = (rows: readonly string[], notes: readonly LedgerColumn[], note?: string): Grid => [
    [TITLE],
    [],
    [...LEDGER_COLUMNS, ...notes, 'mark' as const].map((column) => WORDS.columns[column]),
    ...rows.map((number, index) => {
      const people = LEDGER_COLUMNS.slice(2 + FACTS.length).map(() => undefined);
      const mark = factsMark(number, [...facts(number), note ?? null]);
      return [String(index + 1), number, ...facts(number), ...people, ...(note === undefined ? [] : [note]), mark];
    }),
  ];
  return new Map([
    ['整改台账', sheet(numbers.slice(0, 3), [])],
    ['已销号', sheet(numbers.slice(3, 4), ['closed-on'], '2019-01-01')],
    ['查无此中心', sheet(numbers.slice(4, 5), ['reason'], '调查表中没有这个中心')],
    ['未归位内容', [LOOSE_COLUMNS.map((column) => WORDS.looseColumns[column]), ['旧.xlsx', '表', 'A1', '旧话']]],
  ]);
}

/** What a person does to a sheet; places are taken modulo its size. */
type Edit =
  | { readonly is: 'type' | 'type-beside'; readonly row: number; readonly column: number }
  | {
      readonly is: 'insert-row' | 'insert-column' | 'move-column' | 'copy-row' | 'swap-rows';
      readonly row: number;
      readonly column: number;
    };

/** @returns the cells that the tool or a person had filled and that the edit itself removed */
function apply(grid: Grid, edit: Edit, text: string): void {
  const width = Math.max(...grid.map((row) => row.length));
  const [row, column] = [edit.row % grid.length, edit.column % width];
  const body = 3 + (edit.row % Math.max(1, grid.length - 3));
  if (edit.is === 'type' && grid[row]![column] !== WORDS.columns.number && !grid[row]![column]?.includes('typed')) {
    grid[row]![column] = grid[row]![column] === undefined ? text : `${text} ${grid[row]![column]}`;
  }
  if (edit.is === 'type-beside') grid[row]![width + 2] = text;
  if (edit.is === 'insert-row') grid.splice(row, 0, [undefined, undefined, text]);
  if (edit.is === 'insert-column')
    for (const [index, cells] of grid.entries()) cells.splice(column, 0, index === 2 ? text : undefined);
  if (edit.is === 'move-column') {
    for (const cells of grid) {
      while (cells.length < width) cells.push(undefined);
      cells.unshift(...cells.splice(column, 1));
    }
  }
  if (edit.is === 'copy-row' && grid[body]) grid.push([...grid[body]]);
  if (edit.is === 'swap-rows' && grid[body]) grid.push(...grid.splice(body, 1));
}

const TYPES = [
  'type',
  'type',
  'type',
  'type-beside',
  'insert-row',
  'insert-column',
  'move-column',
  'copy-row',
  'swap-rows',
] as const;
const edits = fc.array(
  fc.record({
    sheet: fc.nat({ max: 3 }),
    edit: fc.record({ is: fc.constantFrom(...TYPES), row: fc.nat(), column: fc.nat() }) as fc.Arbitrary<Edit>,
  }),
  { minLength: 1, maxLength: 15 },
);

it('whatever a person does to a ledger, all that they typed is in the next one', () => {
  fc.assert(
    fc.property(
      edits,
      fc.array(fc.constantFrom('fail', 'pass', 'silent'), { minLength: 6, maxLength: 6 }),
      (done, fates) => {
        const sheets = fresh();
        for (const [index, { sheet, edit }] of done.entries())
          apply([...sheets.values()][sheet]!, edit, `typed${index}.`);
        const marks: Grid = [MARKS_SCHEMA, ...textMarks('整改台账', 1, [TITLE])].map((mark) => [mark]);
        const read: OldSheet[] = [...sheets, ['校验', marks] as const].map(([name, rows]) => ({
          name,
          rows: rows.map((cells, index) => ({ number: index + 1, cells: Array.from(cells) })),
          merges: [],
        }));
        const old = emptyLedger();
        expect(readOldLedger('旧.xlsx', read, { say: WORDS, headers: HEADERS }, old)).toBe(true);
        const round = new LedgerRound({ lang: 'zh', date: '2019-11-01', due: null, old });
        const open = numbers.flatMap((number, index) => {
          if (fates[index] === 'pass') round.pass(number, () => 1);
          return fates[index] === 'fail' ? [round.open(number, facts(number))] : [];
        });
        const { closed, gone } = round.finish({ filters: '', knowsCenter: () => false, ruleOf: () => 'rule' });
        const kept = [
          ...[...open, ...closed, ...gone].flatMap((one) =>
            [...one.facts, ...one.people, ...one.own.values(), one.note].map(shown),
          ),
          ...old.loose.flatMap(({ file, sheet, cell, content }) => [file, sheet, cell, shown(content)]),
          ...round.ownColumns,
        ].join('\n');
        const texts = new Set([...sheets.values()].flat(2).flatMap((cell) => cell?.match(/typed\d+\./g) ?? []));
        for (const text of texts) expect(kept).toContain(text);
      },
    ),
    {
      numRuns: 500,
      // A note that was changed, in a row whose mark a person renamed away.
      examples: [
        [
          [
            { sheet: 2, edit: { is: 'type', row: 3, column: 20 } },
            { sheet: 2, edit: { is: 'type', row: 2, column: 21 } },
          ],
          ['fail', 'fail', 'fail', 'fail', 'silent', 'fail'],
        ],
        [
          [
            { sheet: 2, edit: { is: 'type', row: 3, column: 20 } },
            { sheet: 2, edit: { is: 'type', row: 2, column: 21 } },
          ],
          ['fail', 'fail', 'fail', 'fail', 'pass', 'fail'],
        ],
      ],
    },
  );
});
