import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { PLAN_FILE, SURVEY_FILE } from '../standard/liuhu.ts';
import { audit, folder } from './run.ts';

/** One office, as a person, a form and a spreadsheet write it. */
const WRITTEN = ['经八路街道', '经八路 街道', '经八路街道　'];

const survey = (offices: readonly string[]): string =>
  JSON.stringify({
    centers: ['东社区', '西社区', '南社区'].map((name, index) => ({
      name,
      level: 'community',
      office: offices[index],
      building_area: 80,
    })),
  });
const turned = [...WRITTEN.slice(1), WRITTEN[0]!];
const cwd = folder({ 'survey.json': survey(WRITTEN), 'later.json': survey(turned) });
const PLANNED = '丰庆路街道';
writeFileSync(join(cwd, 'plan.yaml'), readFileSync(PLAN_FILE, 'utf8').replaceAll(PLANNED, '丰庆路 街道'));

const out = (...args: string[]): string => {
  const ran = audit(cwd, ...args);
  expect([ran.err, ran.code === 2]).toEqual(['', false]);
  return ran.out;
};
const json = (...args: string[]) => JSON.parse(out(...args, '--format', 'json'));
/** Lines of a table or headings that begin with the office. */
const lines = (text: string, start: RegExp): number => text.split('\n').filter((line) => start.test(line)).length;

async function formSheets(): Promise<number> {
  out('form', 'survey.json', '-o', 'form.xlsx');
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(readFileSync(join(cwd, 'form.xlsx')) as never);
  return workbook.worksheets.length;
}

function booksOf(command: string): number {
  out(command, 'survey.json', '--split', 'office', '-o', `${command}s`);
  return readdirSync(join(cwd, `${command}s`)).length;
}

const ROUNDS = ['2018=survey.json', '2019=later.json'];
/** How many offices each command counts. */
const COUNTS: readonly (readonly [string, () => number | Promise<number>])[] = [
  ['check, terminal', () => lines(out('check', 'survey.json'), /^经八路/)],
  ['check, markdown', () => lines(out('check', 'survey.json', '-f', 'markdown'), /^\| 经八路/)],
  ['check --office', () => json('check', 'survey.json', '--office', WRITTEN[1]!).summary.centers / 3],
  ['diff', () => json('diff', 'survey.json', 'later.json').offices.length],
  ['trend', () => json('trend', ...ROUNDS).offices.length],
  ['rank', () => json('rank', 'survey.json').offices.length],
  ['form', () => formSheets()],
  ['form --split', () => booksOf('form')],
  ['rectify --split', () => booksOf('rectify')],
];

describe('an office that is written in several ways (F30)', () => {
  it.each(COUNTS)('is one: %s', async (_, count) => {
    expect(await count()).toBe(1);
  });

  it('has the same centres in a later round', () => {
    expect(json('diff', 'survey.json', 'later.json').summary).toMatchObject({ new: 0, gone: 0, fixed: 0 });
    expect(json('trend', ...ROUNDS).denominator).toBe(3);
  });

  it('is the one that the plan has', () => {
    const { summary } = json('progress', SURVEY_FILE);
    expect(summary.surveyed).toBeGreaterThan(0);
    expect(json('progress', SURVEY_FILE, '--plan', 'plan.yaml').summary).toEqual(summary);
  });

  it('has a centre twice where the survey has it under two ways of writing', () => {
    const [first] = JSON.parse(survey(WRITTEN)).centers;
    writeFileSync(join(cwd, 'twice.json'), JSON.stringify({ centers: [first, { ...first, office: WRITTEN[1] }] }));
    const codes = json('check', 'twice.json').problems.map(({ code }: { code: string }) => code);
    expect(codes).toContain('duplicate-center');
  });
});
