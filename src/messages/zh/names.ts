import type { NeutralNames } from '../names.ts';

export const names: NeutralNames = {
  name: '名称',
  center: '单位名称',
  level: '级别',
  office: '所属单位',
  anOffice: '所属单位',
  report: '核查报告',
  form: '验收表',
  ledger: '整改台账',
  inSentence: (label) => label,
  sealsOf: (office) => [office, '主管部门'],
};
