import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { storeOccupationModel } from '../model/occupation-model.ts';
import { readClassification } from './read-classification.ts';
import { readPhrases } from './read-phrases.ts';
import { trainOccupations } from './train-occupations.ts';

/**
 * `npm run occupations:train -- --data DIR`: learns from the official classification of a folder (`kbji2014*.csv`, columns
 * code, title, description) and our own lists, and writes names and weights. The same files give the same weights.
 */
const { values } = parseArgs({ options: { data: { type: 'string' } } });
if (values.data === undefined) {
  console.error('Name the folder with kbji2014-dev.csv: --data DIR');
  process.exit(2);
}
const rows = readClassification(join(values.data, 'kbji2014-dev.csv'));
const about = {
  classification: 'KBJI 2014',
  source:
    'Derived from Klasifikasi Baku Jabatan Indonesia 2014 (Badan Pusat Statistik, Kementerian Ketenagakerjaan) as in bayurayhan/chatbot-kbli-kbji; own lists besides',
};
const units = Object.fromEntries(
  rows.filter(({ code }) => code.length === 4).map(({ code, title }) => [code, title]),
);
const folder = new URL('../classification/', import.meta.url);
mkdirSync(folder, { recursive: true });
write('kbji-2014.json', { ...about, units });
write('kbji-2014-weights.json', storeOccupationModel(trainOccupations(rows, readPhrases()), about));
console.log('Names and weights are written.');

function write(name: string, content: object): void {
  writeFileSync(new URL(name, folder), `${JSON.stringify(content, null, 1)}\n`);
}
