import type { ExceptionWords } from '../topics/exceptions.ts';

export const exceptions = (): ExceptionWords => ({
  waived: (status, { reason, approver, document, expires }) =>
    `豁免（原为${status}）：${reason}。批准：${approver}${document === '' ? '' : `，${document}`}；有效期至 ${expires}。`,
  known: (label) => `${label}（已知）`,
  waivedTotal: (findings, centers) => `豁免${findings}项，涉及${centers}个中心。`,
  knownTotal: (known, worse, fresh) => `与基线比较：已知${known}项，加重${worse}项，新增${fresh}项。`,
  exceptions: (count) => `豁免清单和基线的问题（${count}处）`,
  onlyKnown: '没有因新增或加重的问题而未通过，基线中已有的问题不作为未通过处理。',
  baseline: (path, findings, centers) =>
    `已写好 ${path}：${centers}个中心的${findings}项问题。\n核查时用：audit check … --baseline ${path}\n`,
});
