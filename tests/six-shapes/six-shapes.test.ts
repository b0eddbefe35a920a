import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { auditDifferences, runAudit } from './run-audit.ts';
import { drawSurveys } from './surveys.ts';

vi.setConfig({ testTimeout: 60_000 });

/** AUDIT_RUNS=500 for a long search. */
const numRuns = Number(process.env['AUDIT_RUNS'] ?? 12);
const SHOWN = 40;
/** A smaller seed is no simpler survey, so there is nothing to shrink. */
const SEEDS = fc.noShrink(fc.noBias(fc.nat(0xffffffff)));

async function inFolder(work: (folder: string) => Promise<void> | void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'audit-six-shapes-'));
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function check(drawn: number): Promise<void> {
  const surveys = await drawSurveys(drawn);
  await inFolder((folder) => {
    const told = auditDifferences(folder, surveys);
    const more = told.length > SHOWN ? [`… and ${told.length - SHOWN} more`] : [];
    expect([...told.slice(0, SHOWN), ...more].join('\n')).toBe('');
  });
}

describe('audit check against a second reading of the contract', () => {
  it(
    'agrees on every centre of six shapes of survey',
    async () => {
      await fc.assert(fc.asyncProperty(SEEDS, check), {
        numRuns,
        endOnFailure: true,
      });
    },
    60_000 + numRuns * 5_000,
  );

  it('refuses 村（社区）, which could be either level', async () => {
    await inFolder((folder) => {
      writeFileSync(join(folder, 'survey.yaml'), 'name: 燕庄\nlevel: 村（社区）\n');
      const { exitCode, stdout, stderr } = runAudit(folder, ['survey.yaml']);
      expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
      expect(stderr).toContain('村（社区）');
    });
  });

  it('tells that two columns are for one field', async () => {
    await inFolder((folder) => {
      const rows = ['名称,级别,业务经费（万元）,年度业务经费（万元）', '燕庄村,村,2,2'];
      writeFileSync(join(folder, 'survey.csv'), `\ufeff${rows.join('\r\n')}\r\n`);
      const report = JSON.parse(runAudit(folder, ['survey.csv']).stdout);
      const told = report.problems.filter(({ code }: { code: string }) => code === 'duplicate-column');
      expect(told).toMatchObject([{ location: { file: 'survey.csv', line: 1, column: 4 } }]);
    });
  });

  it('tells a centre that stands in two files, and keeps both', async () => {
    await inFolder((folder) => {
      writeFileSync(join(folder, 'a.csv'), '\ufeff所属街道,名称,级别\r\n兴达路街道,1号院（北）,社区\r\n');
      writeFileSync(join(folder, 'b.yaml'), 'office: 兴达路街道\nname: １号院(北)\nlevel: community\n');
      const report = JSON.parse(runAudit(folder, ['a.csv', 'b.yaml']).stdout);
      expect(report.summary.centers).toBe(2);
      const told = report.problems.filter(({ code }: { code: string }) => code === 'duplicate-center');
      expect(told).toMatchObject([{ location: { file: 'b.yaml', line: 1 } }]);
    });
  });

  it('tells a column that is not there from a cell that is empty', async () => {
    await inFolder((folder) => {
      const said = ['名称,级别\r\n燕庄村,村', '名称,级别,宣传栏\r\n燕庄村,村,'].map((text) => {
        writeFileSync(join(folder, 'survey.csv'), `\ufeff${text}\r\n`);
        const report = JSON.parse(runAudit(folder, ['survey.csv']).stdout);
        const rule = 'functions.bulletin-board';
        const finding = report.centers[0].findings.find((each: { rule: string }) => each.rule === rule);
        expect(finding.status).toBe('missing');
        return { location: finding.location, words: finding.message, problems: report.problems.length };
      });
      expect(said[0]?.location).toEqual({ file: 'survey.csv', line: 2 });
      expect(said[1]?.location).toEqual({ file: 'survey.csv', line: 2, column: 3 });
      expect([said[0]?.words, said[0]?.problems]).not.toEqual([said[1]?.words, said[1]?.problems]);
    });
  });
});
