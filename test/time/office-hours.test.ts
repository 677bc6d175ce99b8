import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { officeDays } from '../../src/time/office-days.ts';
import { nextOpening } from '../../src/time/office-hours.ts';

const opening = (now: string, own: string[] = []): string | null =>
  nextOpening(new Date(now), officeDays(own))?.at.toISOString() ?? null;

describe('the office', () => {
  it.each([
    ['Wednesday 8.00', '2026-11-04T01:00:00Z', null],
    ['Wednesday 14.59', '2026-11-04T07:59:59Z', null],
    ['Wednesday 15.00', '2026-11-04T08:00:00Z', '2026-11-05T01:00:00.000Z'],
    ['Wednesday 7.59', '2026-11-04T00:59:00Z', '2026-11-04T01:00:00.000Z'],
    ['Thursday 0.30, still Wednesday in UTC', '2026-11-04T17:30:00Z', '2026-11-05T01:00:00.000Z'],
    ['Friday 16.00', '2026-11-06T09:00:00Z', '2026-11-09T01:00:00.000Z'],
    ['Sunday noon', '2026-11-08T05:00:00Z', '2026-11-09T01:00:00.000Z'],
    ['the eve of Idulfitri, over a week of holidays', '2026-03-17T08:00:00Z', '2026-03-25T01:00:00.000Z'],
    ['17 August 10.00', '2026-08-17T03:00:00Z', '2026-08-18T01:00:00.000Z'],
    [
      '23 December after work, over joint leave, Christmas and a weekend',
      '2026-12-23T09:00:00Z',
      '2026-12-28T01:00:00.000Z',
    ],
    ['31 December after work', '2026-12-31T09:00:00Z', '2027-01-04T01:00:00.000Z'],
  ])('on %s opens when it should', (_when, now, expected) => {
    expect(opening(now)).toBe(expected);
  });

  it('knows the holidays of a year with a decree, and says where it only guesses', () => {
    expect(nextOpening(new Date('2026-06-15T09:00:00Z'))).toMatchObject({
      at: new Date('2026-06-17T01:00:00Z'),
      certain: true,
    });
    expect(nextOpening(new Date('2027-03-08T09:00:00Z'))).toMatchObject({ certain: false });
  });

  it('keeps the days its people give, which make that year known', () => {
    const days = officeDays(['2027-03-09']);
    expect(nextOpening(new Date('2027-03-08T09:00:00Z'), days)).toEqual({
      at: new Date('2027-03-10T01:00:00Z'),
      certain: true,
    });
    expect(opening('2027-03-09T03:00:00Z', ['2027-03-09'])).toBe('2027-03-10T01:00:00.000Z');
  });

  it('never promises an hour at which it is closed, and never one that has passed', () => {
    const at = fc.date({ min: new Date('2025-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(at, (now) => {
        const next = nextOpening(now);
        if (next === null) return;
        expect(next.at.getTime()).toBeGreaterThan(now.getTime());
        expect(nextOpening(next.at)).toBeNull();
      }),
    );
  });
});
