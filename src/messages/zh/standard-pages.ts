import type { DocsWords, MapWords } from '../topics/standard-pages.ts';

export const docs = (): DocsWords => ({
  rules: '规则',
  rule: '规则',
  level: '级别',
  required: '要求',
  obligation: '约束',
  clause: '条款',
  fields: '调查项目',
  field: '编号',
  label: '名称',
  kind: '填写',
  aliases: '表头也可以写',
  notInForce: '未生效的规则',
  map: '条款与规则对照',
  text: '原文',
  reason: '不核查的理由',
  remedy: '整改：',
});

export const map = (): MapWords => ({
  counts: (all, ruled, reasoned) => `共${all}条：有规则的${ruled}条，只说明理由的${reasoned}条。`,
  number: (number) => `第${number}条`,
  rules: '规则：',
  notInForce: (id, reason) => `未生效：${id}（${reason}）`,
  alone: '不核查：',
  besides: '其余不核查：',
  gap: '没有规则，也没有说明理由。',
});
