import { describe, expect, it } from 'vitest';
import { hideBarred } from '../../src/wording/hide-barred.ts';

describe('a vacancy for those who look for work', () => {
  it.each([
    ['- SMA/SMK\n- Wanita\n- jujur', '- SMA/SMK\n- jujur'],
    ['1. Laki-laki usia maks 30 tahun.\n2. SIM C', '2. SIM C'],
    ['Kasir, wanita, usia max 25 th', 'Kasir'],
    ['Pria, usia maksimal 40 tahun, jujur', 'jujur'],
    ['• Cowok (maks 30 th), punya SIM A', '• punya SIM A'],
    ['Rapi, jujur dan belum menikah', 'Rapi, jujur'],
    ['Kasir (wanita) di Kudus', 'Kasir … di Kudus'],
    ['Dicari karyawan wanita yang teliti', 'Dicari karyawan … yang teliti'],
    ['Pria/wanita, usia maksimal 35 tahun, domisili Solo', 'Pria/wanita, domisili Solo'],
    ['SMK, usia 20-30 th, wanita, rajin', 'SMK, rajin'],
  ])('has %j as %j', (before, after) => {
    expect(hideBarred(before).text).toBe(after);
  });

  it('knows on which grounds something is left out, each once', () => {
    const { hidden } = hideBarred('Wanita, usia max 25 th\nWanita, belum menikah');
    expect(hidden).toEqual(['gender', 'age', 'marital']);
  });

  it('is as it was where nothing is barred', () => {
    const text = 'Pria/wanita\n- tidak buta warna\n- usia minimal 18 tahun\n';
    expect(hideBarred(text)).toEqual({ text, hidden: [] });
  });

  it('keeps a condition that the work may need', () => {
    expect(hideBarred('Tinggi badan minimal 165 cm', 'Satpam')).toEqual({
      text: 'Tinggi badan minimal 165 cm',
      hidden: [],
    });
  });

  it('is empty where there was nothing else', () => {
    expect(hideBarred('Wanita')).toEqual({ text: '', hidden: ['gender'] });
  });
});
