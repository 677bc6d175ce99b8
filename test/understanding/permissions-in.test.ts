import { describe, expect, it } from 'vitest';
import { permissionsIn } from '../../src/understanding/slots/permissions-in.ts';

const [yes, no, open] = [true, false, undefined];

describe('yes and no to several consents in one message', () => {
  it.each([
    ['A ya, B tidak, C ya', [yes, no, yes]],
    ['1 ya 2 tidak 3 ya', [yes, no, yes]],
    ['1 yes 2 no 3 yes', [yes, no, yes]],
    ['A: ya\nB: ya\nC: tidak', [yes, yes, no]],
    ['ya, tidak, ya', [yes, no, yes]],
    ['A dan C ya, B tidak', [yes, no, yes]],
    ['ya untuk A, tidak untuk B dan C', [yes, no, no]],
    ['a oke b oke c jangan', [yes, yes, no]],
    ['semua kecuali b', [yes, no, yes]],
    ['ya semua tapi jangan B', [yes, no, yes]],
    ['A saja', [yes, no, no]],
    ['cuma A dan B', [yes, yes, no]],
    ['nggih sedaya', [yes, yes, yes]],
    ['setuju semuanya kak', [yes, yes, yes]],
    ['yes to all', [yes, yes, yes]],
    ['tidak', [no, no, no]],
    ['semua tidak', [no, no, no]],
  ])('are taken apart: %s', (text, told) => {
    expect(permissionsIn(text, 3)).toEqual(told);
  });

  it.each([
    ['A ya', [yes, open, open]],
    ['A ya, B nanti, C tidak', [yes, open, no]],
    ['B seminggu sekali, A ya, C gak', [yes, open, no]],
    ['yang pertama boleh, yang kedua jangan', [yes, no, open]],
    ['jangan B', [open, no, open]],
    ['1 ya', [yes, open, open]],
    ['ya', [open, open, open]],
    ['iya boleh kak', [open, open, open]],
    ['tidak semua', [open, open, open]],
  ])('leave open what is not told clearly: %s', (text, told) => {
    expect(permissionsIn(text, 3)).toEqual(told);
  });

  it.each([
    'A ya tapi datanya aman?',
    'boleh semua asal aman',
    'ya ya ya',
    'ya tidak ya',
    'iya gak ya',
    'semua',
    'aja A',
    'tidak A ya',
    'keduanya ya',
    'boleh jadi',
    'terserah A B C',
    'siapa yang lihat A',
    'mbuh',
    '1',
    '',
  ])('never make a yes of "%s"', (text) => {
    expect(permissionsIn(text, 3) ?? []).not.toContain(true);
  });

  it('ask of two what is said of two', () => {
    expect(permissionsIn('keduanya ya', 2)).toEqual([yes, yes]);
    expect(permissionsIn('ketiganya ya', 2)).toEqual(null);
    expect(permissionsIn('A ya, C tidak', 2)).toEqual(null);
  });
});
