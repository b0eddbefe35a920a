import { dayAfter } from '../model/calendar.ts';

const DAY_SECONDS = 86_400;
/** 9999-12-31 in the epoch of 1900. */
const LAST_SERIAL = 2_958_465;
/** Days between the two epochs. */
const EPOCH_GAP = 1462;
/** The 29th of February 1900, which never was: kept for the sake of an older spreadsheet's error. */
const LEAP_BUG = 60;

/**
 * A date-formatted number as text: `2017-12-01`, `2017-12-01 08:30`, with seconds where there are any, or `08:30` for a
 * time of day alone. Null for a number that is no date.
 */
export function serialToText(serial: number, date1904: boolean): string | null {
  if (!(serial >= 0)) return null;
  const seconds = Math.round((serial % 1) * DAY_SECONDS);
  const carried = seconds === DAY_SECONDS ? 1 : 0;
  const whole = Math.floor(serial) + carried;
  const days = whole + (date1904 ? EPOCH_GAP : 0);
  if (days > LAST_SERIAL) return null;
  const time = timeText(carried === 1 ? 0 : seconds);
  if (whole === 0) return time === '' && date1904 ? dateText(days) : time === '' ? '00:00' : time;
  return time === '' ? dateText(days) : `${dateText(days)} ${time}`;
}

function dateText(days: number): string {
  if (days === LEAP_BUG) return '1900-02-29';
  return dayAfter(days < LEAP_BUG ? '1899-12-31' : '1899-12-30', days);
}

function timeText(seconds: number): string {
  if (seconds === 0) return '';
  const text = new Date(seconds * 1000).toISOString().slice(11, 19);
  return text.endsWith(':00') ? text.slice(0, 5) : text;
}

/** An ISO 8601 cell's text in the same form; what is no such date stays as it is. */
export function isoToText(iso: string): string {
  const found = /^(\d{4}-\d\d-\d\d)?T?(?:(\d\d:\d\d)(:\d\d)?(?:\.\d+)?Z?)?$/.exec(iso.trim());
  if (found === null) return iso;
  const [, date, minutes, seconds = ':00'] = found;
  const time = minutes === undefined ? '' : minutes + (seconds === ':00' ? '' : seconds);
  if (date === undefined) return time === '' ? iso : time;
  return time === '' || time === '00:00' ? date : `${date} ${time}`;
}

/** Formats that mean a date without being spelled out in the file, those of Chinese and other East Asian settings too. */
export function isBuiltInDateFormat(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

/** Whether a format code shows a number as a date or time, once its literal text, colours and conditions are gone. */
export function isDateFormatCode(code: string): boolean {
  const bare = code
    .replaceAll(/"[^"]*"?/g, '')
    .replaceAll(/[\\!_*]./gs, '')
    .replaceAll(/\[(?!(?:h+|m+|s+)\])[^\][]*\]/gi, '')
    .replaceAll(/general|g\/通用格式|e[+-]/gi, '');
  return /[ymdhse]|a{3}/i.test(bare);
}
