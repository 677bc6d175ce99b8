import { readFileSync, writeFileSync } from 'node:fs';
import { deriveOccupations, type OccupationGroup, type OnetOccupation } from '../derive-occupations.ts';

/** Run by hand after occupation-groups.json has changed: `npx tsx …/write-occupations.ts <onet-interest-profiles.json>`. */
const [source] = process.argv.slice(2);
if (source === undefined) throw new Error('Name the file of O*NET interest profiles.');
const read = (file: string | URL): unknown => JSON.parse(readFileSync(file, 'utf8'));
const rows = deriveOccupations(
  read(new URL('../occupation-groups.json', import.meta.url)) as OccupationGroup[],
  read(source) as OnetOccupation[],
);
const head = {
  source: 'O*NET database, U.S. Department of Labor, Employment and Training Administration (USDOL/ETA)',
  licence: 'CC BY 4.0',
  credit:
    'Includes information from the O*NET database by USDOL/ETA, used under the CC BY 4.0 license. O*NET is a trademark of USDOL/ETA. It has been changed: averaged over ISCO-08 groups and named anew; USDOL/ETA has not approved, endorsed or tested it.',
  order: 'RIASEC',
};
const lines = rows.map((row) => `    ${JSON.stringify(row)}`).join(',\n');
writeFileSync(
  new URL('../occupations.json', import.meta.url),
  `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "occupations": [\n${lines}\n  ]\n}\n`,
);
