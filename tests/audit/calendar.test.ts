import { describe, expect, it } from 'vitest';
import { dayIn, daysBetween } from '../../src/audit/calendar.ts';

describe('the day of an instant in a time zone', () => {
  it.each([
    ['2026-12-31T15:59:59Z', 'Asia/Shanghai', '2026-12-31'],
    ['2026-12-31T16:00:00Z', 'Asia/Shanghai', '2027-01-01'],
    ['2026-12-30T16:00:00Z', 'Asia/Shanghai', '2026-12-31'],
    ['2026-12-31T16:00:00Z', 'UTC', '2026-12-31'],
    ['2027-01-01T07:59:59Z', 'America/Los_Angeles', '2026-12-31'],
    ['2027-01-01T08:00:00Z', 'America/Los_Angeles', '2027-01-01'],
    // Shanghai had summer time from 1986 to 1991: the zone's rules are followed, not a fixed offset.
    ['1990-07-01T15:00:00Z', 'Asia/Shanghai', '1990-07-02'],
  ])('%s in %s is %s', (instant, zone, day) => {
    expect(dayIn(zone, new Date(instant))).toBe(day);
  });

  it.each([
    ['2026-12-31', '2026-12-31', 0],
    ['2026-12-31', '2027-01-01', 1],
    ['2027-01-01', '2026-12-31', -1],
    ['2024-02-28', '2024-03-01', 2],
    ['2026-03-07', '2026-03-09', 2],
  ])('from %s to %s there are %i days', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
  });
});
