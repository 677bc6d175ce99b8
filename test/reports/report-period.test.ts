import { describe, expect, it } from 'vitest';
import { latestMonths, reportPeriod } from '../../src/reports/report-period.ts';

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

  it('ends with the month it is in Indonesia', () => {
    expect(latestMonths(new Date('2026-10-31T18:00:00Z'), 2).months).toEqual(['2026-10', '2026-11']);
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
