import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { startTelegramStandIn } from '../stand-ins/telegram/start-telegram-stand-in.ts';
import { answerAll } from './support/answer-all.ts';
import { makeBotBed } from './support/bot-bed.ts';
import { takePhone } from './support/phone.ts';
import { startKanca } from './support/start-kanca.ts';

const vacancies = fileURLToPath(new URL('../../prisma/sample/vacancies.jsonl', import.meta.url));

it('a person on Telegram registers, learns her interests, is told of a vacancy, applies and sees the status', async () => {
  const bed = await makeBotBed();
  const standIn = await startTelegramStandIn();
  const settings = { ...bed.settings, TELEGRAM_API_ROOT: standIn.url, TELEGRAM_BOT_TOKEN: standIn.token };
  const bot = startKanca(['serve'], settings);
  onTestFinished(() => bot.kill());
  const siti = takePhone(standIn, 8_001);

  expect(await siti.says('/start')).toContain('Mau pakai bahasa apa?');
  expect(await siti.presses('Bahasa Indonesia')).toContain('Boleh kusimpan?');
  expect(await siti.says('ya')).toContain('Siapa namamu?');
  expect(await siti.says('Siti Aminah')).toContain('Tanggal lahirmu kapan?');
  expect(await siti.says('17-8-2001')).toContain('laki-laki atau perempuan?');
  expect(await siti.says('perempuan')).toContain('kabupaten atau kota mana?');
  expect(await siti.says('kota semarang')).toContain('Sekolah terakhirmu');
  expect(await siti.says('SMK')).toContain('Jurusanmu apa');
  expect(await siti.says('lewati')).toContain('Pernah kerja di bidang apa?');
  expect(await siti.says('belum pernah')).toContain('Ingin kerja apa?');
  expect(await siti.says('kasir')).toContain('Mau kerja di mana?');
  expect(await siti.says('dekat rumah')).toContain('Gaji paling sedikit');
  expect(await siti.says('2 juta')).toContain('Nomor HP');
  expect(await siti.says('0812-3456-7890')).toContain('disiapkan');
  expect(await siti.says('tidak ada')).toContain('mencarikan lowongan');
  expect(await siti.says('A dan C boleh')).toContain('Mau dikabari');
  expect(await siti.says('1')).toContain('Tinggal: Kota Semarang');
  const offer = await siti.presses('Sudah benar');
  expect(offer).toContain('Selesai, Siti Aminah!');
  expect(offer).toContain('memperbaiki tes ini');
  expect(await answerAll(siti, await siti.presses('Ya untuk A dan B'))).toContain('Selesai!');
  await siti.says('menu');
  await siti.presses('Kenali minatmu');
  await siti.presses('Minat kerja, 48 soal');
  expect(await answerAll(siti, await siti.presses('Ulangi sekarang'))).toContain('dari 48 jawabanmu');
  const picture = siti.hears((message) => message.photo !== undefined);
  await siti.presses('Gambar hasil (±16 kB)');
  expect((await picture).caption).toContain('Isinya sama dengan tulisan');
  await siti.says('menu');

  // Whatever the time of day: nobody is woken by this test.
  await bed.inDatabase((db) => db.prisma.alertSetting.updateMany({ data: { quietFrom: 0, quietUntil: 0 } }));
  const alert = siti.hears(({ text }) => text?.includes('Kasir Minimarket') === true);
  const importing = startKanca(['import', 'vacancies', vacancies], bed.settings);
  expect(await importing.exited).toBe(0);
  await alert;
  expect(await siti.presses('Lamar')).toContain('Kasir Minimarket');
  expect(await siti.presses('Ya, kirim')).toContain('antrean petugas');
  expect(await siti.says('STATUS')).toContain('Kamu punya 1 lamaran');
  expect(await siti.says('1')).toContain('Kasir Minimarket');

  expect(await bot.stop()).toBe(0);
  await standIn.close();
  await bed.close();
});
