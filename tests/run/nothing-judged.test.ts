import { describe, expect, it } from 'vitest';
import { Refusal } from '../../src/model/problem.ts';
import type { Standard } from '../../src/model/standard.ts';
import { type AuditRequest, startAudit } from '../../src/run/audit.ts';
import { heldBytes } from '../../src/run/named-bytes.ts';
import { readSurveys } from '../../src/run/read-surveys.ts';
import { loadStandard } from '../../src/standards/load.ts';
import { AREA, STANDARD } from '../standards/sample.ts';

const SURVEY = `
- { name: 甲村, level: 村, plaza: 30, hall: 有 }
- { name: 乙社区, level: 社区, plaza: 30, hall: 有 }
- { name: 丙社区, level: 社区, plaza: 30, hall: 有 }
`;

const load = (area = AREA): Standard =>
  loadStandard([
    { file: 'standard.yaml', text: STANDARD },
    { file: 'area.yaml', text: area },
  ]);

async function run(request: Partial<AuditRequest>, text = SURVEY) {
  const survey = heldBytes('survey.yaml', new TextEncoder().encode(text));
  const made = await startAudit({
    surveys: [survey],
    standard: load(),
    selection: {},
    lang: 'zh',
    now: new Date(0),
    read: readSurveys,
    ...request,
  });
  const centers: string[] = [];
  for await (const results of made.results()) centers.push(...results.map(({ center }) => center.name));
  return { centers, problems: made.problems.map(({ code, args }) => ({ code, args })), summary: made.summary };
}

const refused = (ran: Promise<unknown>) =>
  ran.then(
    () => null,
    (error) => (error instanceof Refusal ? error.problem : Promise.reject(error)),
  );

describe('a check that judged nothing (F4)', () => {
  it('leaves out the centres that no chosen rule asks anything, and tells and counts them', async () => {
    const { centers, problems, summary } = await run({ selection: { rule: ['area.hall'] } });
    expect(centers).toEqual(['甲村']);
    expect(summary).toMatchObject({ centers: 1, compliant: 1 });
    expect(problems).toEqual([
      { code: 'not-judged', args: { level: { zh: '社区', en: 'Community' }, first: '乙社区', centers: 2 } },
    ]);
  });

  it('is refused where no chosen rule is for a chosen level', async () => {
    const problem = await refused(run({ selection: { rule: ['area.hall'], level: ['社区'] } }));
    expect(problem).toMatchObject({ code: 'no-rules', args: { filters: expect.stringContaining('area.hall') } });
  });

  it('is refused where the conditions of all rules leave every centre out', async () => {
    const area = AREA.replaceAll('    field:', '    when: { type: at-least, field: plaza, value: 50 }\n    field:');
    const problem = await refused(run({ standard: load(area) }));
    expect(problem).toMatchObject({ code: 'nothing-judged', args: { centers: 3 } });
  });

  it('is told of a survey with an empty list, beside others', async () => {
    const surveys = [
      heldBytes('a.yaml', new TextEncoder().encode('centers: []\n')),
      heldBytes('b.yaml', new TextEncoder().encode(SURVEY)),
    ];
    const { problems } = await run({ surveys });
    expect(problems).toEqual([{ code: 'empty-survey', args: {} }]);
  });
});
