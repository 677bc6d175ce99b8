import { describe, expect, it } from 'vitest';
import { findNamedPlace } from '../../../src/vacancies/places/find-named-place.ts';
import { placeOfSeat } from '../../../src/vacancies/places/place-of-seat.ts';
import { readPlace } from '../../../src/vacancies/places/read-place.ts';

describe('the place of work', () => {
  it.each([
    ['Semarang', '33.74'],
    ['Kab. Semarang', '33.22'],
    ['Surakarta / Solo', '33.72'],
    ['Kab. Rembang', '33.17'],
    ['Slawi', '33.28'],
    ['KOTA PEKALONGAN', '33.75'],
  ])('in a place field "%s" is %s', (text, regency) => {
    expect(readPlace(text)?.regency).toBe(regency);
  });

  it.each([
    ['Jawa Tengah', { regency: null, placeText: 'Jawa Tengah', remote: false }],
    ['Jakarta Barat', { regency: null, placeText: 'Jakarta Barat', remote: false }],
    ['Remote', { regency: null, placeText: null, remote: true }],
    ['Remote (Kudus)', { regency: '33.19', placeText: 'Kabupaten Kudus', remote: true }],
  ])('in a place field may be the province, elsewhere or home: "%s"', (text, place) => {
    expect(readPlace(text)).toEqual(place);
  });

  it.each(['', '-', 'xyzzy'])('is not known in "%s"', (text) => {
    expect(readPlace(text)).toBeUndefined();
  });

  it.each([
    ['Magang Akuntansi (Semarang)', '33.74'],
    ['Kepala Depo Solo', '33.72'],
    ['Petugas Lapangan Cabang Bawen', '33.22'],
    ['Pramuniaga - Kudus', '33.19'],
    ['Staf Gudang (Kabupaten Sragen)', '33.14'],
  ])('is named in the title "%s"', (title, regency) => {
    expect(findNamedPlace(title, null)?.regency).toBe(regency);
  });

  it.each([
    'Tukang Batu',
    'Staf SDI (Sumber Daya Insani)',
    'Instruktur Bahasa Jepang',
    'UI/UX Designer',
    'Magang',
  ])('is not read into the title "%s"', (title) => {
    expect(findNamedPlace(title, null)).toBeUndefined();
  });

  it('takes the meaning that agrees with the seat where a name has two', () => {
    expect(findNamedPlace('Kasir Magelang', '33.08')?.regency).toBe('33.08');
    expect(findNamedPlace('Kasir Magelang', null)?.regency).toBe('33.71');
  });

  it('is the one in the title, then the one in the text, and only then the seat', () => {
    const seat = { title: 'Kasir', text: '', regencyCode: '3319', regency: 'KAB. KUDUS' };
    expect(placeOfSeat(seat)).toMatchObject({ place: { regency: '33.19' }, isSeat: true });
    expect(placeOfSeat({ ...seat, title: 'Kasir (Denpasar)' })).toEqual({
      place: { regency: null, placeText: 'Denpasar', remote: false },
      isSeat: false,
    });
    const text = 'Jujur.\nPenempatan di Kabupaten Demak.';
    expect(placeOfSeat({ ...seat, text })).toMatchObject({ place: { regency: '33.21' }, isSeat: false });
  });

  it('is kept in words for a seat elsewhere, and unknown without any', () => {
    const seat = { title: 'Kasir', text: '', regencyCode: '3603', regency: 'KAB. TANGERANG' };
    expect(placeOfSeat(seat).place).toEqual({ regency: null, placeText: 'KAB. TANGERANG', remote: false });
    const none = placeOfSeat({ ...seat, regencyCode: '', regency: '' });
    expect(none).toEqual({ place: { regency: null, placeText: null, remote: false }, isSeat: false });
  });
});
