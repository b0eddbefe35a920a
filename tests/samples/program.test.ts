import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { auditShipped, folder, SAMPLES } from '../cli/run.ts';

const SURVEY = join(SAMPLES, 'jinshui-survey.xlsx');

describe('the program as it comes', () => {
  it('counts the sample as of a day, by the plan that ships', () => {
    const { code, out } = auditShipped('.', 'progress', SURVEY, '--as-of', '2018-01-01', '--format', 'json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      schema: 'audit-progress/1',
      plan: { id: 'jinshui-2017' },
      asOf: '2018-01-01',
      stage: { position: 'in', stages: ['construction'] },
      summary: {
        planned: 105,
        due: 105,
        surveyed: 105,
        met: 53,
        compliant: 40,
        conditional: 13,
        short: 52,
        overdue: 52,
      },
      pilots: { planned: 5, due: 5, met: 2, short: 3 },
      unplanned: [],
      doubts: [],
    });
  });

  it('ranks the offices of the sample, with ties and denominators', () => {
    const { code, out } = auditShipped('.', 'rank', SURVEY, '--format', 'json');
    expect(code).toBe(1);
    const { schema, offices } = JSON.parse(out);
    expect(schema).toBe('audit-rank/1');
    const places = offices.map(
      ({ rank, office, met, centers }: Record<string, unknown>) => `${rank} ${office} ${met}/${centers}`,
    );
    expect(places.slice(0, 7)).toEqual([
      '1 杨金路街道 2/2',
      '1 杜岭街道 4/4',
      '3 丰产路街道 7/9',
      '4 凤凰台街道 4/6',
      '4 花园路街道 4/6',
      '4 南阳路街道 4/6',
      '7 丰庆路街道 5/8',
    ]);
    expect(offices).toHaveLength(17);
  });

  it('lists the thirty rules', () => {
    expect(auditShipped('.', 'rules').out).toMatch(/共30条规则：乡镇（街道）17条、行政村18条、社区12条/);
    const { out } = auditShipped('.', 'rules', '--level', '社区');
    expect(out).toMatch(/共12条规则：社区12条/);
    expect(out).not.toMatch(/functions\.library/);
    expect(auditShipped('.', 'explain', '业务经费').out).toMatch(/funding\.annual/);
  });

  it('writes a template that it reads', () => {
    const cwd = folder();
    expect(auditShipped(cwd, 'template', '--office', '丰庆路街道').code).toBe(0);
    const { summary, problems } = JSON.parse(auditShipped(cwd, 'check', '调查表.xlsx', '--format', 'json').out);
    expect(summary).toEqual({ centers: 8, compliant: 0, conditional: 0, incomplete: 8, noncompliant: 0, unread: 0 });
    expect(problems).toEqual([]);
  });

  it('finds the not yet set threshold of jinshui-2017', () => {
    const args = ['--standard', 'jinshui-2017', '--format', 'json', '--fail-on', 'none'];
    const report = JSON.parse(auditShipped('.', 'check', SURVEY, ...args).out);
    expect(report.notInForce).toEqual([
      { rule: 'management.satisfaction', why: 'parameter', reason: '参数“群众满意度下限”尚未设定' },
    ]);
  });
});
