import { describe, expect, it } from 'vitest';
import type { PostingField } from '../../flows/work/post/facts.ts';
import { readAnswer } from '../../src/postings/read-answer.ts';

const context = { today: '2026-11-04', regency: '33.74' };
const read = (field: PostingField, answer: string): unknown => {
  const result = readAnswer(field, answer, context);
  return 'why' in result ? result.why : result.change;
};

describe('an answer of whoever posts', () => {
  it.each([
    ['title', 'Penjahit baju', { title: 'Penjahit baju' }],
    ['openings', 'lima orang', { openings: 5 }],
    ['places', 'firm', { places: ['33.74'] }],
    ['places', '33.72,33.73', { places: ['33.72', '33.73'] }],
    ['pay', '2,8 sampai 3,2 juta sebulan', { payMin: 2_800_000, payMax: 3_200_000, payPer: 'month' }],
    ['pay', '130rb per hari', { payMin: 130_000, payMax: 130_000, payPer: 'day' }],
    ['pay', 'UMK', { payPer: 'minimum' }],
    ['terms', 'harian lepas, kerja shift', { type: 'daily', shift: 'shift' }],
    ['schooling', 'SMP, pengalaman 1 tahun', { schooling: ['SMP'], experienceYears: 1 }],
    ['schooling', 'none', { schooling: [], experienceYears: 0 }],
    ['address', 'chat', { address: '' }],
    ['closes', '20 Desember', { closes: '2026-12-20' }],
    ['closes', '2 minggu', { closes: '2026-11-18' }],
    ['closes', 'month', { closes: '2026-12-04' }],
  ] as const)('%s: "%s" is understood', (field, answer, expected) => {
    expect(read(field, answer)).toMatchObject(expected);
  });

  it.each([
    ['title', '12', 'noTitle'],
    ['openings', 'nol', 'noNumber'],
    ['places', '31.71', 'noPlace'],
    ['pay', 'Rp1', 'payImpossible'],
    ['pay', 'banyak', 'payUnclear'],
    ['closes', 'kemarin', 'datePast'],
    ['closes', '1 Januari 2026', 'datePast'],
    ['closes', '20 Desember 2030', 'dateFar'],
    ['closes', 'nanti', 'dateUnclear'],
  ] as const)('%s: "%s" is asked again, saying %s', (field, answer, why) => {
    expect(read(field, answer)).toBe(why);
  });

  it('shows no numbers, mail, links or HTML to seekers', () => {
    const words =
      '<b>Menjahit</b> seragam. Hubungi Bu Tini 0812-3456-7890 atau tini@contoh.id, https://contoh.id/loker';
    const { tasks } = read('tasks', words) as { tasks: string };
    expect(tasks).toContain('Menjahit seragam');
    expect(tasks).not.toMatch(/0812|@|https|contoh\.id|<b>/u);
  });

  it('that is an advert fills all that it says and leaves open what it does not', () => {
    const advert = `LOKER Konveksi Contoh Salatiga
Dibutuhkan 3 orang penjahit, penempatan Salatiga
SMP, pengalaman minimal 1 tahun
Gaji 2,9 jt/bulan
Paling lambat 15 Desember 2026
WA 0812-3456-7890`;
    expect(read('title', advert)).toMatchObject({
      ...{ openings: 3, places: ['33.73'], payMin: 2_900_000, payPer: 'month', schooling: ['SMP'] },
      ...{ experienceYears: 1, closes: '2026-12-15' },
    });
    const links = Array.from({ length: 30 }, (_, n) => `https://contoh.id/${n}`).join('\n');
    const long = readAnswer(
      'title',
      `Dibutuhkan kasir toko di Salatiga\n${links}\n${'kerja rajin '.repeat(1_700)}`,
      context,
    );
    expect('change' in long && long.change.tasks?.length).toBeLessThanOrEqual(2_000);
    expect('change' in long && long.change.tasks).not.toContain('https');
  });
});
