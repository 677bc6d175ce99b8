import { describe, expect, it } from 'vitest';
import { detectFormat, formatById } from '../../../src/vacancies/formats/detect-format.ts';
import { vacancyFormats } from '../../../src/vacancies/formats/formats.ts';
import type { VacancyDraft } from '../../../src/vacancies/vacancy-draft.ts';

function draft(format: string, row: Record<string, unknown>): VacancyDraft {
  const made = formatById(format).toDraft(row);
  if ('rejected' in made) throw new Error(made.rejected);
  return made;
}

const internship = {
  ...{
    id: 'a-1',
    title: 'ADMIN KANTOR',
    employer: 'CV CONTOH JAYA',
    regency: 'KOTA SALATIGA',
    regency_code: '3373',
  },
  ...{
    study_programmes: 'Akuntansi; Manajemen; Akuntansi',
    degrees: 'Diploma; Sarjana',
    quota: '2',
    description: '-',
  },
};
const schedule = {
  ...{ registration_open: '2025-10-07', registration_close: '2025-10-15' },
  ...{ start_date: '2025-10-20', end_date: '2026-04-19', created_at: '2025-10-01 08:00:00' },
};

describe('MagangHub 2025', () => {
  it('becomes an internship that its programme’s schedule does not close, but that tells it', () => {
    const made = draft('maganghub-2025', { ...internship, ...schedule });
    expect(made).toMatchObject({
      source: 'maganghub',
      sourceId: 'a-1',
      kind: 'internship',
      openings: 2,
      regency: '33.73',
    });
    expect([made.title, made.employer]).toEqual(['Admin Kantor', 'CV Contoh Jaya']);
    expect(made.education).toEqual(['D1', 'D2', 'D3', 'D4', 'S1']);
    expect([made.closesAt, made.closedAt]).toEqual([null, null]);
    expect(made.description).toContain('Pendaftaran program: 7 Oktober 2025 sampai 15 Oktober 2025.');
    expect(made.description).toContain('tanyakan dulu ke perusahaannya');
    expect(made.requirements).toBe('Jurusan: Akuntansi, Manajemen.');
  });

  it('takes lists as JSON has them, and shortens very many study programmes', () => {
    const programmes = Array.from({ length: 200 }, (_, n) => `Jurusan ${String(n)}`);
    const made = draft('maganghub-2025', {
      ...internship,
      ...schedule,
      degrees: [],
      quota: 2,
      study_programmes: programmes,
    });
    expect(made.requirements).toMatch(/dan 188 jurusan lain\.$/);
  });

  it('takes a row without a regency', () => {
    expect(
      draft('maganghub-2025', { ...internship, ...schedule, regency: null, regency_code: null }),
    ).toMatchObject({
      regency: null,
      placeText: null,
    });
  });
});

describe('MagangHub 2026', () => {
  it('reads study programmes from one string and tells the working days', () => {
    const row = {
      ...internship,
      study_programmes: 'Akuntansi, Manajemen',
      working_days: '6 hari/minggu',
      days_off: 'Minggu',
    };
    const made = draft('maganghub-2026', {
      ...row,
      regency: 'Kota Salatiga',
      degrees: 'SMK',
      description: '',
    });
    expect(made).toMatchObject({ source: 'maganghub', regency: '33.73', education: ['SMK'] });
    expect(made.description).toContain('Kerja 6 hari seminggu, libur Minggu.');
    expect(made.description).toContain('alamat perusahaan');
  });
});

describe('Loker.id', () => {
  const offer = {
    ...{
      id: 'loker-1',
      title: 'Kasir',
      employer: 'Toko Contoh',
      location: 'Surakarta / Solo',
      category: 'Ritel',
    },
    ...{ subcategory: '', job_function: 'Kasir', education: 'SMA/SMK/STM; Diploma', salary_min: '2000000' },
    ...{
      salary_max: '3000000',
      posted_at: '2025-06-21 09:23:00',
      description: 'Toko ramai.',
      job_type: 'Full Time',
    },
    ...{ responsibilities: 'Melayani\nMenghitung', requirements: 'Jujur', skills: 'Excel', benefits: '' },
  };

  it('keeps the sections under their names, and pay, place and schooling as codes', () => {
    const made = draft('loker', offer);
    expect(made).toMatchObject({
      regency: '33.72',
      payMin: 2_000_000,
      payMax: 3_000_000,
      kind: 'job',
      fields: ['penjualan'],
    });
    expect(made.description).toBe('Toko ramai.\nTugas:\nMelayani\nMenghitung');
    expect(made.requirements).toBe('Jujur\nKeahlian: Excel');
    expect(made.education).toEqual(['SMA', 'SMK', 'D1', 'D2', 'D3']);
    expect(made.postedAt?.toISOString()).toBe('2025-06-21T02:23:00.000Z');
  });

  it.each([
    ['Remote', { regency: null, placeText: null, remote: true }, 'Desainer Grafis'],
    ['Remote', { regency: null, placeText: 'Remote', remote: false }, 'Penata Rambut'],
    ['Jawa Tengah', { regency: null, placeText: 'Jawa Tengah', remote: false }],
    ['Muara Contoh', { regency: null, placeText: 'Muara Contoh', remote: false }],
    ['', { regency: null, placeText: null, remote: false }],
  ])('takes the loose place "%s"', (location, place, title = 'Kasir') => {
    expect(draft('loker', { ...offer, location, title })).toMatchObject(place);
  });

  it('reads HTML and pay in words, and leaves the wanted sex aside', () => {
    const made = draft('loker-html', {
      ...{
        id: 'loker-2',
        title: 'Staf Toko',
        employer: 'Toko Contoh',
        location: 'Kudus',
        gender: 'Perempuan',
      },
      ...{ education: ['SMA / SMK / STM'], salary: 'Rp.2 – 3 Juta', experience: '1-2 Tahun; Fresh Graduate' },
      ...{
        qualifications_html: '<ul><li>Jujur&nbsp;</li><li>Teliti</li></ul>',
        closed_at: '2025-08-14 11:52:18',
      },
    });
    expect(made.requirements).toBe('- Jujur\n- Teliti\nPengalaman: 1-2 Tahun, Fresh Graduate.');
    expect(JSON.stringify(made)).not.toContain('Perempuan');
    expect(made.sexWords).toBe('female');
    expect(made).toMatchObject({ payMin: 2_000_000, payMax: 3_000_000, regency: '33.19' });
    expect(made.closedAt).not.toBeNull();
  });
});

describe('schema.org/JobPosting', () => {
  const posting = {
    ...{
      '@context': 'https://schema.org',
      '@type': 'JobPosting',
      identifier: { value: 'c-1' },
      title: 'Penjahit',
    },
    hiringOrganization: { '@type': 'Organization', name: 'Konveksi Contoh' },
    jobLocation: {
      '@type': 'Place',
      address: { addressLocality: 'Kab. Klaten', addressRegion: 'Jawa Tengah' },
    },
    description: '<p>Menjahit baju.</p>',
  };

  it('becomes a vacancy with place, pay, schooling and its last day', () => {
    const made = draft('jobposting', {
      ...posting,
      ...{
        datePosted: '2026-11-01',
        validThrough: '2026-12-31',
        employmentType: 'FULL_TIME',
        totalJobOpenings: 3,
      },
      educationRequirements: { '@type': 'EducationalOccupationalCredential', credentialCategory: 'SMP' },
      baseSalary: { currency: 'IDR', value: { minValue: 80_000, maxValue: 100_000, unitText: 'DAY' } },
    });
    expect(made).toMatchObject({
      source: 'jobposting',
      sourceId: 'c-1',
      regency: '33.10',
      education: ['SMP'],
      openings: 3,
    });
    expect(made).toMatchObject({
      payMin: 2_000_000,
      payMax: 2_500_000,
      fields: ['garmen'],
      description: 'Menjahit baju.',
    });
    expect(made.closesAt?.toISOString()).toBe('2026-12-31T16:59:59.999Z');
  });

  it.each([
    [
      { title: 'Programmer', jobLocationType: 'TELECOMMUTE', jobLocation: undefined },
      { regency: null, remote: true, placeText: null },
    ],
    [
      { jobLocation: { address: { addressRegion: 'Jawa Barat', addressLocality: 'Bekasi' } } },
      { placeText: 'Bekasi, Jawa Barat' },
    ],
    [{ jobLocation: [{ address: 'Purwokerto' }] }, { regency: '33.02' }],
    [
      { jobLocation: { address: { addressRegion: 'Jawa Tengah' } } },
      { regency: null, placeText: 'Jawa Tengah' },
    ],
    [{ identifier: undefined, url: 'https://contoh.invalid/1' }, { sourceId: 'https://contoh.invalid/1' }],
    [{ hiringOrganization: 'Konveksi Contoh' }, { employer: 'Konveksi Contoh' }],
    [{ employmentType: ['INTERN'] }, { kind: 'internship' }],
    [{ baseSalary: { currency: 'USD', value: 2_000_000 } }, { payMin: null }],
    [{ baseSalary: 2_500_000 }, { payMin: 2_500_000, payMax: 2_500_000 }],
  ])('takes other usual forms: %j', (change, expected) => {
    expect(draft('jobposting', { ...posting, ...change })).toMatchObject(expected);
  });
});

describe('any format', () => {
  it.each([
    [{ id: '' }, 'The row has no id.'],
    [{ title: ' - ' }, 'The row has no job title.'],
    [{ employer: null }, 'The row has no employer.'],
    [{ id: 'x'.repeat(300) }, 'The id is longer than 200 characters.'],
  ])('rejects a row with %j and says why', (change, rejected) => {
    expect(formatById('maganghub-2025').toDraft({ ...internship, ...schedule, ...change })).toEqual({
      rejected,
    });
  });

  it('is known by its columns', () => {
    for (const format of vacancyFormats) expect(detectFormat([...format.columns, 'lain']).id).toBe(format.id);
  });

  it('without a column says which one is missing', () => {
    const columns = vacancyFormats[0]?.columns.filter((name) => name !== 'employer') ?? [];
    expect(() => detectFormat(columns)).toThrow(/MagangHub 2025, without: employer\./);
    expect(() => formatById('xls')).toThrow(/no format "xls"/);
  });
});
