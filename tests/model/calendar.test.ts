import { describe, expect, it } from 'vitest';
import {
  dayAfter,
  dayIn,
  daysBetween,
  isDay,
  isTimeZone,
  lastDay,
  midnight,
  monthsBetween,
  parseDay,
  utcDay,
} from '../../src/model/calendar.ts';

describe('a day as people write it', () => {
  it.each([
    ['2019-12-31', '2019-12-31'],
    ['2019.1.5', '2019-01-05'],
    ['2019/12/1', '2019-12-01'],
    [' 2019年6月30日 ', '2019-06-30'],
    ['2019 年 6 月 30', '2019-06-30'],
    ['２０１９－０６－３０', '2019-06-30'],
    ['２０１９年６月３０日', '2019-06-30'],
    ['2020-02-29', '2020-02-29'],
    ['2000-02-29', '2000-02-29'],
    ['1901-01-01', '1901-01-01'],
    ['2019-02-29', null],
    ['2100-02-29', null],
    ['1900-12-31', null],
    ['2019-06-31', null],
    ['2019-13-01', null],
    ['2019-00-01', null],
    ['2019-01-00', null],
    ['2019-12', null],
    ['2019-12-31 08:30', null],
    ['31-12-2019', null],
    ['20191231', null],
    ['明年', null],
    ['', null],
  ])('%j is %s', (text, day) => {
    expect(parseDay(text)).toBe(day);
  });

  it.each([
    ['2026-12-31', true],
    ['2024-02-29', true],
    ['2026-02-29', false],
    ['2026-02-30', false],
    ['2026-04-31', false],
    ['2026-13-01', false],
    ['2026-1-1', false],
    ['2026-12-31T00', false],
    ['２０２６-12-31', false],
  ])('%j in the one form of this program: %s', (text, is) => {
    expect(isDay(text)).toBe(is);
  });
});

describe('days and months', () => {
  it.each([
    ['2017-06', '2017-06-30'],
    ['2017-12', '2017-12-31'],
    ['2016-02', '2016-02-29'],
    ['2017-02', '2017-02-28'],
    ['1900-02', '1900-02-28'],
    ['2000-02', '2000-02-29'],
  ])('%s ends on %s', (month, day) => {
    expect(lastDay(month)).toBe(day);
  });

  it.each([
    ['2026-12-31', '2026-12-31', 0],
    ['2026-12-31', '2027-01-01', 1],
    ['2027-01-01', '2026-12-31', -1],
    ['2017-06-30', '2017-12-31', 184],
    ['2024-02-28', '2024-03-01', 2],
    ['2023-02-28', '2023-03-01', 1],
    ['2026-03-07', '2026-03-09', 2],
  ])('from %s to %s there are %i days', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
    expect(dayAfter(from, days)).toBe(to);
  });

  it.each([
    ['2017-03', '2017-03', 0],
    ['2017-03', '2017-04', 1],
    ['2017-12', '2018-01', 1],
    ['2018-02', '2017-12', -2],
  ])('from %s to %s there are %i months', (from, to, months) => {
    expect(monthsBetween(from, to)).toBe(months);
  });
});

describe('the day of an instant', () => {
  it.each([
    ['2026-12-31T15:59:59Z', 'Asia/Shanghai', '2026-12-31'],
    ['2026-12-31T16:00:00Z', 'Asia/Shanghai', '2027-01-01'],
    ['2026-12-30T16:00:00Z', 'Asia/Shanghai', '2026-12-31'],
    ['2026-12-31T16:00:00Z', 'UTC', '2026-12-31'],
    ['2027-01-01T07:59:59Z', 'America/Los_Angeles', '2026-12-31'],
    ['2027-01-01T08:00:00Z', 'America/Los_Angeles', '2027-01-01'],
    ['2024-02-28T16:00:00Z', 'Asia/Shanghai', '2024-02-29'],
    // Shanghai had summer time from 1986 to 1991: the zone's rules are followed, not a fixed offset.
    ['1990-07-01T15:00:00Z', 'Asia/Shanghai', '1990-07-02'],
  ])('%s in %s is %s', (instant, zone, day) => {
    expect(dayIn(zone, new Date(instant))).toBe(day);
  });

  it('in UTC begins at midnight', () => {
    expect(midnight('2024-02-29').toISOString()).toBe('2024-02-29T00:00:00.000Z');
    expect(utcDay(new Date('2024-02-29T23:59:59.999Z'))).toBe('2024-02-29');
  });
});

it.each([
  ['Asia/Shanghai', true],
  ['UTC', true],
  ['Asia/Zhengzhou', false],
  ['', false],
])('%j is a time zone: %s', (name, is) => {
  expect(isTimeZone(name)).toBe(is);
});
