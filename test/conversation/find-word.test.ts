import { describe, expect, it } from 'vitest';
import { findWord } from '../../src/conversation/find-word.ts';

describe('findWord', () => {
  it.each([
    ['MENU', 'menu'],
    ['menuuu', 'menu'],
    ['  Kembali. ', 'back'],
    ['kembalii', 'back'],
    ['tolong ke menu dong', null],
    ['tolong menu dong kak', 'menu'],
    ['bantuan', 'help'],
    ['tolong', 'help'],
    ['PETUGAS', 'human'],
    ['petgas', 'human'],
    ['lnjut', 'resume'],
    ['lanjut ya', 'resume'],
    ['saya mau daftar', 'register'],
    ['data saya', 'data'],
    ['cari kasir solo', 'search'],
    ['lamar k7ma', 'apply'],
    ['lamar kerja bagaimana caranya', null],
    ['bukan kasir', null],
    ['', null],
    ['👍', null],
  ])('takes %j for %j', (text, word) => {
    expect(findWord(text)?.word ?? null).toBe(word);
  });

  it.each(['Utami', 'Minah', 'Bantu Prasetyo'])('leaves the name %s alone', (name) => {
    expect(findWord(name, 'name')).toBeNull();
  });

  it.each(['Bantul', 'Batam'])('leaves the place %s alone', (place) => {
    expect(findWord(place, 'region')).toBeNull();
  });

  it.each(['admin', 'operator', 'CS', 'customer service', 'batik'])('leaves the work %s alone', (work) => {
    expect(findWord(work, 'text')).toBeNull();
    expect(findWord(work, 'fields')).toBeNull();
  });

  it('calls a human by the same words where no work is asked about', () => {
    expect(findWord('admin', 'date')?.word).toBe('human');
  });

  it('still knows long words with a typing error where free text is asked for', () => {
    expect(findWord('kembalii', 'text')?.word).toBe('back');
    expect(findWord('berhnti', 'name')?.word).toBe('stop');
  });

  it.each(['ok', 'Oke kak', 'sip'])(
    'takes %j for thanks beside a search, and for an answer elsewhere',
    (text) => {
      expect(findWord(text, 'search')?.word).toBe('thanks');
      expect(findWord(text, 'yesno')).toBeNull();
      expect(findWord(text)).toBeNull();
    },
  );

  it.each(['ga jadi', 'gak jadi', 'nggak jadi kak'])('takes %j for a wish to leave', (text) => {
    expect(findWord(text, 'search')?.word).toBe('cancel');
  });

  it('takes 0 for the way back where work is looked for', () => {
    expect(findWord('0', 'search')?.word).toBe('back');
    expect(findWord('0', 'number')).toBeNull();
  });
});
