import { describe, expect, it } from 'vitest';
import { composingWord } from '../../src/conversation/composing-word.ts';

describe('while a text for others is written', () => {
  it.each([
    ['BERHENTI', 'stop'],
    ['petugas', 'human'],
    ['Hapus.', 'delete'],
    ['MENU', 'menu'],
    ['/help', 'help'],
    ['status', 'status'],
    ['bahasa', 'language'],
    ['mandheg', 'stop'],
    ['lanjut', 'resume'],
  ])('%s is done, not sent', (typed, word) => {
    expect(composingWord(typed)?.word).toBe(word);
  });

  it.each([
    'Berhenti merokok, mulai kerja: pelatihan gratis di BLK.',
    'Petugas kami siap membantu besok.',
    'Hapus ragumu, ayo daftar!',
    'Terima kasih',
    'Halo',
    'Lamar sekarang',
    'menuu baru',
    'Lowongan',
    'bahasa jawa',
    '',
  ])('"%s" is the text', (typed) => {
    expect(composingWord(typed)).toBeNull();
  });
});
