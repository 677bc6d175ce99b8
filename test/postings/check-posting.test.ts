import { describe, expect, it } from 'vitest';
import { emptyPosting, type PostingContent } from '../../flows/work/post/facts.ts';
import { checkPosting } from '../../src/postings/check-posting.ts';
import { findTwinPostings } from '../../src/postings/find-twin-postings.ts';
import { isUnsettled } from '../../src/postings/submit-posting.ts';
import facts from '../../src/understanding/facts/minimum-wages.json' with { type: 'json' };

const context = { employer: 'Konveksi Melati', code: '-', today: '2026-11-04' };
const content: PostingContent = {
  ...emptyPosting,
  ...{ title: 'Penjahit', places: ['33.74'], tasks: 'Menjahit seragam sekolah', closes: '2026-12-20' },
};
const check = (change: Partial<PostingContent>) => checkPosting({ ...content, ...change }, context);

describe('the check of a posting', () => {
  it('finds words that leave people out, in the field they stand in', () => {
    const { findings } = check({ requirements: 'teliti, belum menikah', offered: 'makan siang' });
    expect(findings).toMatchObject([{ field: 'requirements', reason: 'marital', why: '' }]);
    expect(isUnsettled({ ...check({}), twins: [], findings })).toBe(true);
    expect(isUnsettled({ ...check({}), twins: [] })).toBe(false);
  });

  it('takes a reason for what depends on the work, and none for what is barred', () => {
    const [asked] = check({ requirements: 'usia maksimal 35 tahun' }).findings;
    const reasons = { [asked?.key ?? '']: 'Memanjat tiang listrik setiap hari' };
    const explained = check({ requirements: 'usia maksimal 35 tahun', reasons }).findings;
    expect(explained).toMatchObject([{ why: 'Memanjat tiang listrik setiap hari' }]);
    for (const severity of ['ask', 'barred'] as const)
      expect(
        isUnsettled({ ...check({}), twins: [], findings: explained.map((one) => ({ ...one, severity })) }),
      ).toBe(severity === 'barred');
  });

  it('compares full-time pay with the minimum of the regency, and other work with none', () => {
    const least = facts.wages.find(({ code }) => code === '33.74')?.rupiah ?? 0;
    const low = { payMin: 1_500_000, payMax: 1_500_000, payPer: 'month' };
    expect(check(low).wage).toEqual({ place: '33.74', offered: 1_500_000, least, year: '2026', why: '' });
    expect(check({ ...low, type: 'part' }).wage).toBeNull();
    expect(check({ ...low, payMin: least, payMax: least }).wage).toBeNull();
    expect(check({ ...low, reasons: { pay: 'Warung kecil' } }).wage?.why).toBe('Warung kecil');
    expect(check({ payPer: 'minimum' }).preview.pay).toEqual({ min: least, max: least });
  });

  it('says what is missing or past', () => {
    expect(check({ places: [], tasks: '', closes: '2026-11-03' }).faults).toEqual([
      'places',
      'tasks',
      'closes',
    ]);
  });

  it('finds the same work in the same place with a similar text, and no other', () => {
    const other = (id: number, change: Partial<PostingContent>) => ({
      id,
      content: { ...content, ...change },
    });
    const others = [
      other(2, { tasks: 'menjahit seragam sekolah dan kantor' }),
      other(3, { places: ['33.72'] }),
      other(4, { title: 'Kasir', codes: ['5230'] }),
      other(5, { tasks: 'memasang kancing pada jaket kulit ekspor' }),
    ];
    expect(findTwinPostings(other(1, {}), others).map(({ id }) => id)).toEqual([2]);
  });
});
