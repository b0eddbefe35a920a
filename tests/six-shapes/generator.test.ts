import ExcelJS from 'exceljs';
import { describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { differences, type Report } from './compare.ts';
import { LEVELS, rulesOf } from './domain-table.ts';
import { type Actual, expectFindings, expectVerdict, RawText, type WrittenCenter } from './oracle.ts';
import { encodeGb18030 } from './shapes/gb18030.ts';
import type { Survey } from './shapes/survey.ts';
import { drawSurveys } from './surveys.ts';

vi.setConfig({ testTimeout: 60_000 });

const SEEDS = Array.from({ length: 15 }, (_, at) => at);

async function drawMany(extension: string): Promise<Survey[]> {
  const drawn = await Promise.all(SEEDS.slice(0, 8).map(drawSurveys));
  return drawn.flat().filter(({ file }) => file.endsWith(extension));
}

/** Each answer's text as the generator noted it, with its own place. */
function answersOf(survey: Survey) {
  return survey.centers.flatMap((center) => [...center.answers.values()]);
}

/** Fields of each record, by the line on which it begins. */
function recordsOf(text: string): Map<number, string[]> {
  const records = new Map<number, string[]>();
  let [line, start] = [1, 1];
  let fields: string[] = [];
  for (const [, quotedText, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n"]*))(,|\r?\n|$)/g)) {
    const value = quotedText?.replaceAll('""', '"') ?? bare ?? '';
    fields.push(value);
    line += value.split('\n').length - 1;
    if (end === ',') continue;
    records.set(start, fields);
    fields = [];
    line += 1;
    start = line;
  }
  return records;
}

function printed(actual: Actual): unknown {
  if (actual instanceof RawText) return actual.text ?? 'x';
  if (actual === null || typeof actual !== 'object') return actual;
  return Object.fromEntries(Object.entries(actual).map(([field, part]) => [field, printed(part)]));
}

function printedCenter(center: WrittenCenter) {
  const findings = expectFindings(center);
  return {
    name: center.name,
    level: center.level as string,
    office: center.office,
    verdict: expectVerdict(findings) as string,
    location: center.at,
    findings: findings.map(({ rule, status, obligation, actual, at }) => ({
      rule,
      status: status as string,
      obligation,
      actual: printed(actual),
      location: at,
    })),
  };
}

/** The report that a program without a fault would print. */
function flawless(surveys: readonly Survey[]) {
  const centers = surveys.flatMap((survey) => survey.centers.map(printedCenter));
  const summary = { centers: centers.length, compliant: 0, conditional: 0, incomplete: 0, noncompliant: 0 };
  for (const { verdict } of centers) summary[verdict as keyof typeof summary] += 1;
  const problems = surveys.flatMap(({ file, unknown, duplicates, hiddenSheets }) => [
    ...unknown.map(([spot]) => ({ code: 'unknown-column', message: '', location: spot ?? null })),
    ...duplicates.map((spot) => ({ code: 'duplicate-center', message: '', location: spot })),
    ...hiddenSheets.map((sheet) => ({ code: 'skipped-sheet', message: '', location: { file, sheet } })),
  ]);
  return { schema: 'audit-report/1', standard: { id: 'zhengzhou-2016' }, summary, centers, problems };
}

describe('the six shapes themselves', () => {
  it('know 17, 18 and 12 rules', () => {
    expect(LEVELS.map((level) => rulesOf(level).length)).toEqual([17, 18, 12]);
  });

  it('draw every status and every verdict', async () => {
    const surveys = (await Promise.all(SEEDS.map(drawSurveys))).flat();
    const findings = surveys.flatMap(({ centers }) => centers.map(expectFindings));
    expect(new Set(findings.flat().map(({ status }) => status)).size).toBe(4);
    expect(new Set(findings.map(expectVerdict)).size).toBe(4);
    expect(surveys.some(({ duplicates }) => duplicates.length > 0)).toBe(true);
    expect(surveys.some(({ hiddenSheets }) => hiddenSheets.length > 0)).toBe(true);
  });

  it('write into a workbook what they note, where they note it', async () => {
    for (const survey of await drawMany('.xlsx')) {
      const workbook = new ExcelJS.Workbook();
      await workbook.xlsx.load(survey.bytes.slice().buffer);
      for (const { at, written } of answersOf(survey)) {
        const noted = JSON.parse(written);
        const cell = workbook.getWorksheet(at.sheet ?? '')?.getCell(at.cell ?? '');
        const value = cell?.type === ExcelJS.ValueType.RichText ? cell.text : (cell?.value ?? null);
        if (noted === '' || noted === null) expect(value === null || value === '').toBe(true);
        else if (noted.date) expect(value).toBeInstanceOf(Date);
        // exceljs reads a result of 0 as none.
        else if (typeof noted === 'object') expect(value).toMatchObject(noted.result === 0 ? { formula: 'Z1' } : noted);
        else expect(value).toBe(noted);
      }
    }
  });

  it('write text files whose lines and columns they know', async () => {
    for (const survey of [...(await drawMany('.yaml')), ...(await drawMany('.json'))]) {
      const text = new TextDecoder().decode(survey.bytes).replaceAll('\r\n', '\n');
      expect(() => (survey.file.endsWith('.json') ? JSON.parse(text) : parse(text))).not.toThrow();
      const lines = text.split('\n');
      for (const { at, written } of answersOf(survey).filter((answer) => !answer.at.loose)) {
        const noted = JSON.parse(written.slice(written.indexOf(': ') + 2));
        const escaped = (lines[(at.line ?? 0) - 1] ?? '').slice((at.column ?? 0) - 1);
        const rest = escaped.replace(/\\u([0-9a-f]{4})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
        const ends = [noted === null ? '' : String(noted.nested ?? noted), 'null', '~'];
        const stands = ends.some((end) => rest.replace(/^["']/, '').startsWith(end));
        expect(stands || Number.parseFloat(rest) === noted, `${rest.slice(0, 40)} for ${written}`).toBe(true);
      }
    }
  });

  it('write CSV whose lines and fields they know', async () => {
    for (const survey of await drawMany('.csv')) {
      const marked = survey.bytes[0] === 0xef;
      const records = recordsOf(new TextDecoder(marked ? 'utf-8' : 'gb18030').decode(survey.bytes));
      for (const { at, written } of answersOf(survey)) {
        const noted = JSON.parse(written);
        const text = typeof noted === 'boolean' ? String(noted).toUpperCase() : String(noted ?? '');
        expect(records.get(at.line ?? 0)?.[(at.column ?? 0) - 1] ?? '').toBe(text);
      }
    }
  });

  it('encode GB18030 as Node decodes it', () => {
    const text = '名称,建筑面积（m²）\r\n沙门　社区,✓ √ ㎡ × ——\r\n';
    expect(new TextDecoder('gb18030').decode(encodeGb18030(text))).toBe(text);
  });

  it('find a flawless report flawless, and any one slip in it', async () => {
    const surveys = await drawSurveys(7);
    const told = (spoil: (report: ReturnType<typeof flawless>) => void) => {
      const report = flawless(surveys);
      spoil(report);
      return differences(surveys, report as Report, 1).length;
    };
    expect(differences(surveys, flawless(surveys) as Report, 1)).toEqual([]);
    const slips: ((report: ReturnType<typeof flawless>) => unknown)[] = [
      (report) => report.centers.pop(),
      (report) => report.centers.push(...report.centers.slice(0, 1).map((center) => ({ ...center }))),
      (report) => report.centers.reverse(),
      (report) => report.problems.splice(0),
      (report) => Object.assign(report.summary, { compliant: 99 }),
      (report) => Object.assign(report.centers[3] ?? {}, { verdict: 'none' }),
      (report) => Object.assign(report.centers[3]?.findings[2] ?? {}, { status: 'waived' }),
      (report) => Object.assign(report.centers[3]?.findings[2] ?? {}, { actual: 'other' }),
      (report) => Object.assign(report.centers[3]?.findings[2] ?? {}, { location: { file: 'other' } }),
    ];
    expect(slips.filter((slip) => told(slip) === 0).map(String)).toEqual([]);
  });
});
