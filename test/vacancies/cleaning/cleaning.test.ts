import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanBlock, cleanLine } from '../../../src/vacancies/cleaning/clean-field.ts';
import { htmlToText } from '../../../src/vacancies/cleaning/html-to-text.ts';
import { parseLastMoment, parseMoment } from '../../../src/vacancies/cleaning/parse-moment.ts';
import { parseLevels } from '../../../src/vacancies/cleaning/parse-levels.ts';
import { parsePay, payOf } from '../../../src/vacancies/cleaning/parse-pay.ts';
import { tellsOpenness } from '../../../src/vacancies/cleaning/tells-openness.ts';
import { tidyCapitals } from '../../../src/vacancies/cleaning/tidy-capitals.ts';

describe('cleaning what sources write', () => {
  it('makes text of HTML', () => {
    const html =
      '<p>Syarat:</p><ul><li>Jujur &amp; teliti</li><li>SMA&nbsp;/&#32;SMK</li></ul><script>alert(1)</script>';
    expect(htmlToText(html)).toBe('Syarat:\n- Jujur & teliti\n- SMA / SMK');
    expect(htmlToText('gaji < 3 juta & bonus > 1')).toBe('gaji < 3 juta & bonus > 1');
    expect(htmlToText('a&#0;b&#x110000;c&bogus;')).toBe('abc&bogus;');
  });

  it('takes formula signs, invisible signs and line breaks out of a line', () => {
    expect(cleanLine('=HYPERLINK("x")')).toBe('HYPERLINK("x")');
    expect(cleanLine('\u200b\u2060- Admin\r\nGudang \u00a0')).toBe('Admin Gudang');
    expect(cleanLine(null)).toBe('');
    expect(cleanLine('x'.repeat(500)).length).toBeLessThanOrEqual(160);
  });

  it('keeps lists in a block and joins parts by lines', () => {
    expect(cleanBlock('• satu\n• dua', '', '+62 tiga')).toBe('- satu\n- dua\n62 tiga');
    expect(cleanBlock('kata '.repeat(5000)).length).toBeLessThanOrEqual(8000);
  });

  it.each([
    ['STAF ADMINISTRASI', 'Staf Administrasi'],
    ['HRD DAN LEGAL', 'HRD dan Legal'],
    ['OPERATOR CNC SHIFT II', 'Operator CNC Shift II'],
    ['PT MAJU MUNDUR TBK', 'PT Maju Mundur Tbk'],
    ['BDA', 'BDA'],
    ['barista', 'Barista'],
    ['UI/UX Designer', 'UI/UX Designer'],
    ['123', '123'],
  ])('tidies capitals: %s', (shouted, tidied) => {
    expect(tidyCapitals(shouted)).toBe(tidied);
  });

  it.each([
    ['SMA/SMK/STM', ['SMA', 'SMK']],
    ['Diploma/D1/D2/D3', ['D1', 'D2', 'D3']],
    ['Diploma, Sarjana', ['D1', 'D2', 'D3', 'D4', 'S1']],
    ['Sarjana/S1, Magister/S2', ['D4', 'S1', 'S2']],
    ['min. D3 atau D-IV', ['D3', 'D4']],
    ['SMA sederajat', ['SMA', 'SMK']],
    ['SMK', ['SMK']],
    ['Profesi', ['D4', 'S1']],
    ['high school', ['SMA', 'SMK']],
    ['bachelor degree', ['D4', 'S1']],
    ['lulusan apa saja', []],
  ])('reads levels of education: %s', (text, levels) => {
    expect(parseLevels(text)).toEqual(levels);
  });

  it.each([
    ['Rp.3 – 4 Juta', 3_000_000, 4_000_000],
    ['Rp 2.500.000 - Rp 3.000.000', 2_500_000, 3_000_000],
    ['2,5 juta', 2_500_000, 2_500_000],
    ['Negosiasi', null, null],
    ['', null, null],
    ['Rp 5', null, null],
  ])('reads pay: %s', (text, payMin, payMax) => {
    expect(parsePay(text)).toEqual({ payMin, payMax });
  });

  it('turns pay of a day, hour or year into pay of a month, and puts bounds in order', () => {
    expect(payOf(100_000, null, 'DAY')).toEqual({ payMin: 2_500_000, payMax: null });
    expect(payOf(10_000, 20_000, 'HOUR')).toEqual({ payMin: 1_730_000, payMax: 3_460_000 });
    expect(payOf(48_000_000, 36_000_000, 'YEAR')).toEqual({ payMin: 3_000_000, payMax: 4_000_000 });
    expect(payOf('banyak', 1e15, 'FORTNIGHT')).toEqual({ payMin: null, payMax: null });
  });

  it('reads dates in WIB; a last day lasts until its end', () => {
    expect(parseMoment('2025-06-21 09:23:00')?.toISOString()).toBe('2025-06-21T02:23:00.000Z');
    expect(parseLastMoment('2026-12-31')?.toISOString()).toBe('2026-12-31T16:59:59.999Z');
    expect(parseMoment('2026-02-30')).toBeNull();
    expect(parseMoment('kemarin')).toBeNull();
    expect(parseMoment(5)).toBeNull();
  });

  it.each([
    ['Terbuka untuk penyandang disabilitas.', true],
    ['Difabel dipersilakan melamar.', true],
    ['Open to people with disabilities', true],
    ['Menerima guru untuk anak disabilitas.', false],
    ['Sehat dan bukan penyandang disabilitas.', false],
    ['Jujur dan teliti.', false],
  ])('hears whether people with disabilities are welcome: %s', (text, open) => {
    expect(tellsOpenness(text)).toBe(open);
  });

  it('never fails, and cleans a clean line into itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const line = cleanLine(text);
        expect(line).not.toMatch(/[\n\r\t\u200b]|^[=+@-]/);
        expect(tidyCapitals(tidyCapitals(line))).toBe(tidyCapitals(line));
        expect(htmlToText(text).length).toBeLessThanOrEqual(Math.max(text.length, 1) * 2);
        parseLevels(text);
        parsePay(text);
        tellsOpenness(text);
      }),
    );
  });
});
