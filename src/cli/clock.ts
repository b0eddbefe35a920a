import { dayIn, HOME_ZONE, localDay, utcDay } from '../model/calendar.ts';
import type { Process } from './io.ts';

/**
 * The day that a report bears, YYYY-MM-DD: that of `SOURCE_DATE_EPOCH` (seconds since 1970, in UTC), by which a file can be
 * made again byte for byte; else the local day.
 */
export function today({ env }: Pick<Process, 'env'>, now: Date): string {
  const told = toldInstant(env);
  return told === null ? localDay(now) : utcDay(told);
}

/** The instant by which a waiver's last day is judged: that of `SOURCE_DATE_EPOCH`, else now. */
export function instant({ env }: Pick<Process, 'env'>, now: Date): Date {
  return toldInstant(env) ?? now;
}

function toldInstant(env: Process['env']): Date | null {
  const epoch = env['SOURCE_DATE_EPOCH'] ?? '';
  return /^\d{1,11}$/.test(epoch) ? new Date(Number(epoch) * 1000) : null;
}

/** The day in China, where the plans are carried out, wherever the program runs; that of `SOURCE_DATE_EPOCH` where it is set. */
export function todayInChina(process: Pick<Process, 'env'>, now: Date): string {
  return dayIn(HOME_ZONE, instant(process, now));
}
