import { describe, expect, it } from 'vitest';
import { jobPosting } from '../../../src/vacancies/formats/job-posting.ts';
import type { VacancyDraft } from '../../../src/vacancies/vacancy-draft.ts';

function draft(change: Record<string, unknown>): VacancyDraft {
  const made = jobPosting.toDraft({
    ...{ '@type': 'JobPosting', identifier: 'j-1', title: 'Programmer', description: 'Menulis kode.' },
    hiringOrganization: { name: 'CV Contoh' },
    ...change,
  });
  if ('rejected' in made) throw new Error(made.rejected);
  return made;
}
const at = (addressLocality: string, addressRegion: string) => ({
  address: { addressLocality, addressRegion },
});
const url = 'https://contoh.invalid/loker/7';

describe('a JobPosting', () => {
  it.each([
    [{ identifier: { name: 'CV Contoh' }, url }, url],
    [{ identifier: { name: 'CV Contoh', value: '' }, url }, url],
    [{ identifier: '-', url }, url],
    [{ identifier: 0, url }, url],
    [{ identifier: { value: 17 } }, '17'],
    [{ identifier: { '@id': url } }, url],
    [{ identifier: undefined, '@id': '#job', url }, url],
    [{ identifier: [{ value: null }, { value: 'b' }] }, 'b'],
  ])('is known by its own id or else its address: %j', (change, sourceId) => {
    expect(draft(change)).toMatchObject({ sourceId, issuer: 'CV Contoh' });
  });

  it.each([
    [[at('Bandung', 'Jawa Barat'), at('Kota Tegal', 'Jawa Tengah')], ['33.76']],
    [
      [at('Klaten', 'Jawa Tengah'), at('Sragen', 'Jawa Tengah'), at('Klaten', 'ID-JT')],
      ['33.10', '33.14'],
    ],
    [{ address: [at('Malang', 'Jawa Timur').address, at('Pati', '33').address] }, ['33.18']],
    [at('3374', 'Jawa Tengah'), ['33.74']],
    [at('', 'Kabupaten Kudus'), ['33.19']],
    [at('Kudus', 'Kudus'), ['33.19']],
    [at('Kudus', 'Indonesia'), ['33.19']],
    [at('Kuala Lumpur', 'Selangor'), []],
    [{ address: { addressLocality: 'Semarang', addressCountry: 'MY' } }, []],
  ])('at several places is where it is in the province: %j', (jobLocation, places) => {
    expect(draft({ jobLocation })).toMatchObject({ places, regency: places[0] ?? null });
  });

  it.each([
    [undefined, true],
    [{ '@type': 'Country', name: 'Indonesia' }, true],
    [[{ name: 'Canada' }, { name: 'ID' }], true],
    [{ name: 'Jawa Tengah' }, true],
    [{ name: 'USA' }, false],
    [[{ name: 'Canada' }], false],
  ])('from home is for those whom it asks for: %j', (applicantLocationRequirements, remote) => {
    const home = { jobLocationType: 'TELECOMMUTE', applicantLocationRequirements };
    expect(draft(home).remote).toBe(remote);
  });

  it('keeps experience, skills, credentials and lists in whatever form they come', () => {
    const made = draft({
      experienceRequirements: [{ monthsOfExperience: '36' }],
      skills: [{ '@type': 'DefinedTerm', name: 'Excel' }, 'Mengetik'],
      qualifications: { '@type': 'EducationalOccupationalCredential', name: 'SIM B1' },
      responsibilities: { '@type': 'ItemList', itemListElement: ['mencatat', 'melapor'] },
    });
    expect(made.experienceYears).toBe(3);
    expect(made.requirements).toBe('SIM B1\nKeahlian:\nExcel\nMengetik\nPengalaman: 3 tahun');
    expect(made.description).toContain('Tugas:\nmencatat\nmelapor');
  });

  it('is cleaned of what was escaped twice, of tables and of signs of an old code page', () => {
    const made = draft({
      title: 'Staf R&amp;amp;D',
      description: '&lt;p&gt;Usia 18&amp;#150;25&lt;/p&gt;&lt;ul&gt;&lt;li&gt;Jujur&lt;/li&gt;&lt;/ul&gt;',
      responsibilities:
        '<table><tr><th>Gaji</th><td>3 juta</td></tr><tr><td>Hari</td><td>6</td></tr></table>',
      qualifications: 'Syarat:\n1. Q&amp;A\n2. Masa 1\u00962 tahun',
    });
    expect(made.title).toBe('Staf R&D');
    expect(made.description).toBe('Usia 18-25\n- Jujur\nTugas:\nGaji: 3 juta\nHari: 6');
    expect(made.requirements).toBe('Syarat:\n1. Q&A\n2. Masa 1-2 tahun');
  });

  it('tells what it knows beyond the rest, and where it found it', () => {
    const made = draft({
      url,
      employmentType: 'PART_TIME',
      baseSalary: { currency: 'IDR', value: { value: 100_000, unitText: 'DAY' } },
      qualifications: 'Pendidikan minimal D3\nSiap kerja shift malam',
      educationRequirements: 'SMA, Diploma',
    });
    expect(made).toMatchObject({ payPer: 'day', payMin: 2_500_000, employmentType: 'part', shift: 'night' });
    expect(made).toMatchObject({ applyUrl: url, education: ['D3'] });
    expect(made.occupations[0]).toMatch(/^25/);
    expect(made.provenance).toMatchObject({
      pay: 'column',
      education: 'text',
      shift: 'text',
      apply: 'column',
    });
  });
});
