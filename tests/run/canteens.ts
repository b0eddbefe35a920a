/** A small standard of other things in another place: canteens of schools, by school district. */
export const CANTEENS: Readonly<Record<string, string>> = {
  'canteens/standard.yaml': `id: canteens
title: { zh: 学校食堂标准, en: Standard for school canteens }
reference: 学食〔2020〕1号
document: 学校食堂标准
section: 附件
levels:
  - { id: primary, label: { zh: 小学, en: Primary school } }
  - { id: secondary, label: { zh: 中学, en: Secondary school } }
categories:
  - { id: room, label: { zh: 场所, en: Rooms } }
identity:
  name: { label: { zh: 学校名称, en: School } }
  level: { label: { zh: 类别, en: Kind of school } }
  office: { label: { zh: 所属学区, en: School district } }
fields:
  - { id: seats, label: { zh: 餐位, en: Seats }, kind: count, unit: 个, min: 0, max: 10000 }
  - { id: kitchen, label: { zh: 明厨亮灶, en: Open kitchen }, kind: yes-no }
  - { id: hall_area, label: { zh: 餐厅面积, en: Hall area }, kind: number, quantity: area, unit: ㎡, min: 0, max: 10000 }
  - { id: satisfaction, label: { zh: 满意度, en: Satisfaction }, kind: number, quantity: share, unit: "%", min: 2, max: 100 }
`,
  'canteens/room.yaml': `category: room
rules:
  - id: room.seats
    title: { zh: 餐位, en: Seats }
    type: at-least
    field: seats
    remediation: { zh: "再增加{gap}。", en: "Add {gap}." }
    levels:
      primary: { value: 100, clause: 1, text: 餐位不少于100个。 }
      secondary: { value: 200, clause: 1, text: 餐位不少于200个。 }
  - id: room.kitchen
    title: { zh: 明厨亮灶, en: Open kitchen }
    type: yes
    field: kitchen
    obligation: principle
    remediation: { zh: 改造厨房。, en: Rebuild the kitchen. }
    levels:
      primary: { clause: 2, text: 实行明厨亮灶。 }
      secondary: { clause: 2, text: 实行明厨亮灶。 }
  - id: room.hall
    title: { zh: 餐厅面积, en: Hall area }
    type: at-least
    field: hall_area
    remediation: { zh: "再增加{gap}。", en: "Add {gap}." }
    levels:
      secondary: { value: 300, clause: 3, text: 餐厅不小于300平方米。 }
  - id: room.satisfaction
    title: { zh: 满意度, en: Satisfaction }
    type: at-least
    field: satisfaction
    remediation: { zh: 提高满意度。, en: Raise satisfaction. }
    levels:
      primary: { value: 80, clause: 4, text: 满意度80%以上。 }
      secondary: { value: 80, clause: 4, text: 满意度80%以上。 }
`,
  'canteens/source.txt': '餐位不少于100个。餐位不少于200个。实行明厨亮灶。餐厅不小于300平方米。满意度80%以上。\n',
  'survey.csv': `学校名称,类别,所属学区,餐位,明厨亮灶,餐厅面积,满意度,操场
第一小学,小学,东学区,80,无,,90,有
第二小学,小学,,120,有,,85,无
,小学,,130,有,,85,无
第一中学,中学,西学区,150,有,250,70,有
某某学校,大学,西学区,200,有,300,90,无
`,
  'later.csv': `学校名称,类别,所属学区,餐位,明厨亮灶,餐厅面积,满意度
第一小学,小学,东学区,110,有,,90
第二小学,小学,东学区,90,有,,85
第一中学,中学,西学区,250,有,350,90
`,
  'plan.yaml': `id: canteens-plan
standard: canteens
title: { zh: 食堂改造计划, en: Plan of canteens }
document: 食堂改造计划
section: 附件
reference: 学食〔2020〕2号
declared: { primary: 2, secondary: 2 }
stages:
  - { id: build, title: { zh: 改造, en: Rebuild }, start: 2020-01, end: 2020-12, text: 全面改造。 }
offices:
  - name: 东学区
    declared: { primary: 2, secondary: 0 }
    centers:
      - { name: 第一小学, level: primary, due: 2020-06 }
      - { name: 第三小学, level: primary, due: 2020-12, pilot: true }
  - name: 西学区
    declared: { primary: 0, secondary: 2 }
    centers:
      - { name: 第一中学, level: secondary, due: 2020-09 }
      - { name: 第二中学, level: secondary, due: 2020-12 }
`,
  'waivers.yaml': `- center: 没有的学校
  rule: room.seats
  reason: 场地不足
  approver: 局长
  expires: 2099-12-31
`,
};
