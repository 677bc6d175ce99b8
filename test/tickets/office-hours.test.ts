import { describe, expect, it } from 'vitest';
import { nextOpening } from '../../src/tickets/office-hours.ts';

describe('the office', () => {
  it.each([
    ['Wednesday 8.00', '2026-11-04T01:00:00Z', null],
    ['Wednesday 14.59', '2026-11-04T07:59:59Z', null],
    ['Wednesday 15.00', '2026-11-04T08:00:00Z', '2026-11-05T01:00:00.000Z'],
    ['Wednesday 7.59', '2026-11-04T00:59:00Z', '2026-11-04T01:00:00.000Z'],
    ['Thursday 0.30, still Wednesday in UTC', '2026-11-04T17:30:00Z', '2026-11-05T01:00:00.000Z'],
    ['Friday 16.00', '2026-11-06T09:00:00Z', '2026-11-09T01:00:00.000Z'],
    ['Sunday noon', '2026-11-08T05:00:00Z', '2026-11-09T01:00:00.000Z'],
  ])('on %s opens when it should', (_when, now, expected) => {
    expect(nextOpening(new Date(now))?.toISOString() ?? null).toBe(expected);
  });
});
