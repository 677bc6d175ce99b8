import { describe, expect, it } from 'vitest';
import { drawQr } from '../../src/media/draw-qr.ts';
import { makeQrPicture, makeVacancyPoster } from '../../src/media/make-vacancy-poster.ts';
import { said } from '../support/said.ts';
import { readPngSize } from './read-png-size.ts';

const links = [
  { label: 'Telegram', url: 'https://t.me/kanca_makaryo_bot?start=loker-XX8W' },
  { label: 'WhatsApp', url: 'https://wa.me/6281234567890?text=loker-XX8W' },
];
const poster = {
  heading: 'LOWONGAN KERJA',
  title: 'Operator jahit seragam sekolah dan pakaian olahraga untuk bagian produksi malam',
  lines: [
    'Konveksi Melati Jaya Abadi Sejahtera Contoh, Kabupaten Temanggung',
    'Gaji: Rp3.800.000 sampai Rp4.200.000 sebulan',
    'Pendaftaran sampai 20 Desember 2026.',
  ],
  ...{ code: 'XX8W', links, footer: said('post:posterFree') },
  codeLine: said('post:posterCodeToo'),
};

describe('the poster of a vacancy', () => {
  it('weighs under 60 kB with the longest words and two codes, and is the same for the same data', () => {
    const { bytes, as, mimeType } = makeVacancyPoster(poster, 'poster.png');
    expect([as, mimeType]).toEqual(['picture', 'image/png']);
    expect(bytes.length).toBeLessThan(60_000);
    expect(readPngSize(bytes).width).toBe(1_080);
    expect(makeVacancyPoster(poster, 'poster.png').bytes.equals(bytes)).toBe(true);
  });

  it('leaves no hole where no platform knows its own address', () => {
    const without = readPngSize(makeVacancyPoster({ ...poster, links: [] }, 'poster.png').bytes);
    expect(without.height).toBeLessThan(readPngSize(makeVacancyPoster(poster, 'poster.png').bytes).height);
  });
});

describe('the code to scan', () => {
  it('is a file of its own, one code a platform', () => {
    const both = makeQrPicture({ links, code: 'XX8W' }, 'qr.png');
    expect(both.as).toBe('document');
    expect(readPngSize(both.bytes).width).toBe(1_800);
    expect(readPngSize(makeQrPicture({ links: links.slice(0, 1), code: 'XX8W' }, 'qr.png').bytes).width).toBe(
      900,
    );
  });

  it('has dark finder patterns in three corners and four light modules around', () => {
    const drawn = drawQr('https://t.me/a?start=loker-XX8W', 0, 0, 330);
    const dark = new Set([...drawn.matchAll(/M(\d+) (\d+)h1v1h-1z/gu)].map(([, x, y]) => `${x} ${y}`));
    const size = Math.max(...[...dark].map((one) => Number(one.split(' ')[0]))) + 1;
    for (const [x, y] of [
      [4, 4],
      [size - 7, 4],
      [4, size - 7],
    ] as const)
      for (let at = 0; at < 7; at += 1) expect(dark.has(`${x + at} ${y}`)).toBe(true);
    expect([...dark].some((one) => /^[0-3] | [0-3]$/u.test(one))).toBe(false);
  });
});
