/** The files of a new standard: one level, one category, one rule; to be written over. */
export const SCAFFOLD: Readonly<Record<string, string>> = {
  'standard.yaml': `id: STANDARD_ID
title: { zh: 新标准, en: New standard }
reference: 文号
# What every clause is quoted from; put the text itself into source.txt.
document: 新标准
section: 正文

levels:
  - { id: center, label: { zh: 中心, en: Centre } }

categories:
  - { id: area, label: { zh: 面积, en: Area } }

# What says which centre it is.
identity:
  name: { label: { zh: 名称, en: Name }, aliases: [中心名称] }
  level: { label: { zh: 级别, en: Level } }
  office: { label: { zh: 所属单位, en: Office } }

# What a survey answers. kind: number (with quantity and unit), count (with unit) or yes-no.
fields:
  - id: building_area
    label: { zh: 建筑面积, en: Building area }
    kind: number
    quantity: area
    unit: ㎡
    min: 0
    max: 100000
`,
  'area.yaml': `category: area
rules:
  - id: area.building
    title: { zh: 建筑面积, en: Building area }
    type: at-least
    field: building_area
    remediation:
      zh: 再增加建筑面积{gap}。
      en: "Add floor area; short by {gap}."
    levels:
      center: { value: 100, clause: 1, text: 建筑面积不低于100平方米。 }
`,
  'source.txt': `新标准

1. 建筑面积不低于100平方米。
`,
  'cases/center.yaml': `level: center
cases:
  - { set: { building_area: 100 }, expect: { area.building: pass }, verdict: compliant }
  - { set: { building_area: 99.9 }, expect: { area.building: fail }, verdict: noncompliant }
  - { set: { building_area: null }, expect: { area.building: missing }, verdict: incomplete }
`,
};
