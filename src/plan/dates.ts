/** Days are YYYY-MM-DD and months YYYY-MM, as the calendar of Asia/Shanghai has them: no clock is read here. */

const DAY_MS = 86_400_000;

/** The last day of a month: what is due in it is due by the end of this day. */
export function lastDay(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return `${month}-${String(new Date(Date.UTC(year, number, 0)).getUTCDate()).padStart(2, '0')}`;
}

/** How many days `to` is after `from`; negative where it is before. */
export function daysFrom(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** Months from one to another: 2017-03 to 2017-04 is 1. */
export function monthsFrom(from: string, to: string): number {
  const [year = 0, month = 0] = from.split('-').map(Number);
  const [endYear = 0, endMonth = 0] = to.split('-').map(Number);
  return (endYear - year) * 12 + endMonth - month;
}
