import { describe, expect, it } from 'vitest';
import { measureReading, splitSentences } from './measure-reading.ts';

describe('the measure of reading', () => {
  it('counts words and syllables as one hears them', () => {
    expect(measureReading('Siapa namamu?')).toEqual({
      wordsPerSentence: 2,
      syllablesPerWord: 3,
      syllablesPerSentence: 6,
    });
  });

  it('takes a line, and a mark before a blank, for the end of a sentence', () => {
    expect(splitSentences('Halo! Aku robot.\nGratis, 2.500 orang')).toEqual([
      ['Halo'],
      ['Aku', 'robot'],
      ['Gratis,', '2.500', 'orang'],
    ]);
  });

  it('says that a sentence of an office is harder than one of a neighbour', () => {
    const office = measureReading(
      'Dengan ini diberitahukan bahwa permohonan pendaftaran saudara telah diterima untuk ditindaklanjuti sesuai ketentuan perundang-undangan yang berlaku.',
    );
    const neighbour = measureReading('Pendaftaranmu sudah masuk. Kami baca dulu, ya.');
    expect(office.syllablesPerSentence).toBeGreaterThan(38);
    expect(neighbour.syllablesPerSentence).toBeLessThan(15);
  });

  it('is 0 where there is nothing to read', () => {
    expect(measureReading(' … ').syllablesPerSentence).toBe(0);
  });
});
