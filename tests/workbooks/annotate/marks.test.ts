import { describe, expect, it } from 'vitest';
import type { Obligation, Standard } from '../../../src/model/standard.ts';
import { marksOf } from '../../../src/workbooks/annotate/marks.ts';
import { standard } from '../../standard/liuhu.ts';
import { audited } from '../shipped.ts';
import { richWorkbook } from './rich-workbook.ts';

/** The standard with another obligation of its communities' rules. */
function withObligation(obligation: Obligation): Standard {
  const rules = standard.rules.map((rule) => ({
    ...rule,
    requirements: rule.requirements.map((requirement) => ({ ...requirement, obligation })),
  }));
  return { ...standard, rules };
}

async function tonesOf(obligation: Obligation) {
  const { results } = await audited(richWorkbook(), 'survey.xlsx', withObligation(obligation));
  const marks = marksOf(results).get('社区');
  return { C2: marks?.get(2)?.get(3)?.tone, E2: marks?.get(2)?.get(5)?.tone, C3: marks?.get(3)?.get(3)?.tone };
}

describe('the tone of a cell', () => {
  it.each([
    ['required', 'fail'],
    ['principle', 'explain'],
    ['encouraged', 'explain'],
  ] as const)(
    '(F31) of a shortfall in what is %s is %s; what is missing or unreadable stays so',
    async (obligation, tone) => {
      expect(await tonesOf(obligation)).toEqual({ C2: tone, E2: 'missing', C3: 'invalid' });
    },
  );
});
