import { describe, expect, it } from 'vitest';
import { findRegionsInText } from '../../../src/answers/regions/find-regions-in-text.ts';

describe('findRegionsInText', () => {
  it.each([
    ['Admin Gudang (Semarang)', ['33.74']],
    ['Sales Kab. Semarang', ['33.22']],
    ['Surakarta / Solo', ['33.72']],
    ['Operator Produksi - Batang', ['33.25']],
    ['kasir di pati', ['33.18']],
    ['Kurir Ungaran dan Salatiga', ['33.22', '33.73']],
    ['Jalan Pemuda 5, Kudus', ['33.19']],
    ['Karanganyar, Kebumen', ['33.05']],
    ['Barista Prambanan Klaten', ['33.10']],
    ['Sales Area SMG', ['33.74']],
    ['Kec. Mijen Kota Semarang', ['33.74']],
  ])('finds the place of "%s"', (text, codes) => {
    expect(findRegionsInText(text)).toEqual(codes);
  });

  it.each([
    'Jl. Magelang km 5',
    'PERUM SUKOHARJO INDAH',
    'kendala teknis, salah alamat',
    'Klademak, Sorong',
    'Operator potong besi batang',
    'Produksi tepung pati',
    'solo traveling host',
    'masuk pkl 08.00',
    'Kota Banjar',
    'Wonosari, Gunungkidul',
    'JATINEGARA, JAKARTA TIMUR',
    'Seluruh Jawa Tengah',
    '',
  ])('finds none in "%s"', (text) => {
    expect(findRegionsInText(text)).toEqual([]);
  });
});
