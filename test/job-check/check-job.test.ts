import { describe, expect, it } from 'vitest';
import { checkJob } from '../../src/job-check/check-job.ts';
import { softFlags } from '../../src/job-check/flags.ts';
import { crossValidate } from '../../src/job-check/training/cross-validate.ts';
import { keywordBaseline } from '../../src/job-check/training/keyword-baseline.ts';
import { measure } from '../../src/job-check/training/measure.ts';
import { readLabelled, readLearned } from '../../src/job-check/training/read-labelled.ts';

/** Invented for this test in other voices; neither learned from nor looked at while the rules were written. */
const unseen = readLabelled(new URL('lists/own-b.jsonl', import.meta.url));
const learned = readLearned();

describe('messages that nobody has learned from', () => {
  const outcomes = unseen.map((message) => ({ message, found: checkJob(message.text) }));
  const figures = measure(outcomes);

  it('are called red where they are scams, and never where they are honest', () => {
    expect(figures.scamsRed).toBeGreaterThanOrEqual(0.9);
    expect(figures.scamsRedOrYellow).toBeGreaterThanOrEqual(0.98);
    expect(figures.honestRed).toBeLessThanOrEqual(0.03);
  });

  it('are told apart better than by a list of alarming words', () => {
    const words = measure(
      unseen.map((message) => ({ message, found: { verdict: keywordBaseline(message.text), signs: [] } })),
    );
    expect(figures.scamsRed).toBeGreaterThan(words.scamsRed ?? 1);
    expect(figures.honestRed).toBeLessThan(words.honestRed ?? 0);
  });
});

describe('messages that were written when the rules were done', () => {
  const later = readLabelled(new URL('lists/own-c.jsonl', import.meta.url));
  const figures = measure(later.map((message) => ({ message, found: checkJob(message.text) })));

  it('are called red where they are scams, and never where they are honest', () => {
    expect(figures.scamsRed).toBeGreaterThanOrEqual(0.9);
    expect(figures.scamsRedOrYellow).toBe(1);
    expect(figures.honestRed).toBe(0);
  });
});

describe('messages of the development set', () => {
  const figures = measure(crossValidate(learned, 4));

  it('are told apart by weights that have not seen them', () => {
    expect(figures.scamsRed).toBeGreaterThanOrEqual(0.9);
    expect(figures.scamsRedOrYellow).toBeGreaterThanOrEqual(0.98);
    expect(figures.honestRed).toBeLessThanOrEqual(0.03);
  });
});

describe('signs', () => {
  it('stand in the message as it was written, each flag once, in its order', () => {
    for (const { text } of [...learned, ...unseen]) {
      const { signs } = checkJob(text);
      for (const { span, text: words } of signs) {
        expect(words).toBe(text.slice(span[0], span[1]));
        expect(words).not.toBe('');
      }
      expect(new Set(signs.map(({ flag }) => flag)).size).toBe(signs.length);
      const begins = signs.map(({ span }) => span[0]);
      expect(begins).toEqual([...begins].sort((a, b) => a - b));
    }
  });

  it('that honest messages show as well never make one red', () => {
    for (const { text } of [...learned, ...unseen]) {
      const { verdict, signs } = checkJob(text);
      if (signs.every(({ flag }) => softFlags.includes(flag))) expect(verdict, text).not.toBe('red');
    }
  });

  it.each([
    ['b1aya p3ndaftaran 75rb, tf ke DANA dulu', 'b1aya p3ndaftaran'],
    ['𝗪𝗮𝗷𝗶𝗯 𝗯𝗮𝘆𝗮𝗿 𝗮𝗱𝗺𝗶𝗻 𝟮𝟬𝟬𝗿𝗯 sebelum interview', '𝗪𝗮𝗷𝗶𝗯 𝗯𝗮𝘆𝗮𝗿 𝗮𝗱𝗺𝗶𝗻'],
    ['🙏 b i a y a admin 50rb dikirim lewat OVO', 'b i a y a admin 50rb'],
    ['bіaya аdmin 50rb lewat transfer', 'bіaya аdmin 50rb'],
    ['bi\u200baya ad\u00admin 50rb lewat transfer', 'bi\u200baya ad\u00admin 50rb'],
  ])('are seen through a disguise: %s', (text, words) => {
    const fee = checkJob(text).signs.find(({ flag }) => flag === 'fee');
    expect(fee?.text.slice(0, words.length)).toBe(words);
  });

  it.each([
    'bos saya cari orang yang punya rekening bank tidak terpakai, sewa 500rb sebulan, cuma buat transaksi',
    'kerjanya cuma terima paket & kirim lagi ke alamat lain, komisi 10 persen',
    'kadang terima transferan lalu tarik tunai, komisi langsung',
  ])('name work that passes on what belongs to others: %s', (text) => {
    expect(checkJob(text).signs.map(({ flag }) => flag)).toContain('money-mule');
  });

  it.each([
    'Rekrutmen kami tidak dipungut biaya pendaftaran, biaya seragam, atau uang jaminan. PT Rejeki Sandang, Jl. Raya Bawen.',
    'Jangan mau kalau ada yang minta transfer uang admin 200rb, itu penipuan.',
    'Tugas kasir: terima pembayaran QRIS, transfer uang penjualan ke rekening toko. Toko Sumber Rejeki, Jl. Kartini.',
    'Kami tidak pernah meminta OTP atau foto KTP lewat WhatsApp. HRD PT Sinar Terang, Jl. Veteran Kudus.',
    'Ora usah percoyo wong sing njaluk duwit 3 juta nggo mlebu pabrik.',
  ])('are not what a message denies, warns of or gives as a duty: %s', (text) => {
    const grave = checkJob(text).signs.filter(({ flag }) => !softFlags.includes(flag));
    expect(grave).toEqual([]);
  });
});

describe('odd messages', () => {
  it.each(['', '   ', '🙏🙏', '.'.repeat(300), '\u0000\uFFFD', '<b>kerja</b>', '😀'.repeat(5000)])(
    'are answered: %#',
    (text) => {
      expect(checkJob(text).verdict).not.toBe('red');
    },
  );

  it('of 20,000 characters and of many links take no longer than a blink', () => {
    const long = [
      'bayar biaya admin ',
      'a b c d ',
      'https://bit.ly/x ',
      'tidak ',
      '1.',
      'a1b2',
      'Rp1.000.000 ',
    ];
    for (const piece of long) {
      const text = piece.repeat(Math.ceil(20_000 / piece.length));
      const begin = process.cpuUsage();
      checkJob(text);
      expect(process.cpuUsage(begin).user / 1000, piece).toBeLessThan(400);
    }
  });
});

describe('what the work pays', () => {
  it.each([
    'Lowongan admin gudang gaji 2,8jt, CV Sumber Rejeki Kudus, datang langsung bawa lamaran',
    'Butuh SPG booth kartu perdana upah 120rb/hari Solo Grand Mall',
    'Loker jahit bahan kaos honor 3rb per potong, ambil di rumah Bu Tini Pedan',
    'Staf pendaftaran klinik, total penghasilan 2,4 juta sebulan, lamaran diantar',
  ])('is no fee: %s', (text) => {
    expect(checkJob(text).signs.map(({ flag }) => flag)).not.toContain('fee');
  });

  it('hides no fee that is asked for beside it', () => {
    const { signs } = checkJob('Admin toko gaji 500rb sehari, transfer dulu biaya admin 150rb');
    expect(signs.find(({ flag }) => flag === 'fee')?.text).toMatch(/150rb/u);
  });
});
