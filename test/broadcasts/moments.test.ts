import { describe, expect, it } from 'vitest';
import { text } from '../../flows/text.ts';
import { parseMoment } from '../../src/broadcasts/moments/parse-moment.ts';
import { parseSchedule } from '../../src/broadcasts/moments/parse-schedule.ts';
import { printPlan } from '../../src/broadcasts/moments/print-plan.ts';
import { createRenderer } from '../../src/rendering/renderer.ts';

/** Saturday, 28 November 2026, 10.00 in Western Indonesia. */
const now = new Date('2026-11-28T03:00:00Z');
const renderer = createRenderer();
const said = (at: Date, language = 'id'): string =>
  renderer.render(text('broadcast:whenOnce', { at: { moment: at.toISOString() } }), language);

describe('a moment as people write it', () => {
  it.each([
    ['besok jam 9', 'Minggu, 29 November 2026 pukul 09.00 WIB'],
    ['besok jam 9 pagi', 'Minggu, 29 November 2026 pukul 09.00 WIB'],
    ['besok 9', 'Minggu, 29 November 2026 pukul 09.00 WIB'],
    ['Besok, pukul 09:30 WIB', 'Minggu, 29 November 2026 pukul 09.30 WIB'],
    ['besok jam setengah 9', 'Minggu, 29 November 2026 pukul 08.30 WIB'],
    ['besok jam 3 sore', 'Minggu, 29 November 2026 pukul 15.00 WIB'],
    ['sesuk esuk', 'Minggu, 29 November 2026 pukul 08.00 WIB'],
    ['lusa 13.15', 'Senin, 30 November 2026 pukul 13.15 WIB'],
    ['nanti sore', 'Sabtu, 28 November 2026 pukul 16.00 WIB'],
    ['hari ini jam 14', 'Sabtu, 28 November 2026 pukul 14.00 WIB'],
    ['jam 2 siang', 'Sabtu, 28 November 2026 pukul 14.00 WIB'],
    ['1 Desember 2026 09.00', 'Selasa, 1 Desember 2026 pukul 09.00 WIB'],
    ['selasa, 1 desember 2026 jam 9', 'Selasa, 1 Desember 2026 pukul 09.00 WIB'],
    ['1 des jam 10.45', 'Selasa, 1 Desember 2026 pukul 10.45 WIB'],
    ['tanggal 2 januari jam 8', 'Sabtu, 2 Januari 2027 pukul 08.00 WIB'],
    ['2026-12-31 09.00', 'Kamis, 31 Desember 2026 pukul 09.00 WIB'],
    ['31.12.2026 09.00', 'Kamis, 31 Desember 2026 pukul 09.00 WIB'],
    ['31/12/26 9.00', 'Kamis, 31 Desember 2026 pukul 09.00 WIB'],
    ['2026-12-31T09:00', 'Kamis, 31 Desember 2026 pukul 09.00 WIB'],
    ['2026-12-31T09:00Z', 'Kamis, 31 Desember 2026 pukul 16.00 WIB'],
    ['29 februari 2028 09.00', 'Selasa, 29 Februari 2028 pukul 09.00 WIB'],
    ['senin 09.00', 'Senin, 30 November 2026 pukul 09.00 WIB'],
    ["hari jum'at jam 9", 'Jumat, 4 Desember 2026 pukul 09.00 WIB'],
    ['rebo jam 9', 'Rabu, 2 Desember 2026 pukul 09.00 WIB'],
    ['sabtu 11.00', 'Sabtu, 28 November 2026 pukul 11.00 WIB'],
    ['sabtu 09.00', 'Sabtu, 5 Desember 2026 pukul 09.00 WIB'],
    ['jumat depan jam 9', 'Jumat, 4 Desember 2026 pukul 09.00 WIB'],
    ['3 hari lagi jam 9', 'Selasa, 1 Desember 2026 pukul 09.00 WIB'],
  ])('%s is %s', (typed, words) => {
    expect(said(parseMoment(typed, now))).toBe(words);
  });

  it.each([
    ['30 februari', 'noSuchDay'],
    ['30 februari 09.00', 'noSuchDay'],
    ['31-11-2026 09.00', 'noSuchDay'],
    ['29 februari 2027 jam 9', 'noSuchDay'],
    ['31-12-2026', 'noTime'],
    ['besok', 'noTime'],
    ['senin', 'noTime'],
    ['senin 1 Desember 2026 09.00', 'otherWeekday'],
    ['kemarin 09.00', 'badTime'],
    ['besok jam 25', 'badTime'],
    ['besok jam 9.75', 'badTime'],
    ['besok jam 9 malam sekali', 'badTime'],
    ['besok jam 11 sore', 'badTime'],
    ['minggu depannya lagi 09.00', 'badTime'],
    ['kapan-kapan', 'badTime'],
    ['secepatnya jam 9', 'badTime'],
    ['besok atau lusa jam 9', 'badTime'],
    ['9', 'badTime'],
    ['', 'badTime'],
  ])('%s is refused as %s', (typed, fault) => {
    expect(() => parseMoment(typed, now)).toThrow(expect.objectContaining({ fault }));
  });

  it('is said with its day of the week in each language', () => {
    const at = parseMoment('1 Desember 2026 09.00', now);
    expect(said(at, 'jv')).toMatch(/^Selasa, 1 .* jam 09\.00 WIB$/u);
    expect(said(at, 'en')).toBe('Tuesday, 1 December 2026 at 09.00 WIB');
  });
});

describe('a plan as people write it', () => {
  it.each([
    ['setiap senin 09.00', { every: 'week', day: 1, hour: 9 }],
    ['tiap hari jumat jam 3 sore', { every: 'week', day: 5, hour: 15 }],
    ['setiap hari 9', { every: 'week', day: 0, hour: 9 }],
    ['saben rebo jam 8 esuk', { every: 'week', day: 3, hour: 8 }],
    ['3 hari setelah daftar', { event: 'registered', afterDays: 3 }],
  ])('%s is a series', (typed, repeat) => {
    expect(parseSchedule(typed, now)).toEqual({ at: null, repeat });
  });

  it.each([
    ['setiap senin 09.30', 'badRepeat'],
    ['setiap senin', 'badTime'],
    ['setiap bulan 09.00', 'badTime'],
  ])('%s is refused as %s', (typed, fault) => {
    expect(() => parseSchedule(typed, now)).toThrow(expect.objectContaining({ fault }));
  });

  it.each(['besok jam 9', 'setiap senin 09.00', 'setiap hari 9', '3 hari setelah daftar'])(
    '%s means the same when what was understood is read again days later',
    (typed) => {
      const plan = parseSchedule(typed, now);
      const later = new Date(now.getTime() + 3 * 86_400_000);
      expect(parseSchedule(printPlan(plan) ?? '', later)).toEqual(plan);
    },
  );
});
