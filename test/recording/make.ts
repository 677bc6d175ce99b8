import { writeFileSync } from 'node:fs';
import { drawSession } from './draw-session.ts';
import lines from './main-job.json' with { type: 'json' };
import { recordSession } from './record-session.ts';

/** `npm run recording` plays the main job to the assistant and writes what it said, and the picture of it. */
const turns = await recordSession(lines);
const folder = new URL('../../docs/recording/', import.meta.url);
writeFileSync(new URL('main-job.json', folder), `${JSON.stringify(turns, null, 2)}\n`);
writeFileSync(
  new URL('main-job.svg', folder),
  drawSession(turns, 'Siti registers, looks for work as a cashier and applies'),
);
process.exit(0);
