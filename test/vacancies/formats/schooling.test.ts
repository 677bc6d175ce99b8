import { describe, expect, it } from 'vitest';
import { settleSchooling } from '../../../src/vacancies/facts/find-schooling.ts';
import type { EducationLevel } from '../../../src/answers/education/education-levels.ts';

const nothing = { requirements: '', description: '' };
const ofProgrammes = ['D1', 'D2', 'D3', 'D4', 'S1'];

describe('schooling that a vacancy accepts', () => {
  it('is what study programmes belong to where no level is named', () => {
    expect(settleSchooling([], nothing, ['Akuntansi'])).toEqual({
      education: ofProgrammes,
      foundIn: 'inferred',
    });
    expect(settleSchooling([], nothing, ['SMK Akuntansi']).education).toEqual(['SMK']);
    expect(settleSchooling([], nothing, [])).toEqual({ education: [], foundIn: undefined });
    expect(settleSchooling(['S1'], nothing, ['Akuntansi'])).toEqual({ education: ['S1'], foundIn: 'column' });
  });

  it.each<[EducationLevel[], string, EducationLevel[], string]>([
    [['SMA', 'SMK', 'D3', 'S1'], 'Pendidikan terakhir minimal S1', ['S1'], 'text'],
    [['SMA', 'SMK', 'D3'], 'Minimal D3, semua jurusan', ['D3'], 'text'],
    [['SMA', 'SMK'], 'Lulusan S1 Teknik Sipil', ['D4', 'S1'], 'text'],
    [['S1'], 'Pendidikan minimal SMA', ['S1'], 'column'],
    [['SMA', 'SMK'], 'Lulusan SMA/SMK sederajat\nDiutamakan lulusan S1', ['SMA', 'SMK'], 'column'],
    [['SMA', 'SMK'], 'Mengajar siswa jenjang S1', ['SMA', 'SMK'], 'column'],
    [[], 'Ijazah SMP', ['SMP'], 'text'],
    [['SMK'], 'Pendidikan min. SMK Teknik\nMemiliki background di bidang listrik', ['SMK'], 'column'],
    [['SMK', 'D3'], 'Min. D-III semua jurusan, untuk Div. Produksi', ['D3'], 'text'],
    [[], 'Lulusan DIV Kebidanan', ['D4'], 'text'],
  ])('of %j beside "%s" is %j', (column, requirements, education, foundIn) => {
    expect(settleSchooling(column, { ...nothing, requirements }, [])).toEqual({ education, foundIn });
  });

  it('is read in the description only where the requirements ask for none', () => {
    const texts = { requirements: 'Minimal SMA', description: 'Pendidikan S1' };
    expect(settleSchooling([], texts, []).education).toEqual(['SMA']);
    expect(settleSchooling([], { ...texts, requirements: 'Jujur' }, []).education).toEqual(['D4', 'S1']);
  });
});
