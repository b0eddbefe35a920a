import { type Problem, problem, type ToldArgs } from '../../src/model/problem.ts';
import type { AuditRequest } from '../../src/run/audit.ts';
import { heldBytes } from '../../src/run/named-bytes.ts';
import type { ReadSurveys } from '../../src/run/read-surveys.ts';
import { type Answers, centerOf } from '../audit/centers.ts';
import { LEAST, standard } from '../standard/liuhu.ts';

/** A row of a survey that was not read, in which so many centres could be. */
export function unread(centers: number, args: Partial<ToldArgs['unread']> = {}): Problem {
  const location = { file: 'survey.xlsx', sheet: '社区', cell: 'A7' };
  return problem('unread', { text: '某某站 120', of: 'row', reason: 'no-level', centers, ...args }, location);
}

/** A survey with a community for each of the answers, and with problems. */
export function surveyOf(communities: readonly Answers[], problems: readonly Problem[]): ReadSurveys {
  return async function* (_, context) {
    for (const one of problems) context.report(one);
    const centers = communities.map((answers, at) => ({
      ...centerOf('community', { ...LEAST.community, ...answers }),
      name: `社区${at}`,
    }));
    if (centers.length > 0) yield centers;
  };
}

/** An audit of that survey by the tests' own standard. */
export function requestOf(communities: readonly Answers[], problems: readonly Problem[]): AuditRequest {
  return {
    surveys: [heldBytes('survey.xlsx', new Uint8Array())],
    standard,
    selection: {},
    lang: 'zh',
    now: new Date(0),
    read: surveyOf(communities, problems),
  };
}
