import { Refusal } from '../../src/model/problem.ts';
import { loadStandard } from '../../src/standards/load.ts';

/** A small standard whose line numbers the tests of mistakes rely on. */
export const STANDARD = `id: sample
title: { zh: 样例, en: Sample }
reference: 文号
document: 样例标准
section: 附件
levels:
  - { id: village, label: { zh: 村, en: Village } }
  - { id: community, label: { zh: 社区, en: Community }, aliases: [社区级] }
categories:
  - { id: area, label: { zh: 面积, en: Area } }
identity:
  name: { label: { zh: 名称, en: Name } }
  level: { label: { zh: 级别, en: Level } }
  office: { label: { zh: 街道, en: Office } }
fields:
  - id: plaza
    label: { zh: 广场, en: Plaza }
    kind: number
    quantity: area
    unit: ㎡
    min: 0
    max: 100
  - { id: hall, label: { zh: 大厅, en: Hall }, kind: yes-no }
`;

export const AREA = `category: area
rules:
  - id: area.plaza
    title: { zh: 广场, en: Plaza }
    type: at-least
    field: plaza
    remediation: { zh: "再增加{gap}", en: "Short by {gap}" }
    levels:
      village: { value: 10, clause: 1, text: 不低于10。 }
      community: { value: 20, clause: 1, text: 不低于20。 }
  - id: area.hall
    title: { zh: 大厅, en: Hall }
    type: yes
    field: hall
    remediation: { zh: 设置大厅。, en: Set up a hall. }
    levels:
      village: { clause: 2, text: 有大厅。 }
`;

/** A text with one line replaced; line numbers count from 1. */
export function withLine(text: string, line: number, replacement: string): string {
  const lines = text.split('\n');
  lines[line - 1] = replacement;
  return lines.join('\n');
}

/** The mistakes of a load, as file:line:column message; empty where there are none. */
export function mistakesOf(load: () => unknown, lang: 'zh' | 'en' = 'en'): string[] {
  try {
    load();
    return [];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { args } = error.problem;
    if (!('errors' in args)) throw error;
    return args.errors.map(
      ({ location: { file, line, column }, message }) => `${file}:${line}:${column} ${message[lang]}`,
    );
  }
}

/** The sample with other texts in its files. */
export function loadSample(standard = STANDARD, area = AREA) {
  return loadStandard([
    { file: 'standard.yaml', text: standard },
    { file: 'area.yaml', text: area },
  ]);
}
