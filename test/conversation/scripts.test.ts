import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, it } from 'vitest';
import type { Database } from '../../src/storage/database.ts';
import { createVacancyStore } from '../../src/storage/vacancies/create-vacancy-store.ts';
import { openTestDatabase } from '../support/database.ts';
import { sampleDrafts } from '../support/vacancy-drafts.ts';
import { playScript, type Script } from './play-script.ts';

const dir = fileURLToPath(new URL('scripts/', import.meta.url));
const scripts = readdirSync(dir).map((name) => JSON.parse(readFileSync(`${dir}${name}`, 'utf8')) as Script);

let db: Database;
beforeAll(async () => {
  db = await openTestDatabase();
  await createVacancyStore(db.prisma)(sampleDrafts, new Date('2026-11-02T00:00:00Z'));
});
afterAll(() => db.close());

describe('conversations, with a kill and a start between all messages', () => {
  it.each(scripts)('$says', (script) => playScript(db, script));
});
