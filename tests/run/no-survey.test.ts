import { describe, expect, it } from 'vitest';
import { sayProblem, wordsOf } from '../../src/messages/index.ts';
import { Refusal } from '../../src/model/problem.ts';
import { startAudit } from '../../src/run/audit.ts';
import { heldBytes } from '../../src/run/named-bytes.ts';
import { readSurveys } from '../../src/run/read-surveys.ts';
import { loadSample } from '../standards/sample.ts';

async function told(name: string, content: string | Uint8Array): Promise<string> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const run = await startAudit({
    surveys: [heldBytes(name, bytes)],
    standard: loadSample(),
    selection: {},
    lang: 'zh',
    now: new Date(0),
    read: readSurveys,
  });
  const error = await (async () => {
    for await (const _ of run.results());
  })().catch((thrown) => thrown);
  if (!(error instanceof Refusal)) return run.problems.map((one) => JSON.stringify(one)).join('\n');
  const { what, hint } = sayProblem(error.problem, wordsOf('zh'));
  return [what, hint, ...run.problems.map((one) => Object.values(sayProblem(one, wordsOf('zh'))).join(' '))].join('\n');
}

describe('a file that is no survey (F21)', () => {
  it.each([
    ['package.json', '{"name":"x","version":"1.0.0","scripts":{}}', /package\.json/],
    ['openapi.yaml', 'openapi: 3.0.0\ninfo: {}\npaths: {}\n', /OpenAPI/],
    ['docker-compose.yml', 'services:\n  web: { image: x }\n', /docker-compose/],
    ['waivers.yaml', '- center: 甲\n  rule: area.hall\n  expires: 2026-12-31\n', /豁免清单/],
    ['area.yaml', 'category: area\nrules: []\n', /规则文件/],
    ['audit.config.yaml', 'inputs: [a.xlsx]\n', /配置文件/],
    ['report.json', '{"schema":"audit-report/1","centers":[{"name":"甲","level":"村"}]}', /JSON 报告/],
    ['other.json', '{"alpha":1,"beta":2}', /alpha, beta/],
    ['~$调查表.xlsx', '\x06abc', /“调查表\.xlsx”.*临时文件/],
  ])('%s is named', async (name, text, said) => {
    const all = await told(name, text);
    expect(all).toMatch(said);
    expect(all).not.toMatch(/“”|加一列写明|乡镇|行政村/);
  });

  it('keys that a survey has are named in the words of the standard', async () => {
    expect(await told('other.json', '{"alpha":1}')).toMatch(/名称、级别、广场/);
  });
});
