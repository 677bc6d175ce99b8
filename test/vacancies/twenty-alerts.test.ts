import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CommandScope } from '../../src/conversation/ports.ts';
import { composeAlertNotice } from '../../src/notices/compose-alert-notice.ts';
import { createRenderer } from '../../src/rendering/renderer.ts';
import { keepSearch } from '../../src/storage/alerts/kept-searches.ts';
import type { Database } from '../../src/storage/database.ts';
import type { Tx } from '../../src/storage/tx.ts';
import { createVacancyStore } from '../../src/storage/vacancies/create-vacancy-store.ts';
import { findAudienceForVacancies } from '../../src/storage/vacancies/find-audience-for-vacancies.ts';
import { classifyVacancy } from '../../src/vacancies/fields/classify-vacancy.ts';
import { keptQueryOf } from '../../src/vacancies/search/kept-query.ts';
import type { VacancyDraft } from '../../src/vacancies/vacancy-draft.ts';
import { openTestDatabase } from '../support/database.ts';
import { inventedCorpus } from './invented-corpus.ts';

const now = new Date('2026-11-24T05:00:00Z');
const renderer = createRenderer();
const both = ['alerts', 'matching'];

/** The corpus says one field for all; an import reads them from the title. */
const inItsFields = (draft: VacancyDraft): VacancyDraft => ({
  ...draft,
  fields: classifyVacancy({ title: draft.title, category: '', text: draft.description }),
});

interface Told {
  /** Who somebody is; what they set about alerts. */
  person: Record<string, unknown>;
  setting?: { strict?: boolean };
  /** Searches that they keep, as typed. */
  searches?: string[];
  /** Where they did not agree to both alerts and matching. */
  consents?: string[];
  /** The message, line by line; null: there is none. */
  told: string[] | null;
}

const cases = JSON.parse(
  readFileSync(new URL('lists/twenty-alerts.json', import.meta.url), 'utf8'),
) as Told[];

describe('alerts of 200 invented vacancies that came in today, word for word', () => {
  let database: Database;
  const people: number[] = [];
  beforeAll(async () => {
    database = await openTestDatabase();
    const { newIds } = await createVacancyStore(database.prisma)(inventedCorpus(now).map(inItsFields), now);
    for (const one of cases) people.push(await register(one));
    await findAudienceForVacancies(database.prisma, newIds, now);
  });
  afterAll(() => database.close());

  async function register({ person, setting, searches = [], consents = both }: Told): Promise<number> {
    const { id } = await database.prisma.person.create({
      data: {
        ...{ ...person, registeredAt: now },
        addresses: { create: { channel: 'telegram', externalId: `alert-${String(people.length)}` } },
        ...(setting !== undefined && { alertSetting: { create: setting } }),
      },
    });
    for (const words of searches)
      await keepSearch(database.prisma, id, keptQueryOf(words, undefined) ?? '', now);
    for (const purpose of consents)
      await database.prisma.consent.create({
        data: { personId: id, purpose, word: 'granted', channel: 'telegram' },
      });
    return id;
  }

  async function tell(at: number): Promise<string[] | null> {
    const language = String(cases[at]?.person['language'] ?? 'id');
    const scope = { tx: database.prisma, now, person: { id: people[at], language } };
    const message = await composeAlertNotice(renderer, scope as unknown as CommandScope<Tx>, false);
    return message === null ? null : message.text.split('\n');
  }

  it.each(
    cases.map(({ person, searches, told }, at) => ({ who: JSON.stringify([person, searches]), at, told })),
  )('$who', async ({ at, told }) => {
    expect(await tell(at)).toEqual(told);
  });

  it('are twenty or more', () => {
    expect(cases.length).toBeGreaterThanOrEqual(20);
  });
});
