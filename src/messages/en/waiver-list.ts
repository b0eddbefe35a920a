import type { WaiverListWords } from '../topics/waiver-list.ts';

export const waiverList = (): WaiverListWords => ({
  title: (file, count) => `Waivers: ${file} (${count})`,
  day: (day, timezone) => `Today is ${day} (${timezone}); a waiver holds on its last day.`,
  heads: ['Centre', 'Rule', 'Reason', 'Approved by', 'Until'],
  left: 'Left',
  used: 'Used',
  daysLeft: (days) =>
    days < 0 ? `${-days} day(s) over` : days === 0 ? 'ends today' : `${days} day${days === 1 ? '' : 's'}`,
  count: (findings) => String(findings),
  problems: (count) => `Problems of the waivers (${count})`,
  fine: 'Nothing is wrong with the waivers.',
  none: 'There are no waivers yet.',
});
