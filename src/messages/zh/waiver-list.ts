import type { WaiverListWords } from '../topics/waiver-list.ts';

export const waiverList = (): WaiverListWords => ({
  title: (file, count) => `豁免清单：${file}（${count}项）`,
  day: (day, timezone) => `今天是 ${day}（${timezone}）；有效期含当天。`,
  heads: ['中心', '规则', '理由', '批准', '有效期至'],
  left: '还剩',
  used: '用上',
  daysLeft: (days) => (days < 0 ? `过期${-days}天` : days === 0 ? '今天到期' : `${days}天`),
  count: (findings) => `${findings}项`,
  problems: (count) => `清单的问题（${count}处）`,
  fine: '清单没有问题。',
  none: '清单里还没有豁免。',
});
