import { beforeAll, describe, expect, it } from 'vitest';
import type { Standard } from '../../src/model/standard.ts';
import { refusalOf } from '../readers/xlsx/workbooks.ts';
import { audited, shippedStandard } from '../workbooks/shipped.ts';

let standard: Standard;
beforeAll(async () => {
  standard = await shippedStandard();
});

const read = (text: string, file: string) => audited(new TextEncoder().encode(text), file, standard);
const names = async (text: string) => (await read(text, 'survey.csv')).centers.map(({ name }) => name);

/** Each would take minutes in quadratic time. */
describe('long texts', () => {
  const long = 200_000;
  const shapes: [string, string][] = [
    ['blanks', `${' '.repeat(long)}x`],
    ['figures', `${'8'.repeat(long)}个x`],
    ['brackets', '（'.repeat(long)],
    ['groups', '建设/'.repeat(long / 4)],
    ['words', '调查'.repeat(long / 2)],
    ['labels', '建筑面积'.repeat(long / 4)],
    ['signs', `${'、'.repeat(long)}x`],
  ];

  it.each(shapes)(
    'of %s in a header, a title and a cell come to an end (F12)',
    { timeout: 30_000 },
    async (_, text) => {
      const rows = [
        `${text}x`,
        `名称,级别,图书阅览室,${text}`,
        `甲,社区,有,${text}`,
        `乙,社区,${text},无`,
        `${text},,,`,
      ];
      expect(await names(rows.join('\n'))).toEqual(expect.arrayContaining(['甲', '乙']));
    },
  );

  it('are no keys and values of a survey in JSON or YAML (F13)', async () => {
    const key = 'a'.repeat(10_000_000);
    const bound = { code: 'bound-exceeded', args: { bound: 'field-length', limit: '1 MiB' } };
    for (const center of [`"${key}": 1`, `"name": "${key}"`]) {
      expect(await refusalOf(read(`[{${center}}]`, 'survey.json'))).toMatchObject({ ...bound, location: { line: 1 } });
    }
    expect(await refusalOf(read(`- name: ${key}\n`, 'survey.yaml'))).toMatchObject(bound);
  });

  it('a million lines of delimiters are no header (F13)', { timeout: 60_000 }, async () => {
    expect(await refusalOf(read(',,,,,,\n'.repeat(1_000_000), 'seven.csv'))).toMatchObject({ code: 'no-header' });
  });
});
