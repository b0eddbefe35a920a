/** Days are YYYY-MM-DD and months YYYY-MM, so that they sort as text. No clock is read here: an instant is handed in. */

const DAY_MS = 86_400_000;

/** Where the centres stand, and the plans are carried out: the zone of what names none. */
export const HOME_ZONE = 'Asia/Shanghai';

/** The first that people mean and workbooks hold: spreadsheet programs disagree about the year before. */
export const FIRST_DAY = '1901-01-01';

/** A day as people write it (2019-12-31, 2019.12.31, 2019/12/31, 2019年12月31日) as YYYY-MM-DD; null for what is no day. */
export function parseDay(text: string): string | null {
  const found = /^\s*(\d{4})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*(?:日\s*)?$/.exec(text.normalize('NFKC'));
  if (found === null) return null;
  const [, year = '', month = '', date = ''] = found;
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return day >= FIRST_DAY && isDay(day) ? day : null;
}

/** Whether a text is a day in the form YYYY-MM-DD: 2026-02-30 is none. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = midnight(text);
  return !Number.isNaN(at.getTime()) && utcDay(at) === text;
}

/** The last day of a month: what is due in it is due by the end of this day. */
export function lastDay(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return `${month}-${String(new Date(Date.UTC(year, number, 0)).getUTCDate()).padStart(2, '0')}`;
}

/** From one day to another: 0 on the same day, negative where `to` is before `from`. */
export function daysBetween(from: string, to: string): number {
  return Math.round((midnight(to).getTime() - midnight(from).getTime()) / DAY_MS);
}

/** Months from one to another: 2017-03 to 2017-04 is 1. */
export function monthsBetween(from: string, to: string): number {
  const [year = 0, month = 0] = from.split('-').map(Number);
  const [endYear = 0, endMonth = 0] = to.split('-').map(Number);
  return (endYear - year) * 12 + endMonth - month;
}

/** The day so many days after another. */
export function dayAfter(day: string, days: number): string {
  return utcDay(new Date(midnight(day).getTime() + days * DAY_MS));
}

/** The instant at which a day begins in UTC, by which a file can bear the day without a zone. */
export function midnight(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** The day that an instant falls on in UTC: of days that are reckoned with as instants of their midnight. */
export function utcDay(instant: Date): string {
  return instant.toISOString().slice(0, 10);
}

/** The day that an instant falls on in a time zone (IANA name). */
export function dayIn(timezone: string, instant: Date): string {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: timezone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(instant);
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}

/** Whether a text is the name of a time zone. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
