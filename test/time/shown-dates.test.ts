import { expect, it } from 'vitest';
import { text } from '../../flows/text.ts';
import { createRenderer } from '../../src/rendering/renderer.ts';
import { afterQuietHours } from '../../src/time/quiet-hours.ts';
import { wibDate } from '../../src/time/wib-date.ts';
import { wibDayStart } from '../../src/time/wib-day-start.ts';
import { wibIso } from '../../src/time/wib-iso.ts';

const renderer = createRenderer();
const shown = (date: string): string =>
  renderer.render(text('report:day', { day: { date } }), 'id').match(/\d+ \p{L}+ \d{4}/u)?.[0] ?? '';

it('a moment is shown as the day it falls on in Western Indonesia, a day as itself', () => {
  expect(shown('2026-11-24T23:04:00.000Z')).toBe('25 November 2026');
  expect(shown('2026-11-25T16:59:59.999Z')).toBe('25 November 2026');
  expect(shown('2026-11-25T17:00:00.000Z')).toBe('26 November 2026');
  expect(shown('2026-11-25')).toBe('25 November 2026');
});

it('days begin at midnight there, whatever the clock of the machine says', () => {
  expect(wibDayStart('2026-11-25').toISOString()).toBe('2026-11-24T17:00:00.000Z');
  expect(wibDate(new Date('2026-11-24T16:59:59.999Z'))).toBe('2026-11-24');
  expect(wibDate(wibDayStart('2026-11-25'))).toBe('2026-11-25');
  expect(wibIso(wibDayStart('2026-11-25'))).toBe('2026-11-25T00:00:00.000+07:00');
});

it.each([
  ['2026-11-24T12:59:00Z', '2026-11-24T12:59:00.000Z'],
  ['2026-11-24T13:00:00Z', '2026-11-25T00:00:00.000Z'],
  ['2026-11-24T23:59:00Z', '2026-11-25T00:00:00.000Z'],
  ['2026-11-25T00:00:00Z', '2026-11-25T00:00:00.000Z'],
])('quiet hours from 20 to 7: what is due at %s goes at %s', (due, goes) => {
  expect(afterQuietHours(new Date(due), 20, 7).toISOString()).toBe(goes);
});
