import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { at, SURVEY, WAIVER } from './exceptions.ts';
import { audit, auditWith, COMPLIANT, folder, SAMPLES } from './run.ts';

const edit = (text: string, ...changes: [string, string][]): string =>
  changes.reduce((before, [from, to]) => before.replace(from, to), text);
/** One of each change, and a name that tries to be markup. */
const HOSTILE = '"\\e[31m<b>|::error::|社区"';
const OLD = `${SURVEY}- name: 旧村社区\n  level: 社区\n  office: 北林路街道\n  building_area: 1\n`;
const NEW = `${edit(
  SURVEY,
  ['building_area: 80', 'building_area: 70'],
  ['plaza_area: 900', 'plaza_area: 950'],
  ['约3', '2'],
  ['mass_events: 5', 'mass_events: 4'],
)}- name: ${HOSTILE}\n  level: 社区\n  building_area: 1\n`;
const FILES = { 'old.yaml': OLD, 'new.yaml': NEW };
const COUNTS = { new: 9, worse: 1, gone: 8, unchanged: 1, better: 1, fixed: 1 };

const json = (cwd: string, ...args: string[]) => JSON.parse(audit(cwd, 'diff', ...args, '--format', 'json').out);

describe('audit diff', () => {
  it.each([
    ['terminal', 'zh', 'diff.txt'],
    ['terminal', 'en', 'diff-en.txt'],
    ['markdown', 'zh', 'diff.md'],
    ['json', 'zh', 'diff.json'],
  ])('as %s in %s', async (format, lang, name) => {
    const { code, out } = audit(folder(FILES), 'diff', 'old.yaml', 'new.yaml', '--format', format, '--lang', lang);
    expect(code).toBe(1);
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
    await expect(out).toMatchFileSnapshot(`golden/${name}`);
  });

  it('counts every finding once, by office and by centre', () => {
    const found = json(folder(FILES), 'old.yaml', 'new.yaml');
    expect(found.summary).toEqual(COUNTS);
    type Counts = Record<string, number>;
    const offices = (found.offices as Counts[]).reduce<Counts>(
      (sum, one) => Object.fromEntries(Object.keys(COUNTS).map((key) => [key, (sum[key] ?? 0) + (one[key] as number)])),
      {},
    );
    expect(offices).toEqual(COUNTS);
    const changes = (found.centers as { findings: { change: string }[] }[]).flatMap(({ findings }) =>
      findings.map(({ change }) => change),
    );
    for (const [change, count] of Object.entries(COUNTS))
      expect(changes.filter((one) => one === change).length, change).toBe(count);
  });

  it.each([
    ['two surveys', 'old.yaml', 'new.yaml'],
    ['a report and a survey', 'old.json', 'new.yaml'],
    ['a survey and a report', 'old.yaml', 'new.json'],
    ['two reports', 'old.json', 'new.json'],
    ['reports without what passes', 'old-short.json', 'new-short.json'],
    ['a report in English', 'old-en.json', 'new.yaml'],
    ['folders', 'a', 'b'],
  ])('finds the same in %s', (_, before, now) => {
    const cwd = folder({ ...FILES, 'a/s.yaml': OLD, 'b/s.yaml': NEW });
    for (const side of ['old', 'new']) {
      audit(cwd, 'check', `${side}.yaml`, '-f', 'json', '-o', `${side}.json`);
      audit(cwd, 'check', `${side}.yaml`, '-f', 'json', '-o', `${side}-en.json`, '--lang', 'en');
      audit(cwd, 'check', `${side}.yaml`, '-f', 'json', '-o', `${side}-short.json`, '--findings', 'failing');
    }
    expect(json(cwd, before, now).summary).toEqual(COUNTS);
  });

  it('measures the dimensions of a stage one by one, from a report too', () => {
    const village = (stage: string) => `name: 甲村\nlevel: 村\noffice: 乙\n简易戏台: ${stage}\n`;
    const cwd = folder({ 'a.yaml': village('10×4×0.6'), 'b.yaml': village('9×5×0.8') });
    audit(cwd, 'check', 'a.yaml', '-f', 'json', '-o', 'a.json');
    for (const before of ['a.yaml', 'a.json']) {
      const { summary, centers } = json(cwd, before, 'b.yaml', '--rule', 'functions.stage');
      expect(summary, before).toMatchObject({ worse: 1 });
      expect(centers[0].findings[0].before, before).toEqual({
        status: 'fail',
        actual: { stage_length: 10, stage_width: 4, stage_height: 0.6 },
        gaps: { stage_length: null, stage_width: 1, stage_height: 0.2 },
      });
    }
  });

  it.each([
    ['nothing has changed', OLD, OLD, 0],
    ['something is fixed', OLD, edit(OLD, ['building_area: 80', 'building_area: 100']), 0],
    ['something is better', OLD, edit(OLD, ['building_area: 80', 'building_area: 90']), 0],
    ['a centre is gone', OLD, SURVEY, 0],
    [
      'a centre came that complies',
      SURVEY,
      `${SURVEY}- ${COMPLIANT.replace('安泰', '新').trimEnd().replace(/\n/g, '\n  ')}\n`,
      0,
    ],
    ['something is worse', OLD, edit(OLD, ['building_area: 80', 'building_area: 79.9']), 1],
    ['something is new', OLD, edit(OLD, ['mass_events: 5', 'mass_events:']), 1],
    ['a centre came that falls short', SURVEY, OLD, 1],
    ['a side has no centre', OLD, '[]\n', 2],
    ['a side is no survey', OLD, 'a: [', 2],
  ])('ends as it should where %s', (_, before, now, code) => {
    const ran = audit(folder({ 'old.yaml': before, 'new.yaml': now }), 'diff', 'old.yaml', 'new.yaml');
    expect(ran.code).toBe(code);
    if (code === 2) expect(ran.out).toBe('');
  });

  it('compares a part of both sides, and judges it anew', () => {
    const cwd = folder(FILES);
    audit(cwd, 'check', 'old.yaml', '-f', 'json', '-o', 'old.json');
    for (const before of ['old.yaml', 'old.json']) {
      const found = json(cwd, before, 'new.yaml', '--rule', 'area.plaza', '--office', '丰庆路街道');
      expect(found.summary, before).toEqual({ new: 0, worse: 0, gone: 0, unchanged: 0, better: 1, fixed: 0 });
      expect(
        found.centers.map(({ verdict }: { verdict: unknown }) => verdict),
        before,
      ).toEqual([
        { before: 'conditional', now: 'conditional' },
        { before: 'compliant', now: 'compliant' },
      ]);
    }
  });

  it('takes waivers for both sides', () => {
    const cwd = folder({
      ...FILES,
      'waivers.yaml': WAIVER.replace('安泰社区', '四月天社区').replace('area.plaza', 'area.building'),
    });
    const args = ['diff', 'old.yaml', 'new.yaml', '--rule', 'area.building', '--office', '丰庆路街道'];
    const day = at('2026-06-01T00:00:00Z');
    expect(auditWith(day, cwd, ...args).code).toBe(1);
    expect(auditWith(day, cwd, ...args, '--waivers', 'waivers.yaml').code).toBe(0);
  });

  it('refuses what cannot be compared', () => {
    const cwd = folder(FILES);
    audit(cwd, 'check', 'old.yaml', '-f', 'json', '-o', 'old.json');
    audit(cwd, 'check', 'old.yaml', '-f', 'json', '-o', 'part.json', '--rule', 'area');
    const refused = (...args: string[]): string => {
      const { code, out, err } = audit(cwd, 'diff', ...args, '--lang', 'en');
      expect([code, out], args.join(' ')).toEqual([2, '']);
      expect(err).not.toContain('Internal error');
      return err;
    };
    expect(refused('part.json', 'new.yaml')).toContain('differ in their selection');
    expect(refused('part.json', 'old.json')).toContain('differ in their selection');
    expect(refused('old.json', 'new.yaml', '--standard', 'liuhu-2017')).toContain('differ in their standard');
    const whole = audit(cwd, 'check', 'old.yaml', '-f', 'json').out;
    for (const [told, text] of [
      ['cut.json line', whole.slice(0, 3000)],
      ['level.json centers[0].level', whole.replace('"level":"community"', '"level":"city"')],
      ['status.json centers[0].findings[0].status', whole.replace('"status":"fail"', '"status":"bad"')],
      ['rule.json centers[0].findings[0].rule', whole.replace('"rule":"area.building"', '"rule":"__proto__"')],
    ] as const) {
      const name = told.split(' ')[0]!;
      writeFileSync(join(cwd, name), text);
      expect(refused(name, 'new.yaml'), name).toContain(told);
    }
    expect(refused('nowhere.json', 'new.yaml')).toContain('nowhere.json');
    expect(audit(cwd, 'diff', 'part.json', 'part.json').code).toBe(0);
  });

  it('takes a JSON survey for a survey', () => {
    const center = { name: '安泰社区', level: 'community', building_area: 80 };
    const cwd = folder({
      'a.json': JSON.stringify(center),
      'b.json': JSON.stringify({ ...center, building_area: 90 }),
    });
    expect(json(cwd, 'a.json', 'b.json', '--rule', 'area').summary).toMatchObject({ better: 1, unchanged: 1 });
  });

  it('knows the same centres in a workbook and in YAML', () => {
    const cwd = folder();
    const found = json(cwd, join(SAMPLES, 'jinshui-survey.xlsx'), join(SAMPLES, 'jinshui-survey.yaml'));
    const { unchanged, ...others } = found.summary;
    expect(unchanged).toBeGreaterThan(50);
    expect(others).toEqual({ new: 0, worse: 0, gone: 0, better: 0, fixed: 0 });
  });

  it('writes a file, and keeps one that is there', () => {
    const cwd = folder(FILES);
    expect(audit(cwd, 'diff', 'old.yaml', 'new.yaml', '-f', 'markdown', '-o', 'd.md').code).toBe(1);
    expect(audit(cwd, 'diff', 'old.yaml', 'new.yaml', '-f', 'markdown', '-o', 'd.md').code).toBe(2);
  });
});
