import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { answerAll } from './support/answer-all.ts';
import { makeBotBed } from './support/bot-bed.ts';
import { startKanca } from './support/start-kanca.ts';
import { takeTerminal } from './support/take-terminal.ts';

const vacancies = fileURLToPath(new URL('../../prisma/sample/vacancies.jsonl', import.meta.url));

it('a person in the terminal registers, answers 48 items, is told of an imported vacancy and applies', async () => {
  const bed = await makeBotBed();
  const siti = takeTerminal(bed.settings);
  onTestFinished(() => siti.process.kill());

  expect(await siti.says('halo')).toContain('Mau pakai bahasa apa?');
  for (const answer of [
    '1',
    'ya',
    'Siti Aminah',
    '17-8-2001',
    'perempuan',
    'kota semarang',
    'SMK',
    'lewati',
    'belum pernah',
  ])
    await siti.says(answer);
  for (const answer of ['kasir', 'dekat rumah', '2 juta', 'lewati', 'tidak ada', 'A ya, C ya'])
    await siti.says(answer);
  expect(await siti.says('langsung')).toContain('Tinggal: Kota Semarang');
  expect(await siti.says('sudah benar')).toContain('Selesai, Siti Aminah!');

  await siti.says('menu');
  await siti.says('tes minat');
  await siti.says('2');
  expect(await answerAll(siti, await siti.says('A ya, B tidak'))).toContain('dari 48 jawabanmu');
  await siti.says('menu');

  const importing = startKanca(['import', 'vacancies', vacancies], bed.settings);
  expect(await importing.exited).toBe(0);
  expect(importing.lines.join(' ')).toMatch(/new 2\d, .*rejected 0/);
  expect(await siti.says('menu')).toContain('Kasir Minimarket');
  await siti.hears();
  expect(await siti.says('lamar')).toContain('Nomor HP');
  const summary = await siti.says('0812 3456 7890');
  expect(summary).toContain('Kasir Minimarket');
  expect(summary).toContain('0812 3456 7890');
  expect(await siti.says('1')).toContain('antrean petugas');
  expect(await siti.says('status')).toContain('Kamu punya 1 lamaran');

  siti.process.end();
  expect(await siti.process.exited).toBe(0);
  await bed.close();
});
