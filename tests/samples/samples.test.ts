import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { makeSamples } from '../../scripts/samples/index.ts';
import { type CenterResult, VERDICTS } from '../../src/model/finding.ts';
import { normalize } from '../../src/model/fold.ts';
import { Duplicates } from '../../src/survey/duplicates.ts';
import { audited, shippedPlan, shippedStandard } from '../workbooks/shipped.ts';

const FOLDER = new URL('../../data/samples/', import.meta.url);
const standard = await shippedStandard();
const made = await makeSamples(standard, await shippedPlan());

async function results(name: string) {
  return audited(made.get(name)!, name, standard);
}

/** Verdict and statuses of each centre; of one that occurs twice the first. */
function outcomes(of: readonly CenterResult[]): Map<string, string> {
  const outcome = new Map<string, string>();
  for (const { center, verdict, findings } of of) {
    const key = normalize(`${center.office} ${center.level} ${center.name}`);
    const text = [verdict, ...findings.map(({ rule, status }) => `${rule.id} ${status}`)].join('\n');
    if (!outcome.has(key)) outcome.set(key, text);
  }
  return outcome;
}

describe('the samples', () => {
  it('are what `npm run samples` writes', async () => {
    expect((await readdir(FOLDER)).sort()).toEqual([...made.keys()].sort());
    for (const [name, bytes] of made) {
      expect(Buffer.compare(bytes, await readFile(new URL(name, FOLDER))), `${name}: run npm run samples`).toBe(0);
    }
  });

  it('come out the same from the workbook and from YAML', async () => {
    const workbook = outcomes((await results('jinshui-survey.xlsx')).results);
    const yaml = await results('jinshui-survey.yaml');
    expect(workbook.size).toBe(105);
    expect(outcomes(yaml.results)).toEqual(
      new Map([...outcomes(yaml.results).keys()].map((key) => [key, workbook.get(key)])),
    );
    expect(yaml.problems).toEqual([]);
  });

  it('show every verdict, and every rule of every level failing somewhere', async () => {
    const { results: all } = await results('jinshui-survey.xlsx');
    expect(new Set(all.map(({ verdict }) => verdict))).toEqual(new Set(VERDICTS));
    const failing = new Set(
      all.flatMap(({ center, findings }) =>
        findings.filter(({ status }) => status === 'fail').map(({ rule }) => `${center.level} ${rule.id}`),
      ),
    );
    const rules = standard.rules.flatMap(({ id, requirements }) => requirements.map(({ level }) => `${level} ${id}`));
    expect([...failing].sort()).toEqual(rules.sort());
    const statuses = all.flatMap(({ findings }) => findings.map(({ status }) => status));
    expect(new Set(statuses)).toEqual(new Set(['pass', 'fail', 'missing', 'invalid']));
  });

  it.each(['cards-survey.xlsx', 'transposed-survey.xlsx', 'side-by-side-survey.xlsx', 'collector-survey.xlsx'])(
    'come out the same in the layout of %s',
    async (name) => {
      const clean = outcomes((await results('jinshui-survey.xlsx')).results);
      const own = await results(name);
      expect(own.results.length).toBeGreaterThanOrEqual(4);
      expect(own.problems.filter(({ code }) => code !== 'absent-column')).toEqual([]);
      for (const [key, outcome] of outcomes(own.results)) expect(outcome, key).toBe(clean.get(key));
    },
  );

  it('come out the same however untidily they are written', async () => {
    const clean = outcomes((await results('jinshui-survey.xlsx')).results);
    const messy = await results('messy-survey.xlsx');
    expect(messy.results).toHaveLength(39);
    const names = messy.centers.map(({ name }) => name.replaceAll(' ', ''));
    expect(names).toEqual(expect.arrayContaining(['燕庄村', '燕庄花园社区', '国泰花园', '丰乐花苑社区']));
    for (const [key, outcome] of outcomes(messy.results)) expect(outcome, key).toBe(clean.get(key));
  });

  it('show what an untidy form is told about', async () => {
    const { centers, problems } = await results('messy-survey.xlsx');
    expect(problems).toMatchObject([
      { code: 'unknown-column', args: { label: '其他 / 藏书量（册）' } },
      { code: 'skipped-sheet', args: { sheet: '2016年', reason: 'hidden' } },
      { code: 'unread', args: { text: '2016年', of: 'sheet', reason: 'hidden', centers: 8 } },
    ]);
    const doubled = new Duplicates((found) => problems.push(found));
    for (const center of centers) doubled.see(center);
    expect(problems.slice(3)).toMatchObject([{ code: 'duplicate-center', args: { first: { row: 20 } } }]);
  });
});
