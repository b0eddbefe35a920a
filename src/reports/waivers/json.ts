import type { WaiverState } from '../../audit/waivers.ts';
import { sayProblem } from '../../messages/index.ts';
import type { WaiverList } from './context.ts';

/** The list for other programs: schema `audit-waivers/1`. */
export function waiversJson({ file, states, problems, days, surveyed, standard, words }: WaiverList): string {
  const list = {
    schema: 'audit-waivers/1',
    file,
    standard: { id: standard.id },
    days,
    waivers: states.map((state) => waiverJson(state, surveyed)),
    problems: problems.map((problem) => {
      const { what, hint } = sayProblem(problem, words);
      return { code: problem.code, message: what, ...(hint !== undefined && { hint }), location: problem.location };
    }),
  };
  return `${JSON.stringify(list, null, 2)}\n`;
}

function waiverJson({ waiver, daysLeft, flaws, covered }: WaiverState, surveyed: boolean): object {
  const { center, ...rest } = waiver;
  return {
    [center.is === 'name' ? 'center' : 'pattern']: center.text,
    ...rest,
    daysLeft,
    valid: flaws.length === 0,
    ...(surveyed && { used: covered }),
  };
}
