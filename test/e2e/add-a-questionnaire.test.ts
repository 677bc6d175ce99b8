import { cpSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { makeBotBed } from './support/bot-bed.ts';
import { seedRegistered } from './support/seed-registered.ts';
import { takeTerminal } from './support/take-terminal.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));
const doc = readFileSync(join(project, 'docs/add-a-questionnaire.md'), 'utf8');

/** The files that the page names before its blocks, and what it puts there. */
const pieces = [...doc.matchAll(/^`([^`]+)`\n\n```\w+\n([\s\S]*?)\n```$/gmu)].map(
  ([, path = '', text = '']) => ({ path, text }),
);

/** The project with the page followed to the letter: new files are written, the registry gets its line. */
function followThePage(): string {
  const copy = mkdtempSync(join(tmpdir(), 'kanca-questionnaire-'));
  for (const name of ['src', 'flows', 'locales', 'prisma', 'package.json', 'tsconfig.json'])
    cpSync(join(project, name), join(copy, name), { recursive: true });
  symlinkSync(join(project, 'node_modules'), join(copy, 'node_modules'));
  for (const { path, text } of pieces) {
    if (path.endsWith('.json')) {
      writeFileSync(join(copy, path), text, { flag: 'wx' });
      continue;
    }
    const registry = readFileSync(join(copy, path), 'utf8');
    writeFileSync(join(copy, path), registry.replace(/^\];$/mu, `${text}\n];`));
  }
  return copy;
}

it('a questionnaire that is added as the page says is offered, asked, scored and told', async () => {
  expect(pieces.map(({ path }) => path)).toEqual([
    'src/assessments/instruments/hari6.json',
    'locales/id/hari6.json',
    'locales/jv/hari6.json',
    'locales/en/hari6.json',
    'flows/assessment/questionnaires.ts',
  ]);
  const copy = followThePage();
  const bed = await makeBotBed();
  onTestFinished(async () => {
    await bed.close();
    await rm(copy, { recursive: true, force: true });
  });
  await bed.inDatabase((db) => seedRegistered(db, 'terminal', 'siti'));
  const siti = takeTerminal(bed.settings, join(copy, 'src/cli/kanca.js'));
  onTestFinished(() => siti.process.kill());

  await siti.says('halo');
  await siti.says('tes minat');
  let heard = await siti.says('kerja sehari-hari');
  for (let asked = 0; /Seberapa suka kamu/u.test(heard) && asked < 7; asked++)
    heard = await siti.says(/tamu|orang tua/u.test(heard) ? 'sangat suka' : '2');
  expect(heard).toContain('Yang paling kamu suka: Orang.');
  expect(heard).toContain('penjaga toko, perawat');
  const stored = await bed.inDatabase((db) => db.prisma.assessment.findFirstOrThrow());
  expect(stored).toMatchObject({ instrumentVersion: 'hari6@1', result: { code: 'P' } });
});
