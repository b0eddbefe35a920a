import type { Process } from './io.ts';

/**
 * The day that a report bears, YYYY-MM-DD: that of `SOURCE_DATE_EPOCH` (seconds since 1970, in UTC), by which a file can be
 * made again byte for byte; else the local day.
 */
export function today({ env }: Pick<Process, 'env'>, now: Date): string {
  const told = toldInstant(env);
  if (told !== null) return told.toISOString().slice(0, 10);
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 10);
}

/** The instant by which a waiver's last day is judged: that of `SOURCE_DATE_EPOCH`, else now. */
export function instant({ env }: Pick<Process, 'env'>, now: Date): Date {
  return toldInstant(env) ?? now;
}

function toldInstant(env: Process['env']): Date | null {
  const epoch = env['SOURCE_DATE_EPOCH'] ?? '';
  return /^\d{1,11}$/.test(epoch) ? new Date(Number(epoch) * 1000) : null;
}

/** East of Greenwich, all year round since 1992. */
const BEIJING = 8 * 3_600_000;

/** The day in China, where the plans are carried out, wherever the program runs; that of `SOURCE_DATE_EPOCH` where it is set. */
export function todayInChina({ env }: Pick<Process, 'env'>, now: Date): string {
  const epoch = env['SOURCE_DATE_EPOCH'] ?? '';
  const time = /^\d{1,11}$/.test(epoch) ? Number(epoch) * 1000 : now.getTime();
  return new Date(time + BEIJING).toISOString().slice(0, 10);
}
