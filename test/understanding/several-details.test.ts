import { expect, it } from 'vitest';
import { severalDetails } from '../../src/understanding/slots/several-details.ts';

import { languages } from '../../flows/languages.ts';
import { steps } from '../../flows/onboarding/steps.ts';
import { said } from '../support/said.ts';

const today = '2026-11-28';

it('takes the details out of one message', () => {
  const told = 'Siti Rahayu, lahir 17-8-1999, Kendal, SMK, 2 tahun jahit, mau kerja garmen dekat rumah';
  expect(severalDetails(told, today)).toEqual({
    name: 'Siti Rahayu',
    birthDate: '1999-08-17',
    regency: '33.24',
    education: 'SMK',
    experience: 2,
    fields: ['garmen'],
    wish: 'garmen',
    places: 'near',
  });
});

it('keeps the city whose name a regency shares, where the message says which it is', () => {
  const told = 'Siti Rahayu, perempuan, Kota Semarang, SMK, mau kerja kasir';
  expect(severalDetails(told, today)).toMatchObject({ regency: '33.74', wish: 'kasir' });
  expect(severalDetails('Nama: Budi\nKota: Salatiga\nPendidikan: SMA', today)).toMatchObject({
    regency: '33.73',
  });
});

it('takes them out of a filled form', () => {
  const form = `Nama: Budi Santoso
TTL: Jepara, 3 Mei 1990
Jenis kelamin: Laki-laki
Alamat: Desa Bangsri, Jepara
Pendidikan terakhir: SMA
Pengalaman: 5 tahun tukang kayu
No HP: 081234567890
Gaji: 3 juta`;
  expect(severalDetails(form, today)).toMatchObject({
    name: 'Budi Santoso',
    birthDate: '1990-05-03',
    gender: 'L',
    regency: '33.20',
    education: 'SMA',
    experience: 5,
    phone: '+6281234567890',
    pay: 3_000_000,
  });
});

it.each([
  'sragen, solo, atau karanganyar',
  'kasir, admin, operator',
  'jl. merdeka no 3, kendal, jawa tengah',
  'ya, boleh, silakan',
  'mau tanya, gaji berapa, di kendal, smk boleh?',
])('finds fewer than three details in "%s", which is one answer or a question', (text) => {
  expect(Object.keys(severalDetails(text, today)).length).toBeLessThan(3);
});

it('leaves the birth date of somebody who may be below 18 to its own question', () => {
  expect(severalDetails('Rina, lahir 3-5-2010, Kudus, SMP', today)).not.toHaveProperty('birthDate');
});

it('reads a long text in bounded time', () => {
  const begin = performance.now();
  severalDetails('mau kerja jahit di kendal dan solo, 2 tahun '.repeat(1_500), today);
  expect(performance.now() - begin).toBeLessThan(20_000);
});

it('takes the study programme with the schooling', () => {
  const told = 'Dewi Lestari, 3 Mei 1999, Kudus, SMK jurusan tata busana lulus 2017, mau jahit';
  expect(severalDetails(told, today)).toMatchObject({ education: 'SMK', study: ['tata busana', '2017'] });
  expect(
    severalDetails('Nama: Adi\nPendidikan: S1\nJurusan: Akuntansi, 2021\nKota: Kudus', today),
  ).toMatchObject({ education: 'S1', study: ['Akuntansi', ''] });
});

it('takes the study programme beside the school, not the name of the school', () => {
  const study = (school: string) => severalDetails(`Sri Wahyuni, ${school}, mau kerja garmen`, today).study;
  expect(study('SMK tata busana lulus 2016')).toEqual(['tata busana', '2016']);
  expect(study('lulusan SMK teknik komputer jaringan 2018')).toEqual(['teknik komputer jaringan', '2018']);
  expect(study('D3 keperawatan')).toEqual(['keperawatan', '']);
  expect(study('SMK Negeri 1 Demak lulus 2019')).toEqual(['', '2019']);
  expect(study('SMK Demak')).toBeUndefined();
  expect(study('smk 1 kendal')).toBeUndefined();
});

it.each(languages)('takes all details out of the example that is shown in %s', (language) => {
  const [, example = ''] = said('onboarding:allAtOnce', undefined, language).split(
    /(?:Contoh|Conto|Example):/u,
  );
  const told = severalDetails(example, today);
  expect(told).toMatchObject({ gender: 'P', education: 'SMK', places: 'near', phone: '+6281234567890' });
  expect(Object.keys(told)).toHaveLength(steps.length - 1);
});
