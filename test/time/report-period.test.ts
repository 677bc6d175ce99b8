import { describe, expect, it } from 'vitest';
import { endingWith, lastFullDay, monthsUpTo, reportPeriod } from '../../src/time/report-period.ts';

describe('the period of a report', () => {
  it('is whole months in Indonesian time, both ends included', () => {
    const period = reportPeriod('2025-12-17', '2026-02');
    expect(period).toMatchObject({
      from: '2025-12',
      until: '2026-02',
      months: ['2025-12', '2026-01', '2026-02'],
    });
    expect(period.start.toISOString()).toBe('2025-11-30T17:00:00.000Z');
    expect(period.end.toISOString()).toBe('2026-02-28T17:00:00.000Z');
  });

  it('of today goes up to yesterday, by the clock of Indonesia', () => {
    expect(lastFullDay(new Date('2026-11-23T16:59:59Z'))).toBe('2026-11-22');
    expect(lastFullDay(new Date('2026-11-23T17:00:00Z'))).toBe('2026-11-23');
  });

  it('of six months ends with the day, not with its month', () => {
    const period = monthsUpTo('2026-11-23');
    expect(period).toMatchObject({ from: '2026-06', until: '2026-11' });
    expect(period.months).toHaveLength(6);
    expect(period.end.toISOString()).toBe('2026-11-23T17:00:00.000Z');
  });

  it('on the first of a month tells of the months that are over', () => {
    const period = monthsUpTo(lastFullDay(new Date('2026-12-01T03:00:00Z')));
    expect(period).toMatchObject({ from: '2026-06', until: '2026-11' });
    expect(period.end).toEqual(reportPeriod('2026-06', '2026-11').end);
  });

  it('of the past is not changed by a day after it', () => {
    const period = reportPeriod('2025-01', '2025-03');
    expect(endingWith('2026-11-23', period)).toEqual(period);
  });

  it.each([
    ['2026-13', '2026-01'],
    ['2026-03', '2026-01'],
    ['kemarin', '2026-01'],
    ['2026-1', '2026-02'],
  ])('refuses %s to %s with an example', (from, until) => {
    expect(() => reportPeriod(from, until)).toThrowError(
      expect.objectContaining({ code: 'PERIOD_INVALID', remedy: expect.stringContaining('2026-01') }),
    );
  });
});
