import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Command } from '../../flows/command.ts';
import type { FlowEvent } from '../../flows/event.ts';
import { vacancies } from '../../flows/vacancies/flow.ts';
import { vacancyCommands } from '../../src/commands/vacancy-commands.ts';
import { createRenderer } from '../../src/rendering/renderer.ts';
import type { Database } from '../../src/storage/database.ts';
import { createVacancyStore } from '../../src/storage/vacancies/create-vacancy-store.ts';
import { openTestDatabase } from '../support/database.ts';
import { given, type Given } from '../support/given.ts';
import { inventedCorpus } from './invented-corpus.ts';

const now = new Date('2026-11-24T05:00:00Z');
const renderer = createRenderer();

interface Told {
  /** What somebody types, one after the other under the same list. */
  typed: string[];
  /** What is shown for the last of them. */
  shown: string[];
}

const told = JSON.parse(
  readFileSync(new URL('lists/twenty-searches.json', import.meta.url), 'utf8'),
) as Told[];

describe('searches among 200 invented vacancies, word for word', () => {
  let database: Database;
  let personId: number;
  beforeAll(async () => {
    database = await openTestDatabase();
    await createVacancyStore(database.prisma)(inventedCorpus(now), now);
    ({ id: personId } = await database.prisma.person.create({ data: {} }));
  });
  afterAll(() => database.close());

  const answer = async (command: Extract<Command, { type: 'findVacancies' }>): Promise<FlowEvent> => {
    const scope = { tx: database.prisma, now, person: { id: personId, registered: false } };
    const [event] = await vacancyCommands.findVacancies(command, scope as never);
    if (event === undefined) throw new Error('Nothing was answered.');
    return event;
  };

  const show = async (typed: readonly string[]): Promise<string[]> => {
    let talk: Given | undefined;
    let shown: string[] = [];
    for (const words of typed) {
      const asked: Given =
        talk === undefined
          ? given(vacancies, { registered: true, words })
          : talk.and({ type: 'ANSWERED', value: words });
      const command = asked.now().commands.find(({ type }) => type === 'findVacancies');
      const event = await answer(command as Extract<Command, { type: 'findVacancies' }>);
      const { commands, question } = asked.when(event);
      talk = asked.and(event);
      shown = [
        ...commands.flatMap((said) => (said.type === 'say' ? [said.text] : [])),
        ...(question === undefined
          ? []
          : [question.text, ...(question.choices ?? []).map(({ label }) => label)]),
      ].map((text) => renderer.render(text, 'id'));
    }
    return shown;
  };

  it.each(told)('$typed', async ({ typed, shown }) => {
    expect(await show(typed)).toEqual(shown);
  });

  it('are twenty or more', () => {
    expect(told.length).toBeGreaterThanOrEqual(20);
  });
});
