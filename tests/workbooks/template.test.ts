import { fileURLToPath } from 'node:url';
import ExcelJS, { type DataValidation, type Workbook, type Worksheet } from 'exceljs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { testFields } from '../../src/audit/rule-types/index.ts';
import { compileFolder } from '../../src/files/compile.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { Standard } from '../../src/model/standard.ts';
import { loadStandard } from '../../src/standards/load.ts';
import { Lexicon } from '../../src/survey/words/lexicon.ts';
import { workbookBytes } from '../../src/workbooks/bytes.ts';
import { makeTemplate } from '../../src/workbooks/template/index.ts';
import { plan, standard } from '../standard/liuhu.ts';
import { audited, shippedPlan, shippedStandard } from './shipped.ts';

const shipped = { standard: await shippedStandard(), plan: await shippedPlan() };

async function reread(workbook: Workbook): Promise<Workbook> {
  const again = new ExcelJS.Workbook();
  await again.xlsx.load((await workbookBytes(workbook)).buffer as ArrayBuffer);
  return again;
}

function headers(sheet: Worksheet): string[] {
  return (sheet.getRow(3).values as string[]).slice(1);
}

/** Ranges or cells, as the file writes them. */
function validations(sheet: Worksheet): Map<string, DataValidation> {
  const { model } = (sheet as unknown as { dataValidations: { model: Record<string, DataValidation> } })
    .dataValidations;
  return new Map(Object.entries(model));
}

afterEach(() => {
  vi.useRealTimers();
});

describe.each([
  { id: standard.id, lang: 'zh', standard, plan },
  { id: standard.id, lang: 'en', standard, plan },
  { id: shipped.standard.id, lang: 'zh', ...shipped },
  { id: shipped.standard.id, lang: 'en', ...shipped },
] as const)('the template of $id in $lang', ({ lang, standard, plan }) => {
  const { workbook, sheets } = makeTemplate(standard, plan, { lang });
  const lexicon = new Lexicon(standard);

  it('names each sheet so that its level is known', () => {
    expect(sheets.map(({ name }) => lexicon.levels.inTitle(name))).toEqual(['township', 'village', 'community']);
  });

  it.each(sheets)(
    'asks on sheet $name for what the rules of the level need, under headers that are understood',
    ({ name, level, columns }) => {
      const asks = standard.rules
        .flatMap(({ requirements }) => requirements.filter((requirement) => requirement.level === level))
        .flatMap(({ test, when }) => [...testFields(test), ...(when ? [when.field] : [])]);
      const needed = [...new Set(asks)];
      expect([...columns.keys()]).toEqual(needed);

      const meanings = headers(workbook.getWorksheet(name)!).map((header) => lexicon.column([header]));
      expect(meanings[0]).toEqual({ is: 'ignored' });
      expect(meanings[1]).toEqual({ is: 'office' });
      expect(meanings[2]).toEqual({ is: 'name' });
      expect(meanings.at(-1)).toEqual({ is: 'ignored' });
      const asked = meanings
        .slice(3, -1)
        .map((meaning) => meaning?.is === 'field' && standard.fields[meaning.field]!.id);
      expect(asked).toEqual(needed);
    },
  );

  it('states the unit of every sum of money in its header', () => {
    for (const { name, columns } of sheets) {
      const header = headers(workbook.getWorksheet(name)!)[columns.get('annual_funding')! - 1]!;
      expect(lexicon.column([header])).toMatchObject({ unit: { quantity: 'money', power: 4 } });
    }
  });

  it('is read as the centres of the plan, which have answered nothing yet', async () => {
    const { centers, results, problems } = await audited(await workbookBytes(workbook), 'template.xlsx', standard);
    const planned = standard.levels.flatMap(({ id }) =>
      plan.offices.flatMap((office) => office.centers.filter(({ level }) => level === id)),
    );
    expect(centers.map(({ name, level, office }) => ({ name, level, office }))).toEqual(
      planned.map(({ name, level, office }) => ({ name, level, office })),
    );
    expect(new Set(results.map(({ verdict }) => verdict))).toEqual(new Set(['incomplete']));
    const asked = results.flatMap(({ findings }) => findings.map(({ part }) => part.value));
    expect(asked.every((value) => typeof value === 'object' && value.is === 'empty')).toBe(true);
    expect(problems.map(({ code }) => code)).toEqual([]);
  });

  it('checks entries in the rows of data only, in texts that spreadsheet programs accept', async () => {
    const again = await reread(workbook);
    for (const { name, centers, firstRow, columns } of sheets) {
      const sheet = again.getWorksheet(name)!;
      for (const column of columns.values()) {
        const letters = sheet.getColumn(column).letter;
        expect(sheet.getCell(`${letters}${firstRow}`).dataValidation, letters).toBeDefined();
        expect(sheet.getCell(`${letters}${firstRow + centers.length - 1}`).dataValidation, letters).toBeDefined();
        expect(sheet.getCell(`${letters}${firstRow + centers.length}`).dataValidation, letters).toBeUndefined();
        expect(sheet.getCell(`${letters}${firstRow - 1}`).dataValidation, letters).toBeUndefined();
      }
      for (const { prompt = '', promptTitle = '', error = '', errorTitle = '' } of validations(sheet).values()) {
        expect(prompt.length).toBeGreaterThan(0);
        expect(prompt.length).toBeLessThanOrEqual(255);
        expect(error.length).toBeGreaterThan(0);
        expect(error.length).toBeLessThanOrEqual(225);
        expect(Math.max(promptTitle.length, errorTitle.length)).toBeLessThanOrEqual(32);
      }
    }
  });

  it('says in the note of a header what is required, and by which words', () => {
    const { name, columns } = sheets.find(({ level }) => level === 'village')!;
    const { note } = workbook.getWorksheet(name)!.getCell(3, columns.get('building_area')!);
    const text = (note as ExcelJS.Comment).texts!.map((part) => part.text).join('');
    expect(text).toMatch(/≥ 100 ?㎡/);
    expect(text).toContain('建筑不低于100平方米。');
  });
});

describe('the template', () => {
  it('offers 有 and 无, and bounds numbers by what is plausible', () => {
    const { workbook, sheets } = makeTemplate(standard, plan, { lang: 'zh' });
    const { name, columns } = sheets.find(({ level }) => level === 'community')!;
    const sheet = workbook.getWorksheet(name)!;
    const rule = (field: string) => {
      const letters = sheet.getColumn(columns.get(field)!).letter;
      return validations(sheet).get(`${letters}4:${letters}7`);
    };
    expect(rule('reading_room')).toMatchObject({ type: 'list', formulae: ['"有,无"'] });
    expect(rule('annual_funding')).toMatchObject({ type: 'decimal', operator: 'between', formulae: [0, 1000] });
    expect(rule('mass_events')).toMatchObject({ type: 'whole', operator: 'between', formulae: [0, 5000] });
  });

  it('(F31) takes no number below the least that is plausible, and none below 0 where none is named', () => {
    const bounded = (bounds: object): Standard => ({
      ...standard,
      fields: standard.fields.map((field) => {
        if (!['annual_funding', 'mass_events'].includes(field.id)) return field;
        const { min: _, max: __, ...unbounded } = field;
        return { ...unbounded, ...bounds };
      }),
    });
    const rules = (bounds: object) => {
      const { workbook, sheets } = makeTemplate(bounded(bounds), plan, { lang: 'zh' });
      const { name, columns } = sheets.find(({ level }) => level === 'community')!;
      const sheet = workbook.getWorksheet(name)!;
      const letters = ['annual_funding', 'mass_events'].map((id) => sheet.getColumn(columns.get(id)!).letter);
      return letters.map((at) => validations(sheet).get(`${at}4:${at}7`));
    };
    const above = { operator: 'greaterThanOrEqual' };
    expect(rules({ min: 2 })).toMatchObject([
      { ...above, formulae: [2] },
      { ...above, formulae: [2] },
    ]);
    expect(rules({})).toMatchObject([
      { ...above, formulae: [0] },
      { ...above, formulae: [0] },
    ]);
    const between = { operator: 'between', formulae: [3, 9] };
    expect(rules({ min: 3, max: 9 })).toMatchObject([between, between]);
  });

  it('keeps its headers and names in view, and prints on A4 with the header on every page', () => {
    const { workbook, sheets } = makeTemplate(standard, plan, { lang: 'zh' });
    for (const { name } of sheets) {
      const { views, pageSetup } = workbook.getWorksheet(name)!;
      expect(views[0]).toMatchObject({ state: 'frozen', xSplit: 3, ySplit: 3 });
      expect(pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToWidth: 1, printTitlesRow: '1:3' });
    }
  });

  it('reads 92% as 92, however a program stores what is typed', async () => {
    const jinshui = await compileFolder(fileURLToPath(new URL('../../standards/jinshui-2017', import.meta.url)));
    const set = `id: own
extends: jinshui-2017
title: { zh: 本区, en: Own }
reference: 文号
document: 本区标准
section: 正文
set: { least-satisfaction: 85 }
`;
    const own = loadStandard([{ file: 'standard.yaml', text: set }], jinshui);
    const { workbook, sheets } = makeTemplate(own, plan, { lang: 'zh' });
    const { name, columns, firstRow } = sheets.find(({ level }) => level === 'community')!;
    const sheet = workbook.getWorksheet(name)!;
    const column = columns.get('satisfaction')!;
    const letters = sheet.getColumn(column).letter;
    const stored = [
      { value: 0.92, numFmt: '0%' },
      { value: 0.925, numFmt: '0.00%' },
      { value: 92, numFmt: 'General' },
      { value: '92%', numFmt: 'General' },
    ];
    expect(validations(sheet).get(`${letters}${firstRow}:${letters}7`)).toMatchObject({ formulae: [0.02, 100] });
    for (const [index, { value, numFmt }] of stored.entries()) {
      const cell = sheet.getCell(firstRow + index, column);
      expect(cell.numFmt ?? 'General').toBe('General');
      cell.value = value;
      cell.numFmt = numFmt;
    }
    const { centers } = await audited(await workbookBytes(workbook), 'template.xlsx', own);
    const field = own.fields.findIndex(({ id }) => id === 'satisfaction');
    const communities = centers.filter(({ level }) => level === 'community');
    expect(communities.map(({ values }) => values[field])).toEqual([92, 92.5, 92, 92]);
  });

  it('has empty rows without a plan, and no centre', async () => {
    const { workbook, sheets } = makeTemplate(standard, null, { lang: 'zh' });
    expect(sheets.map(({ centers }) => centers.length)).toEqual([0, 0, 0]);
    expect(workbook.getWorksheet('社区')!.getCell('C23').border.bottom).toBeDefined();
    expect((await audited(await workbookBytes(workbook), 'empty.xlsx', standard)).centers).toEqual([]);
  });

  it('is the same file whenever it is made', async () => {
    const make = (): Promise<Uint8Array> => workbookBytes(makeTemplate(standard, plan, { lang: 'zh' }).workbook);
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2017-06-30T08:00:00Z') });
    const first = await make();
    vi.setSystemTime(new Date('2031-01-02T03:04:05Z'));
    expect(Buffer.compare(first, await make())).toBe(0);
  });

  it('leaves out levels and centres that are not wanted', () => {
    const wanted = ({ office, level }: { office: string; level: string }): boolean =>
      office === '甲街道' && level !== 'community';
    const { workbook, sheets } = makeTemplate(standard, plan, { lang: 'zh', wanted });
    expect(sheets.map(({ name, centers }) => [name, centers.map((center) => center.name)])).toEqual([
      ['乡镇（街道）', ['甲街道']],
      ['行政村', ['燕庄村']],
    ]);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['填写说明', '乡镇（街道）', '行政村']);
    const onlyVillages = makeTemplate(standard, plan, { lang: 'zh', levels: new Set(['village']) });
    expect(onlyVillages.sheets.map(({ name, centers }) => [name, centers.length])).toEqual([['行政村', 2]]);
  });

  it('makes no formula of what a plan calls a centre', async () => {
    const names = ['=1+1', '+1', '-1', '@SUM(A1)', '=HYPERLINK("http://example.org")'];
    const { workbook } = makeTemplate(standard, planOf(names), { lang: 'zh' });
    const sheet = (await reread(workbook)).getWorksheet('行政村')!;
    for (const [index, name] of names.entries()) {
      const cell = sheet.getCell(4 + index, 3);
      expect(cell.type).toBe(ExcelJS.ValueType.String);
      expect(cell.value).toBe(name);
      expect(cell.numFmt).toBe('@');
    }
  });

  it('survives a standard with awkward words', async () => {
    const label = { zh: "a/b*c?'", en: 'A level whose name is far too long for the name of a sheet' };
    const odd: Standard = {
      ...standard,
      reference: `A & B ${'号'.repeat(300)}`,
      levels: standard.levels.map((level) => (level.id === 'village' ? { ...level, label } : level)),
      fields: standard.fields.map((field) => ({ ...field, label: { zh: '长'.repeat(300), en: 'x'.repeat(300) } })),
    };
    for (const lang of ['zh', 'en'] as const) {
      const { workbook, sheets } = makeTemplate(odd, plan, { lang });
      expect(sheets[1]!.name).toBe('village');
      const { oddFooter } = workbook.getWorksheet('village')!.headerFooter;
      expect(oddFooter).toContain('A && B');
      expect(oddFooter!.length).toBeLessThanOrEqual(255);
      expect((await reread(workbook)).worksheets).toHaveLength(4);
    }
  });
});

function planOf(names: readonly string[]): Plan {
  const centers = names.map((name) => ({ name, level: 'village', office: '=办事处', due: '2017-12', pilot: false }));
  return { ...plan, offices: [{ name: '=办事处', declared: [{ level: 'village', count: names.length }], centers }] };
}
