import { dayIn, HOME_ZONE } from '../model/calendar.ts';
import type { Process } from './io.ts';

/**
 * The instant that counts as now: that of `SOURCE_DATE_EPOCH` (seconds since 1970, in UTC), by which a file can be made again
 * byte for byte; else the clock's.
 */
export function instant({ env }: Pick<Process, 'env'>, now: Date): Date {
  const epoch = env['SOURCE_DATE_EPOCH'] ?? '';
  return /^\d{1,11}$/.test(epoch) ? new Date(Number(epoch) * 1000) : now;
}

/** The day that it is in Zhengzhou, YYYY-MM-DD, wherever the program runs: every day that a report bears or compares with. */
export function today(process: Pick<Process, 'env'>, now: Date): string {
  return dayIn(HOME_ZONE, instant(process, now));
}
