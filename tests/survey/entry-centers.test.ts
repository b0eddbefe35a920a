import { describe, expect, it } from 'vitest';
import type { Center } from '../../src/model/center.ts';
import { readYaml } from '../../src/readers/yaml/careful.ts';
import { entryCenters } from '../../src/survey/entry-centers.ts';
import { answers, fieldIndex, type Recorded, recorder } from './zhengzhou.ts';

async function read(text: string): Promise<Recorded & { centers: Center[] }> {
  const recorded = recorder();
  const centers: Center[] = [];
  for await (const batch of entryCenters(readYaml(text, 'survey.yaml'), 'survey.yaml', recorded.context)) {
    centers.push(...batch);
  }
  return { ...recorded, centers };
}

describe('a survey of entries (F31)', () => {
  const codes = async (text: string) => (await read(text)).problems.map(({ code }) => code);

  it('without a centre says so, and one with a single centre does not', async () => {
    expect(await codes('centers: []\n')).toEqual(['empty-survey']);
    expect(await codes('name: 燕庄村\nlevel: 村\nbuilding_area: 120\n')).not.toContain('empty-survey');
  });

  it.each([
    ['', 'no-level'],
    ['level: ""\n', 'no-level'],
    ['level: 县\n', 'unknown-level'],
    ['level: 村（社区）\n', 'ambiguous-level'],
  ])('is unread where it has %j for a level', async (level, reason) => {
    const { centers, problems } = await read(`name: 燕庄村\n${level}building_area: 120\n`);
    expect(centers).toEqual([]);
    expect(problems.filter(({ code }) => code === 'unread')).toMatchObject([{ args: { reason, centers: 1 } }]);
  });
});

describe('keys', () => {
  it('are field ids or labels', async () => {
    const { centers, problems } = await read(
      'centers:\n- name: 燕庄村\n  level: village\n  office: 凤凰台街道\n  building_area: 120\n- 村名: 黄庄村\n  级别: 村\n  所属街道: 凤凰台街道\n  建筑面积: 350㎡\n  建筑面积（㎡）: 1\n',
    );
    expect(centers.map(({ name, level, office }) => [name, level, office])).toEqual([
      ['燕庄村', 'village', '凤凰台街道'],
      ['黄庄村', 'village', '凤凰台街道'],
    ]);
    expect(centers.map((center) => answers(center, 'building_area')[0])).toEqual([120, 'conflict']);
    expect(problems).toMatchObject([{ code: 'duplicate-column', args: { first: '建筑面积' }, location: { line: 10 } }]);
  });

  it.each([
    ['建筑面积: 100\n建筑面积（平方米）: 100', 100],
    ['建筑面积: 100\n建筑面积（亩）: 1', 'conflict'],
    ['建筑面积: /\nbuilding_area: 100', 100],
    ['建筑面积: 100\nbuilding_area:', 100],
    ['建筑面积: 100\n建筑面积（计划）: 300', 100],
    ['建筑面积（计划）: 300', 'absent'],
  ])('%j of one field are %s', async (lines, expected) => {
    const { centers } = await read(`name: 燕庄村\nlevel: village\n${lines}\n`);
    expect(answers(centers[0], 'building_area')).toEqual([expected]);
  });

  it('that are another thing are told by their word', async () => {
    const { centers, problems } = await read('name: a\nlevel: 村\n建筑面积（计划）: 300\n');
    const other = { label: '建筑面积（计划）', word: '计划' };
    expect(centers[0]?.values[fieldIndex('building_area')]).toEqual({ is: 'absent', other });
    expect(problems).toMatchObject([{ code: 'other-column', args: other, location: { line: 3, column: 1 } }]);
  });

  it.each([
    ['annual_funding: 2', 2],
    ['annual_funding: 2万元', 2],
    ['annual_funding: 20000元', 2],
    ['annual_funding: 20000', 'implausible'],
    ['业务经费: 2', 'no-unit'],
    ['业务经费: 2万', 2],
    ['业务经费（元）: 20000', 2],
    ['annual_funding:', 'empty'],
    ['annual_funding: ""', 'empty'],
    ['annual_funding: [1, 2]', 'nested'],
    ['annual_funding: {a: 1}', 'nested'],
    ['building_area: 100', 'absent'],
  ])('under the key of %s funding is %s', async (line, expected) => {
    const { centers } = await read(`name: 燕庄村\nlevel: village\n${line}\n`);
    expect(answers(centers[0], 'annual_funding')).toEqual([expected]);
  });

  it('hold the three lengths of a stage', async () => {
    const { centers } = await read('name: 燕庄村\nlevel: village\nstage: 10×5×0.8\n');
    expect(answers(centers[0], 'stage_length', 'stage_width', 'stage_height')).toEqual([10, 5, 0.8]);
    const nested = await read('name: 燕庄村\nlevel: village\nstage: [10, 5, 0.8]\n');
    expect(answers(nested.centers[0], 'stage_length', 'stage_height')).toEqual(['nested', 'nested']);
  });

  it('that are not understood are told with the nearest, inside a centre and beside the centres', async () => {
    const { problems } = await read('year: 2017\ncenters:\n- name: a\n  level: 村\n  文化器才: 120\n  __proto__: 1\n');
    expect(problems).toMatchObject([
      { code: 'unknown-key', args: { label: '文化器才', nearest: '文化器材' }, location: { line: 5, column: 3 } },
      { code: 'unknown-key', args: { label: '__proto__' }, location: { line: 6 } },
      { code: 'unknown-key', args: { label: 'year', nearest: null }, location: { line: 1, column: 1 } },
    ]);
  });

  it('that repeat a name are told, and the first holds', async () => {
    const { centers, problems } = await read('name: a\n名称: b\nlevel: 村\n');
    expect(centers[0]?.name).toBe('a');
    expect(problems).toMatchObject([{ code: 'duplicate-column', args: { label: '名称', first: 'name' } }]);
  });
});

describe('places', () => {
  it('are those of the values, or the centre’s own where a key is absent', async () => {
    const { centers } = await read('centers:\n- name: a\n  level: 村\n  building_area: 约300\n  mass_events:\n');
    const place = centers[0]?.place;
    expect(place?.center()).toMatchObject({ file: 'survey.yaml', line: 2, column: 3, path: 'centers[0]' });
    expect(place?.field(fieldIndex('building_area'))).toMatchObject({ line: 4, path: 'centers[0].building_area' });
    expect(place?.field(fieldIndex('mass_events'))).toMatchObject({ line: 5, path: 'centers[0].mass_events' });
    expect(place?.field(fieldIndex('library'))).toEqual(place?.center());
    expect(place?.raw(fieldIndex('building_area'))).toBe('约300');
    expect(place?.raw(fieldIndex('mass_events'))).toBeNull();
    expect(place?.raw(fieldIndex('library'))).toBeNull();
  });
});

describe('who a centre is', () => {
  it('a name that is not there is told', async () => {
    const { centers, problems } = await read('level: 村\nbuilding_area: 100\n');
    expect(centers[0]?.name).toBe('');
    expect(problems).toMatchObject([{ code: 'missing-name', location: { line: 1 } }]);
  });

  it.each([
    ['name: 四月天社区\n', 'no-level'],
    ['name: 四月天社区\nlevel:\n', 'no-level'],
    ['name: 四月天社区\nlevel: 村（社区）\n', 'ambiguous-level'],
    ['name: 四月天社区\nlevel: 小区\n', 'unknown-level'],
    ['name: 四月天社区\nlevel: [社区]\n', 'unknown-level'],
  ])('%j is left unread: %s', async (text, reason) => {
    const { centers, problems } = await read(text);
    expect(centers).toEqual([]);
    const args = { of: 'row', reason, centers: 1, text: expect.stringContaining('四月天社区') };
    expect(problems).toMatchObject([{ code: 'unread', args, location: { file: 'survey.yaml' } }]);
  });

  it('an office that is not there is none', async () => {
    const { centers } = await read('name: a\nlevel: 村\noffice: " "\n');
    expect(centers[0]?.office).toBeNull();
  });
});
