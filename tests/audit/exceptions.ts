import type { CenterResult } from '../../src/model/finding.ts';
import type { Waiver } from '../../src/model/waiver.ts';
import type { LevelId } from '../standard/liuhu.ts';
import { type Answers, judged } from './centers.ts';

export interface Named {
  readonly name?: string;
  readonly office?: string | null;
  readonly level?: LevelId;
}

/** A centre of this name that meets everything, but for some answers. */
export function centerResult(
  answers: Answers,
  { name = '四月天社区', office = '丰庆路街道', level = 'community' }: Named = {},
): CenterResult {
  const result = judged(level, answers);
  return { ...result, center: { ...result.center, name, office } };
}

/** A waiver of the plaza's area for 四月天社区, good until the end of 2026, with changes. */
export function waiver(changed: Partial<Waiver> = {}): Waiver {
  return {
    center: { is: 'name', text: '四月天社区' },
    level: null,
    office: null,
    rule: 'area.plaza',
    reason: '用地受限',
    approver: '张某某',
    document: null,
    expires: '2026-12-31',
    timezone: 'Asia/Shanghai',
    location: { file: 'waivers.yaml', line: 1, column: 3 },
    ...changed,
  };
}
