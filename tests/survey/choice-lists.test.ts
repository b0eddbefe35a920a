import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/model/rows.ts';
import { ABSENT, type Value } from '../../src/model/value.ts';
import { readChoices } from '../../src/survey/table/choice-lists.ts';
import { fieldIndex, lexicon, shown, standard } from './zhengzhou.ts';

const FIELDS = ['reading_room', 'culture_room', 'digital_room'];

/** What a cell of choices makes of three rooms, of which the column was seen to offer the first two. */
function read(cell: Cell): unknown[] {
  const values: Value[] = standard.fields.map(() => ABSENT);
  readChoices(cell, FIELDS.slice(0, 2).map(fieldIndex), values, standard, lexicon);
  return FIELDS.map((id) => shown(values[fieldIndex(id)]));
}

describe('a cell that lists what is there (F31)', () => {
  it.each<[Cell, unknown[]]>([
    ['图书阅览室┋文化活动室', [true, true, 'absent']],
    ['文化活动室', [false, true, 'absent']],
    ['图书阅览室┋数字资源室', [true, false, true]],
    ['图书阅览室┋没有别的了', ['unreadable', 'unreadable', 'absent']],
    [undefined, ['absent', 'absent', 'absent']],
    ['', ['absent', 'absent', 'absent']],
  ])('%j', (cell, expected) => {
    expect(read(cell)).toEqual(expected);
  });
});
