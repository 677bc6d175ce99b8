import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { fieldCodes as offered } from '../../../flows/vacancies/field-codes.ts';
import english from '../../../locales/en/fields.json' with { type: 'json' };
import indonesian from '../../../locales/id/fields.json' with { type: 'json' };
import javanese from '../../../locales/jv/fields.json' with { type: 'json' };
import { classifyFields, classifyVacancy, fieldCodes } from '../../../src/vacancies/fields.ts';

describe('fields of work', () => {
  it('are the ones that the search offers, with a short name in every language', () => {
    expect(offered).toEqual([...fieldCodes]);
    for (const names of [indonesian, javanese, english]) {
      expect(Object.keys(names)).toEqual([...fieldCodes]);
      expect(Object.values(names).filter((name) => name.length > 24)).toEqual([]);
    }
  });

  it.each([
    ['njahit', ['garmen']],
    ['admin gudang', ['administrasi', 'logistik']],
    ['sopir', ['logistik']],
    ['Nyopir truk', ['logistik']],
    ['momong anak', ['keamanan']],
    ['dodolan online', ['penjualan']],
    ['tukang kayu', ['kayu']],
    ['tukang las', ['mesin']],
    ['teknisi AC', ['listrik']],
    ['guru les matematika', ['pendidikan']],
    ['IT support', ['teknologi']],
    ['Barista', ['kuliner']],
    ['potong rambut', ['kecantikan']],
    ['macul', ['pertanian']],
    ['staf HRD', ['sdm']],
  ])('are heard in "%s"', (text, fields) => {
    expect(classifyFields(text)).toEqual(fields);
  });

  it.each([
    'apa aja',
    'apa saja yang penting halal',
    'bebas',
    'belum pernah kerja',
    'terserah',
    '',
    '???',
    '🙂',
  ])('are none in "%s"', (text) => {
    expect(classifyFields(text)).toEqual([]);
  });

  it.each([
    ['penjahid', 'garmen'],
    ['clening servis', 'keamanan'],
    ['adminitrasi', 'administrasi'],
    ['perawad', 'kesehatan'],
  ])('are heard through the typo in "%s"', (text, field) => {
    expect(classifyFields(text)[0]).toBe(field);
  });

  it('of a vacancy come from the title first, then the category, then the text', () => {
    const vacancy = { title: 'Admin Gudang', category: 'Transportasi & Logistik', text: '' };
    expect(classifyVacancy(vacancy)[0]).toBe('administrasi');
    expect(classifyVacancy({ ...vacancy, title: 'Supervisor' })).toEqual(['logistik']);
    const text = 'Mengoperasikan mesin jahit di pabrik garmen.';
    expect(classifyVacancy({ title: 'Staf', category: '', text })[0]).toBe('garmen');
    expect(classifyVacancy({ title: 'Staf', category: '', text: 'Rajin.' })).toEqual(['lainnya']);
  });

  it('are at most three known codes for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const fields = classifyFields(text);
        expect(fields.length).toBeLessThanOrEqual(3);
        expect(fields.every((code) => fieldCodes.includes(code))).toBe(true);
      }),
    );
  });
});
