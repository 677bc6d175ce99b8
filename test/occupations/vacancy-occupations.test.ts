import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interestFit } from '../../src/assessments/occupations/interest-fit.ts';
import { occupations } from '../../src/assessments/occupations/occupations.ts';
import terms from '../../src/occupations/lists/title-terms.json' with { type: 'json' };
import { vacancyOccupations } from '../../src/occupations/titles/vacancy-occupations.ts';

const first = (title: string, text?: string) => vacancyOccupations(title, text)[0]?.isco;

describe('finding the occupation of a vacancy by its title', () => {
  it.each([
    ['Montir Sepeda Motor Panggilan', '7231'],
    ['OPERATOR JAHIT (Ungaran)', '8153'],
    ['Dicari: kasir minimarket', '5230'],
    ['Guru TK Islam', '2342'],
    ['Guru Taman Kanak-Kanak', '2342'],
    ['Dosen Ilmu Keperawatan', '2310'],
    ['Kepala Gudang Bahan Baku', '4321'],
    ['Tukang las listrik', '7212'],
    ['Juru Masak Katering', '5120'],
    ['Sopir Truk Antar Kota', '8332'],
    ['Staff Tata Usaha Sekolah', '4110'],
    ['Front-End Engineer', '2513'],
    ['Satpam Pabrik', '5414'],
    ['Perawat Lansia', '5322'],
    ['Pembatik tulis', '7318'],
    ['Room Attendant Hotel', '9112'],
    ['Staf HR&GA', '2423'],
    ['F & B Service', '5131'],
    ['Host Live TikTok', '5242'],
    ['Teknisi AC Rumah', '7127'],
    ['Penyuluh Pertanian Lapangan', '2132'],
  ])('reads "%s" as %s', (title, isco) => {
    expect(first(title)).toBe(isco);
  });

  it('takes what someone does before where they do it, and rank last', () => {
    expect(first('Quality Control Mebel')).toBe('7543');
    expect(first('Supervisor Peternakan')).toBe('6121');
    expect(first('Supervisor')).toBe('3341');
  });

  it('reads over one wrong letter in a long word and leaves other words alone', () => {
    expect(first('Administrisi')).toBe('4110');
    expect(vacancyOccupations('Perawatan traksi').map(({ isco }) => isco)).not.toContain('8322');
  });

  it('asks the text only where the title says nothing, with half the weight', () => {
    const text = 'Kamu akan menjadi kasir toko.\nMenjadi admin gudang dan mencatat barang masuk.';
    const fromText = vacancyOccupations('Lowongan terbaru!', text);
    expect(fromText[0]?.isco).toBe('4321');
    expect(fromText.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(0.5, 10);
    expect(first('Penjahit', text)).toBe('7531');
  });

  it('says nothing about words it does not know', () => {
    expect(vacancyOccupations('Xyzzy')).toEqual([]);
    expect(vacancyOccupations('')).toEqual([]);
  });

  it('gives at most three known groups whose shares sum to one, for any mix of words', () => {
    const word = fc.constantFrom(
      ...Object.keys(terms.roles),
      ...Object.keys(terms.synonyms),
      'PT',
      '(magang)',
      'Ω',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), (words) => {
        const found = vacancyOccupations(words.join(' '));
        expect(found.length).toBeLessThanOrEqual(3);
        for (const { isco } of found) expect(occupations.has(isco)).toBe(true);
        if (found.length > 0) expect(found.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 10);
      }),
    );
  });

  it('knows only groups that exist', () => {
    const used = [terms.roles, terms.fields, terms.ranks].flatMap((list) =>
      Object.values(list).flatMap((groups) => groups.split(' ')),
    );
    expect(used.filter((isco) => !occupations.has(isco))).toEqual([]);
  });
});

describe('the fit of a person and a vacancy', () => {
  const handy = { R: 36, I: 20, A: 12, S: 14, E: 16, C: 22 };
  const caring = { R: 10, I: 16, A: 26, S: 37, E: 22, C: 12 };

  it('is strong where interests and work are alike and weak where they are not', () => {
    const welder = vacancyOccupations('Tukang las');
    expect(interestFit(handy, welder)?.word).toBe('strong');
    expect(interestFit(caring, welder)?.word).toBe('weak');
  });

  it('is the weighted mean over the groups', () => {
    const one = interestFit(handy, [{ isco: '7212', weight: 1 }])?.score ?? 0;
    const other = interestFit(handy, [{ isco: '2342', weight: 1 }])?.score ?? 0;
    const both = interestFit(handy, [
      { isco: '7212', weight: 0.75 },
      { isco: '2342', weight: 0.25 },
    ]);
    expect(both?.score).toBeCloseTo(0.75 * one + 0.25 * other, 10);
  });

  it('is unknown for an unknown group or a flat profile', () => {
    expect(interestFit(handy, [])).toBeUndefined();
    expect(interestFit(handy, [{ isco: '0000', weight: 1 }])).toBeUndefined();
    const flat = { R: 3, I: 3, A: 3, S: 3, E: 3, C: 3 };
    expect(interestFit(flat, [{ isco: '7212', weight: 1 }])).toBeUndefined();
  });
});
