import type { Process } from './io.ts';

/**
 * The day that a report bears, YYYY-MM-DD: that of `SOURCE_DATE_EPOCH` (seconds since 1970, in UTC), by which a file can be
 * made again byte for byte; else the local day.
 */
export function today({ env }: Pick<Process, 'env'>, now: Date): string {
  const epoch = env['SOURCE_DATE_EPOCH'] ?? '';
  if (/^\d{1,11}$/.test(epoch)) return new Date(Number(epoch) * 1000).toISOString().slice(0, 10);
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 10);
}
