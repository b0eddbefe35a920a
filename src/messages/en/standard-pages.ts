import type { DocsWords, MapWords } from '../topics/standard-pages.ts';

export const docs = (): DocsWords => ({
  rules: 'Rules',
  rule: 'Rule',
  level: 'Level',
  required: 'Required',
  obligation: 'Obligation',
  clause: 'Clause',
  fields: 'Fields',
  field: 'Id',
  label: 'Label',
  kind: 'Answer',
  aliases: 'Also as',
  notInForce: 'Rules that are not in force',
  map: 'Clauses and their rules',
  text: 'Words',
  reason: 'Why not audited',
  remedy: 'Remedy: ',
});

export const map = (): MapWords => ({
  counts: (all, ruled, reasoned) =>
    `${all} clauses and paragraphs: ${ruled} with rules, ${reasoned} with the reason why not.`,
  number: (number) => `${number}.`,
  rules: 'Rules: ',
  notInForce: (id, reason) => `Not in force: ${id} (${reason})`,
  alone: 'Not audited: ',
  besides: 'The rest is not audited: ',
  gap: 'Neither a rule nor a reason.',
});
