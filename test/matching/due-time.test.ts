import { describe, expect, it } from 'vitest';
import { dueTime, type DueSetting } from '../../src/matching/due-time.ts';

const setting = (given: Partial<DueSetting> = {}): DueSetting => ({
  ...{ frequency: 'now', quietFrom: 20, quietUntil: 7, digestHour: 8, digestDay: 1 },
  ...given,
});
/** A time of Tuesday 24 November 2026 in WIB. */
const at = (time: string) => new Date(`2026-11-24T${time}:00+07:00`);
const due = (given: Partial<DueSetting>, time: string, rings = true) =>
  dueTime(setting(given), rings, at(time)).toISOString();
const wib = (moment: string) => new Date(`${moment}:00+07:00`).toISOString();

describe('when an alert is due', () => {
  it.each([
    ['at once by day', {}, '12:00', '2026-11-24T12:00'],
    ['in the morning when found at night', {}, '22:30', '2026-11-25T07:00'],
    ['the same morning when found before dawn', {}, '03:00', '2026-11-24T07:00'],
    ['at once at night without quiet hours', { quietFrom: 7, quietUntil: 7 }, '23:00', '2026-11-24T23:00'],
    ['today’s digest when its hour is to come', { frequency: 'daily' as const }, '07:59', '2026-11-24T08:00'],
    ['tomorrow’s digest from its hour on', { frequency: 'daily' as const }, '08:00', '2026-11-25T08:00'],
    ['next Monday', { frequency: 'weekly' as const }, '12:00', '2026-11-30T08:00'],
    [
      'today, if it is the day and the hour is to come',
      { frequency: 'weekly' as const, digestDay: 2 },
      '07:00',
      '2026-11-24T08:00',
    ],
    [
      'in a week, if the hour has passed',
      { frequency: 'weekly' as const, digestDay: 2 },
      '09:00',
      '2026-12-01T08:00',
    ],
  ])('%s', (_, given, time, expected) => {
    expect(due(given, time)).toBe(wib(expected));
  });

  it('at once on a channel that makes no sound, whatever the hour', () => {
    expect(due({}, '02:00', false)).toBe(wib('2026-11-24T02:00'));
  });
});
